import type { ActorId, StateId } from '../../words/ids.ts';
import type { SanctionsPackage } from '../../words/measures.ts';
import type { Interval, Minutes } from '../../words/time.ts';
import type { Reason, Verdict } from '../../words/verdict.ts';

export interface SanctionsView {
  readonly package: SanctionsPackage;
  readonly senders: readonly StateId[];
  readonly at: Minutes;
  readonly liftedAt: Minutes | null;
  readonly reason: Reason;
}

/** All who send against one target, each state once, as counted last. */
export interface SendersView {
  /** `senders/<target>/<basis>` */
  readonly id: string;
  readonly target: StateId;
  readonly basis: 'imposed' | 'reported';
  readonly at: Minutes;
  readonly count: number;
  readonly states: readonly StateId[];
  readonly senders: readonly ActorId[];
  /** States that come under more than one sender. */
  readonly overlap: readonly { readonly state: StateId; readonly through: readonly ActorId[] }[];
  readonly reason: Reason;
}

export interface SupportView {
  /** `partner/<partner>/<kind>` */
  readonly id: string;
  readonly partner: StateId;
  readonly kind: string;
  /** `not-engaged` where it is not available. */
  readonly available: Verdict;
  readonly leadDays: Interval | null;
  readonly at: Minutes;
  readonly reason: Reason;
}

/** In percent of the gross domestic product of `who`. */
export interface EffectView {
  /** `effect/<who>/<target>` */
  readonly id: string;
  readonly who: ActorId;
  readonly target: StateId;
  readonly interval: Interval;
  readonly at: Minutes;
  readonly reason: Reason;
}

export interface MeasureView {
  readonly sanctions: readonly SanctionsView[];
  readonly senders: readonly SendersView[];
  readonly support: readonly SupportView[];
  readonly effects: readonly EffectView[];
}
