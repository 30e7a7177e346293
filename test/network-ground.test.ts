import { describe, expect, it } from 'vitest';
import { distanceToLandKm, distanceToOutlineKm, findLand, landsOf } from '../src/facts/land.ts';
import { loadData } from '../src/formats/data/load-data.ts';
import { loadGeography } from '../src/formats/geography/load-geography.ts';
import { loadMovementFactors } from '../src/formats/movement/load-factors.ts';
import { compileNetwork } from '../src/movement/index.ts';
import type { NetworkArc, NetworkNode } from '../src/words/network.ts';
import type { Point } from '../src/words/place.ts';

const data = loadData();
const { nodes, arcs } = data;
const lands = loadGeography('10m');
const nodeById = new Map(nodes.map((node) => [node.id, node]));
const getNode = (id: string): NetworkNode => {
  const node = nodeById.get(id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
};

/** A country's own land and that of its territories: a node in Greenland may say DK. */
const ownLands = (country: string) =>
  [country, ...data.territories.filter((row) => row.sovereign === country).map((row) => row.id)].flatMap((id) =>
    landsOf(lands, id),
  );

/** Quays, causeways and border posts lie a little outside a coast or border of 1:10 million. */
const TOLERANCE_KM = 3;

describe('where nodes lie', () => {
  const onLand = nodes.filter((node) => node.kind !== 'sea-waypoint');

  it('is on the land of their country, within 3 km', () => {
    expect(onLand.length).toBeGreaterThan(700);
    const outside = onLand.map((node) => ({ id: node.id, km: distanceToLandKm(ownLands(node.country ?? ''), node) }));
    expect(outside.filter(({ km }) => !(km <= TOLERANCE_KM))).toEqual([]);
  });

  it('is on the near side of a border, but for border crossings and three border towns', () => {
    const abroad = onLand.filter((node) => {
      const state = findLand(lands, node);
      return state !== null && !ownLands(node.country ?? '').some((land) => land.state === state);
    });
    const inland = abroad.filter((node) => node.kind !== 'border-crossing').map((node) => node.id);
    expect(inland.sort()).toEqual(['de-passau-junction', 'fi-tornio-gauge', 'hu-zahony-gauge']);
  });

  it('is on water for sea waypoints, and on neither pole nor null island for any', () => {
    const waypoints = nodes.filter((node) => node.kind === 'sea-waypoint');
    expect(waypoints.length).toBeGreaterThan(200);
    expect(waypoints.filter((node) => findLand(lands, node) !== null).map((node) => node.id)).toEqual([]);
    for (const { id, lat, lon } of nodes) expect(lat > 20 && lat < 75 && lon > -110 && lon < 50, id).toBe(true);
  });
});

/** Sea arcs that lead over land at this scale, since that is where ships go. */
const WATERWAYS: ReadonlyMap<string, string> = new Map([
  ['sea-de-brunsbuettel--de-holtenau', 'Kiel Canal'],
  ['sea-de-brunsbuettel--de-hamburg-port', 'Elbe'],
  ['sea-pl-swinoujscie-port--pl-szczecin-port', 'Szczecin lagoon and Oder'],
  ['sea-ca-montreal-port--sea-quebec', 'St Lawrence'],
  ['sea-sea-quebec--sea-tadoussac', 'St Lawrence'],
  ['sea-sea-sabine-bank--us-beaumont-port', 'Neches'],
  ['sea-sea-off-savannah--us-savannah-port', 'Savannah'],
  ['sea-sea-off-jacksonville--us-jacksonville-port', 'St Johns'],
  ['sea-no-sorreisa-port--sea-malangen', 'Gisundet and Malangen'],
  ['sea-no-trondheim-port--sea-agdenes', 'Trondheimsfjord'],
  ['sea-sea-izmir-gulf--tr-izmir-port', 'bend of the Gulf of İzmir'],
]);

describe('sea arcs', () => {
  it('go more than 5 km inland only on canals, rivers, fjords and a narrow gulf', () => {
    const inland = arcs.filter((arc) => arc.mode === 'sea' && deepestKm(arc) > 5).map((arc) => arc.id);
    expect(inland.sort()).toEqual([...WATERWAYS.keys()].sort());
  });
});

/** How far from the shore the arc lies on land at most, looked at every 5 km of its great circle. */
function deepestKm(arc: NetworkArc): number {
  const [from, to] = [getNode(arc.from), getNode(arc.to)];
  const steps = Math.max(2, Math.ceil(arc.lengthKm / 5));
  let deepest = 0;
  for (let step = 1; step < steps; step++) {
    const point = along(from, to, step / steps);
    const state = findLand(lands, point);
    if (state !== null) deepest = Math.max(deepest, distanceToOutlineKm(landsOf(lands, state), point));
  }
  return deepest;
}

function along(a: Point, b: Point, share: number): Point {
  const radians = Math.PI / 180;
  const vector = ({ lat, lon }: Point): [number, number, number] => [
    Math.cos(lat * radians) * Math.cos(lon * radians),
    Math.cos(lat * radians) * Math.sin(lon * radians),
    Math.sin(lat * radians),
  ];
  const [va, vb] = [vector(a), vector(b)];
  const angle = Math.acos(Math.min(1, va[0] * vb[0] + va[1] * vb[1] + va[2] * vb[2]));
  if (angle === 0) return a;
  const [wa, wb] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const [x, y, z] = [va[0] * wa + vb[0] * wb, va[1] * wa + vb[1] * wb, va[2] * wa + vb[2] * wb];
  return { lat: Math.asin(z) / radians, lon: Math.atan2(y, x) / radians };
}

/** Everything that can be reached from a start over the arcs that are kept. */
function reached(start: string, keep: (arc: NetworkArc) => boolean): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const list = next.get(a);
    if (list) list.push(b);
    else next.set(a, [b]);
  };
  for (const arc of arcs) {
    if (!keep(arc)) continue;
    join(arc.from, arc.to);
    join(arc.to, arc.from);
  }
  const seen = new Set([start]);
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other);
  return seen;
}

describe('classes of load', () => {
  const factors = loadMovementFactors();
  const value = (id: string): number => factors.factors.find((row) => row.id === id)?.value as number;
  const onRoad = (axleTonnes: number, loadClass: number) => (arc: NetworkArc) =>
    arc.mode === 'road' &&
    axleTonnes <= (arc.maxAxleTonnes ?? value('roadAxleLimitTonnes')) &&
    loadClass <= (arc.maxLoadClass ?? value('roadLoadClass'));
  const byRail = (axleTonnes: number) => (arc: NetworkArc) =>
    arc.mode === 'rail' && axleTonnes <= (arc.maxAxleTonnes ?? value('railAxleLimitTonnes'));
  const start = 'de-hannover-junction';

  it('a transporter of 12 t an axle and class 110 goes wherever any vehicle goes by road', () => {
    expect(reached(start, onRoad(12, 110))).toEqual(reached(start, onRoad(0, 0)));
    expect(reached(start, onRoad(12, 110)).size).toBeGreaterThan(600);
  });

  it('one of 12.5 t an axle, as the French one of 2022, goes about France and does not leave it but over its borders', () => {
    const heavy = reached('fr-paris-junction', onRoad(12.5, 110));
    const abroad = [...heavy].filter((id) => !id.startsWith('fr-'));
    for (const id of abroad) expect(['border-crossing', 'gauge-change'], id).toContain(getNode(id).kind);
    const french = nodes.filter((node) => node.country === 'FR' && node.kind === 'assembly-area');
    expect(french.length).toBeGreaterThan(5);
    for (const node of french) expect(heavy.has(node.id), node.id).toBe(true);
    expect(heavy.has('de-mannheim-coleman-area')).toBe(false);
  });

  it('a wagon of 22.5 t an axle goes wherever any wagon goes, and none above it goes anywhere', () => {
    const hub = 'de-berlin-junction';
    expect(reached(hub, byRail(22.5))).toEqual(reached(hub, byRail(0)));
    expect(reached(hub, byRail(22.6)).size).toBe(1);
  });
});

describe('gauges', () => {
  const network = compileNetwork(nodes, arcs, [], [], loadMovementFactors());
  const { rail } = network.graphs;
  const stateOf = (id: string, gaugeMm: number) =>
    (network.nodeIndex.get(id) ?? -1) * rail.gaugesMm.length + rail.gaugesMm.indexOf(gaugeMm);

  /** States (node and gauge) that a train load reaches, as the planner sees it; with or without changes of gauge. */
  function railReach(id: string, gaugeMm: number, mayChange: boolean): ReadonlySet<number> {
    const seen = new Set([stateOf(id, gaugeMm)]);
    for (const state of seen) {
      for (let edge = rail.first[state] ?? 0; edge < (rail.first[state + 1] ?? 0); edge++) {
        if (mayChange || rail.arc[edge] !== -1) seen.add(rail.target[edge] ?? -1);
      }
    }
    return seen;
  }
  const broad: readonly (readonly [string, number])[] = [
    ['ee-tapa-railhead', 1520],
    ['lv-riga-port', 1520],
    ['lt-gaiziunai-railhead', 1520],
    ['fi-helsinki-junction', 1520],
    ['ua-lviv-junction', 1520],
    ['es-madrid-junction', 1668],
  ];

  it('are joined by changes of gauge and by nothing else', () => {
    const [apart, joined] = [false, true].map((mayChange) => railReach('de-berlin-junction', 1435, mayChange));
    for (const [id, gaugeMm] of broad) {
      expect(apart?.has(stateOf(id, gaugeMm)), id).toBe(false);
      expect(joined?.has(stateOf(id, gaugeMm)), id).toBe(true);
    }
  });

  it('change only at nodes of that kind', () => {
    const changes = [...rail.arc].flatMap((arc, edge) => (arc === -1 ? [rail.target[edge] ?? -1] : []));
    const places = new Set(changes.map((state) => nodes[Math.floor(state / rail.gaugesMm.length)]?.id ?? ''));
    expect([...places].sort()).toEqual(
      nodes
        .filter((node) => node.kind === 'gauge-change')
        .map((node) => node.id)
        .sort(),
    );
    expect(places.size).toBe(12);
  });

  it('leave no rail node of Europe unreached', () => {
    const joined = railReach('de-berlin-junction', 1435, true);
    const missed = arcs
      .filter((arc) => arc.mode === 'rail' && !/-(us|ca)-/.test(arc.id))
      .flatMap((arc) => [arc.from, arc.to].filter((id) => !joined.has(stateOf(id, arc.gaugeMm ?? 0))));
    expect([...new Set(missed)]).toEqual([]);
  });
});
