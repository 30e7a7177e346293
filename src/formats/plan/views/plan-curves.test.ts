import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime } from '../../../kernel/calendar.ts';
import { arrivedTogether, listCurves, requiredTogether, weightOf } from './curves/package-curves.ts';
import { timeAxis } from './curves/time-axis.ts';
import { planDocs, planFamily, planText } from './example-plans.ts';
import { planToCurves } from './plan-curves.ts';

const HAND = readFileSync('docs/examples/plan-by-hand.yaml', 'utf8');
const { certified } = planDocs('plan');
const counting = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

describe('listCurves', () => {
  it('puts the weighted worst first, then what has least to spare', () => {
    expect(listCurves(certified).map((row) => row.id)).toEqual([
      'de-armoured-battalion',
      'de-second-battalion',
      'nl-light-company',
      'fr-battlegroup',
      'gb-signals',
    ]);
    expect(listCurves(planText(HAND).certified).map((row) => [row.id, weightOf(row)])).toEqual([
      ['tanks', 268],
      ['trucks', 0],
      ['stores', 0],
    ]);
  });

  it('adds up to what all packages bring and what was asked for', () => {
    const hand = listCurves(planText(HAND).certified);
    expect(arrivedTogether(hand, 'tonnes')).toEqual([
      { at: 1835, amount: 240 },
      { at: 1840, amount: 480 },
      { at: 1843, amount: 600 },
      { at: 2820, amount: 1230 },
      { at: 3000, amount: 1860 },
      { at: 4274, amount: 2280 },
      { at: 4454, amount: 2700 },
    ]);
    expect(requiredTogether(hand, 'tonnes')).toEqual([
      { at: 2880, amount: 600 },
      { at: 4140, amount: 2280 },
      { at: 5760, amount: 2700 },
    ]);
    expect(arrivedTogether(listCurves(certified), 'personnel').at(-1)?.amount).toBe(1900);
  });
});

describe('timeAxis', () => {
  it('marks whole days of UTC, also where the start is none, and hours where it is short', () => {
    const days = timeAxis('2022-03-01T18:00Z', 100, 4000, 6);
    expect(days.ticks.map((tick) => tick.says)).toEqual(['1 Mar', '2 Mar', '3 Mar', '4 Mar', '5 Mar']);
    expect(days.ticks.map((tick) => isoTime('2022-03-01T18:00Z', tick.at).slice(11))).toEqual(Array(5).fill('00:00Z'));
    expect(timeAxis('2022-12-31', 1300, 1700, 6).ticks.map((tick) => tick.says)).toEqual([
      '20:00',
      '22:00',
      '1 Jan',
      '02:00',
      '04:00',
      '06:00',
    ]);
  });

  it('holds what it is asked to, with no more marks than there is room for', () => {
    const moment = fc.integer({ min: -20000, max: 400000 });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 4, max: 12 }), (a, b, most) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const { from, to, ticks } = timeAxis('2024-02-27T13:37Z', first, last, most);
        expect(from).toBeLessThanOrEqual(first);
        expect(to).toBeGreaterThanOrEqual(last);
        if (last - first < 200 * 1440) expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect([ticks[0]?.at, ticks.at(-1)?.at]).toEqual([from, to]);
      }),
    );
  });
});

describe('planToCurves', () => {
  it('draws a panel for each of five packages, marks what is required and late, and says so in words', () => {
    const svg = planToCurves(certified);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg.match(/>EXERCISE EXERCISE EXERCISE</g)?.length).toBe(2);
    expect(svg).toContain('<title id="title">What arrives when: Five packages in March</title>');
    const [worst] = listCurves(certified);
    const complete = isoTime(certified.instance.start, worst?.countedAt ?? 0).replace('T', ' ');
    const late = `${Math.round((worst?.lateMinutes ?? 0) / 6) / 10} h`;
    expect(svg).toMatch(/<desc id="description">EXERCISE/);
    expect(svg).toContain(`Armoured battalion (DE) complete ${complete}, late ${late} × weight 3`);
    expect(counting(svg, /class="field" x="\d/g) - 1).toBe(2 + 5);
    // four with a day and a sample in the key
    expect(counting(svg, /class="required-flag"/g)).toBe(4 + 1);
    expect(counting(svg, /class="late" x="\d+\.?\d*" y="(?!95)/g)).toBe(4);
    expect(svg).toContain('1 package without a required day');
    expect(svg).toContain('>6 Mar</text>');
    expect(planToCurves(certified)).toBe(svg);
  });

  it('keeps to the twelve that matter most of a hundred and says what is left out', () => {
    const many = planFamily({ family: 'M', load: 1, seed: 1, pools: true });
    const svg = planToCurves(many.certified);
    const curves = listCurves(many.certified);
    expect(curves.length).toBe(100);
    const late = curves.slice(12).filter((row) => row.lateMinutes > 0).length;
    expect(svg).toContain(`Left out are 88: ${late} late (`);
    expect(svg).toContain(`, ${88 - late} in time or without a day.`);
    expect(counting(svg, /<g><title>/g)).toBe(12);
    for (const row of curves.slice(0, 12)) expect(svg).toContain(`<title>${row.id}: `);
  });

  it('tells who cannot go, shows a group that waits, and lets no text break out', () => {
    const odd = HAND.replace('destination: depot', 'destination: east')
      .replace('unit: Tank squadron', 'unit: "<script>&"\n    cohesion: both')
      .replace('unit: Stores in containers', 'unit: Stores\n    cohesion: both');
    const svg = planToCurves(planText(odd).certified);
    expect(svg).toContain('1 package that cannot go, in no curve: trucks.');
    expect(svg).toContain('&lt;script&gt;&amp;');
    expect(svg).not.toContain('<script');
    // its own part is complete before the group: a hollow mark and one in the key
    expect(counting(svg, /class="own-closure"/g)).toBe(2);
    const none = planText(HAND.replaceAll('destination: depot', 'destination: east').replaceAll('modes: [rail]', 'modes: [sea]'));
    expect(planToCurves(none.certified)).toContain('3 packages that cannot go');
  });
});
