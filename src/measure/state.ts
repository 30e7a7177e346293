import type { ActorId, StateId } from '../words/ids.ts';
import type { SanctionsPackage } from '../words/measures.ts';
import type { Interval, Minutes } from '../words/time.ts';
import type { Verdict } from '../words/verdict.ts';

export interface ImposedPackage {
  readonly at: Minutes;
  readonly package: SanctionsPackage;
  readonly senders: readonly StateId[];
}

export interface SenderTally {
  readonly at: Minutes;
  readonly senders: readonly ActorId[];
  readonly states: readonly StateId[];
}

export interface SupportState {
  readonly at: Minutes;
  readonly available: Verdict;
  readonly leadDays: Interval | null;
}

/** Plain data; the fold of the stage's events. Maps are records by id. */
export interface MeasureState {
  /** In order of imposition. */
  imposed: ImposedPackage[];
  /** By target: the latest count of those who send in the run. */
  imposing: Record<StateId, SenderTally>;
  /** By target: the latest count of those who are reported to send. */
  reported: Record<StateId, SenderTally>;
  /** By target, then by state: the latest estimate, percent of gross domestic product. */
  effects: Record<StateId, Record<ActorId, Interval>>;
  /** By partner, then by kind. */
  support: Record<StateId, Record<string, SupportState>>;
  refusals: number;
}

export function initialState(): MeasureState {
  return { imposed: [], imposing: {}, reported: {}, effects: {}, support: {}, refusals: 0 };
}
