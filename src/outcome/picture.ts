import type { AssessmentState } from '../assessment/index.ts';
import type { DecisionState } from '../decision/index.ts';
import type { ForceState } from '../force/index.ts';
import type { MeasureState } from '../measure/index.ts';
import type { MovementState } from '../movement/index.ts';
import type { ReportState } from '../report/index.ts';
import type { Minutes } from '../words/time.ts';

/** What all earlier stages hold at one moment. Read, never changed. */
export interface Picture {
  readonly at: Minutes;
  readonly report: ReportState;
  readonly assessment: AssessmentState;
  readonly decision: DecisionState;
  readonly force: ForceState;
  readonly movement: MovementState;
  readonly measure: MeasureState;
}
