import type { Minutes } from '../words/time.ts';
import type { AssessmentEvent } from './events.ts';
import type { AssessedIncident, AssessmentState } from './state.ts';

/** Lays an event into the state, in place. */
export function evolve(state: AssessmentState, event: AssessmentEvent, at: Minutes): void {
  switch (event.type) {
    case 'IncidentTakenUp':
      incidentOf(state, event.incident.id).incident = event.incident;
      return;
    case 'EvidenceReported':
      incidentOf(state, event.incidentId).evidence.push({ item: event.item, arrivedAt: at, withdrawnAt: null });
      return;
    case 'EvidenceWithdrawn': {
      const held = incidentOf(state, event.incidentId).evidence.find(({ item }) => item.id === event.item);
      if (held) held.withdrawnAt = at;
      return;
    }
    case 'EvidenceIgnored':
      return;
    case 'CommitmentDetermined': {
      const { history, grounds } = incidentOf(state, event.incidentId);
      const { treaty, verdict, knownAt, evidence, reason } = event;
      const answers = history[treaty] ?? [];
      answers.push({ at, verdict, knownAt, evidence });
      history[treaty] = answers;
      grounds[treaty] = reason;
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
  const incident: AssessedIncident = { incident: null, evidence: [], history: {}, grounds: {}, latest: null };
  state.incidents[id] = incident;
  return incident;
}
