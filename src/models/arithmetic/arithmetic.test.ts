import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../kernel/arithmetic.ts';
import { wilsonInterval } from '../../kernel/wilson.ts';
import { atLeast } from './binomial.ts';
import { normalShare } from './normal-share.ts';

describe('normalShare', () => {
  // from arithmetic with 40 digits
  it.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-8, 6.220960574271784e-16],
    [-5, 2.866515718791939e-7],
    [-3.0000001, 0.0013498975884453205],
    [-2.9999, 0.0013503412829549248],
    [-1.2815515655446004, 0.10000000000000002],
    [-0.5, 0.3085375387259869],
    [-1e-9, 0.49999999960105773],
    [0.3, 0.6179114221889527],
    [1.959963984540054, 0.975],
    [3, 0.9986501019683699],
    [6, 0.9999999990134123],
  ])('of %s', (z, exact) => {
    expect(Math.abs(normalShare(z) / exact - 1)).toBeLessThan(1e-13);
  });

  it('ends at 0 and 1, and knows no share of nothing', () => {
    expect([normalShare(-Infinity), normalShare(0), normalShare(Infinity), normalShare(Number.NaN)]).toEqual([
      0,
      0.5,
      1,
      Number.NaN,
    ]);
  });

  it('undoes the quantile, rises, and is symmetric', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalShare(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }), (z, step) => {
        expect(normalShare(z + step)).toBeGreaterThanOrEqual(normalShare(z));
        expect(normalShare(z) + normalShare(-z)).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe('wilsonInterval', () => {
  it('is known for 5 of 10, none of 10 and all of 10', () => {
    expect(wilsonInterval(5, 10).low).toBeCloseTo(0.236593, 6);
    expect(wilsonInterval(5, 10).high).toBeCloseTo(0.763407, 6);
    expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.277533, 6) });
    expect(wilsonInterval(10, 10)).toEqual({ low: expect.closeTo(0.722467, 6), high: 1 });
  });

  it('holds the share, within 0 and 1, narrower with more runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (runs, any) => {
        const hits = any % (runs + 1);
        const { low, high } = wilsonInterval(hits, runs);
        expect(0 <= low && low <= hits / runs && hits / runs <= high && high <= 1).toBe(true);
        const more = wilsonInterval(hits * 4, runs * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  it('refuses what is no share', () => {
    for (const [hits, runs] of [
      [1, 0.0],
      [-1, 5.0],
      [6, 5.0],
      [Number.NaN, 5],
    ] as const) {
      expect(() => wilsonInterval(hits, runs)).toThrow(RangeError);
    }
  });
});

describe('atLeast', () => {
  it('counts dice', () => {
    expect(atLeast(1, 4, 1 / 6)).toBeCloseTo(671 / 1296, 14);
    expect(atLeast(2, 2, 0.5)).toBeCloseTo(0.25, 15);
    expect([atLeast(0, 5, 0), atLeast(1, 5, 0), atLeast(5, 5, 1), atLeast(6, 5, 1)]).toEqual([1, 0, 1, 0]);
  });

  it('turned over counts the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, any, p) => {
        const k = any % (n + 1);
        expect(atLeast(k, n, p) + atLeast(n - k + 1, n, 1 - p)).toBeCloseTo(1, 10);
      }),
    );
  });
});
