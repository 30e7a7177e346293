import type { Chance, Stream } from '../../../../kernel/chance.ts';
import { greatCircleKm } from '../../../../kernel/sphere.ts';
import type { NodeKind } from '../../../../words/network.ts';
import type { Point } from '../../../../words/place.ts';
import type { EndSize, FamilySize } from '../family.ts';
import { between, dealt, type FileNode, toPlace, wholeBetween } from './rows.ts';

/** The map: land from 48 to 57.5 degrees north, sea beyond; nations as bands from west to east. */
export const SOUTH = 48;
export const COAST = 57.5;
export const EAST = 30;
/** A rail head or port this near, in degrees, is reached by tracked vehicles on local roads. */
const NEAR_DEGREES = 0.35;

export type End = 'west' | 'east';

/** Assembly areas round rail heads that they share. Coastal: a port is near enough for tracked vehicles. */
export interface Cluster {
  readonly end: End;
  readonly centre: Point;
  readonly coastal: boolean;
  readonly areas: string[];
  readonly railheads: string[];
}

/** The nodes drawn so far, and what stands where. */
export interface Places {
  readonly size: FamilySize;
  readonly nodes: FileNode[];
  readonly byId: Map<string, FileNode>;
  readonly clusters: readonly Cluster[];
  /** Nodes of each corridor from west to east. */
  readonly corridors: readonly (readonly string[])[];
  readonly ports: Readonly<Record<End, readonly string[]>>;
  readonly airfields: Readonly<Record<End, readonly string[]>>;
}

/** Draws all nodes of a map of this size. Equal chance, equal nodes. */
export function drawPlaces(size: FamilySize, chance: Chance): Places {
  const draft = new Draft(size);
  const corridors = drawCorridors(draft, chance.stream('family/corridors'));
  const clusters: Cluster[] = [];
  const ports: Record<End, string[]> = { west: [], east: [] };
  const airfields: Record<End, string[]> = { west: [], east: [] };
  for (const end of ['west', 'east'] as const) {
    const mine = drawClusters(draft, end, size[end], chance.stream('family/clusters', end));
    clusters.push(...mine);
    ports[end] = drawPorts(draft, end, size[end], mine, chance.stream('family/ports', end));
    airfields[end] = drawAirfields(draft, end, size[end], mine, chance.stream('family/airfields', end));
  }
  drawJunctions(draft, chance.stream('family/junctions'));
  return { size, nodes: draft.nodes, byId: draft.byId, clusters, corridors, ports, airfields };
}

class Draft {
  readonly nodes: FileNode[] = [];
  readonly byId = new Map<string, FileNode>();
  readonly size: FamilySize;

  constructor(size: FamilySize) {
    this.size = size;
  }

  get bandWidth(): number {
    return EAST / this.size.nations.length;
  }

  add(id: string, kind: NodeKind, at: Point, name: string, more: Partial<FileNode> = {}): string {
    const band = Math.min(this.size.nations.length - 1, Math.floor(at.lon / this.bandWidth));
    const node: FileNode = { id, name, country: this.size.nations[band] ?? null, kind, ...at, ...more };
    this.nodes.push(node);
    this.byId.set(id, node);
    return id;
  }

  /** Of several draws, the one farthest from all nodes `among`. */
  spread(draw: () => Point, among: readonly Point[], draws = 12): Point {
    let best = draw();
    let farthest = -1;
    for (let i = 0; i < draws; i++) {
      const at = i === 0 ? best : draw();
      const nearest = among.reduce((least, other) => Math.min(least, greatCircleKm(at, other)), Infinity);
      if (nearest > farthest) {
        best = at;
        farthest = nearest;
      }
    }
    return best;
  }
}

const CORRIDOR_WOBBLE = 0.35;

/** Corridors at even latitudes: a border crossing on every border, stations between. */
function drawCorridors(draft: Draft, stream: Stream): string[][] {
  const { corridors, nations, stations } = draft.size;
  const height = (COAST - SOUTH) / corridors;
  const lines: string[][] = [];
  for (let line = 0; line < corridors; line++) {
    const lat = SOUTH + height * (line + 0.5);
    const nodes: string[] = [];
    const wobble = () => lat + between(stream, -CORRIDOR_WOBBLE, CORRIDOR_WOBBLE) * height;
    for (let band = 0; band < nations.length; band++) {
      const has = !stations.ends || band < 2 || band >= nations.length - 2;
      for (let at = 0; has && at < stations.perBand; at++) {
        const lon = (band + (at + between(stream, 0.35, 0.65)) / stations.perBand) * draft.bandWidth;
        const id = `st-${line + 1}-${band + 1}${stations.perBand > 1 ? `-${at + 1}` : ''}`;
        nodes.push(
          draft.add(id, 'junction', toPlace(wobble(), lon), `Junction ${line + 1}.${band + 1}`, { railGaugesMm: [1435] }),
        );
      }
      if (band === nations.length - 1) continue;
      // a hair east of the border: the crossing belongs to the nation that is entered
      const at = toPlace(wobble(), (band + 1) * draft.bandWidth + 0.01);
      const name = `Crossing ${nations[band]}-${nations[band + 1]} ${line + 1}`;
      nodes.push(draft.add(`bx-${line + 1}-${band + 1}`, 'border-crossing', at, name, { railGaugesMm: [1435] }));
    }
    lines.push(nodes);
  }
  return lines;
}

/** Longitudes of either end: a little inside the outer thirds. */
const SPAN: Readonly<Record<End, readonly [number, number]>> = { west: [0.8, 9.2], east: [20.8, 29.2] };

function drawClusters(draft: Draft, end: End, size: EndSize, stream: Stream): Cluster[] {
  const [west, east] = SPAN[end];
  const letter = end === 'west' ? 'w' : 'e';
  const coastal = Math.max(1, Math.round(size.clusters / 4));
  const clusters: Cluster[] = [];
  for (let index = 0; index < size.clusters; index++) {
    const isCoastal = index < coastal;
    const [south, north] = isCoastal ? [COAST - 0.7, COAST - 0.4] : [SOUTH + 0.6, COAST - 1.2];
    const draw = () => toPlace(between(stream, south, north), between(stream, west, east));
    const centre = draft.spread(
      draw,
      clusters.map((cluster) => cluster.centre),
    );
    clusters.push({ end, centre, coastal: isCoastal, areas: [], railheads: [] });
  }
  for (let index = 0; index < size.areas; index++) {
    const cluster = clusters[index % clusters.length] as Cluster;
    const id = `${end === 'west' ? 'origin' : 'dest'}-${index + 1}`;
    const name = `Assembly area ${end} ${index + 1}`;
    cluster.areas.push(draft.add(id, 'assembly-area', nearTo(cluster.centre, 0.15, stream), name));
  }
  // the first rail head of a cluster has most ramps, since most will use it
  const ramps = dealt(stream, size.ramps, size.railheads, end === 'west' ? 2 : 1).sort((a, b) => b - a);
  for (const [index, railRamps] of ramps.entries()) {
    const cluster = clusters[index % clusters.length] as Cluster;
    const at = nearTo(cluster.centre, 0.2, stream);
    const more = { railGaugesMm: [1435], railRamps };
    cluster.railheads.push(draft.add(`rh-${letter}${index + 1}`, 'railhead', at, `Rail head ${end} ${index + 1}`, more));
  }
  return clusters;
}

/** A point at most `degrees` of latitude away, as far in kilometres to the east and west, on land and on its side of the map. */
function nearTo(centre: Point, degrees: number, stream: Stream): Point {
  const lat = centre.lat + between(stream, -degrees, degrees);
  const lon = centre.lon + between(stream, -degrees, degrees) * 1.6;
  return toPlace(Math.min(lat, COAST - 0.1), Math.min(Math.max(lon, 0.2), EAST - 0.2));
}

/** The first ports stand by the coastal clusters, the others along the coast. */
function drawPorts(draft: Draft, end: End, size: EndSize, clusters: readonly Cluster[], stream: Stream): string[] {
  const [west, east] = SPAN[end];
  const ports: Point[] = [];
  const coastal = clusters.filter((cluster) => cluster.coastal);
  return dealt(stream, size.berths, size.ports).map((berths, index) => {
    const near = coastal[index];
    const draw = () =>
      near
        ? toPlace(COAST, near.centre.lon + between(stream, -NEAR_DEGREES, NEAR_DEGREES))
        : toPlace(COAST, between(stream, west, east));
    const at = near ? draw() : draft.spread(draw, ports);
    ports.push(at);
    const id = `port-${end === 'west' ? 'w' : 'e'}${index + 1}`;
    return draft.add(id, 'port', at, `Port ${end} ${index + 1}`, { berths, roroRamps: berths });
  });
}

function drawAirfields(draft: Draft, end: End, size: EndSize, clusters: readonly Cluster[], stream: Stream): string[] {
  return dealt(stream, size.stands, size.airfields).map((aircraftParking, index) => {
    const cluster = clusters[(index * 2 + 1) % clusters.length] as Cluster;
    const runwayMetres = 100 * wholeBetween(stream, 20, 35);
    const id = `field-${end === 'west' ? 'w' : 'e'}${index + 1}`;
    const at = nearTo(cluster.centre, NEAR_DEGREES, stream);
    return draft.add(id, 'airfield', at, `Airfield ${end} ${index + 1}`, { aircraftParking, runwayMetres });
  });
}

/** One node in ten that is left is a border crossing for the road alone; the others are junctions all over the land. */
function drawJunctions(draft: Draft, stream: Stream): void {
  const left = Math.max(0, draft.size.nodes - draft.nodes.length);
  const borders = draft.size.nations.length - 1;
  const crossings = Math.floor(left / 10);
  for (let index = 0; index < left; index++) {
    const onBorder = index < crossings;
    const border = 1 + (index % borders);
    const draw = () => {
      const lat = between(stream, SOUTH, COAST - 0.1);
      return toPlace(lat, onBorder ? border * draft.bandWidth + 0.01 : between(stream, 0.1, EAST - 0.1));
    };
    const at = draft.spread(draw, draft.nodes, 6);
    if (onBorder) {
      const name = `Road crossing ${draft.size.nations[border - 1]}-${draft.size.nations[border]} ${index + 1}`;
      draft.add(`rx-${index + 1}`, 'border-crossing', at, name);
    } else draft.add(`j-${index + 1}`, 'junction', at, `Junction ${index + 1}`);
  }
}
