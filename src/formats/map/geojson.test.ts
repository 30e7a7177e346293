import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovingForce, PlacedThing } from '../view/run-view.ts';
import { mapToGeojson, type Position } from './geojson.ts';

const scenario = {
  id: 'strait',
  title: { en: 'The strait', fr: 'Le détroit' },
  marking: 'UNCLASSIFIED',
  start: '2022-02-24T00:00Z',
  end: '2022-04-24T00:00Z',
};
const force = (path: MovingForce['path'], more: Partial<MovingForce> = {}): MovingForce => ({
  id: 'fr-1',
  nation: 'FR',
  unit: '1st Brigade',
  personnel: 500,
  component: 'land',
  path,
  times: path.map((_, index) => index * 60),
  arriveFirstAt: 2880,
  arriveFirst: { p10: 1440, p50: 2000, p90: 4320 },
  arriveCompleteAt: 5760,
  arriveComplete: { p10: 4320, p50: 5000, p90: 8640 },
  ...more,
});
const incident: PlacedThing = {
  id: 'incident-1',
  name: 'Snake Island',
  lon: 30.2039871,
  lat: 45.2551234,
  at: 90,
  kind: 'incident',
};

describe('mapToGeojson', () => {
  it('draws a way with its intervals, its destination and the incident, marked as an exercise', () => {
    const map = mapToGeojson({
      scenario,
      forces: [
        force([
          [-4.4861234, 48.39],
          [24.5, 45.83],
        ]),
        force(
          [
            [2, 48],
            [24.5, 45.83],
          ],
          { id: 'fr-2', personnel: 300 },
        ),
      ],
      things: [incident],
    });
    expect(map.exercise).toBe('EXERCISE EXERCISE EXERCISE');
    expect(map.features.map((feature) => feature.geometry?.type)).toEqual(['LineString', 'LineString', 'Point', 'Point']);
    expect(map.features[0]).toEqual({
      type: 'Feature',
      id: 'fr-1',
      geometry: {
        type: 'LineString',
        coordinates: [
          [-4.48612, 48.39],
          [24.5, 45.83],
        ],
      },
      properties: {
        exercise: 'EXERCISE EXERCISE EXERCISE',
        marking: 'UNCLASSIFIED',
        kind: 'force',
        id: 'fr-1',
        nation: 'FR',
        unit: '1st Brigade',
        personnel: 500,
        departs: '2022-02-24T00:00Z',
        arriveFirst: '2022-02-26T00:00Z',
        arriveFirstP10: '2022-02-25T00:00Z',
        arriveFirstP90: '2022-02-27T00:00Z',
        arriveComplete: '2022-02-28T00:00Z',
        arriveCompleteP10: '2022-02-27T00:00Z',
        arriveCompleteP90: '2022-03-02T00:00Z',
      },
    });
    expect(map.features[2]?.properties).toMatchObject({ kind: 'destination', forces: ['fr-1', 'fr-2'], personnel: 800 });
    expect(map.features[3]).toMatchObject({
      geometry: { type: 'Point', coordinates: [30.20399, 45.25512] },
      properties: { kind: 'incident', at: '2022-02-24T01:30Z' },
    });
    expect(JSON.stringify(map)).not.toContain('crs');
  });

  it('cuts a way at the 180th meridian, draws who stands still as a point, and leaves out what has no place', () => {
    const geometry = (path: MovingForce['path']) =>
      mapToGeojson({ scenario, forces: [force(path)], things: [] }).features[0]?.geometry;
    expect(
      geometry([
        [170, 60],
        [-170, 50],
      ]),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 60],
          [180, 55],
        ],
        [
          [-180, 55],
          [-170, 50],
        ],
      ],
    });
    expect(geometry([[24, 57]])).toEqual({ type: 'Point', coordinates: [24, 57] });
    expect(geometry([])).toBeNull();
    expect(() =>
      geometry([
        [24, 91],
        [25, 57],
      ]),
    ).toThrow('fr-1: [24, 91] is no place on the globe');
  });

  it('writes only positions on the globe, with five digits at most, and no line that jumps round it', () => {
    const point = fc.tuple(fc.double({ min: -540, max: 540, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (path) => {
        const geometry = mapToGeojson({ scenario, forces: [force(path)], things: [] }).features[0]?.geometry;
        if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') throw new Error('not a line');
        const lines: readonly (readonly Position[])[] =
          geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
        for (const line of lines) {
          expect(line.length).toBeGreaterThanOrEqual(2);
          line.forEach(([lon, lat], index) => {
            expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
            expect([lon, lat].filter((degrees) => !/^-?\d+(\.\d{1,5})?$|e-/.test(String(degrees)))).toEqual([]);
            expect(Math.abs(lon - (line[index - 1]?.[0] ?? lon))).toBeLessThanOrEqual(180.00001);
          });
        }
      }),
    );
  });
});
