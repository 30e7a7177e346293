import type { RuleId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import type { Verdict } from '../words/verdict.ts';
import type { AssessmentEventOf } from './events.ts';

/** One answer, and the minute at which it was given. */
export interface DatedVerdict {
  readonly at: Minutes;
  readonly verdict: Verdict;
}

export interface AssessedIncident {
  /** Every answer ever given, oldest first: what was held when. */
  readonly history: Record<RuleId, DatedVerdict[]>;
  latest: AssessmentEventOf<'IncidentAssessed'> | null;
}

/** The fold of the events: plain data. */
export interface AssessmentState {
  readonly incidents: Record<string, AssessedIncident>;
  readonly clauses: Record<string, AssessmentEventOf<'ClauseAssessed'>>;
  readonly demands: Record<string, AssessmentEventOf<'DemandAssessed'>>;
}
