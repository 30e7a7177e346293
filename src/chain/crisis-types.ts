import type { AssessmentCommand, AssessmentEvent, AssessmentState } from '../assessment/index.ts';
import type { DecisionCommand, DecisionEvent, DecisionState } from '../decision/index.ts';
import type { ForceCommand, ForceEvent, ForceState } from '../force/index.ts';
import type { MeasureCommand, MeasureEvent, MeasureState } from '../measure/index.ts';
import type { MovementCommand, MovementEvent, MovementState } from '../movement/index.ts';
import type { OutcomeCommand, OutcomeEvent, OutcomeState } from '../outcome/index.ts';
import type { ReportCommand, ReportEvent, ReportState } from '../report/index.ts';
import type { SeatId } from '../words/ids.ts';

/** A stage's own command, addressed to it. */
export type CrisisCommand =
  | { readonly stage: 'report'; readonly command: ReportCommand }
  | { readonly stage: 'assessment'; readonly command: AssessmentCommand }
  /** `policyOf`: given by the policy of that seat. Who takes the seat before it is due decides instead. */
  | { readonly stage: 'decision'; readonly command: DecisionCommand; readonly policyOf?: SeatId }
  | { readonly stage: 'force'; readonly command: ForceCommand }
  | { readonly stage: 'movement'; readonly command: MovementCommand }
  | { readonly stage: 'measure'; readonly command: MeasureCommand }
  | { readonly stage: 'outcome'; readonly command: OutcomeCommand };

/** A stage's own event, with the stage that it belongs to: one line of the log. */
export type CrisisEvent =
  | ({ readonly stage: 'report' } & ReportEvent)
  | ({ readonly stage: 'assessment' } & AssessmentEvent)
  | ({ readonly stage: 'decision' } & DecisionEvent)
  | ({ readonly stage: 'force' } & ForceEvent)
  | ({ readonly stage: 'movement' } & MovementEvent)
  | ({ readonly stage: 'measure' } & MeasureEvent)
  | ({ readonly stage: 'outcome' } & OutcomeEvent);

export interface CrisisState {
  readonly report: ReportState;
  readonly assessment: AssessmentState;
  readonly decision: DecisionState;
  readonly force: ForceState;
  readonly movement: MovementState;
  readonly measure: MeasureState;
  readonly outcome: OutcomeState;
}
