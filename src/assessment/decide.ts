import type { Moment } from '../kernel/stage.ts';
import { assessClause } from './claims/assess-clause.ts';
import { assessDemand } from './claims/assess-demand.ts';
import type { AssessmentCommand } from './commands.ts';
import type { AssessmentEvent } from './events.ts';
import { again, inBoth, missesIncident, takeBack, takeEvidence } from './evidence/take-evidence.ts';
import { determine } from './incident/determine.ts';
import type { AssessmentFacts } from './law/assessment-facts.ts';
import { type AssessmentState, standing } from './state.ts';

/** Law needs no chance, and of the clock only what was known by then: the same knowledge always gives the same answer. */
export function decide(
  command: AssessmentCommand,
  state: AssessmentState,
  facts: AssessmentFacts,
  moment: Moment,
): readonly AssessmentEvent[] {
  switch (command.type) {
    case 'AssessIncident': {
      const { incident, at } = command;
      const past = state.incidents[incident.id];
      const question = { incident, at, standing: standing(past?.evidence ?? []) };
      return [{ type: 'IncidentTakenUp', incident }, ...determine(question, past, facts)];
    }
    case 'ReassessIncident': {
      const past = state.incidents[command.incidentId];
      return again(past, standing(past?.evidence ?? []), facts, moment);
    }
    case 'ReportEvidence':
      return takeEvidence(command.item, state, facts, moment);
    case 'WithdrawEvidence': {
      const withdrawal = { by: null, why: inBoth(command.why), source: null };
      return takeBack(command.item, withdrawal, state, facts, moment);
    }
    case 'CheckEvidence':
      return missesIncident(command.item, state);
    case 'AssessClause': {
      const { treaty, verdict, shareAboveThreshold, reason } = assessClause(command.clause, facts);
      return [{ type: 'ClauseAssessed', clauseId: command.clause.id, treaty, verdict, shareAboveThreshold, reason }];
    }
    case 'AssessDemand': {
      const { id, by } = command.demand;
      return [{ type: 'DemandAssessed', demandId: id, by, ...assessDemand(command.demand, facts) }];
    }
  }
}
