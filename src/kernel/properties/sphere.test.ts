import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greatCircleKm } from '../sphere.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const HALF_ROUND_KM = Math.PI * 6371.0088;

describe('greatCircleKm', () => {
  test.each([
    ['a degree along the equator', { lat: 0, lon: 0 }, { lat: 0, lon: 1 }, 111.19508],
    ['pole to pole', { lat: 90, lon: 0 }, { lat: -90, lon: 77 }, HALF_ROUND_KM],
    ['equator to pole', { lat: 0, lon: 30 }, { lat: 90, lon: -120 }, HALF_ROUND_KM / 2],
    ['across the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111.19508],
    ['opposite points', { lat: 10, lon: 20 }, { lat: -10, lon: -160 }, HALF_ROUND_KM],
  ])('%s', (_name, a, b, km) => {
    expect(greatCircleKm(a, b)).toBeCloseTo(km, 3);
  });

  test('is 0 to itself, the same both ways, at most half the way round, and no longer than a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(greatCircleKm(a, a)).toBe(0);
        expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 8);
        expect(greatCircleKm(a, b)).toBeLessThan(HALF_ROUND_KM + 1e-3);
        expect(greatCircleKm(a, b)).toBeLessThanOrEqual(greatCircleKm(a, c) + greatCircleKm(c, b) + 1e-3);
      }),
    );
  });
});
