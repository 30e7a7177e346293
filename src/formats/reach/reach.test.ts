import { describe, expect, it } from 'vitest';
import { findNearPlaces, reachCells } from '../../movement/index.ts';
import { hoursToBrigade } from '../../outcome/indicators/hours-to-brigade/rule.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { loadWorld } from '../world/load-world.ts';
import { alliedGround } from './allied-cells.ts';
import { describeReach } from './describe-reach.ts';
import { drawReach } from './draw-reach.ts';
import { FORCE_KINDS, forcesOf, withoutPresence } from './force-packages.ts';
import { landmassOf, piecesOf } from './landmasses.ts';
import { classOf, REACH_CLASSES } from './reach-classes.ts';
import { reachToGeojson } from './reach-geojson.ts';
import { alliesUnderDemand, prepareReach, type ReachQuestion, reachOf } from './reach-of.ts';
import { hoursOf, summariseReach } from './summarise-reach.ts';

function open(scenario: string) {
  const reading = loadWorld(`scenarios/${scenario}`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.world;
}

const world = open('2022-ukraine');
const { network } = world.movement;
const base = prepareReach(world, 'europe', 4);
const question = (kind: ReachQuestion['kind'], without: readonly string[] = []): ReachQuestion => ({
  kind,
  area: 'europe',
  resolution: 4,
  moved: [],
  without,
});
const AT = '2022-02-24T03:00Z';

describe('the ground', () => {
  const { cells, opponents } = base.ground;

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

  it('knows the cells near Russia and Belarus', () => {
    expect(opponents).toEqual(['RU', 'BY', 'KZ']);
    const bordering = new Set(cells.filter(({ isBorder }) => isBorder).map(({ state }) => state));
    expect([...bordering].sort()).toEqual(['EE', 'LT', 'LV', 'NO', 'PL']);
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

  it('has America and Greenland where all of the land is asked for', () => {
    const all = alliedGround(world, 'all', 4);
    expect(all.cells.length).toBeGreaterThan(base.ground.cells.length * 3);
    const greenland = all.cells.find(({ lat, lon }) => lat > 70 && lon > -45 && lon < -40);
    expect(greenland?.state).toBe('DK');
  });
});

describe('the forces', () => {
  it('are for a brigade those of the indicator', () => {
    const [row] = hoursToBrigade.measure({} as never, world.outcome).rows;
    const [readiest] = forcesOf(world, 'brigade', []);
    const units = readiest?.parts.map(({ contingent }) => contingent.unit) ?? [];
    expect(units.length).toBeGreaterThan(1);
    for (const unit of units) expect(JSON.stringify(row?.reason)).toContain(unit);
  });

  it('stand where their row says, or are assumed; aggregates and aircraft are none', () => {
    const says = FORCE_KINDS.flatMap((kind) => forcesOf(world, kind, [])).map((force) => force.says);
    expect(says.filter((line) => /F-16|Eurofighter|stationed in Europe|armed forces/.test(line))).toEqual([]);
    const groups = forcesOf(world, 'battlegroup', []).filter(({ id }) => id.endsWith('/eFP'));
    expect(groups.map(({ presentIn }) => presentIn)).toEqual(['EE', 'LV', 'LT', 'PL']);
    for (const force of groups) {
      for (const { contingent } of force.parts) expect(world.force.countryOfNode[contingent.origin]).toBe(force.presentIn);
    }
  });

  it('go from where the run has brought them, and no longer from home', () => {
    const moved = [{ unit: 'fr-vjtf-romania', node: 'ro-mihail-kogalniceanu-airfield', personnel: 500, inHours: 10 }];
    const forces = forcesOf(world, 'light-battalion', moved);
    const own = forces.filter(({ parts }) => parts.some(({ contingent }) => contingent.unit === 'fr-vjtf-romania'));
    expect(own.map(({ id, presentIn }) => [id, presentIn])).toEqual([['run/fr-vjtf-romania', 'RO']]);
    expect(own[0]?.parts[0]?.readyHours.p50).toBeGreaterThan(10);
    expect(withoutPresence(forces, ['RO']).some(({ id }) => id === 'run/fr-vjtf-romania')).toBe(false);
  });
});

describe('reach of 2022', () => {
  const before = FORCE_KINDS.map((kind) => reachOf(world, base, question(kind)));
  const demanded = alliesUnderDemand(world);
  const after = FORCE_KINDS.map((kind) => reachOf(world, base, question(kind, demanded)));

  it('gives every allied cell hours or a reason', () => {
    for (const { answers } of before) {
      expect(answers.length).toBe(base.ground.cells.length);
      for (const { reach } of answers) {
        if ('noWay' in reach) expect(['no-node', 'no-way']).toContain(reach.noWay);
        else expect(reach.hours.p10 >= 0 && reach.hours.p10 <= reach.hours.p50 && reach.hours.p50 <= reach.hours.p90).toBe(true);
      }
    }
  });

  it('is nowhere sooner, and in the east later, without presence in the fourteen that the demand names', () => {
    expect(demanded.length).toBe(14);
    before.forEach((reach, kind) => {
      reach.answers.forEach((answer, cell) => {
        const other = after[kind]?.answers[cell];
        if (other) expect(hoursOf(other)).toBeGreaterThanOrEqual(hoursOf(answer));
      });
      const shares = [reach, after[kind] ?? reach].map((one) => summariseReach(one, world).border);
      expect(shares[1]?.within240 ?? 0).toBeLessThanOrEqual(shares[0]?.within240 ?? 0);
    });
  });

  it('agrees with the planner: somewhat sooner than the indicator, which takes modes by preference and waits for slots', () => {
    const [readiest] = forcesOf(world, 'brigade', []);
    let compared = 0;
    for (const { key, interval, reason } of hoursToBrigade.measure({} as never, world.outcome).rows) {
      const place = / at (\S+)$/.exec(reason.says)?.[1];
      const node = network.nodes[network.nodeIndex.get(place ?? '') ?? -1];
      if (!interval || !readiest || !node) continue;
      const cells = [{ id: key, state: key, landmass: 1, lat: node.lat, lon: node.lon }];
      const near = findNearPlaces(network, { cells, landmassOfNode: network.nodes.map(() => 1), neighbours: new Map() });
      const [reach] = reachCells(network, near, [readiest]);
      const ratio = reach && 'hours' in reach ? reach.hours.p50 / interval.p50 : Infinity;
      expect.soft(ratio, key).toBeGreaterThan(0.75);
      expect.soft(ratio, key).toBeLessThan(1.1);
      compared++;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('sums up by area, with ten places and every ally', () => {
    const [reach] = before;
    if (!reach) throw new Error('no reach');
    const summary = summariseReach(reach, world);
    const { within24, within72, within240, reached } = summary.all;
    expect([0, within24, within72, within240, reached, 1]).toEqual(
      [0, within24, within72, within240, reached, 1].sort((a, b) => a - b),
    );
    expect(new Set(summary.worst.map(({ near }) => near)).size).toBe(10);
    expect(summary.allies.length).toBe(28);
    const text = describeReach({ reach, summary }, undefined, world, AT);
    expect(text).toContain('EXERCISE EXERCISE EXERCISE');
    expect(text).toMatch(/allied land +<?\d+ % +<?\d+ % +<?\d+ %/);
  });

  it('makes GeoJSON: closed rings counter-clockwise, longitude first, hours or a reason in every feature', () => {
    const [reach] = before;
    if (!reach) throw new Error('no reach');
    const { features, exercise } = reachToGeojson(reach, world, AT, false);
    expect(exercise).toContain('EXERCISE');
    expect(features.length).toBe(reach.answers.length);
    for (const { geometry, properties } of features) {
      for (const [ring = []] of geometry.coordinates) {
        expect(ring[0]).toEqual(ring.at(-1));
        const turn = ring
          .slice(1)
          .reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0);
        expect(turn).toBeGreaterThan(0);
        for (const [lon, lat] of ring) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
      }
      if (properties.hours === null) expect(properties.why).toMatch(/network/);
      else
        expect(properties).toMatchObject({
          hours: expect.any(Number),
          node: expect.any(String),
          mode: expect.stringMatching(/air|road|rail/),
        });
    }
  });

  it('draws one SVG with title, description, legend and marking, the same each time', () => {
    const [reach] = before;
    if (!reach) throw new Error('no reach');
    const drawing = { reach, summary: summariseReach(reach, world), area: 'europe', at: AT, under: false } as const;
    const svg = drawReach(drawing, world);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('<title id="title">Hours until a light battalion, by air, can stand</title>');
    expect(svg).toMatch(/<desc id="description">EXERCISE EXERCISE EXERCISE\. /);
    for (const { says } of REACH_CLASSES) expect(svg).toContain(says);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawReach(drawing, world)).toBe(svg);
  });

  it('puts hours into classes, ends included', () => {
    expect([0, 24, 24.1, 72, 168, 240, 241, Infinity].map(classOf)).toEqual([
      'day',
      'day',
      'three-days',
      'three-days',
      'week',
      'ten-days',
      'later',
      'not-reached',
    ]);
  });
});

describe('other scenarios', () => {
  it('name nobody where no demand is made', () => {
    expect(alliesUnderDemand(open('2020-idlib'))).toEqual([]);
  });
});
