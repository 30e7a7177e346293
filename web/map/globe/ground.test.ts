import { describe, expect, it } from 'vitest';
import type { LandCollection } from '../map-props.ts';
import { groundOf, unwrapped } from './ground.ts';

const square = (west: number) => [
  [
    [
      [west, 50],
      [west + 5, 50],
      [west + 5, 55],
      [west, 50],
    ],
  ],
];
const state = (code: string, west: number): LandCollection['features'][number] => ({
  type: 'Feature',
  properties: { state: code },
  geometry: { type: 'MultiPolygon', coordinates: square(west) },
});

describe('the ground of the globe', () => {
  it('goes on beyond the antimeridian instead of round the world', () => {
    const ring = [
      [178, 66],
      [-179, 66],
      [-178, 65],
      [179, 65],
      [178, 66],
    ];
    expect(unwrapped(ring).map(([lon]) => lon)).toEqual([178, 181, 182, 179, 178]);
    expect(unwrapped([...ring].reverse()).map(([lon]) => lon)).toEqual([178, 179, 182, 181, 178]);
  });

  it('knows each side, territories with their ally, and who imposes sanctions', () => {
    const land: LandCollection = {
      type: 'FeatureCollection',
      features: [state('DK', 8), state('GL', -45), state('RU', 40), state('MD', 28), state('CH', 7)],
    };
    const { features } = groundOf(land, { allies: ['DK'], adversary: 'RU', partners: ['MD'], sanctioning: ['CH'] });
    const near = features.slice(1).map(({ properties }) => properties);
    expect(near.map((properties) => properties?.side)).toEqual(['ally', 'ally', 'adversary', 'partner', 'other']);
    expect(near.map((properties) => properties?.sanctions)).toEqual([false, false, false, false, true]);
  });

  it('has the far side too, with nothing of it in the part that the server draws', () => {
    const [far] = groundOf(null, { allies: [], adversary: 'RU', partners: [] }).features;
    if (far?.geometry.type !== 'MultiPolygon') throw new Error('no far land');
    const points = far.geometry.coordinates.flat(2);
    // Australia, Argentina, South Africa; not Simferopol, which this atlas gives to Russia
    const isNear = (lon: number, lat: number) => points.some(([x, y]) => Math.abs(x - lon) < 6 && Math.abs(y - lat) < 6);
    expect([isNear(146, -38), isNear(-68, -54), isNear(19, -34), isNear(34.1, 45)]).toEqual([true, true, true, false]);
  });
});
