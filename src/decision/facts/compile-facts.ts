import type { OrganisationId, RuleId, SeatId, StateId } from '../words/ids.ts';
import type { Scenario } from '../words/scenario.ts';
import type { Membership, State } from '../words/states.ts';
import { getBody } from './catalogue.ts';
import type { DecisionFactor, DecisionFacts, NationalGate } from './facts.ts';

export interface DecisionSources {
  readonly scenario: Scenario;
  readonly states: readonly State[];
  readonly memberships: readonly Membership[];
  readonly factors: readonly DecisionFactor[];
  readonly gates: readonly NationalGate[];
}

/** The facts of the stage for one scenario, with members and chairs looked up once. */
export function compileDecisionFacts(sources: DecisionSources): DecisionFacts {
  const { scenario, states, memberships } = sources;
  const date = scenario.start.slice(0, 10);
  const members = new Map<OrganisationId, StateId[]>();
  for (const membership of memberships) {
    if (membership.from > date || (membership.to !== null && membership.to < date)) continue;
    const list = members.get(membership.organisation) ?? [];
    list.push(membership.state);
    members.set(membership.organisation, list);
  }
  const names = new Map(states.map((state) => [state.id, state.name]));
  const nameOf = (id: StateId) => names.get(id) ?? id;
  for (const list of members.values()) list.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  const chairs = new Map<RuleId, SeatId>(
    scenario.proposals.map((proposal) => [proposal.body, getBody(proposal.body).chair(proposal.body)]),
  );
  return {
    scenario,
    date,
    states,
    memberships,
    factors: new Map(sources.factors.map((factor) => [factor.id, factor])),
    gates: sources.gates,
    members,
    chairs,
  };
}
