import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../example/parse-cases.ts';
import { exportRevenueLoss } from './export-revenue-loss/rule.ts';
import { gravityLoss } from './gravity-loss/rule.ts';
import { productionLoss } from './production-loss/rule.ts';
import { point, spread, sumTogether } from './spread.ts';
import type { PublishedRate } from './success-prior/rule.ts';
import { findRateSpread } from './success-prior/rule.ts';

const casesOf = (rule: string) => parseCases(readFileSync(new URL(`${rule}/cases.txt`, import.meta.url), 'utf8'));

/** Percent with as many decimals as the table prints. */
function expectPercent(result: () => number, printed: string): void {
  if (printed === 'error') expect(result).toThrow(RangeError);
  else expect((100 * result()).toFixed(printed.split('.')[1]?.length ?? 0)).toBe(printed);
}

describe('check values, to every digit printed', () => {
  it.each(casesOf('gravity-loss'))('gravity: keeping %s at elasticity %s costs %s %%', (kept, elasticity, printed) => {
    expectPercent(() => gravityLoss(Number(kept), Number(elasticity)), printed ?? '');
  });

  it.each(casesOf('production-loss'))('production: α %s, σ %s, supply %s loses %s %%', (share, ease, supply, printed) => {
    expectPercent(() => productionLoss(Number(share), Number(ease), Number(supply)), printed ?? '');
  });

  it.each(casesOf('export-revenue-loss'))('revenue: %s, stopped %s, redirected %s loses %s %%', (sales, cut, back, printed) => {
    expectPercent(() => exportRevenueLoss(Number(sales), Number(cut), Number(back)), printed ?? '');
  });
});

describe('published rates', () => {
  const rate = (text: string): PublishedRate => {
    const [of = '', scope = '', bounds = ''] = text.trim().split(':');
    const [low, high] = bounds.split(/(?<=\d)-/).map((each) => Number(each) / 100);
    return { id: text, of, scope, says: text, low: low ?? 0, high: high ?? 0, source: 'judgement' };
  };

  it.each(casesOf('success-prior'))('%s: %s, %s gives %s', (rates, of = '', scope = '', expected = '') => {
    const found = findRateSpread(
      (rates ?? '')
        .split(';')
        .filter((each) => each.trim() !== '')
        .map(rate),
      of,
      scope === '' ? undefined : scope,
    );
    expect(found === undefined ? 'none' : `${Math.round(found.low * 100)}-${Math.round(found.high * 100)}`).toBe(expected);
  });
});

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('the closed forms', () => {
  it('lose more, the more is cut off', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 20, noNaN: true }), (a, b, elasticity) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(gravityLoss(1 - less, elasticity)).toBeLessThanOrEqual(gravityLoss(1 - more, elasticity) + 1e-12);
      }),
    );
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 0.02, max: 0.3, noNaN: true }),
        fc.double({ min: 0.03, max: 0.9, noNaN: true }),
        (a, b, input, ease) => {
          const [less, more] = a < b ? [a, b] : [b, a];
          expect(productionLoss(input, ease, 1 - less)).toBeLessThanOrEqual(productionLoss(input, ease, 1 - more) + 1e-12);
        },
      ),
    );
  });

  it('lose less where more can be done without', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.03, max: 0.5, noNaN: true }), (supply, ease) => {
        expect(productionLoss(0.04, ease * 1.5, supply)).toBeLessThanOrEqual(productionLoss(0.04, ease, supply) + 1e-12);
      }),
    );
  });

  it('meet at the Cobb-Douglas limit from both sides', () => {
    for (const ease of [0.9999, 1.0001]) expect(productionLoss(0.04, ease, 0.92)).toBeCloseTo(productionLoss(0.04, 1, 0.92), 6);
  });
});

describe('spread', () => {
  it('gives back the range of a single parameter, either way up', () => {
    expect(spread([{ p10: 1, p50: 2, p90: 5 }], ([x = 0]) => x)).toEqual({ p10: 1, p50: 2, p90: 5 });
    expect(spread([{ p10: 1, p50: 2, p90: 5 }], ([x = 0]) => -x)).toEqual({ p10: -5, p50: -2, p90: -1 });
  });

  it('is narrower than its parameters moving together', () => {
    const one = { p10: 0, p50: 1, p90: 3 };
    const apart = spread([one, one], ([a = 0, b = 0]) => a + b);
    // Sums 0 1 2 3 4 6 with weights .09 .24 .16 .18 .24 .09.
    expect(apart).toEqual({ p10: 1, p50: 3, p90: 4 });
    expect(sumTogether([one, one])).toEqual({ p10: 0, p50: 2, p90: 6 });
  });

  it('keeps its points in order, and of one parameterless result makes a point', () => {
    expect(spread([], () => 7)).toEqual(point(7));
    const range = fc.tuple(share, share, share).map((three) => {
      const [p10 = 0, p50 = 0, p90 = 0] = [...three].sort((a, b) => a - b);
      return { p10, p50, p90 };
    });
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
        (ranges, weights) => {
          const { p10, p50, p90 } = spread(ranges, (values) =>
            values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
          );
          expect(p10).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p90);
        },
      ),
    );
  });
});
