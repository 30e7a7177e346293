import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereIs, whereMayBe } from './positions.ts';

const way = { path: [[0, 50] as const, [10, 50] as const, [10, 60] as const], times: [100, 200, 400] };
const interval = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });

describe('where a force is', () => {
  it.each([
    [99, { state: 'waiting' }],
    [100, { state: 'moving', at: [0, 50], passed: 1 }],
    [150, { state: 'moving', at: [5, 50], passed: 1 }],
    [300, { state: 'moving', at: [10, 55], passed: 2 }],
    [400, { state: 'arrived' }],
  ])('at minute %i', (minute, where) => expect(whereIs(way, minute)).toEqual(where));

  it('is nowhere without a way, and passes a point where it does not stop', () => {
    expect(whereIs({ path: [], times: [] }, 0)).toEqual({ state: 'waiting' });
    const still = { path: [[0, 0] as const, [1, 0] as const, [2, 0] as const], times: [0, 10, 10] };
    expect(whereIs(still, 9)).toEqual({ state: 'moving', at: [0.9, 0], passed: 1 });
  });
});

describe('where a force may be', () => {
  it('lies behind where it is for a late arrival, before it for an early one', () => {
    // half way in time to 300, a sixth to 700: minute 250 and minute 150 of its own timetable
    expect(whereMayBe({ ...way, complete: interval(300, 700) }, 200)).toEqual([
      [5, 50],
      [10, 50],
      [10, 52.5],
    ]);
  });

  it('is one point where nothing is uncertain, and nothing before it leaves or once it is there', () => {
    const sure = { ...way, complete: interval(400, 400) };
    expect(whereMayBe(sure, 150)).toEqual([
      [5, 50],
      [5, 50],
    ]);
    expect(whereMayBe(sure, 99)).toBeNull();
    expect(whereMayBe(sure, 400)).toBeNull();
  });

  it('stays on the way for any interval, even one that ends before it left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 399 }), fc.integer({ min: -500, max: 2000 }), fc.nat(2000), (minute, p10, more) => {
        const stretch = whereMayBe({ ...way, complete: interval(p10, p10 + more) }, minute) ?? [];
        expect(stretch.length).toBeGreaterThan(1);
        for (const [lon, lat] of stretch) expect(lat === 50 ? lon >= 0 && lon <= 10 : lon === 10 && lat <= 60).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
