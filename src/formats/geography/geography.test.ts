import { describe, expect, it } from 'vitest';
import { distanceToLandKm, distanceToOutlineKm, findLand, landsOf } from '../../facts/land.ts';
import { loadData } from '../data/load-data.ts';
import { loadBorders } from './load-borders.ts';
import { loadGeography } from './load-geography.ts';

const scales = ['10m', '50m', '110m'] as const;

const places: readonly [name: string, lat: number, lon: number, state: string | null][] = [
  ['Simferopol', 44.952, 34.102, 'UA'],
  ['Sevastopol', 44.6, 33.53, 'UA'],
  ['Kerch', 45.357, 36.475, 'UA'],
  ['Dzhankoi', 45.709, 34.394, 'UA'],
  ['Donetsk', 48.003, 37.805, 'UA'],
  ['Krasnodar', 45.035, 38.976, 'RU'],
  ['Kaliningrad', 54.71, 20.51, 'RU'],
  ['Pristina', 42.663, 21.165, 'XK'],
  ['Belgrade', 44.787, 20.457, 'RS'],
  ['Kyrenia', 35.33, 33.32, 'CY'],
  ['Hargeisa', 9.56, 44.065, 'SO'],
  ['Chukotka, east of the antimeridian', 66.5, -173, 'RU'],
  ['Chukotka, west of it', 65.5, 176, 'RU'],
  ['Seward Peninsula', 65.5, -163, 'US'],
  ['South Pole', -89.9, 10, 'AQ'],
  ['Greenland ice sheet', 68, -45, 'GL'],
  ['Tifariti', 26.16, -10.57, 'EH'],
  ['Cayenne', 4.92, -52.3, 'FR'],
  ['Black Sea', 43.5, 34.5, null],
  ['Mid-Atlantic', 45, -35, null],
  ['Gulf of Finland', 59.9, 26.5, null],
];

describe('findLand over the atlas', () => {
  it.each(places)('%s at 10m', (_name, lat, lon, state) => {
    expect(findLand(loadGeography('10m'), { lat, lon })).toBe(state);
  });

  it.each(places)('%s at 50m', (_name, lat, lon, state) => {
    expect(findLand(loadGeography('50m'), { lat, lon })).toBe(state);
  });

  it.each(scales)('keeps Simferopol, Dzhankoi and Kerch in Ukraine at %s, and out of Russia', (scale) => {
    const russia = landsOf(loadGeography(scale), 'RU');
    for (const [, lat, lon] of places.filter(([name]) => ['Simferopol', 'Dzhankoi', 'Kerch'].includes(name))) {
      expect(distanceToLandKm(landsOf(loadGeography(scale), 'UA'), { lat, lon })).toBeLessThan(scale === '110m' ? 25 : 1);
      expect(findLand(russia, { lat, lon })).toBeNull();
    }
  });

  it('finds the capital of every present state in its state', () => {
    const lands = loadGeography('10m');
    const strays = loadData()
      .states.filter((state) => state.to === null)
      .map((state) => [state.id, state.capital.name, distanceToLandKm(landsOf(lands, state.id), state.capital)] as const)
      .filter(([, , km]) => km > 10);
    expect(strays).toEqual([]);
  });
});

describe('loadGeography', () => {
  it.each(scales)('knows the state or territory of every shape at %s', (scale) => {
    const data = loadData();
    const known = new Set([...data.states, ...data.territories].map((row) => row.id));
    expect(loadGeography(scale).filter((land) => !known.has(land.state))).toEqual([]);
  });

  it('has land for every present state, save the very small ones on the coarse maps', () => {
    const present = loadData().states.filter((state) => state.to === null);
    const missing = (scale: (typeof scales)[number]) =>
      present.filter((state) => landsOf(loadGeography(scale), state.id).length === 0).map((state) => state.id);
    expect(missing('10m')).toEqual([]);
    expect(missing('50m')).toEqual(['TV']);
    expect(missing('110m')).toContain('MT');
  });

  it('marks the land that its state does not control', () => {
    const marked = loadGeography('50m').filter((land) => land.mark?.includes('control'));
    expect(marked.map((land) => land.state).sort()).toEqual(['CY', 'SO']);
  });
});

describe('distance to land', () => {
  it('knows Tallinn to be some 80 km from Finland and 0 from Estonia', () => {
    const tallinn = { lat: 59.437, lon: 24.754 };
    expect(distanceToLandKm(landsOf(loadGeography('10m'), 'EE'), tallinn)).toBe(0);
    const km = distanceToLandKm(landsOf(loadGeography('10m'), 'FI'), tallinn);
    expect(km).toBeGreaterThan(60);
    expect(km).toBeLessThan(85);
  });

  it('measures across the antimeridian', () => {
    const km = distanceToLandKm(landsOf(loadGeography('10m'), 'FJ'), { lat: -17, lon: -179.9 });
    expect(km).toBeLessThan(60);
  });

  it('measures to the outline from inside', () => {
    expect(distanceToOutlineKm(landsOf(loadGeography('10m'), 'FR'), { lat: 46.6, lon: 2.4 })).toBeGreaterThan(200);
  });
});

describe('loadBorders', () => {
  const near = (lines: ReturnType<typeof loadBorders>['settled'], lat: number, lon: number) =>
    lines.some((line) => line.some(([x, y]) => Math.abs(x - lon) < 0.5 && Math.abs(y - lat) < 0.5));

  it.each(scales)('draws no border between Crimea and the rest of Ukraine at %s', (scale) => {
    const { settled, disputed } = loadBorders(scale);
    expect(near(settled, 46.1, 33.7) || near(disputed, 46.1, 33.7)).toBe(false);
    expect(near(settled, 54.4, 19.8)).toBe(true);
  });

  it('draws Kosovo, Western Sahara and the line through Cyprus as disputed', () => {
    const { settled, disputed } = loadBorders('50m');
    expect(near(disputed, 42.9, 21.4)).toBe(true);
    expect(near(settled, 42.9, 21.4)).toBe(false);
    expect(near(disputed, 27.67, -8.67)).toBe(true);
    expect(near(disputed, 35.15, 33.4)).toBe(true);
  });

  it.each(scales)('has no line along the antimeridian at %s', (scale) => {
    const { settled, disputed } = loadBorders(scale);
    const long = [...settled, ...disputed].filter((line) => line.some(([x], i) => Math.abs(x - (line[i + 1]?.[0] ?? x)) > 180));
    expect(long).toEqual([]);
  });
});
