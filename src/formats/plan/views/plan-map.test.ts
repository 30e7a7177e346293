import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../kernel/sphere.ts';
import { type ExamplePlan, planDocs, planFamily, planText } from './example-plans.ts';
import { planToGeojson } from './plan-geojson.ts';
import { planToMap } from './plan-map.ts';
import { listBinding } from './ways/binding-places.ts';
import { sumFlows } from './ways/flows.ts';
import { cutLine } from './ways/geojson-line.ts';
import { greatCircle } from './ways/great-circle.ts';
import { listCourses } from './ways/leg-courses.ts';

const HAND = readFileSync('docs/examples/plan-by-hand.yaml', 'utf8');
const hand = planText(HAND);
const docs = planDocs('plan');
const made = planFamily({ family: 'S', load: 0.7, seed: 3, pools: true, interdiction: true });
const counting = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

const legsOf = ({ certified, network }: ExamplePlan) => listCourses(certified, network);

describe('listCourses', () => {
  it('gives every leg the arcs that are held for it, in order, from its start to its end', () => {
    for (const plan of [hand, docs, made]) {
      const { arcs } = plan.network;
      for (const { planned, steps, course } of legsOf(plan)) {
        if (planned.mode === 'rail' || planned.mode === 'sea') expect(course).toBe('arcs');
        if (course !== 'arcs') continue;
        let at = planned.from;
        let entered = -Infinity;
        for (const { arc, direction, held } of steps) {
          const row = arcs[arc];
          expect(row?.mode).toBe(planned.mode);
          expect(direction === 0 ? row?.from : row?.to).toBe(at);
          at = (direction === 0 ? row?.to : row?.from) ?? '';
          if (!held) continue;
          expect(held.from).toBeGreaterThanOrEqual(Math.max(entered, planned.departAt));
          expect(held.from).toBeLessThanOrEqual(planned.arriveAt);
          entered = held.from;
        }
        expect(at).toBe(planned.to);
      }
    }
  });

  it('leaves straight only what goes on local roads', () => {
    const other = [...legsOf(docs), ...legsOf(made)].filter(({ course }) => course === 'local-road');
    expect(new Set(other.map(({ planned }) => planned.mode))).toEqual(new Set(['road']));
    expect(legsOf(docs).filter(({ course }) => course === 'great-circle').length).toBeGreaterThan(0);
  });
});

describe('sumFlows', () => {
  it('adds up serials, tonnes and times of the plan by hand', () => {
    const flows = sumFlows(legsOf(hand), hand.network);
    const trains = ['tanks', 'stores'];
    expect(
      flows.map(({ from, to, serials, trips, tonnes, packages, firstAt, lastAt }) => [
        from,
        to,
        serials,
        trips,
        tonnes,
        packages,
        firstAt,
        lastAt,
      ]),
    ).toEqual([
      ['west', 'border', 4, 4, 2100, trains, 2040, 3818],
      ['border', 'east', 4, 4, 2100, trains, 2340, 4094],
      ['camp', 'depot', 3, 3, 600, ['trucks'], 360, 373],
    ]);
  });

  it('counts a train once for all serials that share it', () => {
    const flows = sumFlows(legsOf(docs), docs.network);
    const shared = flows.filter(({ mode, serials, trips }) => mode === 'rail' && trips < serials);
    expect(shared.length).toBeGreaterThan(0);
    for (const { arc, direction, trips } of flows.filter(({ mode }) => mode === 'rail')) {
      const lane = 2 * (arc ?? 0) + direction;
      const held = docs.certified.plan.reservations.filter((_, index) => index % 4 === 0).filter((at) => at === lane);
      expect(trips).toBe(held.length);
    }
  });
});

describe('listBinding', () => {
  it('says in words what was waited for, and where it is', () => {
    expect(listBinding(hand.certified, hand.network)).toEqual([
      { resource: 'sets', hours: 51.5, says: 'lift: train set (sets)', arc: null, node: 0 },
      { resource: 'line-west ahead', hours: 2.4, says: 'rail West station to Border', arc: 0, node: null },
      { resource: 'east ramp', hours: 0.6, says: 'ramps of East station', arc: null, node: 2 },
      { resource: 'trunk ahead', hours: 0.3, says: 'road Camp to Depot', arc: 2, node: null },
    ]);
    const binds = ['line-west back', 'east ramp', 'no such thing'].map((resource) => ({ resource, hours: 1 }));
    expect(listBinding({ binds }, hand.network).map((row) => row.says)).toEqual([
      'rail Border to West station',
      'ramps of East station',
    ]);
  });
});

describe('planToMap', () => {
  it('draws land below a real network and none below one that is made up', () => {
    const [real, invented] = [planToMap(docs.certified, docs.network), planToMap(made.certified, made.network)];
    expect(real).toMatch(/class="land"[^>]*d="M/);
    expect(real).toContain('Natural Earth');
    expect(invented).not.toContain('class="land"');
    expect(invented).toContain('so no land is drawn');
    for (const svg of [real, invented]) {
      expect(svg.match(/>EXERCISE EXERCISE EXERCISE</g)?.length).toBe(2);
      expect(svg).toMatch(/<desc id="description">EXERCISE[^<]*Waited for longest: /);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(planToMap(docs.certified, docs.network)).toBe(real);
  });

  it('draws each mode in its own form, one line an arc, numbers what binds and names both ends', () => {
    const svg = planToMap(docs.certified, docs.network);
    for (const mode of ['road', 'rail', 'sea', 'air', 'local']) expect(svg).toContain(`class="flow by-${mode}"`);
    const map = planToMap(hand.certified, hand.network);
    // three arcs, and the samples of the key: two of modes, three of widths
    expect(counting(map, /class="flow by-\w+" /g)).toBe(3 + 2 + 3);
    expect(counting(map, /class="binding"/g)).toBe(2);
    expect(counting(map, /class="badge" /g)).toBe(4 + 4);
    for (const name of ['West station', 'East station', 'Camp', 'Depot']) expect(map).toContain(`>${name}</text>`);
    expect(map).toContain('line-west. West station to Border: 4 serials, 2,100 t, 0 people (tanks, stores)');
    expect(map).toContain('Heaviest: rail West station to Border 2,100 t');
  });

  it('puts no name on another', () => {
    const svg = planToMap(made.certified, made.network);
    const names = [
      ...svg.matchAll(/class="name[^"]*" font-size="([\d.]+)" text-anchor="(\w+)" x="([\d.]+)" y="([\d.]+)">([^<]*)</g),
    ];
    const boxes = names.map(([, size = '', anchor = '', x = '', y = '', text = '']) => {
      const width = text.length * Number(size) * 0.5;
      const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start' | 'middle' | 'end'];
      return { text, left, right: left + width, top: Number(y) - Number(size) * 0.7, bottom: Number(y) };
    });
    expect(boxes.length).toBeGreaterThan(15);
    const clash = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text}/${b.text}`),
    );
    expect(clash).toEqual([]);
  });

  it('takes a network round the 180th meridian, a plan of nothing, and names that would break out', () => {
    const far = planText(HAND.replaceAll('lon: 10', 'lon: 179.5').replaceAll('lon: 13', 'lon: -179').replace('Camp', '<b>&'));
    const svg = planToMap(far.certified, far.network);
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).not.toContain('<b>');
    // about as near to each other as on the other side of the globe
    const camp = /x="([\d.]+)" y="[\d.]+">&lt;b/.exec(svg)?.[1];
    const west = /x="([\d.]+)" y="[\d.]+">West station/.exec(svg)?.[1];
    expect(Number(camp)).toBeGreaterThan(Number(west));
    expect(Number(camp) - Number(west)).toBeLessThan(900);
    const nothing = planText(
      HAND.replaceAll('destination: depot', 'destination: east').replaceAll('modes: [rail]', 'modes: [sea]'),
    );
    const empty = planToMap(nothing.certified, nothing.network);
    expect(empty).toContain('3 packages that cannot go');
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('planToGeojson', () => {
  const collection = planToGeojson(docs.certified, docs.network);
  const kinds = (kind: string) => collection.features.filter(({ properties }) => properties.kind === kind);

  it('has every leg with its times and lift, totals of every arc, and every node, each marked', () => {
    expect(kinds('leg').length).toBe(docs.certified.plan.serials.reduce((sum, serial) => sum + serial.legs.length, 0));
    expect(new Set(collection.features.map(({ id }) => id)).size).toBe(collection.features.length);
    for (const { properties } of collection.features) expect(properties.exercise).toBe('EXERCISE EXERCISE EXERCISE');
    const [train] = planToGeojson(hand.certified, hand.network).features;
    expect(train).toEqual({
      type: 'Feature',
      id: 'leg/0/1',
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 50],
          [10, 51],
          [10, 52],
        ],
      },
      properties: {
        exercise: 'EXERCISE EXERCISE EXERCISE',
        kind: 'leg',
        package: 'tanks',
        unit: 'Tank squadron',
        serial: 0,
        leg: 1,
        mode: 'rail',
        course: 'arcs',
        cargo: 'tracked',
        count: 15,
        personnel: 0,
        tonnes: 630,
        from: 'west',
        to: 'east',
        departs: '2030-03-05T10:00Z',
        arrives: '2030-03-05T20:00Z',
        asset: 'sets',
        assetNumber: 1,
        arcs: ['line-west ahead', 'line-east ahead'],
        lateHours: 2.2,
      },
    });
    const west = planToGeojson(hand.certified, hand.network).features.find(({ id }) => id === 'flow/line-west/ahead');
    expect(west?.properties).toMatchObject({
      serials: 4,
      trips: 4,
      tonnes: 2100,
      firstEnters: '2030-03-05T10:00Z',
      waitedHours: 2.4,
    });
    const east = planToGeojson(hand.certified, hand.network).features.find(({ id }) => id === 'node/east');
    expect(east?.properties).toMatchObject({
      roles: ['destination'],
      packages: ['tanks', 'stores'],
      resources: ['east ramp'],
      heldHours: 12,
      lateHours: 2.2,
    });
  });

  it('keeps to the globe, with longitude first, five digits and no line of one point', () => {
    for (const { geometry } of [...collection.features, ...planToGeojson(made.certified, made.network).features]) {
      const lines =
        geometry?.type === 'MultiLineString'
          ? geometry.coordinates
          : [geometry?.type === 'LineString' ? geometry.coordinates : []];
      const points = geometry?.type === 'Point' ? [geometry.coordinates] : lines.flat();
      if (geometry?.type !== 'Point') expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(1);
      for (const [lon, lat] of points) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(String(lon).split('.')[1]?.length ?? 0).toBeLessThanOrEqual(5);
      }
    }
  });

  it('flies the great circle', () => {
    const [west, east] = [
      { lat: 50, lon: -90 },
      { lat: 50, lon: 90 },
    ];
    const line = greatCircle(west, east);
    // eighty degrees of the meridian, over the pole
    expect(line.length).toBe(Math.ceil((80 * 111.195) / 200) + 1);
    expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(89);
    for (const [index, [lon, lat]] of line.slice(1).entries()) {
      const [beforeLon, beforeLat] = line[index] ?? [0, 0];
      expect(greatCircleKm({ lon, lat }, { lon: beforeLon, lat: beforeLat })).toBeCloseTo(8895.6 / (line.length - 1), 1);
    }
    expect(greatCircle(west, west)).toEqual([
      [-90, 50],
      [-90, 50],
    ]);
  });

  it('cuts lines at the 180th meridian', () => {
    expect(
      cutLine([
        [179, 10],
        [-179, 12],
      ]),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [179, 10],
          [180, 11],
        ],
        [
          [-180, 11],
          [-179, 12],
        ],
      ],
    });
    expect(cutLine([[1, 2]])).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [1, 2],
      ],
    });
  });

  it('has no property that docs/formats.md does not explain', () => {
    const formats = readFileSync('docs/formats.md', 'utf8');
    const part = formats.slice(formats.indexOf("## A plan's map.geojson"));
    const names = new Set(collection.features.flatMap(({ properties }) => Object.keys(properties)));
    for (const name of [...names].filter((key) => key !== 'kind')) expect(part).toContain(`\`${name}\``);
    for (const kind of ['leg', 'flow', 'node']) expect(kinds(kind).length).toBeGreaterThan(0);
  });
});
