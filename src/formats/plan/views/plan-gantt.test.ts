import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovementMode, PlannedSerial } from '../../../movement/index.ts';
import { planDocs, planFamily, planText } from './example-plans.ts';
import { lanesByPackage } from './gantt/lanes.ts';
import { planToGantt } from './plan-gantt.ts';

const HAND = readFileSync('docs/examples/plan-by-hand.yaml', 'utf8');
const { certified } = planDocs('plan');
const counting = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

const serial = (contingent: string, legs: readonly (readonly [MovementMode, number, number])[]) =>
  ({
    contingent,
    legs: legs.map(([mode, departAt, arriveAt]) => ({ mode, departAt, arriveAt })),
  }) as unknown as PlannedSerial;

describe('lanesByPackage', () => {
  it('joins what meets, keeps gaps and modes apart, and puts first what begins first', () => {
    const lanes = lanesByPackage([
      serial('a', [
        ['road', 50, 60],
        ['rail', 70, 90],
      ]),
      serial('a', [
        ['road', 10, 20],
        ['rail', 90, 95],
      ]),
      serial('b', [['sea', 5, 6]]),
    ]);
    expect([...lanes]).toEqual([
      [
        'a',
        [
          {
            mode: 'road',
            bars: [
              { from: 10, to: 20, legs: 1 },
              { from: 50, to: 60, legs: 1 },
            ],
          },
          { mode: 'rail', bars: [{ from: 70, to: 95, legs: 2 }] },
        ],
      ],
      ['b', [{ mode: 'sea', bars: [{ from: 5, to: 6, legs: 1 }] }]],
    ]);
  });

  it('covers every minute of every leg and no other, and counts each leg once', () => {
    const leg = fc.tuple(fc.constant<MovementMode>('rail'), fc.nat(60), fc.nat(9));
    fc.assert(
      fc.property(fc.array(leg, { minLength: 1, maxLength: 12 }), (drawn) => {
        const legs = drawn.map(([mode, from, takes]) => [mode, from, from + takes] as const);
        const bars = lanesByPackage(legs.map((one) => serial('a', [one]))).get('a')?.[0]?.bars ?? [];
        expect(bars.reduce((sum, bar) => sum + bar.legs, 0)).toBe(legs.length);
        for (let at = 0; at < 70; at++) {
          const isOn = legs.some(([, from, to]) => from <= at && at <= to);
          expect(bars.some(({ from, to }) => from <= at && at <= to)).toBe(isOn);
        }
        expect(bars.slice(1).every((bar, index) => bar.from > (bars[index]?.to ?? 0))).toBe(true);
      }),
    );
  });
});

describe('planToGantt', () => {
  const svg = planToGantt(certified);

  it('is marked as an exercise and says in words what it shows', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(counting(svg, />EXERCISE EXERCISE EXERCISE</g)).toBe(2);
    expect(svg).toContain('<title id="title">Who moves when: Five packages in March</title>');
    expect(svg).toMatch(/<desc id="description">EXERCISE[^<]*5 packages in \d+ serials, 4 late, last closure \d{6}ZMAR22/);
    expect(planToGantt(certified)).toBe(svg);
  });

  it('has days of UTC on its axis, and days after the start below them', () => {
    expect(svg).toMatch(/>1 Mar<\/text><text class="day"[^>]*>D<.*>2 Mar<\/text><text class="day"[^>]*>D\+1</);
    // D is the day of the start, also where that is no midnight; half days have no number
    const later = planToGantt(planText(HAND.replace('2030-03-04T00:00Z', '2030-03-04T15:00Z')).certified);
    expect(later).toMatch(/>5 Mar<\/text><text class="day"[^>]*>D\+1</);
    expect(later).toMatch(/>12:00<\/text><path/);
  });

  it('tells modes apart by pattern and name, each in the key', () => {
    for (const mode of ['road', 'rail', 'sea', 'air']) {
      expect(svg).toMatch(new RegExp(`<g class="legend">.*class="bar by-${mode}"[^>]*/><text[^>]*>${mode}</text>.*</g>`));
      expect(svg).toMatch(new RegExp(`<text class="lane"[^>]*>${mode}</text><rect class="bar by-${mode}"`));
    }
    for (const id of ['rail', 'sea', 'air']) expect(svg).toMatch(new RegExp(`fill:url\\(#${id}\\).*<pattern id="${id}"`, 's'));
  });

  it('marks what is required, complete and late', () => {
    // four with a day, and a sample in the key
    expect(counting(svg, /class="required-flag"/g)).toBe(4 + 1);
    expect(counting(svg, /class="closure"/g)).toBe(5 + 1);
    expect(counting(svg, /class="lateness"/g)).toBe(4);
    expect(planToGantt(planText(HAND).certified)).toMatch(/class="lateness"[^>]*>\+2\.2 h</);
  });

  it('has a row for each of a hundred, and days below them too', () => {
    const many = planToGantt(planFamily({ family: 'M', load: 1, seed: 1, pools: true }).certified);
    expect(counting(many, /class="closure"/g)).toBe(100 + 1);
    expect(counting(many, />1 Jan<\/text>/g)).toBe(2);
    expect(counting(svg, />1 Mar<\/text>/g)).toBe(1);
  });

  it('tells who cannot go, shows a group that waits, and lets no text break out', () => {
    const odd = HAND.replace('destination: depot', 'destination: east')
      .replace('unit: Tank squadron', 'unit: "<script>&"\n    cohesion: both')
      .replace('unit: Stores in containers', 'unit: Stores\n    cohesion: both');
    const drawn = planToGantt(planText(odd).certified);
    expect(drawn).toContain('1 package that cannot go, without a row: trucks.');
    expect(drawn).toContain('&lt;script&gt;&amp;');
    expect(drawn).not.toContain('<script');
    // its own part is complete before the group: a hollow mark and one in the key
    expect(counting(drawn, /class="own-closure"/g)).toBe(2);
    const none = planText(HAND.replaceAll('destination: depot', 'destination: east').replaceAll('modes: [rail]', 'modes: [sea]'));
    expect(planToGantt(none.certified)).toContain('3 packages that cannot go');
  });
});
