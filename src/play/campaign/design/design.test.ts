import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../formats/experiment/experiment.ts';
import { countPoints, designPoints } from './design-points.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { valueAt } from './laws.ts';
import { centred, MOST_DIMENSIONS, sobolPoints } from './sobol.ts';

const factor = (id: string, law: Parameters<typeof valueAt>[0]) => ({ id, title: id, path: 'x', change: 'times' as const, law });
const settings: Experiment['settings'] = [
  { id: 'one', title: 'one', factors: {} },
  { id: 'two', title: 'two', factors: { b: 9 } },
];

describe('Sobol points', () => {
  it('are those that Joe and Kuo print for three dimensions', () => {
    expect(sobolPoints(10, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it('fill each of 2^m equal cells once in every dimension', () => {
    const points = sobolPoints(256, MOST_DIMENSIONS);
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
      expect(new Set(points.map((point) => Math.floor(point[dimension] * 256))).size).toBe(256);
    }
    expect(() => sobolPoints(2, MOST_DIMENSIONS + 1)).toThrow(/21 at most/);
  });

  it('lie in the middle of their cells when they are drawn from', () => {
    expect(centred(sobolPoints(3, 1))).toEqual([[0.125], [0.625], [0.875]]);
  });
});

it('a Latin hypercube has one point in each cell of each factor, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(1000), (count, seed) => {
      const points = latinHypercube(count, ['a', 'b'], seed);
      for (const column of [0, 1]) {
        const cells = points.map((point) => Math.floor(point[column] * count)).sort((a, b) => a - b);
        expect(cells).toEqual(Array.from({ length: count }, (_, cell) => cell));
      }
      expect(latinHypercube(count, ['a', 'b'], seed)).toEqual(points);
    }),
    { numRuns: 30 },
  );
});

it.each([
  [{ levels: [1, 2, 5] }, [1, 2, 5]],
  [{ uniform: [2, 4] }, [2.2, 3, 3.8]],
  [{ loguniform: [0.25, 4] }, [0.32988, 1, 3.03143]],
  [{ triangular: [0, 0, 1] }, [0.051317, 0.292893, 0.683772]],
  [{ normal: [10, 2] }, [7.4369, 10, 12.5631]],
  [{ interval: { p10: 1, p50: 2, p90: 8 } }, [1, 2, 8]],
  [{ interval: { p10: 0, p50: 2, p90: 8 } }, [0, 2, 8]],
] as const)('%j has its quantiles', (law, [p10, p50, p90]) => {
  expect(valueAt(law, 0.1)).toBeCloseTo(p10, 4);
  expect(valueAt(law, 0.5)).toBeCloseTo(p50, 4);
  expect(valueAt(law, 0.9)).toBeCloseTo(p90, 4);
});

describe('design points', () => {
  const factors = [factor('a', { levels: [1, 2] }), factor('b', { levels: [3, 4, 5] })];

  it('of a grid are all combinations, setting after setting; a setting overrides its factors', () => {
    const points = designPoints({ factors, design: { kind: 'grid' }, settings, seed: 1 });
    expect(points.slice(0, 6).map(({ values }) => values)).toEqual([
      [1, 3],
      [1, 4],
      [1, 5],
      [2, 3],
      [2, 4],
      [2, 5],
    ]);
    expect(points.slice(6).map(({ setting, place, values }) => [setting, place, values[1]])).toEqual(
      [0, 1, 2, 3, 4, 5].map((place) => ['two', place, 9]),
    );
  });

  it('of every design are as many as are counted', () => {
    const designs: Experiment['design'][] = [
      { kind: 'none' },
      { kind: 'grid' },
      { kind: 'sobol', points: 8 },
      { kind: 'latin-hypercube', points: 5 },
      { kind: 'sobol-indices', points: 4 },
    ];
    for (const design of designs) {
      const planned = { factors, design, settings, seed: 3 };
      expect(designPoints(planned).length, design.kind).toBe(countPoints(planned));
    }
  });

  it('for Sobol indices change one factor at a time', () => {
    const drawn = [factor('a', { uniform: [0, 1] }), factor('b', { uniform: [0, 1] })];
    const [a, b, first, second] = designPoints({
      factors: drawn,
      design: { kind: 'sobol-indices', points: 2 },
      settings,
      seed: 1,
    });
    expect(first.values).toEqual([b.values[0], a.values[1]]);
    expect(second.values).toEqual([a.values[0], b.values[1]]);
  });
});
