import type { RuleId } from '../words/ids.ts';
import type { Incident } from '../words/incident.ts';
import type { EvidenceReport } from '../words/scenario.ts';
import type { IsoTime, Minutes } from '../words/time.ts';
import type { Reason, Verdict } from '../words/verdict.ts';
import type { AssessmentEventOf } from './events.ts';

/** One answer, the minute at which it was given, and what was known then. */
export interface DatedVerdict {
  readonly at: Minutes;
  readonly verdict: Verdict;
  readonly knownAt: IsoTime | null;
  /** Ids of the evidence that stood. */
  readonly evidence: readonly string[];
}

/** An item that has arrived. It is kept when it is withdrawn: what was known when must stay told. */
export interface HeldEvidence {
  readonly item: EvidenceReport;
  readonly arrivedAt: Minutes;
  withdrawnAt: Minutes | null;
}

export interface AssessedIncident {
  incident: Incident | null;
  /** In order of arrival. */
  readonly evidence: HeldEvidence[];
  /** Every answer ever given, oldest first: what was held when. */
  readonly history: Record<RuleId, DatedVerdict[]>;
  /** The grounds of the last answer. */
  readonly grounds: Record<RuleId, Reason>;
  /** The last assessment, with the facts as settled. */
  latest: AssessmentEventOf<'IncidentAssessed'> | null;
}

/** The fold of the events: plain data. */
export interface AssessmentState {
  readonly incidents: Record<string, AssessedIncident>;
  readonly clauses: Record<string, AssessmentEventOf<'ClauseAssessed'>>;
  readonly demands: Record<string, AssessmentEventOf<'DemandAssessed'>>;
}

export const standing = (held: readonly HeldEvidence[]): readonly EvidenceReport[] =>
  held.flatMap(({ item, withdrawnAt }) => (withdrawnAt === null ? [item] : []));
