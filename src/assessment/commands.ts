import type { Incident } from '../words/incident.ts';
import type { IsoTime } from '../words/time.ts';
import type { ClauseQuestion } from './claims/assess-clause.ts';
import type { Demand } from './claims/assess-demand.ts';

export type AssessmentCommand =
  /** `at`: from what was known then; without it, from all that was ever learnt. Asked again later, the history is kept. */
  | { readonly type: 'AssessIncident'; readonly incident: Incident; readonly at?: IsoTime }
  | { readonly type: 'AssessClause'; readonly clause: ClauseQuestion }
  | { readonly type: 'AssessDemand'; readonly demand: Demand };
