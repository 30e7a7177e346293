import type { StageKey } from '../../messages/messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { AssessmentStage } from './assessment-stage.tsx';
import { DecisionStage } from './decision-stage.tsx';
import { ForceStage } from './force-stage.tsx';
import { MeasureStage } from './measure-stage.tsx';
import { MovementStage } from './movement-stage.tsx';
import { OutcomeStage } from './outcome-stage.tsx';
import { ReportStage } from './report-stage.tsx';

const PARTS: Readonly<Record<StageKey, () => React.ReactNode>> = {
  report: ReportStage,
  assessment: AssessmentStage,
  decision: DecisionStage,
  force: ForceStage,
  movement: MovementStage,
  measure: MeasureStage,
  outcome: OutcomeStage,
};

/** A stage of the chain as this seat knows it. */
export function LiveStagePage({ stage }: { readonly stage: StageKey }) {
  const { common } = useDesk();
  const Part = PARTS[stage];
  return (
    <article className="document" data-stage={stage}>
      <h2>{common.stages[stage]}</h2>
      <p className="question">{common.questions[stage]}</p>
      <Part />
    </article>
  );
}
