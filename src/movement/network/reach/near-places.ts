import { asin, cos, sin } from '../../../kernel/arithmetic.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Point } from '../../../words/place.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import { withRest } from '../../plan/march.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { trainsEndAt } from './hours-by-rail.ts';
import type { ReachCell, ReachGround, ReachMode } from './reach-types.ts';

/** Nodes of each mode that a cell may be reached from: the nearest by great circle on its own land. */
export const NODES_TRIED = 8;
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = 0.017453292519943295;

/**
 * For each cell and mode the nearest nodes, with the kilometres and hours of local road between them. Knows nothing of
 * forces, permissions or closed ways, so it is worked out once; a search after a change takes it as it is.
 */
export interface NearPlaces {
  readonly cells: readonly ReachCell[];
  readonly grouped: Grouped;
  readonly byMode: Readonly<Record<ReachMode, NearNodes>>;
}

/** Row `cell`, columns 0 to NODES_TRIED - 1, nearest first; node -1: no more. */
export interface NearNodes {
  readonly node: Int32Array;
  readonly km: Float64Array;
  readonly hours: Float64Array;
  /** By group of cells. */
  readonly candidates: readonly Candidates[];
}

/** Nodes that cells of a group may be reached from by a mode. */
interface Candidates {
  readonly nodes: readonly number[];
  /** They lie over the border, and the cell's state has to let the force in. */
  readonly isAbroad: boolean;
}

/** Cells of one land and one state have the same nodes to choose from. */
interface Grouped {
  /** By cell. */
  readonly group: Int32Array;
  /** One cell of each group. */
  readonly first: readonly ReachCell[];
}

/** Points on the unit sphere, three figures each. */
type Vectors = Float64Array;

/**
 * A node serves a cell if both lie on the same land and in the same state, else in one that borders it: the great circle to
 * others may run over water, and a local road over a border passes by the leave to enter, which is then asked for in full.
 * Terrain is not known; detour and speed are the declared ones.
 */
export function findNearPlaces(network: CompiledNetwork, ground: ReachGround): NearPlaces {
  const grouped = groupCells(ground.cells);
  const find = (mode: ReachMode): NearNodes => {
    const size = grouped.group.length * NODES_TRIED;
    const candidates = candidatesOf(network, ground, grouped, mode);
    const near = { node: new Int32Array(size), km: new Float64Array(size), hours: new Float64Array(size), candidates };
    fillRows(network, ground, grouped, near, () => true);
    return near;
  };
  return { cells: ground.cells, grouped, byMode: { road: find('road'), rail: find('rail'), air: find('air') } };
}

/**
 * The same after a change of the network (a way closed, a permission, lift): as it is where the same nodes serve cells, which is
 * nearly always so; else rows of cells that had or now have other nodes to choose from are worked out again. The nodes
 * themselves, and what is declared, must be the same.
 */
export function nearPlacesAfter(before: NearPlaces, network: CompiledNetwork, ground: ReachGround): NearPlaces {
  const { grouped } = before;
  const again = (mode: ReachMode): NearNodes => {
    const old = before.byMode[mode];
    const candidates = candidatesOf(network, ground, grouped, mode);
    const hasChanged = candidates.map(({ nodes, isAbroad }, group) => {
      const known = old.candidates[group] as Candidates;
      return (
        isAbroad !== known.isAbroad || nodes.length !== known.nodes.length || nodes.some((node, at) => node !== known.nodes[at])
      );
    });
    if (!hasChanged.includes(true)) return old;
    const near = { node: old.node.slice(), km: old.km.slice(), hours: old.hours.slice(), candidates };
    fillRows(network, ground, grouped, near, (group) => hasChanged[group] as boolean);
    return near;
  };
  const byMode = { road: again('road'), rail: again('rail'), air: again('air') };
  const isSame = (['road', 'rail', 'air'] as const).every((mode) => byMode[mode] === before.byMode[mode]);
  return isSame ? before : { ...before, byMode };
}

/** Hours until the force is let into the cells' own state, by group, where their nodes lie over the border. */
export function leaveHoursOf(network: CompiledNetwork, { grouped }: NearPlaces, { candidates }: NearNodes): Float64Array {
  const unlisted = medianValues(network.factors).unlistedPermissionHours;
  const declared = new Map(network.permissions.flatMap((row) => (row.mode === 'road' ? [[row.nation, row.hours.p50]] : [])));
  return Float64Array.from(grouped.first, ({ state }, group) =>
    candidates[group]?.isAbroad ? (declared.get(state) ?? unlisted) : 0,
  );
}

function groupCells(cells: readonly ReachCell[]): Grouped {
  const known = new Map<string, number>();
  const first: ReachCell[] = [];
  const group = Int32Array.from(cells, (cell) => {
    const key = `${cell.landmass}/${cell.state}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, first.length);
    return first.push(cell) - 1;
  });
  return { group, first };
}

/** Writes the rows of the cells of some groups. */
function fillRows(
  network: CompiledNetwork,
  { cells }: ReachGround,
  { group }: Grouped,
  near: NearNodes,
  isWanted: (group: number) => boolean,
): void {
  const values = medianValues(network.factors);
  const nodes = vectorsOf(network.nodes);
  const chords = new Float64Array(NODES_TRIED);
  const here = new Float64Array(3);
  for (let cell = 0; cell < group.length; cell++) {
    const own = group[cell] as number;
    if (!isWanted(own)) continue;
    const row = cell * NODES_TRIED;
    writeVector(cells[cell] as ReachCell, here, 0);
    near.node.fill(-1, row, row + NODES_TRIED);
    near.km.fill(0, row, row + NODES_TRIED);
    near.hours.fill(0, row, row + NODES_TRIED);
    const count = nearest((near.candidates[own] as Candidates).nodes, nodes, here, row, near.node, chords);
    for (let column = 0; column < count; column++) {
      const km = arcKm(chords[column] as number) * values.detourRatio;
      near.km[row + column] = km;
      near.hours[row + column] = withRest((km * 60) / values.localAccessSpeedKmh, values.marchDayHours * 60) / 60;
    }
  }
}

/** Those of the group's own state; where it has none of this mode, those of its neighbours by land, and then leave to enter. */
function candidatesOf(network: CompiledNetwork, ground: ReachGround, { first }: Grouped, mode: ReachMode): Candidates[] {
  const known = new Map<string, number[]>();
  network.nodes.forEach(({ country }, node) => {
    if (country === null || !serves(network, node, mode)) return;
    const key = `${ground.landmassOfNode[node]}/${country}`;
    known.set(key, [...(known.get(key) ?? []), node]);
  });
  return first.map(({ landmass, state }) => {
    const here = (other: StateId) => known.get(`${landmass}/${other}`) ?? [];
    const own = here(state);
    if (own.length > 0) return { nodes: own, isAbroad: false };
    const beside = (ground.neighbours.get(state) ?? []).flatMap(here);
    return { nodes: beside.sort((a, b) => a - b), isAbroad: true };
  });
}

/** Forces that have not moved stand at assembly areas and airfields, be they on a road of the network or not. */
function serves(network: CompiledNetwork, index: number, mode: ReachMode): boolean {
  const kind = network.nodes[index]?.kind;
  if (mode === 'air') return kind === 'airfield';
  if (mode === 'rail') return trainsEndAt(network, index);
  return network.graphs.road.served[index] === 1 || kind === 'assembly-area' || kind === 'airfield';
}

/**
 * Writes the few nodes nearest to a point into a row, nearest first (ties to the lower index), and the squares of their chords
 * into `chords`; gives how many there are.
 */
function nearest(
  own: readonly number[],
  nodes: Vectors,
  [x, y, z]: Vectors,
  row: number,
  found: Int32Array,
  chords: Float64Array,
): number {
  let count = 0;
  for (const node of own) {
    const dx = (x as number) - (nodes[3 * node] as number);
    const dy = (y as number) - (nodes[3 * node + 1] as number);
    const dz = (z as number) - (nodes[3 * node + 2] as number);
    const chord = dx * dx + dy * dy + dz * dz;
    if (count === NODES_TRIED && chord >= (chords[count - 1] as number)) continue;
    let at = count < NODES_TRIED ? count++ : count - 1;
    for (; at > 0 && (chords[at - 1] as number) > chord; at--) {
      chords[at] = chords[at - 1] as number;
      found[row + at] = found[row + at - 1] as number;
    }
    chords[at] = chord;
    found[row + at] = node;
  }
  return count;
}

function vectorsOf(points: readonly Point[]): Vectors {
  const vectors = new Float64Array(3 * points.length);
  points.forEach((point, index) => {
    writeVector(point, vectors, 3 * index);
  });
  return vectors;
}

function writeVector({ lat, lon }: Point, into: Vectors, at: number): void {
  const [phi, lambda] = [lat * RADIANS_PER_DEGREE, lon * RADIANS_PER_DEGREE];
  const across = cos(phi);
  into[at] = across * cos(lambda);
  into[at + 1] = across * sin(lambda);
  into[at + 2] = sin(phi);
}

const arcKm = (squaredChord: number): number => 2 * EARTH_RADIUS_KM * asin(Math.min(1, Math.sqrt(squaredChord) / 2));
