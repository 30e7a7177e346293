import { remember } from '../kernel/remember.ts';
import type { Incident } from '../words/incident.ts';
import type { IsoTime } from '../words/time.ts';
import { assessClause } from './claims/assess-clause.ts';
import { assessDemand } from './claims/assess-demand.ts';
import type { AssessmentCommand } from './commands.ts';
import type { AssessmentEvent } from './events.ts';
import { assessIncident } from './incident/assess-incident.ts';
import type { AssessmentFacts } from './law/assessment-facts.ts';
import type { AssessmentState } from './state.ts';

/** Law needs neither the clock nor chance: the same facts always give the same answer. */
export function decide(command: AssessmentCommand, state: AssessmentState, facts: AssessmentFacts): readonly AssessmentEvent[] {
  switch (command.type) {
    case 'AssessIncident':
      return decideIncident(command, state, facts);
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

/** The law on an incident is the same in every replicate; a run has one set of facts. */
const assessOnce = remember(
  (incident: Incident, facts: AssessmentFacts, at: IsoTime | undefined) => assessIncident(incident, facts, at),
  (_facts, at) => at ?? '',
);

function decideIncident(
  { incident, at }: Extract<AssessmentCommand, { type: 'AssessIncident' }>,
  state: AssessmentState,
  facts: AssessmentFacts,
): readonly AssessmentEvent[] {
  const assessment = assessOnce(incident, facts, at);
  const past = state.incidents[incident.id];
  const determined = assessment.determinations.map(({ treaty, verdict, reason }): AssessmentEvent => {
    const last = past?.history[treaty]?.at(-1)?.verdict;
    const before = last === undefined || last === verdict ? null : last;
    return { type: 'CommitmentDetermined', incidentId: incident.id, treaty, verdict, before, reason };
  });
  const { id, partyVictim, inArticle6Area, armedAttack, article4Available, article5Available } = assessment;
  return [
    ...determined,
    {
      type: 'IncidentAssessed',
      incidentId: id,
      knownAt: at ?? null,
      attacker: incident.attacker?.code ?? null,
      victims: incident.victim.flatMap((victim) => (victim.code === null ? [] : [victim.code])),
      assessment: { id, partyVictim, inArticle6Area, armedAttack, article4Available, article5Available },
    },
  ];
}
