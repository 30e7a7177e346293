import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../src/words/network.ts';
import type { Provenance, Source } from '../src/words/source.ts';

function load<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}

interface PublishedDistance {
  readonly mode: NetworkArc['mode'];
  readonly gaugeMm?: number;
  readonly from: string;
  readonly to: string;
  readonly publishedKm: number;
  readonly source: string;
}

const nodes = load<readonly NetworkNode[]>('../data/network/nodes.json');
const arcs = load<readonly NetworkArc[]>('../data/network/arcs.json');
const lift = load<readonly LiftPool[]>('../data/network/lift.json');
const permissions = load<readonly BorderPermission[]>('../data/network/permissions.json');
const sources = load<readonly Source[]>('../data/sources/network.json');
const published = load<readonly PublishedDistance[]>('./network-distances.json');
const nodeById = new Map(nodes.map((node) => [node.id, node]));
const isLand = (node: NetworkNode): boolean => node.kind !== 'sea-waypoint';

/** Haversine on the mean sphere, apart from the engine's own so that the two cannot share a fault. */
function greatCircleKm(a: NetworkNode, b: NetworkNode): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

function ends(arc: NetworkArc): readonly [NetworkNode, NetworkNode] {
  const from = nodeById.get(arc.from);
  const to = nodeById.get(arc.to);
  if (!from || !to) throw new Error(`arc ${arc.id} ends at a node that does not exist`);
  return [from, to];
}

type Step = readonly [id: string, lengthKm: number];

function neighbours(mode: NetworkArc['mode'], gaugeMm?: number): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const add = (from: string, to: string, lengthKm: number): void => {
    const list = steps.get(from);
    if (list) list.push([to, lengthKm]);
    else steps.set(from, [[to, lengthKm]]);
  };
  for (const arc of arcs) {
    if (arc.mode !== mode || (gaugeMm !== undefined && arc.gaugeMm !== gaugeMm)) continue;
    add(arc.from, arc.to, arc.lengthKm);
    add(arc.to, arc.from, arc.lengthKm);
  }
  return steps;
}

/** Kilometres by the shortest path to every node that can be reached (Dijkstra without a heap: the graph is small). */
function shortestKm(start: string, steps: Map<string, Step[]>): Map<string, number> {
  const done = new Map<string, number>();
  const open = new Map<string, number>([[start, 0]]);
  while (open.size > 0) {
    let nearest = '';
    let best = Number.POSITIVE_INFINITY;
    for (const [id, km] of open) {
      if (km < best) {
        nearest = id;
        best = km;
      }
    }
    open.delete(nearest);
    done.set(nearest, best);
    for (const [next, lengthKm] of steps.get(nearest) ?? []) {
      const km = best + lengthKm;
      if (!done.has(next) && km < (open.get(next) ?? Number.POSITIVE_INFINITY)) open.set(next, km);
    }
  }
  return done;
}

const apart = /^(us|ca|is|cy)-|^(gb-akrotiri|gr-souda|pt-lajes|pt-praia-da-vitoria|se-visby)-/;
const onEuropeanRoads = (node: NetworkNode): boolean => isLand(node) && !apart.test(node.id);

const airRows: readonly (readonly [string, readonly string[]])[] = [
  ['Fort Bragg / Pope Field, NC', ['us-pope-airfield', 'us-fort-bragg-area']],
  ['Wiesbaden', ['de-wiesbaden-airfield']],
  ['Rzeszów-Jasionka', ['pl-rzeszow-airfield']],
  ['Aviano (unit from Vicenza)', ['it-aviano-airfield', 'it-vicenza-area']],
  ['Fort Stewart / Hunter AAF, GA', ['us-hunter-airfield', 'us-fort-stewart-area']],
  ['RM Condor, Arbroath', ['gb-arbroath-area', 'gb-leuchars-airfield']],
  ['Warsaw Okęcie', ['pl-warszawa-airfield']],
  ['Germany (Luftwaffe air transport)', ['de-wunstorf-airfield']],
  ['Kaunas airport', ['lt-kaunas-airfield']],
  ['Riga airport', ['lv-riga-airfield']],
  ['Istres-Le Tubé', ['fr-istres-airfield']],
  ['Marche-en-Famenne via Melsbroek', ['be-marche-en-famenne-area', 'be-melsbroek-airfield']],
  ['Slagelse (flight from Denmark)', ['dk-slagelse-area', 'dk-kastrup-airfield']],
  ['Mihail Kogălniceanu', ['ro-mihail-kogalniceanu-airfield']],
  ['Sliač', ['sk-sliac-airfield']],
];
const roadRows: readonly (readonly [string, string])[] = [
  ['de-vilseck-area', 'ro-mihail-kogalniceanu-airfield'],
  ['de-sennelager-area', 'ee-tapa-area'],
  ['de-munster-area', 'lt-rukla-area'],
  ['fr-auxonne-area', 'ro-mihail-kogalniceanu-airfield'],
  ['nl-vredepeel-area', 'sk-sliac-airfield'],
  ['de-husum-area', 'sk-sliac-airfield'],
  ['de-mannheim-coleman-area', 'de-grafenwoehr-area'],
];

describe('network nodes and arcs', () => {
  it('has unique ids and enough of each kind', () => {
    for (const rows of [nodes, arcs, lift, sources]) {
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    }
    const count = (kind: NetworkNode['kind']): number => nodes.filter((node) => node.kind === kind).length;
    expect(nodes.length).toBeGreaterThanOrEqual(200);
    expect(count('airfield')).toBeGreaterThanOrEqual(50);
    expect(count('port')).toBeGreaterThanOrEqual(50);
    expect(count('border-crossing')).toBeGreaterThanOrEqual(30);
    expect(count('gauge-change')).toBeGreaterThanOrEqual(5);
    for (const node of nodes) expect(node.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('ends every arc at two nodes, once for a pair, mode and gauge', () => {
    const pairs = new Set<string>();
    for (const arc of arcs) {
      ends(arc);
      expect(arc.from).not.toBe(arc.to);
      expect(arc.gaugeMm !== undefined, arc.id).toBe(arc.mode === 'rail');
      const [a, b] = arc.from < arc.to ? [arc.from, arc.to] : [arc.to, arc.from];
      const key = `${arc.mode} ${arc.gaugeMm ?? ''} ${a} ${b}`;
      expect(pairs.has(key), key).toBe(false);
      pairs.add(key);
    }
  });

  it('keeps every length between the great circle and three times it', () => {
    for (const arc of arcs) {
      const [from, to] = ends(arc);
      const direct = greatCircleKm(from, to);
      expect(arc.lengthKm, arc.id).toBeGreaterThanOrEqual(direct * 0.995);
      expect(arc.lengthKm, arc.id).toBeLessThanOrEqual(Math.max(3 * direct, 2));
    }
  });

  it('changes gauge only at gauge-change nodes and ports', () => {
    const gauges = new Map<string, Set<number>>();
    for (const arc of arcs) {
      if (arc.gaugeMm === undefined) continue;
      for (const id of [arc.from, arc.to]) {
        gauges.set(id, (gauges.get(id) ?? new Set<number>()).add(arc.gaugeMm));
      }
    }
    for (const node of nodes) {
      const served = [...(gauges.get(node.id) ?? [])].sort((a, b) => a - b);
      expect(node.railGaugesMm ?? [], node.id).toEqual(served);
      if (served.length > 1) {
        expect(['gauge-change', 'junction', 'port', 'border-crossing'], node.id).toContain(node.kind);
      }
      if (node.kind === 'gauge-change') expect(served.length, node.id).toBe(2);
    }
  });
});

describe('connectedness', () => {
  it('attaches every airfield, port, railhead and area to the road network', () => {
    const road = neighbours('road');
    for (const node of nodes) if (isLand(node)) expect(road.has(node.id), node.id).toBe(true);
  });

  it('joins all of mainland Europe, Britain, the Nordic states and Türkiye by road', () => {
    const reached = shortestKm('de-hannover-junction', neighbours('road'));
    for (const node of nodes) {
      expect(reached.has(node.id), node.id).toBe(onEuropeanRoads(node));
    }
  });

  it('joins standard gauge from France to Kaunas, Constanța, Narvik and Ankara, and no further', () => {
    const reached = shortestKm('fr-paris-junction', neighbours('rail', 1435));
    for (const id of [
      'de-bremerhaven-port',
      'pl-medyka-border',
      'lt-palemonas-gauge',
      'ro-constanta-port',
      'gr-alexandroupoli-port',
      'tr-ankara-junction',
      'no-narvik-port',
      'gb-marchwood-port',
    ]) {
      expect(reached.has(id), id).toBe(true);
    }
    for (const id of ['lt-vilnius-junction', 'lv-riga-junction', 'fi-helsinki-junction']) {
      expect(reached.has(id), id).toBe(false);
    }
  });

  it('joins broad gauge across the three Baltic states, and Finland by itself', () => {
    const reached = shortestKm('lt-sestokai-gauge', neighbours('rail', 1520));
    for (const id of ['lt-gaiziunai-railhead', 'lt-klaipeda-port', 'lv-riga-port', 'ee-tapa-railhead']) {
      expect(reached.has(id), id).toBe(true);
    }
    expect(reached.has('fi-helsinki-junction')).toBe(false);
    const finnish = shortestKm('fi-helsinki-junction', neighbours('rail', 1520));
    expect(finnish.has('fi-tornio-gauge')).toBe(true);
  });

  it('joins every port and waypoint by sea', () => {
    const reached = shortestKm('us-norfolk-port', neighbours('sea'));
    for (const node of nodes) {
      if (node.kind !== 'port' && node.kind !== 'sea-waypoint') continue;
      expect(reached.has(node.id), node.id).toBe(true);
    }
  });
});

describe('the deployments of 2022', () => {
  it.each(airRows)('has nodes for %s', (_name, ids) => {
    for (const id of ids) expect(nodeById.has(id), id).toBe(true);
    const airfield = ids.find((id) => nodeById.get(id)?.kind === 'airfield');
    expect(airfield && (nodeById.get(airfield)?.runwayMetres ?? 0)).toBeGreaterThan(1500);
  });

  it.each(roadRows)('leads by road from %s to %s', (from, to) => {
    expect(shortestKm(from, neighbours('road')).has(to)).toBe(true);
  });

  it('leads by sea from Køge to Riga', () => {
    expect(shortestKm('dk-koge-port', neighbours('sea')).has('lv-riga-port')).toBe(true);
  });
});

describe('published distances', () => {
  it.each(published)('$mode $from to $to is within 10 % of $publishedKm km', (row) => {
    const km = shortestKm(row.from, neighbours(row.mode, row.gaugeMm)).get(row.to);
    expect(km).toBeDefined();
    expect(Math.abs((km ?? 0) / row.publishedKm - 1)).toBeLessThanOrEqual(0.1);
  });

  it('has ten of each mode, each with a source that was read', () => {
    for (const mode of ['road', 'rail', 'sea']) {
      expect(published.filter((row) => row.mode === mode).length).toBeGreaterThanOrEqual(10);
    }
    const seen = new Set(sources.filter((source) => source.seen).map((source) => source.id));
    for (const row of published) expect(seen.has(row.source), row.source).toBe(true);
  });
});

describe('lift and permissions', () => {
  it('bases every pool at a node, with sound figures', () => {
    for (const pool of lift) {
      expect(nodeById.has(pool.home), pool.id).toBe(true);
      expect(pool.count).toBeGreaterThan(0);
      expect(pool.availability).toBeGreaterThan(0);
      expect(pool.availability).toBeLessThanOrEqual(1);
      expect(pool.payloadTonnes + pool.passengers, pool.id).toBeGreaterThan(0);
      expect(pool.speedKmh).toBeGreaterThan(20);
      if (pool.mode === 'sea') expect(pool.laneMetres, pool.id).toBeGreaterThan(0);
    }
  });

  it('states a permission for every nation of the network, in rising quantiles', () => {
    const stated = new Set(permissions.map((row) => `${row.nation} ${row.mode}`));
    expect(stated.size).toBe(permissions.length);
    for (const nation of new Set(nodes.filter(isLand).map((node) => node.country))) {
      for (const mode of ['road', 'air']) expect(stated.has(`${nation} ${mode}`)).toBe(true);
    }
    for (const { hours, nation, mode } of permissions) {
      expect(hours.p10, `${nation} ${mode}`).toBeLessThanOrEqual(hours.p50);
      expect(hours.p50, `${nation} ${mode}`).toBeLessThanOrEqual(hours.p90);
    }
  });
});

describe('provenance', () => {
  const known = new Set(['judgement', 'unverified', ...sources.map((source) => source.id)]);
  const attributes = (row: object): readonly Provenance[] =>
    'attributeProvenance' in row ? Object.values(row.attributeProvenance as Record<string, Provenance>) : [];

  it('names a known source everywhere, and reasons where the figure is ours', () => {
    for (const row of [...nodes, ...arcs, ...lift, ...permissions]) {
      for (const provenance of [row, ...attributes(row)]) {
        const where = JSON.stringify(row);
        expect(known.has(provenance.source), where).toBe(true);
        expect(provenance.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (provenance.source === 'judgement') expect(provenance.note, where).toBeTruthy();
      }
    }
  });

  it('gives an attribute a provenance of its own only where the attribute stands', () => {
    for (const row of [...nodes, ...arcs, ...lift]) {
      for (const name of Object.keys(row.attributeProvenance ?? {})) {
        expect(name in row, `${row.id} ${name}`).toBe(true);
      }
    }
  });
});
