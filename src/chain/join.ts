import type { Moment, Timed } from '../kernel/stage.ts';
import { concernOfDemand, concernOfIncident } from './concerns.ts';
import type { CrisisCommand, CrisisEvent, CrisisState } from './crisis-types.ts';
import { assessAsKnown, withdrawalsOf } from './knowledge.ts';
import { commandsOfReportedEvent, confirmByRule } from './reported-events.ts';
import { willingNations } from './willing-nations.ts';
import type { World } from './world.ts';

/** What one stage's event asks of the next stages: each case is one sentence of the chain. */
export function join(event: CrisisEvent, state: CrisisState, world: World, moment: Moment): readonly Timed<CrisisCommand>[] {
  const next = commandsOf(event, state, world, moment);
  return next.length === 0 ? NOTHING : next.map((one) => ('at' in one ? one : { at: moment.at, command: one }));
}

const NOTHING: readonly [] = [];

type Next = CrisisCommand | Timed<CrisisCommand>;

function commandsOf(event: CrisisEvent, state: CrisisState, world: World, moment: Moment): readonly Next[] {
  switch (event.stage) {
    case 'report':
      if (event.type === 'EventReported') return commandsOfReportedEvent(event.event, state, world);
      if (event.type === 'IncidentProposed') return confirmByRule(event, state, world, moment);
      if (event.type === 'IncidentConfirmed') return assessAsKnown(event.incident, world, moment);
      return NOTHING;
    case 'assessment':
      if (event.type === 'IncidentAssessed') return weigh(concernOfIncident(event, state, world));
      if (event.type === 'EvidenceReported') return withdrawalsOf(event.item.id, world, moment);
      if (event.type === 'DemandAssessed') return weigh(concernOfDemand(event));
      return NOTHING;
    case 'decision':
      return afterDecision(event, state, world, moment);
    case 'force':
      if (event.type === 'ContingentReady')
        return [{ stage: 'movement', command: { type: 'PlanMovement', contingents: [event.contingent] } }];
      return NOTHING;
    case 'movement':
      if (event.type !== 'ContingentClosed' || !isUnderActivation(event.contingent, state)) return [];
      return [{ stage: 'force', command: { type: 'TransferAuthority', contingent: event.contingent } }];
    default:
      return NOTHING;
  }
}

const weigh = (concern: ReturnType<typeof concernOfDemand>): Next[] => [
  { stage: 'decision', command: { type: 'WeighConsultation', concern } },
];

function afterDecision(
  event: CrisisEvent & { stage: 'decision' },
  state: CrisisState,
  world: World,
  moment: Moment,
): readonly Next[] {
  if (event.type === 'ActivationStepTaken') return activate(event.proposal, event.step, state, world, moment);
  if (event.type === 'DecisionLapsed') return endMeasure(event.proposal, state);
  const counts = event.type === 'ConditionMet' || (event.type === 'DecisionTaken' && !event.conditional);
  return counts ? putIntoEffect(event.proposal, state, world) : NOTHING;
}

/** What a decision asks of the measure stage once it counts: at once, or when its condition is met. */
function putIntoEffect(proposal: string, state: CrisisState, world: World): readonly Next[] {
  const { effect } = state.decision.proposals[proposal].proposal;
  if (effect.kind === 'sanctions') {
    const known = world.measure.packages.find((row) => row.id === effect.package);
    return known ? [{ stage: 'measure', command: { type: 'ImposeSanctions', sender: known.sender, packageId: known.id } }] : [];
  }
  if (effect.kind === 'support') {
    return effect.partners.map((partner) => ({ stage: 'measure', command: { type: 'OfferSupport', partner } }));
  }
  return NOTHING;
}

function endMeasure(proposal: string, state: CrisisState): readonly Next[] {
  const { effect } = state.decision.proposals[proposal].proposal;
  const why = 'its term ended without a renewal';
  return effect.kind === 'sanctions'
    ? [{ stage: 'measure', command: { type: 'LiftSanctions', packageId: effect.package, why } }]
    : NOTHING;
}

function activate(proposal: string, step: string, state: CrisisState, world: World, moment: Moment): readonly Next[] {
  const agreed = state.decision.proposals[proposal];
  if (agreed.proposal.effect.kind !== 'deploy') return [];
  const ids = agreed.proposal.effect.requirements;
  const requirements = world.scenario.requirements.filter((requirement) => ids.includes(requirement.id));
  switch (step) {
    case 'ACTWARN':
      return [{ stage: 'force', command: { type: 'IssueActivationWarning' } }];
    case 'FORCE-GENERATION':
      return [
        {
          stage: 'force',
          command: { type: 'HoldForceGeneration', requirements, willing: willingNations(agreed, world, moment) },
        },
      ];
    case 'ACTORD': {
      const { plansActive } = state.decision;
      const by = plansActive ? 'SACEUR' : 'NAC';
      return [{ stage: 'force', command: { type: 'OrderActivation', by, plansActivated: plansActive, requirements: ids } }];
    }
    default:
      return NOTHING;
  }
}

/** National reinforcements stay under national command; only what was activated passes to a NATO commander. */
function isUnderActivation(contingent: string, state: CrisisState): boolean {
  return state.force.offers.some((offer) => offer.unit === contingent);
}
