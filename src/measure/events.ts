import type { ActorId, StateId } from '../words/ids.ts';
import type { SanctionsPackage } from '../words/measures.ts';
import type { Interval } from '../words/time.ts';
import type { Reason, Verdict } from '../words/verdict.ts';
import type { SenderOverlap, SendersOf } from './senders/count-senders.ts';

export interface SanctionsImposed {
  readonly type: 'SanctionsImposed';
  /** The package as imposed: its `adopted` is the day on which it was imposed in the run. */
  readonly package: SanctionsPackage;
  /** The sender's states, each once. */
  readonly senders: readonly StateId[];
  readonly reason: Reason;
}

export interface SanctionsLifted {
  readonly type: 'SanctionsLifted';
  readonly packageId: string;
  readonly sender: ActorId;
  readonly reason: Reason;
}

export interface SanctionsRefused {
  readonly type: 'SanctionsRefused';
  readonly sender: ActorId;
  readonly reason: Reason;
}

/** All who send against one target so far, each state once; `basis` says whether imposed in the run or only reported. */
export interface SendersCounted {
  readonly type: 'SendersCounted';
  readonly basis: 'imposed' | 'reported';
  readonly target: StateId;
  readonly senders: readonly ActorId[];
  readonly states: readonly StateId[];
  readonly count: number;
  readonly overlap: readonly SenderOverlap[];
  readonly byOrganisation: readonly SendersOf[];
  readonly reason: Reason;
}

/** Of everything imposed so far on the target, in percent of the gross domestic product of `who`. */
export interface EffectEstimated {
  readonly type: 'EffectEstimated';
  readonly who: ActorId;
  readonly target: StateId;
  readonly interval: Interval;
  readonly reason: Reason;
}

export interface SupportOffered {
  readonly type: 'SupportOffered';
  readonly partner: StateId;
  readonly kind: string;
  /** `engaged`, or `contested` where the reason names both readings. */
  readonly available: Verdict;
  readonly leadDays: Interval;
  readonly reason: Reason;
}

export interface SupportUnavailable {
  readonly type: 'SupportUnavailable';
  readonly partner: StateId;
  readonly kind: string;
  readonly reason: Reason;
}

export type MeasureEvent =
  | SanctionsImposed
  | SanctionsLifted
  | SanctionsRefused
  | SendersCounted
  | EffectEstimated
  | SupportOffered
  | SupportUnavailable;
