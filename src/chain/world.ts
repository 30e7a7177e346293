import type { AssessmentFacts } from '../assessment/index.ts';
import type { DecisionFacts } from '../decision/index.ts';
import type { FoedusData } from '../facts/index.ts';
import type { ForceFacts } from '../force/index.ts';
import type { MeasureFacts } from '../measure/index.ts';
import type { MovementFacts } from '../movement/index.ts';
import type { OutcomeFacts } from '../outcome/index.ts';
import type { ReportFacts } from '../report/index.ts';
import type { Scenario } from '../words/scenario.ts';

/** Everything that a run rests on and never changes: one scenario, its report, and each stage's facts. */
export interface World {
  readonly scenario: Scenario;
  readonly reportText: string;
  readonly data: FoedusData;
  readonly report: ReportFacts;
  readonly assessment: AssessmentFacts;
  readonly decision: DecisionFacts;
  readonly force: ForceFacts;
  readonly movement: MovementFacts;
  readonly measure: MeasureFacts;
  readonly outcome: OutcomeFacts;
}
