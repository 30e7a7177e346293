import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { NetworkArc } from '../../words/network.ts';
import { arcs, exampleNetwork, nodes } from '../checks/example-network.ts';
import { buildModeGraph } from './mode-graph.ts';
import { edgesTo, shortestWays } from './shortest-ways.ts';

const factors = loadMovementFactors();

describe('compileNetwork', () => {
  it('refuses an unknown node, a length that is not above 0, and a node named twice', () => {
    const first = arcs[0] as NetworkArc;
    expect(() => exampleNetwork(factors, { arcs: [{ ...first, to: 'nowhere' }] })).toThrow('node nowhere is not in the network');
    expect(() => exampleNetwork(factors, { arcs: [{ ...first, lengthKm: 0 }] })).toThrow('length 0 km');
    expect(() => exampleNetwork(factors, { nodes: [...nodes, nodes[0]] })).toThrow('twice');
  });

  it('hires train sets only for gauges without any', () => {
    const gauges = exampleNetwork(factors).pools.filter((pool) => pool.mode === 'rail');
    expect(gauges.map((pool) => pool.id)).toEqual(['wagons', 'broad-wagons']);
    const iberian = { ...(arcs[9] as NetworkArc), id: 'rail-iberia', gaugeMm: 1668 };
    const hired = exampleNetwork(factors, { arcs: [...arcs, iberian] }).pools.filter((pool) => pool.nation === 'hired');
    expect(hired.map((pool) => pool.id)).toEqual(['hired-1668']);
  });

  it('gives every resource its own lanes', () => {
    const network = exampleNetwork(factors);
    let next = 0;
    for (const resource of network.resources) {
      expect(resource.firstLane).toBe(next);
      expect(resource.lanes).toBeGreaterThanOrEqual(1);
      next += resource.lanes;
    }
    expect(network.laneCount).toBe(next);
  });
});

describe('shortestWays', () => {
  const size = 7;
  const anyArcs = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: size - 1 }),
      to: fc.integer({ min: 0, max: size - 1 }),
      lengthKm: fc.integer({ min: 1, max: 50 }),
      open: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  it('agrees with relaxing every arc until nothing changes', () => {
    fc.assert(
      fc.property(anyArcs, (rows) => {
        const named = Array.from({ length: size }, (_, n) => ({ ...(nodes[0] as (typeof nodes)[number]), id: `n${n}` }));
        const index = new Map(named.map((node, n) => [node.id, n]));
        const listed = rows.map(
          (row, n): NetworkArc => ({
            ...(arcs[0] as NetworkArc),
            id: `a${n}`,
            from: `n${row.from}`,
            to: `n${row.to}`,
            lengthKm: row.lengthKm,
          }),
        );
        const graph = buildModeGraph('road', named, index, listed, 0);
        const open = Uint8Array.from(graph.arc, (arc) => (rows[arc]?.open ? 1 : 0));
        const tree = shortestWays(graph, 0, open);
        const expected = new Array<number>(size).fill(Infinity);
        expected[0] = 0;
        for (let round = 0; round < size; round++) {
          for (const row of rows) {
            if (!row.open) continue;
            expected[row.to] = Math.min(expected[row.to] as number, (expected[row.from] as number) + row.lengthKm);
            expected[row.from] = Math.min(expected[row.from] as number, (expected[row.to] as number) + row.lengthKm);
          }
        }
        expect([...tree.km]).toEqual(expected);
        for (let n = 0; n < size; n++) {
          if (!Number.isFinite(expected[n] as number)) continue;
          const edges = [...edgesTo(tree, n)];
          expect(edges.reduce((km, edge) => km + (graph.km[edge] as number), 0)).toBe(expected[n]);
          expect(edges.every((edge) => open[edge] === 1)).toBe(true);
        }
      }),
    );
  });
});
