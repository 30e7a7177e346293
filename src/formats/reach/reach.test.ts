import { describe, expect, it } from 'vitest';
import { worldOfExample } from '../../../test/fixtures/picture.ts';
import { compileNetwork, findNearPlaces, reachCells } from '../../movement/index.ts';
import { hoursToBrigade } from '../../outcome/indicators/hours-to-brigade/rule.ts';
import { describeReach } from './describe-reach.ts';
import { drawReach } from './drawing/draw-reach.ts';
import { alliesUnderDemand, forcesOf } from './forces/force-packages.ts';
import { classOf, REACH_CLASSES } from './reach-classes.ts';
import { reachToGeojson } from './reach-geojson.ts';
import { onNetwork, prepareReach, type ReachQuestion, reachOf } from './reach-of.ts';
import { hoursOf, summariseReach } from './summarise-reach.ts';
import { reachWords } from './words/languages.ts';

const world = worldOfExample();
const { network } = world.movement;
const base = prepareReach(world, 'europe', 4);
const KINDS = base.rows.forcePackages.map(({ id }) => id);
const question = (kind: string, without: readonly string[] = []): ReachQuestion => ({ kind, moved: [], without });
const AT = '2022-02-24T03:00Z';

describe('reach of 2022', () => {
  const before = KINDS.map((kind) => reachOf(world, base, question(kind)));
  const demanded = alliesUnderDemand(world);
  const after = KINDS.map((kind) => reachOf(world, base, question(kind, demanded)));

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
    const wanted = base.rows.forcePackages.find(({ id }) => id === 'brigade');
    const [readiest] = wanted ? forcesOf({ world, rows: base.rows, wanted }, []) : [];
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
    expect(summary.mostlyLocalRoad).toBeGreaterThan(0);
    expect(summary.mostlyLocalRoad).toBeLessThan(1);
    const text = describeReach({ reach, summary }, undefined, world, AT);
    expect(text).toContain('EXERCISE EXERCISE EXERCISE');
    expect(text).toMatch(/allied land +<?\d+ % +<?\d+ % +<?\d+ %/);
    expect(text).toMatch(/border with Russia \(\d+ cells\) +<?\d+ %/);
    const french = describeReach({ reach, summary }, undefined, world, AT, 'fr');
    expect(french).toMatch(/^EXERCICE EXERCICE EXERCICE/);
    expect(french).toContain('un bataillon léger peut être en place, par voie aérienne');
    expect(french).not.toMatch(/\b(within|border|cells|reached|people|worst)\b/);
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
          localHours: expect.any(Number),
          node: expect.any(String),
          mode: expect.stringMatching(/air|road|rail/),
        });
    }
  });

  it.each(['en', 'fr'] as const)(
    'draws one SVG with title, description, legend and marking in %s, the same each time',
    (language) => {
      const [reach] = before;
      if (!reach) throw new Error('no reach');
      const words = reachWords[language];
      const drawing = { reach, summary: summariseReach(reach, world), at: AT, isUnder: false } as const;
      const svg = drawReach(drawing, world, language);
      expect(svg).toMatch(new RegExp(`^<svg [^>]*role="img"[^>]*xml:lang="${language}"`));
      const title = { en: 'Hours until a light battalion can stand, by air', fr: 'En combien d’heures un bataillon léger' }[
        language
      ];
      expect(svg).toContain(`<title id="title">${title}`);
      expect(svg).toContain(`<desc id="description">${words.exercise}. `);
      for (const { id } of REACH_CLASSES) expect(svg).toContain(words.classes[id]);
      expect(svg).toContain(words.border(language === 'en' ? 'Russia' : 'Russie'));
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(drawReach(drawing, world, language)).toBe(svg);
    },
  );

  it('draws an SVG that is well formed, also where a share is less than one per cent', () => {
    const [reach] = before;
    const [first, ...rest] = reach?.answers ?? [];
    if (!reach || !first || !('hours' in first.reach)) throw new Error('no reach');
    const sooner = { ...first, reach: { ...first.reach, hours: { p10: 1, p50: 1, p90: 1 } } };
    const scarce = { ...reach, answers: [sooner, ...rest.filter((answer) => hoursOf(answer) > 24)] };
    const svg = drawReach({ reach: scarce, summary: summariseReach(scarce, world), at: AT, isUnder: false }, world);
    expect(svg).toContain('&lt;1 %');
    expect(svg).not.toMatch(/<[^a-zA-Z/]|&(?!\w+;)/);
  });

  it('puts hours into classes, ends included', () => {
    const hours = [0, 24, 24.1, 72, 168, 240, 241, 504, 505, Infinity];
    const [day, three, week, ten, weeks, later] = ['day', 'three-days', 'week', 'ten-days', 'three-weeks', 'later'];
    expect(hours.map(classOf)).toEqual([day, day, three, three, week, ten, weeks, weeks, later, 'not-reached']);
  });
});

describe('after a change of the network', () => {
  const { nodes, arcs, lift, permissions } = world.data;
  const brigade = () => reachOf(world, base, question('brigade')).answers.map(hoursOf);
  const changed = (without: (arc: (typeof arcs)[number]) => boolean, declared = permissions) =>
    onNetwork(
      base,
      compileNetwork(
        nodes,
        arcs.filter((arc) => !without(arc)),
        lift,
        declared,
        network.factors,
      ),
    );

  it('keeps what is near where the same nodes serve cells, and answers as if all were worked out anew', () => {
    const slower = permissions.map((row) => (row.nation === 'PL' ? { ...row, hours: { p10: 200, p50: 300, p90: 400 } } : row));
    const after = changed(() => false, slower);
    expect(after.near).toBe(base.near);
    const hours = reachOf(world, after, question('brigade')).answers.map(hoursOf);
    const anew = reachCells(
      after.network,
      findNearPlaces(after.network, base.ground),
      reachOf(world, after, question('brigade')).forces,
    );
    expect(hours).toEqual(anew.map((reach) => ('hours' in reach ? reach.hours.p50 : Infinity)));
    const before = brigade();
    expect(hours.some((value, cell) => value > (before[cell] ?? Infinity))).toBe(true);
  });

  it('works it out again where a place loses its last way, for the land that it served', () => {
    const lone = base.near.byMode.rail.node.find((node) => nodes[node]?.country === 'PT') ?? -1;
    const after = changed((arc) => arc.mode === 'rail' && [arc.from, arc.to].includes(nodes[lone]?.id ?? ''));
    expect(after.near.byMode.rail.node).not.toContain(lone);
    expect(after.near.byMode.road).toBe(base.near.byMode.road);
    expect(after.near.byMode).toEqual(findNearPlaces(after.network, base.ground).byMode);
  });
});
