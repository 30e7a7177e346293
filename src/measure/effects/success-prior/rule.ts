import type { SourceId } from '../../../words/ids.ts';
import type { Reason } from '../../../words/verdict.ts';

/** A published rate: shares, 0 to 1. */
export interface PublishedRate {
  readonly id: string;
  readonly of: string;
  readonly scope: string;
  readonly says: string;
  readonly low: number;
  readonly high: number;
  readonly source: SourceId;
}

export interface RateSpread {
  /** The lowest and the highest of the published rates, 0 to 1. Deliberately no middle. */
  readonly low: number;
  readonly high: number;
  readonly rates: readonly PublishedRate[];
  readonly reason: Reason;
}

/**
 * How often such a thing has worked, as the spread of what was published; never one number. `undefined` where nothing
 * was published on it.
 * @param scope one goal, period or kind ("regime-change"); rates of scope `all` are always kept beside it. Left out:
 * every rate
 */
export function findRateSpread(rates: readonly PublishedRate[], of: string, scope?: string): RateSpread | undefined {
  const chosen = rates.filter((row) => row.of === of && (scope === undefined || row.scope === 'all' || row.scope === scope));
  if (chosen.length === 0) return undefined;
  let [low, high] = [1, 0];
  for (const row of chosen) {
    low = Math.min(low, row.low);
    high = Math.max(high, row.high);
  }
  const percent = (share: number): string => `${Math.round(share * 100)}`;
  return {
    low,
    high,
    rates: chosen,
    reason: {
      says: `published rates of ${of}${scope === undefined ? '' : ` (${scope})`} run from ${percent(low)} to ${percent(high)} %: a spread of definitions, not a forecast`,
      result: 'contested',
      because: chosen.map((row) => ({ says: row.says, source: row.source })),
    },
  };
}
