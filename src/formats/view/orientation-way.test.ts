import { describe, expect, it } from 'vitest';
import type { Contingent } from '../../words/forces.ts';
import type { NetworkArc, NetworkNode } from '../../words/network.ts';
import { evenTimes, greatCircle, neighboursOf, orientationWay } from './orientation-way.ts';

const provenance = { source: 'judgement', asOf: '2022-02-24', confidence: 'low', note: 'made up for the test' } as const;
const node = (id: string, lon: number, lat: number): NetworkNode => ({
  id,
  name: id,
  country: null,
  kind: 'junction',
  lon,
  lat,
  ...provenance,
});
const arc = (from: string, to: string, mode: NetworkArc['mode'], lengthKm: number): NetworkArc => ({
  id: `${mode}-${from}-${to}`,
  from,
  to,
  mode,
  lengthKm,
  ...provenance,
});
const nodes = new Map([node('a', 0, 50), node('b', 5, 51), node('c', 5, 49), node('d', 10, 50)].map((each) => [each.id, each]));
const neighbours = neighboursOf([
  arc('a', 'b', 'rail', 400),
  arc('b', 'd', 'rail', 400),
  arc('a', 'c', 'road', 380),
  arc('c', 'd', 'road', 380),
]);
const cargo = {
  passengers: 10,
  wheeledVehicles: 5,
  trackedVehicles: 0,
  containers: 0,
  tonnes: 50,
  laneMetres: 50,
  maxLoadClass: 10,
  maxAxleTonnes: 8,
};
const contingent = (modes: Contingent['modes'], destination = 'd'): Contingent => ({
  id: 'x',
  nation: 'FR',
  unit: 'x',
  component: 'land',
  personnel: 10,
  cargo,
  origin: 'a',
  destination,
  modes,
  readyAt: 0,
  requiredBy: null,
  priority: 1,
  command: 'national',
  caveats: [],
});

describe('the way drawn for orientation', () => {
  it.each([
    ['rail first', ['rail', 'road'] as const, [0, 5, 10], 51],
    ['road first', ['road', 'rail'] as const, [0, 5, 10], 49],
  ])('follows the first ground mode: %s', (_, modes, lons, middleLat) => {
    const way = orientationWay(contingent(modes), nodes, neighbours, 100);
    expect(way.map(([lon]) => lon)).toEqual(lons);
    expect(way[1][1]).toBe(middleLat);
  });

  it('is the great circle for who may only fly, for who was too fast for the ground, and where no way is known', () => {
    const flown = greatCircle({ lon: 0, lat: 50 }, { lon: 10, lat: 50 });
    expect(orientationWay(contingent(['air']), nodes, neighbours, 100)).toEqual(flown);
    expect(orientationWay(contingent(['road', 'air']), nodes, neighbours, 2)).toEqual(flown);
    expect(orientationWay(contingent(['road']), nodes, new Map(), 100)).toEqual(flown);
    expect(orientationWay(contingent(['road'], 'nowhere'), nodes, neighbours, 100)).toEqual([]);
  });

  it('bends north across the Atlantic, as great circles do', () => {
    const way = greatCircle({ lon: -79, lat: 35 }, { lon: 22, lat: 50 });
    expect(way[0]).toEqual([-79, 35]);
    expect(way[way.length - 1]).toEqual([22, 50]);
    expect(Math.max(...way.map(([, lat]) => lat))).toBeGreaterThan(52);
  });

  it('gives each point its time by its share of the way', () => {
    expect(
      evenTimes(
        [
          [0, 0],
          [1, 0],
          [4, 0],
        ],
        100,
        500,
      ),
    ).toEqual([100, 200, 500]);
  });
});
