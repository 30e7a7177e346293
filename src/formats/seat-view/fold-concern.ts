import type { CrisisEvent } from '../../crisis.ts';
import type { Minutes } from '../../words/time.ts';
import { type Building, withRow } from './building.ts';
import type { ConcernView, VerdictView } from './concern-view.ts';

type EventOf<Stage extends CrisisEvent['stage']> = Extract<CrisisEvent, { stage: Stage }>;
type ConcernEvent = Exclude<EventOf<'decision'>, { proposal: unknown }>;

/** What a stage says of a concern may come before the Council is told of it. */
function changeConcern(building: Building, id: string, change: (concern: ConcernView) => ConcernView): void {
  building.set('concerns', id, change(building.view.concerns.get(id) ?? unknownConcern(id)));
}

function unknownConcern(id: string): ConcernView {
  return {
    ...{ id, concern: null, raisedAt: null, updatedAt: null, attacker: null, victims: [], elements: {} },
    ...{ verdicts: [], history: [], evidence: [], requests: [], assistance: [], meeting: null, held: null },
  };
}

export function foldConcern(building: Building, event: ConcernEvent, at: Minutes): void {
  switch (event.type) {
    case 'ConcernRaised':
    case 'ConcernUpdated':
      changeConcern(building, event.concern.id, (known) => ({
        ...known,
        ...{ concern: event.concern, raisedAt: known.raisedAt ?? at, updatedAt: at },
        ...{ attacker: event.concern.attacker, victims: event.concern.victims, elements: event.concern.elements },
      }));
      return;
    case 'ConsultationRequested': {
      const { member, why } = event;
      changeConcern(building, event.concern, (known) => ({
        ...known,
        requests: [...known.requests, { member, at, why }],
      }));
      return;
    }
    case 'MeetingCalled': {
      const meeting = { id: event.meeting, calledAt: at, at: event.at };
      changeConcern(building, event.concern, (known) => ({ ...known, meeting }));
      return;
    }
    case 'ConsultationHeld': {
      const { requesters, reason } = event;
      changeConcern(building, event.concern, (known) => ({ ...known, held: { at, requesters, reason } }));
      return;
    }
    case 'AssistanceRequested': {
      const { member, treaty, reason } = event;
      changeConcern(building, event.concern, (known) => ({
        ...known,
        assistance: [...known.assistance, { member, treaty, at, reason }],
      }));
      return;
    }
  }
}

export function foldAssessment(building: Building, event: EventOf<'assessment'>, at: Minutes): void {
  switch (event.type) {
    case 'CommitmentDetermined':
      determined(building, event, at);
      return;
    case 'IncidentAssessed': {
      const { attacker, victims, elements } = event;
      changeConcern(building, event.incidentId, (known) => ({ ...known, attacker, victims, elements }));
      return;
    }
    case 'EvidenceReported': {
      const { id, says, source } = event.item;
      const evidence = { id, at, says, source, withdrawn: null };
      changeConcern(building, event.incidentId, (known) => ({ ...known, evidence: [...known.evidence, evidence] }));
      return;
    }
    case 'EvidenceWithdrawn': {
      const withdrawn = { at, why: event.why };
      changeConcern(building, event.incidentId, (known) => ({
        ...known,
        evidence: known.evidence.map((row) => (row.id === event.item ? { ...row, withdrawn } : row)),
      }));
      return;
    }
    case 'ClauseAssessed': {
      const { clauseId: id, treaty, verdict, reason } = event;
      building.view.clauses = withRow(building.view.clauses, { id, at, treaty, verdict, reason }, (other) => other.id === id);
      return;
    }
    case 'DemandAssessed': {
      const { demandId: id, by, allies, members, reason } = event;
      building.view.demands = withRow(building.view.demands, { id, at, by, allies, members, reason }, (other) => other.id === id);
    }
  }
}

function determined(
  building: Building,
  event: Extract<EventOf<'assessment'>, { type: 'CommitmentDetermined' }>,
  at: Minutes,
): void {
  const { incidentId, treaty, verdict, before, reason } = event;
  const row: VerdictView = { id: `determination/${incidentId}/${treaty}`, treaty, verdict, before, at, reason };
  changeConcern(building, incidentId, (known) => ({
    ...known,
    verdicts: withRow(known.verdicts, row, (other) => other.treaty === treaty),
    history: [...known.history, row],
  }));
}
