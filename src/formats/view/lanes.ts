import type { CrisisEvent } from '../../crisis.ts';
import type { Entry } from '../../kernel/log.ts';
import type { Fan } from '../../play/fan.ts';
import type { CrisisSimulation } from '../../play/once.ts';
import type { Interval } from '../../words/time.ts';
import type { Lane, LaneItem, StageName } from './run-view.ts';

const STAGES: readonly StageName[] = ['report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'];

/** The time line: one lane a stage, from the log alone; intervals from the replicates. */
export function lanesOf(simulation: CrisisSimulation, fan: Fan): Lane[] {
  const within = (output: string): Interval | undefined => fan.get(output)?.interval ?? undefined;
  const items = simulation.log.flatMap((entry) => itemsOf(entry, simulation, within));
  return STAGES.map((stage) => ({
    stage,
    items: items.filter((item) => item.stage === stage).map(({ stage: _stage, ...item }) => item),
  }));
}

type Staged = LaneItem & { readonly stage: StageName };
type Within = (output: string) => Interval | undefined;

function itemsOf({ at, event }: Entry<CrisisEvent>, simulation: CrisisSimulation, within: Within): Staged[] {
  const item = (id: string, form: LaneItem['form'], label: string, more: Partial<LaneItem> = {}): Staged[] => [
    { stage: event.stage, id, at, form, label, ...more },
  ];
  const interval = (output: string) => {
    const found = within(output);
    return found ? { interval: found } : {};
  };
  const titleOf = (proposal: string) => simulation.state.decision.proposals[proposal]?.proposal.title.en ?? proposal;
  switch (event.type) {
    case 'EventReported': {
      const { id, type, status, actor, recipient } = event.event;
      return item(
        `event/${id}`,
        status === 'happened' ? 'reported' : 'contested',
        `${type}, ${status}: ${actor.join(', ')} → ${recipient.join(', ')}`,
      );
    }
    case 'CommitmentDetermined':
      return item(`determination/${event.incidentId}/${event.treaty}`, event.verdict, `${event.treaty}: ${event.verdict}`);
    case 'ClauseAssessed':
      return item(`clause/${event.clauseId}`, event.verdict, `${event.clauseId}: ${event.verdict}`);
    case 'DemandAssessed':
      return item(`demand/${event.demandId}`, 'contested', `Demand on ${event.allies.length} of ${event.members} allies`);
    case 'ConsultationRequested':
      return item(`consultation/${event.concern}`, 'step', `${event.member} requests consultation under Article 4`);
    case 'ConsultationHeld':
      return item(
        `consultation/${event.concern}`,
        'decided',
        'Consultation under Article 4 held',
        interval('consultation/meeting'),
      );
    case 'SilenceSet':
      return item(`decision/${event.proposal}`, 'silence', `Silence: ${titleOf(event.proposal)}`, {
        until: silenceEnd(event, simulation),
      });
    case 'ConsensusBroken':
      return item(`decision/${event.proposal}`, 'broken', `${event.member} objects: ${titleOf(event.proposal)}`);
    case 'DecisionTaken':
      return item(
        `decision/${event.proposal}`,
        'decided',
        `Agreed: ${titleOf(event.proposal)}`,
        interval(`decision/${event.proposal}`),
      );
    case 'ProposalBlocked':
      return item(`decision/${event.proposal}`, 'blocked', `Fell: ${titleOf(event.proposal)}`);
    case 'ActivationStepTaken':
      return item(`activation/${event.proposal}/${event.step.toLowerCase()}`, 'step', event.step);
    case 'ContingentReady':
      return item(`ready/${event.contingent.id}`, 'step', `${event.contingent.nation} ${event.contingent.unit} ready`, {
        at: Math.max(0, event.contingent.readyAt),
      });
    case 'MovementPlanned': {
      const { departFirstAt, arriveCompleteAt } = event.arrival;
      if (arriveCompleteAt < 0) return [];
      const label = `${event.ordered.nation} ${event.contingent} to ${event.ordered.destination}`;
      return item(`arrival/${event.contingent}`, 'move', label, {
        at: Math.max(0, departFirstAt),
        until: arriveCompleteAt,
        ...interval(`arrival/${event.contingent}/complete`),
      });
    }
    case 'SanctionsImposed':
      return item(`senders/${event.package.target}`, 'decided', `${event.package.sender}: ${event.package.title}`);
    case 'SupportOffered':
      return item(`partner/${event.partner}`, event.available, `${event.partner}: ${event.kind}`);
    case 'IndicatorMeasured':
      return [];
    default:
      return [];
  }
}

/** A silence ends at its deadline, or where it was broken. */
function silenceEnd(event: { proposal: string; round: number; deadline: number }, { state }: CrisisSimulation): number {
  const broken = state.decision.proposals[event.proposal]?.breaks.find((entry) => entry.round === event.round);
  return broken ? broken.at : event.deadline;
}
