import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Land } from '../words/place.ts';
import { distanceToLandKm, distanceToOutlineKm, findLand, landsOf } from './land.ts';

type Ring = readonly (readonly [number, number])[];

const land = (state: string, ...rings: Ring[]): Land => ({ state, polygons: [rings] });
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const holed = land('AA', box(0, 0, 10, 10), box(4, 4, 6, 6));
const enclave = land('BB', box(4, 4, 6, 6));
/** 170° E to 170° W, written as an atlas writes it: the longitude jumps. */
const dateline = land('CC', box(170, -10, -170, 10));
const cap: Land = land('DD', [
  [-180, -70],
  [-90, -65],
  [0, -70],
  [90, -65],
  [179, -70],
  [-180, -70],
]);
const lands = [holed, enclave, dateline, cap];

describe('findLand', () => {
  it.each([
    [1, 1, 'AA'],
    [5, 5, 'BB'],
    [11, 5, null],
    [-5, 5, null],
    [0, 175, 'CC'],
    [0, -175, 'CC'],
    [0, 179.999, 'CC'],
    [0, 165, null],
    [0, -165, null],
    [-80, 20, 'DD'],
    [-80, -179.5, 'DD'],
    [-89.99, 123, 'DD'],
    [-60, 20, null],
  ])('%d, %d: %s', (lat, lon, state) => {
    expect(findLand(lands, { lat, lon })).toBe(state);
  });

  it('does not care how many turns are added to the longitude of the dateline', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9.9, max: 9.9, noNaN: true }),
        fc.double({ min: 170.1, max: 189.9, noNaN: true }),
        (lat, lon) => {
          const wrapped = lon > 180 ? lon - 360 : lon;
          expect(findLand(lands, { lat, lon: wrapped })).toBe('CC');
        },
      ),
    );
  });
});

describe('distance', () => {
  it('is 0 on land and the way to the outline off it', () => {
    expect(distanceToLandKm([holed], { lat: 1, lon: 1 })).toBe(0);
    expect(distanceToLandKm([holed], { lat: 5, lon: 11 })).toBeCloseTo(110.8, 0);
    expect(distanceToLandKm([holed], { lat: 5, lon: 5 })).toBeCloseTo(110.8, 0);
    expect(distanceToOutlineKm([holed], { lat: 1, lon: 2 })).toBeCloseTo(111.2, 0);
    expect(distanceToLandKm([dateline], { lat: 0, lon: 169 })).toBeCloseTo(111.2, 0);
    expect(distanceToLandKm([dateline], { lat: 0, lon: -169 })).toBeCloseTo(111.2, 0);
    expect(distanceToLandKm([], { lat: 0, lon: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps within the stated error of the cosine', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 80, noNaN: true }), (lat) => {
        const strip = land('EE', [
          [1, -90],
          [2, -90],
          [2, 90],
          [1, 90],
          [1, -90],
        ]);
        const expected = 111.195 * Math.cos((lat * Math.PI) / 180);
        expect(Math.abs(distanceToLandKm([strip], { lat, lon: 0 }) - expected)).toBeLessThan(0.001);
      }),
    );
  });
});

describe('landsOf', () => {
  it('keeps all parts of one state', () => {
    expect(landsOf([holed, { ...enclave, state: 'AA' }, cap], 'AA')).toHaveLength(2);
  });
});
