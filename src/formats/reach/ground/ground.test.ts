import { describe, expect, it } from 'vitest';
import { worldOfExample } from '../../../../test/fixtures/picture.ts';
import { distanceToLandKm } from '../../../facts/index.ts';
import { loadGeography } from '../../geography/load-geography.ts';
import { alliedGround, MOST_CELLS, tooManyCells } from './allied-cells.ts';
import { landmassOf, piecesOf } from './landmasses.ts';
import { isIn, partOf, readArea, writeArea } from './reach-area.ts';

const world = worldOfExample();
const ground = alliedGround(world, 'europe', 4);

describe('the ground', () => {
  const { cells, adversary, border } = ground;

  it('holds the land of every European ally and nobody else, once', () => {
    const states = new Set(cells.map(({ state }) => state));
    const overseas = ['US', 'CA'];
    expect([...states].sort()).toEqual(world.outcome.allies.filter((state) => !overseas.includes(state)).sort());
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    const area = (state: string) => cells.filter((cell) => cell.state === state).reduce((sum, cell) => sum + cell.areaKm2, 0);
    // published areas: 312,700 and 783,600 square kilometres
    expect(area('PL')).toBeGreaterThan(295_000);
    expect(area('PL')).toBeLessThan(330_000);
    expect(area('TR')).toBeGreaterThan(750_000);
    expect(area('TR')).toBeLessThan(815_000);
  });

  it('knows the first cells along the border with Russia, in each ally that has one, and no others', () => {
    expect(adversary).toBe('RU');
    const onBorder = cells.filter(({ isBorder }) => isBorder);
    expect([...new Set(onBorder.map(({ state }) => state))].sort()).toEqual(['EE', 'LT', 'LV', 'NO', 'PL']);
    const russia = loadGeography('50m').filter(({ state }) => state === 'RU');
    // a cell of this size is about 45 km wide
    for (const cell of onBorder) expect(distanceToLandKm(russia, cell), cell.id).toBeLessThan(70);
    for (const cell of cells) if (distanceToLandKm(russia, cell) < 12) expect(cell.isBorder, cell.id).toBe(true);
    const lon = border.flatMap((line) => line.map(([x]) => x));
    expect(Math.min(...lon)).toBeGreaterThan(19);
    expect(Math.max(...lon)).toBeLessThan(32);
  });

  it('tells islands from the continent', () => {
    const pieces = piecesOf(loadGeography('50m'));
    const at = (country: string, lat: number, lon: number) => landmassOf(pieces, { country, lat, lon });
    const continent = at('DE', 52.5, 13.4);
    expect([at('NO', 60, 10), at('TR', 39.9, 32.8), at('PT', 38.8, -9)]).toEqual([continent, continent, continent]);
    const islands = [at('GB', 52, -1), at('IT', 37.5, 14), at('IS', 64.5, -19), at('EE', 58.4, 22.5), at('GB', 54.6, -6.5)];
    expect(new Set([continent, ...islands]).size).toBe(6);
    expect([at('DE', 0, 0), landmassOf(pieces, { country: null, lat: 52.5, lon: 13.4 })]).toEqual([-1, -1]);
  });

  it('has America and Greenland where all of the land is asked for, told apart from Europe', () => {
    const all = alliedGround(world, 'all', 4);
    expect(all.cells.length).toBeGreaterThan(cells.length * 3);
    const greenland = all.cells.find(({ lat, lon }) => lat > 70 && lon > -45 && lon < -40);
    expect(greenland?.state).toBe('DK');
    const statesOf = (part: string) => new Set(all.cells.filter((cell) => partOf(cell) === part).map(({ state }) => state));
    expect([...statesOf('north-america')].sort()).toEqual(['CA', 'DK', 'US']);
    for (const overseas of ['US', 'CA']) expect(statesOf('europe')).not.toContain(overseas);
    expect(statesOf('europe').size).toBe(28);
  });

  it('has finer cells in a box, each within it, with the area of those of the box at a coarser grid', () => {
    const box = { west: 22, east: 24, south: 53.8, north: 54.6 };
    const [coarse, fine] = [5, 7].map((resolution) => alliedGround(world, box, resolution as 5 | 7).cells);
    if (!coarse || !fine) throw new Error('no cells');
    for (const cell of fine) expect(isIn(box, cell), cell.id).toBe(true);
    expect(new Set(fine.map(({ state }) => state))).toEqual(new Set(['PL', 'LT']));
    const area = (of: typeof fine) => of.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(area(fine) / area(coarse)).toBeGreaterThan(0.9);
    expect(area(fine) / area(coarse)).toBeLessThan(1.1);
    expect(fine.length / coarse.length).toBeGreaterThan(40);
  });

  it('counts before it makes: too many are told, fewer are not', () => {
    expect(tooManyCells(world, 'europe', 7)).toBeGreaterThan(MOST_CELLS);
    expect(tooManyCells(world, 'europe', 6)).toBeNull();
    expect(tooManyCells(world, 'all', 5)).toBeNull();
    expect(tooManyCells(world, { west: 22, east: 24, south: 53.8, north: 54.6 }, 7)).toBeNull();
    expect(tooManyCells(world, { west: -120, east: -80, south: 35, north: 60 }, 7)).toBeGreaterThan(MOST_CELLS);
  });
});

describe('an area', () => {
  it.each([
    ['europe', 'europe'],
    ['all', 'all'],
    ['54,22,53,24', { south: 53, north: 54, west: 22, east: 24 }],
    ['-10.5, 40, 60.25, -70', { south: -10.5, north: 60.25, west: -70, east: 40 }],
  ])('%s', (text, area) => {
    expect(readArea(text)).toEqual(area);
    expect(readArea(writeArea(readArea(text) ?? 'all'))).toEqual(area);
  });

  it.each([
    '',
    'asia',
    '54,22,53',
    '54,22,54,24',
    '95,0,10,10',
    '10,-200,20,0',
    '0,-100,10,100',
    '1,2,3,x',
    '1,2,3,4,5',
    '0x1,2,3,4',
  ])('not %j', (text) => {
    expect(readArea(text)).toBeUndefined();
  });
});
