import { type AssessmentEvent, TREATIES } from '../assessment/index.ts';
import type { CommitmentStanding, Concern } from '../decision/index.ts';
import type { Incident } from '../words/incident.ts';
import type { CrisisState } from './crisis-types.ts';
import type { World } from './world.ts';

type Of<Type extends AssessmentEvent['type']> = Extract<AssessmentEvent, { type: Type }>;

/** What the Council is told of an incident: its legal standing, who did what to whom, and how grave it is. */
export function concernOfIncident(event: Of<'IncidentAssessed'>, state: CrisisState, world: World): Concern {
  const incident = state.report.incidents[event.incidentId]?.incident;
  return {
    id: event.incidentId,
    about: incident ? `${incident.means ?? 'an incident'}, ${incident.location?.name ?? 'place not known'}` : event.incidentId,
    article4Available: event.assessment.article4Available !== false,
    attacker: event.attacker === 'UNK' ? null : event.attacker,
    victims: event.victims,
    allies: [],
    severity: incident ? severityOf(event.facts, incident) : 'limited',
    elements: event.elements,
    commitments: commitmentsOf(event, state, world),
  };
}

/** Where each commitment stands that binds a victim, and who would decide on help under it. */
function commitmentsOf(event: Of<'IncidentAssessed'>, state: CrisisState, world: World): CommitmentStanding[] {
  const history = state.assessment.incidents[event.incidentId]?.history ?? {};
  return TREATIES.flatMap(({ id: treaty, steps, parties }): CommitmentStanding[] => {
    const verdict = history[treaty]?.at(-1)?.verdict ?? 'not-engaged';
    if (steps === null || verdict === 'not-engaged') return [];
    const bound = parties(world.decision.date, world.assessment);
    return [{ treaty, verdict, victims: event.victims.filter((victim) => bound.includes(victim)), decidedBy: steps.decidedBy }];
  });
}

/** A demand is words, however grave: Article 4 is open to any Ally that feels threatened by it. */
export function concernOfDemand(event: Of<'DemandAssessed'>): Concern {
  return {
    id: event.demandId,
    about: event.reason.says,
    article4Available: event.touches.length > 0,
    attacker: event.by,
    victims: [],
    allies: event.allies,
    severity: 'words',
    elements: {},
    commitments: [],
  };
}

/**
 * How grave an incident is, from what is known of it. Force against a state as such (no place within it is named) counts as
 * mass as long as nothing less is known.
 */
function severityOf(facts: Of<'IncidentAssessed'>['facts'], { location }: Incident): Concern['severity'] {
  if (facts.force === 'threatened') return 'words';
  const effect = facts.physicalEffect;
  const wholeState = effect === null && (location === null || location.lat === null);
  if (effect === 'mass' || (facts.force === 'used' && (facts.duration === 'sustained' || wholeState))) return 'mass';
  const serious = effect === 'serious' || facts.functionalEffect === 'national' || (facts.deaths ?? 0) > 0;
  return serious || (facts.force === 'used' && effect === null) ? 'serious' : 'limited';
}
