import type { CrisisEvent } from '../../crisis.ts';
import type { Minutes } from '../../words/time.ts';
import { type Building, withRow } from './building.ts';
import type { ContingentView, ForceNote } from './force-view.ts';

type EventOf<Stage extends CrisisEvent['stage']> = Extract<CrisisEvent, { stage: Stage }>;

export function foldForce(building: Building, event: EventOf<'force'>, at: Minutes): void {
  const { force } = building.view;
  switch (event.type) {
    case 'ContingentReady':
      ready(building, event, at);
      return;
    case 'AuthorityTransferred': {
      const { to: command, reason: transferReason } = event;
      changeContingent(building, event.contingent, { command, transferredAt: at, transferReason });
      return;
    }
    case 'ContributionOffered': {
      const { nation, unit, requirement, caveats, assignment } = event;
      const name = /^(.*) \([A-Z]{2}, /.exec(assignment.reason.says)?.[1] ?? unit;
      const offer = {
        ...{ nation, unit, name, requirement, caveats, at },
        ...{ personnel: assignment.personnel, reason: assignment.reason },
      };
      building.view.force = { ...force, offers: [...force.offers, offer] };
      return;
    }
    case 'RequirementUnfilled': {
      const { required, missing } = event.shortfall;
      const shortfall = { requirement: event.requirement, required, missing, at, reason: event.reason };
      const isSame = (other: { requirement: string }) => other.requirement === event.requirement;
      building.view.force = { ...force, shortfalls: withRow(force.shortfalls, shortfall, isSame) };
      return;
    }
    case 'ForceGenerationHeld': {
      let { requirements } = force;
      for (const row of event.requirements) requirements = withRow(requirements, row, ({ id }) => id === row.id);
      building.view.force = { ...force, requirements, notes: [...force.notes, { kind: 'generated', at, reason: event.reason }] };
      return;
    }
    default: {
      const note: ForceNote = { kind: NOTES[event.type], at, reason: event.reason };
      building.view.force = { ...force, notes: [...force.notes, note] };
    }
  }
}

const NOTES = { ActivationWarningIssued: 'warned', ForceActivated: 'activated', ForceStepRefused: 'refused' } as const;

function ready(building: Building, event: Extract<EventOf<'force'>, { type: 'ContingentReady' }>, at: Minutes): void {
  const { contingent, origin, reason } = event;
  const { force } = building.view;
  const view: ContingentView = {
    ...{ id: contingent.id, contingent, origin, orderedAt: at, readyReason: reason, command: contingent.command },
    name: /^(.*) is ready to move/.exec(reason.says)?.[1] ?? contingent.unit,
    ...{ arrival: null, arrivalReason: null, isUnreachable: false },
    ...{ departedAt: null, arrivedFirstAt: null, closedAt: null, transferredAt: null, transferReason: null },
  };
  building.view.force = { ...force, contingents: new Map(force.contingents).set(view.id, view) };
}

function changeContingent(building: Building, id: string, change: Partial<ContingentView>): void {
  const { force } = building.view;
  const known = force.contingents.get(id);
  if (!known) return;
  building.view.force = { ...force, contingents: new Map(force.contingents).set(id, { ...known, ...change }) };
}

export function foldMovement(building: Building, event: EventOf<'movement'>, at: Minutes): void {
  const change = (fields: Partial<ContingentView>) => changeContingent(building, event.contingent, fields);
  switch (event.type) {
    case 'MovementPlanned':
      change({ arrival: event.arrival, arrivalReason: event.reason, isUnreachable: false });
      return;
    case 'MovementUnreachable':
      change({ arrivalReason: event.reason, isUnreachable: true });
      return;
    case 'ContingentDeparted':
      change({ departedAt: at });
      return;
    case 'ContingentArrivedFirst':
      change({ arrivedFirstAt: at });
      return;
    case 'ContingentClosed':
      change({ closedAt: at });
      return;
  }
}
