/** Whole minutes since the scenario's start (UTC). The only clock that kernel and stages know. */
export type Minutes = number;

/** A calendar day, `YYYY-MM-DD`, UTC. */
export type IsoDate = string;

/** A moment, `YYYY-MM-DDTHH:MMZ`, UTC. */
export type IsoTime = string;

/** An interval that is declared, not fitted: one run in ten falls below `p10`, one in ten above `p90`. */
export interface Interval<T = number> {
  readonly p10: T;
  readonly p50: T;
  readonly p90: T;
}
