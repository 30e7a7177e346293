import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../words/verdict.ts';
import { EU27, exampleFacts, sanctions, trade } from '../example/example-facts.ts';
import { listInstruments } from '../kinds/catalogue.ts';
import { costToSenders } from './sender-cost.ts';
import { point } from './spread.ts';
import { effectOnTarget } from './target-effect.ts';

const textOf = (reason: Reason): string => [reason.says, ...(reason.because ?? []).map(textOf)].join('\n');
const orZero = { p10: 0, p50: 0, p90: 0 };

describe('effectOnTarget', () => {
  it('reckons technology withheld by the 27 by hand', () => {
    const { who, interval } = effectOnTarget([sanctions('EU', 'export-controls-technology')], exampleFacts);
    expect(who).toBe('RU');
    // 17 % of output is imported, 36 % of it from the 27, 25 % of that stopped: 1 − (1 − 0.0153)^(1/7) = 0.22 %.
    expect(interval?.p50).toBeCloseTo(0.22, 3);
  });

  it('puts the critics, the published rates and what was observed beside the figure', () => {
    const text = textOf(
      effectOnTarget([sanctions('EU', 'export-controls-technology central-bank-reserves')], exampleFacts).reason,
    );
    expect(text).toContain('critics: one elasticity for all goods');
    expect(text).toContain('published rates of sanctions-success run from 30 to 50 %');
    expect(text).toContain('2023-02-20: 2.1 % down');
    expect(text).toContain('not in the figure, for want of a closed form: central-bank-reserves');
  });

  it('shows nobody the future', () => {
    const text = textOf(
      effectOnTarget([sanctions('EU', 'export-controls-technology')], exampleFacts, { until: '2022-03-01' }).reason,
    );
    expect(text).toContain('key rate 20 %');
    expect(text).not.toContain('2.1 % down');
  });

  it('says which senders have no row, and leaves them out', () => {
    const alone = effectOnTarget([sanctions('US', 'export-controls-technology')], exampleFacts);
    const joined = effectOnTarget(
      [sanctions('US', 'export-controls-technology'), sanctions('KR', 'export-controls-technology')],
      exampleFacts,
    );
    expect(joined.interval).toEqual(alone.interval);
    expect(textOf(joined.reason)).toContain('no row says what RU trades with KR');
  });

  it('gives no figure where facts are missing, and none for several targets', () => {
    expect(effectOnTarget([], exampleFacts).interval).toBeNull();
    expect(effectOnTarget([{ ...sanctions('EU', 'luxury'), target: 'BY' }], exampleFacts)).toMatchObject({
      who: 'BY',
      interval: null,
    });
    expect(() =>
      effectOnTarget([sanctions('EU', 'luxury'), { ...sanctions('EU', 'luxury'), target: 'BY' }], exampleFacts),
    ).toThrow('several targets');
  });

  it('refuses instruments outside the closed list and parameters that the data lacks', () => {
    expect(() => effectOnTarget([sanctions('EU', 'embargo')], exampleFacts)).toThrow('unknown instrument "embargo"');
    expect(() =>
      effectOnTarget([sanctions('EU', 'luxury')], {
        ...exampleFacts,
        effects: exampleFacts.effects.filter((row) => row.id !== 'trade-elasticity'),
      }),
    ).toThrow('no parameter "trade-elasticity"');
  });

  it('is nothing where nothing that is traded stops', () => {
    expect(effectOnTarget([sanctions('EU', 'asset-freeze travel-ban')], exampleFacts).interval).toEqual(orZero);
  });

  it('reaches down to nothing where it is contested that the instrument bites', () => {
    const { interval } = effectOnTarget([sanctions('DE', 'export-controls-technology')], exampleFacts);
    expect(interval?.p10).toBe(0);
    expect(interval?.p90).toBeGreaterThan(0);
  });
});

describe('costToSenders', () => {
  it('adds goods, energy and sales, each by its own form', () => {
    const certain = exampleFacts.effects.map((row) =>
      row.kind === 'parameter' || row.kind === 'coverage' ? { ...row, range: point(row.range.p50) } : row,
    );
    const packages = [sanctions('EU', 'import-ban-crude export-controls-technology')];
    const [cost] = costToSenders(packages, { ...exampleFacts, effects: certain }, ['DE']);
    expect(cost?.who).toBe('DE');
    // Sales: 0.38 × 0.02 × 0.25 × 0.6 = 0.1140 %. Energy: supply 1 − 0.31 × 0.33 × 0.2 = 0.97954, α 0.04, σ 0.1: 0.0905 %.
    expect(cost?.interval?.p50).toBe(0.204);
    expect(cost?.interval?.p10).toBe(cost?.interval?.p90);
  });

  it('gives a sender without a trade row no figure, never a zero', () => {
    const costs = costToSenders([sanctions('EU', 'import-ban-coal')], exampleFacts);
    expect(costs.map(({ who }) => who)).toEqual([...EU27].sort());
    expect(costs.find(({ who }) => who === 'FR')).toMatchObject({ interval: null, reason: { result: 'unknown' } });
  });

  it('reckons energy as goods where no share of energy is known', () => {
    const [cost] = costToSenders([sanctions('US', 'import-ban-crude')], exampleFacts);
    expect(cost?.interval?.p50).toBeGreaterThan(0);
    expect(textOf(cost?.reason ?? { says: '' })).toContain('energy reckoned as goods');
  });

  it('costs nothing where nothing is imposed', () => {
    expect(costToSenders([], exampleFacts)).toEqual([]);
  });
});

const instrumentsOf = fc.uniqueArray(fc.constantFrom(...listInstruments()), { minLength: 1, maxLength: 8 });
const packagesOf = fc.array(
  fc
    .record({ sender: fc.constantFrom('EU', 'G7', 'US', 'DE', 'CA', 'JP'), instruments: instrumentsOf })
    .map(({ sender, instruments }) => sanctions(sender, instruments.join(' '))),
  { minLength: 1, maxLength: 4 },
);

describe('whatever is imposed by whomever', () => {
  it('ranges are in order, between nothing and everything', () => {
    fc.assert(
      fc.property(packagesOf, (packages) => {
        for (const { interval } of [effectOnTarget(packages, exampleFacts), ...costToSenders(packages, exampleFacts)]) {
          if (interval === null) continue;
          expect(0 <= interval.p10 && interval.p10 <= interval.p50 && interval.p50 <= interval.p90 && interval.p90 <= 100).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the target loses more, the more it trades with the senders', () => {
    const share = fc.double({ min: 0, max: 0.45, noNaN: true });
    fc.assert(
      fc.property(packagesOf, share, share, (packages, a, b) => {
        const loss = (part: number) => {
          const rows = exampleFacts.trade.map((row) =>
            row.state === 'RU' && row.partner === 'EU' ? trade('RU', 'EU', part, part) : row,
          );
          return effectOnTarget(packages, { ...exampleFacts, trade: rows }).interval ?? orZero;
        };
        const [less, more] = [loss(Math.min(a, b)), loss(Math.max(a, b))];
        expect(less.p10 <= more.p10 && less.p50 <= more.p50 && less.p90 <= more.p90).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('a sender loses more, the more it trades with the target', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(packagesOf, fc.tuple(share, share), fc.tuple(share, share), fc.tuple(share, share), (packages, x, m, e) => {
        const loss = (pick: (two: readonly [number, number]) => number) =>
          costToSenders(packages, { ...exampleFacts, trade: [trade('DE', 'RU', pick(x), pick(m), pick(e))] }, ['DE'])[0]
            ?.interval ?? orZero;
        const [less, more] = [loss((two) => Math.min(...two)), loss((two) => Math.max(...two))];
        expect(less.p10 <= more.p10 && less.p50 <= more.p50 && less.p90 <= more.p90).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("a further sender of the same instrument never lowers the target's loss", () => {
    const senders = fc.uniqueArray(fc.constantFrom('EU', 'US', 'DE', 'CA', 'JP', 'GB'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(senders, instrumentsOf, (names, instruments) => {
        const packages = names.map((sender) => sanctions(sender, instruments.join(' ')));
        const all = effectOnTarget(packages, exampleFacts).interval ?? orZero;
        const fewer = effectOnTarget(packages.slice(1), exampleFacts).interval ?? orZero;
        expect(fewer.p10 <= all.p10 && fewer.p50 <= all.p50 && fewer.p90 <= all.p90).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
