import type { Stage } from '../kernel/stage.ts';
import type { AssessmentCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { AssessmentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { AssessmentFacts } from './law/assessment-facts.ts';
import type { AssessmentState } from './state.ts';

export { type AreaPiece, type AreaWording, areaAt, areaWordingOn } from './area/area-at.ts';
export { type AreaPoint, areaOf } from './area/area-of.ts';
export { assessClause, type ClauseAssessment, type ClauseQuestion } from './claims/assess-clause.ts';
export { assessDemand, type Demand, type DemandAssessment } from './claims/assess-demand.ts';
export type { AssessmentCommand } from './commands.ts';
export type { AssessmentEvent } from './events.ts';
export { asKnown } from './incident/as-known.ts';
export { type Assessment, assessIncident, type Determination } from './incident/assess-incident.ts';
export { type Change, type HeldFrom, historyOf, type Labels } from './incident/history.ts';
export type { AssessmentFacts, Standing, Threshold, TreatyAreas } from './law/assessment-facts.ts';
export { defineTreaty, type TreatyRule, type TreatySteps } from './law/define-treaty.ts';
export type { AssessedIncident, AssessmentState, DatedVerdict, HeldEvidence } from './state.ts';
export { TREATIES } from './treaties.ts';

/** Which commitments are engaged, and how surely. */
export const assessmentStage: Stage<AssessmentFacts, AssessmentState, AssessmentCommand, AssessmentEvent> = {
  initial: () => ({ incidents: {}, clauses: {}, demands: {} }),
  decide,
  evolve,
};
