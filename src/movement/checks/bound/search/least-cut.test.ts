import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkArc, NetworkNode } from '../../../../words/network.ts';
import { buildModeGraph } from '../../../network/mode-graph.ts';
import { leastCut, type Passage } from './least-cut.ts';

const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low' } as const;
const NODES = 5;

const nodes = Array.from({ length: NODES }, (_, index): NetworkNode => {
  return { id: `n${index}`, name: '', country: null, kind: 'port', lat: 50, lon: index, ...MADE_UP };
});

const graphOf = (pairs: readonly (readonly [number, number])[]) => {
  const arcs = pairs.map(([from, to], index): NetworkArc => {
    return { id: `a${index}`, from: `n${from}`, to: `n${to}`, mode: 'sea', lengthKm: 1, ...MADE_UP };
  });
  return buildModeGraph('sea', nodes, new Map(nodes.map(({ id }, index) => [id, index])), arcs, 0);
};

const rateOf = (passage: Passage | null) => (passage ? passage.lanes / passage.minutes : Infinity);
const sumOf = (cut: readonly Passage[] | undefined) => cut?.reduce((sum, passage) => sum + rateOf(passage), 0) ?? Infinity;

const passage: fc.Arbitrary<Passage | null> = fc.option(
  fc.record({ lanes: fc.integer({ min: 1, max: 3 }), minutes: fc.integer({ min: 1, max: 6 }), first: fc.constant(0) }),
  { freq: 4 },
);
const ends = fc.uniqueArray(fc.record({ node: fc.integer({ min: 0, max: NODES - 1 }), passage }), {
  minLength: 1,
  maxLength: 2,
  selector: ({ node }) => node,
});

describe('leastCut', () => {
  it('is the one bridge between two lines', () => {
    const graph = graphOf([
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
    ]);
    const cut = leastCut(graph, {
      starts: [{ node: 0, passage: { lanes: 4, minutes: 10, first: 0 } }],
      ends: [{ node: 4, passage: null }],
      edges: new Uint8Array(graph.arc.length).fill(1),
      passageOf: (edge) => ({ lanes: 1, minutes: graph.arc[edge] === 4 ? 20 : 15, first: graph.arc[edge] as number }),
    });
    expect(cut).toEqual([{ lanes: 1, minutes: 20, first: 4 }]);
  });

  it('lets through as little as the least of all cuts, and none exists where nothing limits', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: 0, max: NODES - 1 }), fc.integer({ min: 0, max: NODES - 1 })).filter(([a, b]) => a !== b),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(pairs, ends, ends, fc.array(passage, { minLength: 14, maxLength: 14 }), (joined, starts, stops, limits) => {
        const graph = graphOf(joined);
        const passageOf = (edge: number) => limits[edge] ?? null;
        const edges = new Uint8Array(graph.arc.length).fill(1);
        const found = leastCut(graph, { starts, ends: stops, edges, passageOf });
        let least = Infinity;
        for (let near = 0; near < 2 ** NODES; near++) {
          const isNear = (node: number) => ((near >> node) & 1) === 1;
          let rate = 0;
          for (const row of starts) if (!isNear(row.node)) rate += rateOf(row.passage);
          for (const row of stops) if (isNear(row.node)) rate += rateOf(row.passage);
          for (let node = 0; node < NODES; node++) {
            for (let edge = graph.first[node] as number; edge < (graph.first[node + 1] as number); edge++) {
              if (isNear(node) && !isNear(graph.target[edge] as number)) rate += rateOf(passageOf(edge));
            }
          }
          least = Math.min(least, rate);
        }
        if (Number.isFinite(least)) expect(sumOf(found)).toBeCloseTo(least, 9);
        else expect(found).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
