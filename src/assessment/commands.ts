import type { Incident } from '../words/incident.ts';
import type { EvidenceItem } from '../words/scenario.ts';
import type { IsoTime } from '../words/time.ts';
import type { ClauseQuestion } from './claims/assess-clause.ts';
import type { Demand } from './claims/assess-demand.ts';

export type AssessmentCommand =
  /** Takes an incident up. `at`: from what was known then; without it, from all that was ever learnt. */
  | { readonly type: 'AssessIncident'; readonly incident: Incident; readonly at?: IsoTime }
  /** Asks again about one that was taken up: as known now, with the evidence that stands. */
  | { readonly type: 'ReassessIncident'; readonly incidentId: string }
  /** Evidence arrives, or (an item of kind `withdraws`) is taken back. */
  | { readonly type: 'ReportEvidence'; readonly item: EvidenceItem }
  /** A person takes an item back that has arrived. */
  | { readonly type: 'WithdrawEvidence'; readonly item: string; readonly why: string }
  /** Evidence was to have arrived by now: is there an incident for it? */
  | { readonly type: 'CheckEvidence'; readonly item: EvidenceItem }
  | { readonly type: 'AssessClause'; readonly clause: ClauseQuestion }
  | { readonly type: 'AssessDemand'; readonly demand: Demand };
