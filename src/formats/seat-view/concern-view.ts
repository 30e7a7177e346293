import type { Concern } from '../../decision/index.ts';
import type { ActorId, RuleId, SourceId, StateId } from '../../words/ids.ts';
import type { Title } from '../../words/scenario.ts';
import type { Minutes } from '../../words/time.ts';
import type { Finding, Reason, Verdict } from '../../words/verdict.ts';

export interface VerdictView {
  /** `determination/<concern>/<treaty>` */
  readonly id: string;
  readonly treaty: RuleId;
  readonly verdict: Verdict;
  readonly before: Verdict | null;
  readonly at: Minutes;
  readonly reason: Reason;
}

export interface RequestView {
  readonly member: StateId;
  readonly at: Minutes;
  readonly why: string;
}

export interface AssistanceView {
  readonly member: StateId;
  readonly treaty: RuleId;
  readonly at: Minutes;
  readonly reason: Reason;
}

export interface EvidenceView {
  readonly id: string;
  readonly at: Minutes;
  readonly says: Title;
  readonly source: SourceId | null;
  readonly withdrawn: { readonly at: Minutes; readonly why: Title } | null;
}

/** An incident or a demand, as far as the seat was told of it. */
export interface ConcernView {
  readonly id: string;
  readonly concern: Concern | null;
  readonly raisedAt: Minutes | null;
  readonly updatedAt: Minutes | null;
  readonly attacker: ActorId | null;
  readonly victims: readonly StateId[];
  /** The elements of an armed attack as found last; empty before. */
  readonly elements: Readonly<Record<string, Finding>>;
  /** One a treaty, as determined last, in the order of first determination. */
  readonly verdicts: readonly VerdictView[];
  /** Every determination, in order. */
  readonly history: readonly VerdictView[];
  readonly evidence: readonly EvidenceView[];
  readonly requests: readonly RequestView[];
  readonly assistance: readonly AssistanceView[];
  readonly meeting: { readonly id: string; readonly calledAt: Minutes; readonly at: Minutes } | null;
  readonly held: { readonly at: Minutes; readonly requesters: readonly StateId[]; readonly reason: Reason } | null;
}

export interface StandingClause {
  readonly id: string;
  readonly at: Minutes;
  readonly treaty: RuleId;
  readonly verdict: Verdict;
  readonly reason: Reason;
}

export interface StandingDemand {
  readonly id: string;
  readonly at: Minutes;
  readonly by: ActorId;
  readonly allies: readonly StateId[];
  readonly members: number;
  readonly reason: Reason;
}
