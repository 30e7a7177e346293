import type { Minutes } from '../words/time.ts';
import type { AssessmentEvent } from './events.ts';
import type { AssessedIncident, AssessmentState } from './state.ts';

/** Lays an event into the state, in place. */
export function evolve(state: AssessmentState, event: AssessmentEvent, at: Minutes): void {
  switch (event.type) {
    case 'CommitmentDetermined': {
      const { history } = incidentOf(state, event.incidentId);
      const answers = history[event.treaty] ?? [];
      answers.push({ at, verdict: event.verdict });
      history[event.treaty] = answers;
      return;
    }
    case 'IncidentAssessed':
      incidentOf(state, event.incidentId).latest = event;
      return;
    case 'ClauseAssessed':
      state.clauses[event.clauseId] = event;
      return;
    case 'DemandAssessed':
      state.demands[event.demandId] = event;
  }
}

function incidentOf(state: AssessmentState, id: string): AssessedIncident {
  const known = state.incidents[id];
  if (known) return known;
  const incident: AssessedIncident = { history: {}, latest: null };
  state.incidents[id] = incident;
  return incident;
}
