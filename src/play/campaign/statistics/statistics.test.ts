import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sin } from '../../../kernel/arithmetic.ts';
import { spreadOf } from '../../fan.ts';
import { designPoints } from '../design/design-points.ts';
import { comparePaired } from './paired.ts';
import { ranksOf } from './ranks.ts';
import { rankCorrelation, sobolIndices } from './sensitivity.ts';
import { logGamma, student95, twoSidedNormal, twoSidedStudent } from './student.ts';
import { Tally } from './tally.ts';

describe('distributions', () => {
  it('have their tabled values', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247, 12);
    expect(logGamma(10)).toBeCloseTo(12.801827480081469, 11);
    expect(twoSidedStudent(2, 10)).toBeCloseTo(0.07338803, 8);
    expect(twoSidedStudent(-2, 10)).toBe(twoSidedStudent(2, 10));
    expect([1, 10, 100].map(student95).map((t) => t.toFixed(4))).toEqual(['12.7062', '2.2281', '1.9840']);
    expect(twoSidedNormal(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(twoSidedNormal(0)).toBeCloseTo(1, 12);
    expect(twoSidedNormal(6)).toBeCloseTo(1.973175e-9, 14);
  });
});

describe('paired comparison', () => {
  it('is the paired t test and Wilcoxon’s signed ranks', () => {
    const first = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const second = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const found = comparePaired(first, second);
    // t = 5.5 / (3.02765 / √10) = 5.7446 on 9 degrees of freedom; W = 55 of 55, z = 27 / √96.25
    expect(found.mean).toBe(5.5);
    expect(found.pStudent).toBeCloseTo(0.000278, 6);
    expect(found.pWilcoxon).toBeCloseTo(0.005922, 6);
    expect(found.interval?.map((end) => end.toFixed(3))).toEqual(['3.334', '7.666']);
  });

  it('leaves out pairs with a side missing, and says nothing where there is nothing to say', () => {
    const none = Number.NaN;
    expect(comparePaired([1, none, 3], [2, 2, none])).toMatchObject({ pairs: 1, leftOut: 2, mean: 1, interval: null });
    expect(comparePaired([none], [1])).toMatchObject({ pairs: 0, pStudent: null });
    expect(comparePaired([1, 2], [1, 2])).toMatchObject({ mean: 0, pStudent: 1, pWilcoxon: null });
  });

  it('shares ranks among equals', () => {
    expect(ranksOf([5, 1, 5, 2])).toEqual({ ranks: [3.5, 1, 3.5, 2], tieSum: 6 });
  });
});

describe('sensitivities', () => {
  it('know what moves an output and what does not', () => {
    const x = Array.from({ length: 50 }, (_, at) => at);
    expect(
      rankCorrelation(
        x,
        x.map((one) => one * one),
      ),
    ).toMatchObject({ value: 1 });
    expect(
      rankCorrelation(
        x,
        x.map((one) => -one),
      )?.value,
    ).toBe(-1);
    expect(
      rankCorrelation(
        x,
        x.map(() => 3),
      ),
    ).toBeNull();
    const weak = rankCorrelation(
      x,
      x.map((one) => (one * 37) % 50),
    );
    expect(weak?.low).toBeLessThan(0);
    expect(weak?.high).toBeGreaterThan(0);
  });

  it('give the known Sobol indices of the Ishigami function', () => {
    const law = { uniform: [-Math.PI, Math.PI] } as const;
    const factors = ['a', 'b', 'c'].map((id) => ({ id, title: id, path: id, change: 'to' as const, law }));
    const settings = [{ id: 'one', title: 'one', factors: {} }];
    const points = designPoints({ factors, design: { kind: 'sobol-indices', points: 1024 }, settings, seed: 1 });
    const values = points.map(({ values: [a, b, c] }) => sin(a) + 7 * sin(b) * sin(b) + 0.1 * c * c * c * c * sin(a));
    const found = sobolIndices(values, 3, 1);
    // Ishigami and Homma (1990), a = 7, b = 0.1
    const known = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    found.forEach((index, factor) => {
      expect(index?.first.value).toBeCloseTo(known[factor][0], 1);
      expect(index?.total.value).toBeCloseTo(known[factor][1], 1);
      expect(index?.total.low).toBeLessThanOrEqual(known[factor][1]);
      expect(index?.total.high).toBeGreaterThanOrEqual(known[factor][1] - 0.02);
    });
    expect(
      sobolIndices(
        values.map(() => 1),
        3,
        1,
      ),
    ).toEqual([null, null, null]);
  });
});

describe('a tally', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), { minLength: 1, maxLength: 60 });

  it('gives the spread that a fan of the same values has, in whatever order they come', () => {
    fc.assert(
      fc.property(values, (list) => {
        const [tally, reversed] = [new Tally(), new Tally()];
        for (const value of list) tally.add(value);
        for (const value of [...list].reverse()) reversed.add(value);
        const seen = list.filter((value) => !Number.isNaN(value));
        expect(tally.spread('x', 'count')).toEqual(spreadOf('x', 'count', seen, list.length));
        expect(Tally.sum([reversed]).spread('x', 'count')).toEqual(tally.spread('x', 'count'));
        for (const measure of ['mean', 'median', 'share'] as const)
          expect(reversed.halfWidth(measure)).toBe(tally.halfWidth(measure));
      }),
    );
  });

  it('has an interval that narrows as the root of the number', () => {
    const [few, many] = [new Tally(), new Tally()];
    for (let at = 0; at < 100; at++) few.add(at % 10);
    for (let at = 0; at < 1600; at++) many.add(at % 10);
    expect(few.halfWidth('mean') / many.halfWidth('mean')).toBeCloseTo(4, 0);
    expect(few.halfWidth('mean')).toBeCloseTo((student95(99) * 2.8868) / 10, 3);
    expect(new Tally().halfWidth('mean')).toBe(Number.POSITIVE_INFINITY);
    expect(few.halfWidth('share')).toBeCloseTo(0.0185, 4);
  });
});
