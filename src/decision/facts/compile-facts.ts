import { isWithinPeriod } from '../../facts/index.ts';
import { addDays, minutesBetween } from '../../kernel/calendar.ts';
import type { DelegatedAuthority, Stance, StateGroup } from '../../words/council.ts';
import type { OrganisationId, StateId } from '../../words/ids.ts';
import type { Scenario } from '../../words/scenario.ts';
import type { Membership, State } from '../../words/states.ts';
import type { IsoDate, Minutes } from '../../words/time.ts';
import { bodies, getBody, procedures } from '../catalogue.ts';
import type { CompiledStance, DecisionFactor, DecisionFacts, Forum, NationalGate } from './decision-facts.ts';

export interface DecisionSources {
  readonly scenario: Scenario;
  readonly states: readonly State[];
  readonly memberships: readonly Membership[];
  readonly factors: readonly DecisionFactor[];
  /** Of every day and purpose. */
  readonly gates: readonly NationalGate[];
  readonly groups: readonly StateGroup[];
  readonly stances: readonly Stance[];
  readonly authorities: readonly DelegatedAuthority[];
}

type Period = Parameters<typeof isWithinPeriod>[0];

/** The facts of the stage for one scenario: what holds on its first day, with members, chairs and groups looked up once. */
export function compileDecisionFacts(sources: DecisionSources): DecisionFacts {
  const { scenario, states, memberships } = sources;
  const date = scenario.start.slice(0, 10);
  const holds = (row: Period) => isWithinPeriod(row, date);
  const members = new Map<OrganisationId, StateId[]>();
  for (const membership of memberships.filter(holds)) {
    const list = members.get(membership.organisation) ?? [];
    list.push(membership.state);
    members.set(membership.organisation, list);
  }
  const names = new Map(states.map((state) => [state.id, state.name]));
  const nameOf = (id: StateId) => names.get(id) ?? id;
  for (const list of members.values()) list.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  const groups = sources.groups.filter(holds);
  const stances = stancesOf(sources, groups);
  // what a scenario assumes comes last, and so replaces what the data declare
  const factors = [...sources.factors, ...(scenario.assumptions ?? [])].map((row) => [row.id, row] as const);
  const facts: Omit<DecisionFacts, 'forums'> = {
    scenario,
    date,
    states,
    memberships,
    factors: new Map(factors),
    gates: gatesOf(sources, date),
    groups,
    stances,
    stanceIssues: new Set(stances.map((stance) => stance.issue)),
    authorities: sources.authorities.filter(holds),
    members,
    ...chairsOf(scenario),
    silent: new Map(
      procedures.flatMap(({ id, silenceMinutes }) => {
        const minutes = silenceMinutes(undefined);
        return minutes === null ? [] : [[id, minutes] as const];
      }),
    ),
  };
  return { ...facts, forums: forumsOf({ ...facts, forums: [] }) };
}

function forumsOf(facts: DecisionFacts): Forum[] {
  return bodies.flatMap(({ id, title, standsInFor, validity, members }) =>
    standsInFor && isWithinPeriod(validity, facts.date) ? [{ id, title, standsInFor, members: members(id, facts) }] : [],
  );
}

/**
 * What a state asks at home on `date` before its forces leave: texts send forces to allies, so a gate before fighting is none.
 * Parliaments take as long as the data say, unless the scenario assumes otherwise (`gate.DK.days`).
 */
function gatesOf({ scenario, gates }: DecisionSources, date: IsoDate): readonly NationalGate[] {
  const asked = gates.filter((gate) => gate.for !== 'combat' && isWithinPeriod(gate, date));
  return asked.map((gate) => {
    const assumed = scenario.assumptions?.find(({ id }) => id === `gate.${gate.state}.days`);
    return assumed?.interval === undefined ? gate : { ...gate, days: assumed.interval };
  });
}

/** The scenario's own hold throughout; those of the data on their days, as far as these fall into it. */
function stancesOf({ scenario, stances }: DecisionSources, groups: readonly StateGroup[]): CompiledStance[] {
  const end = minutesBetween(scenario.start, scenario.end);
  const own = (scenario.stances ?? []).map((stance) => compileStance(stance, groups, Number.NEGATIVE_INFINITY, Infinity));
  const dated = stances.map((stance) => {
    const from = minutesBetween(scenario.start, stance.from);
    const to = stance.to === null ? Infinity : minutesBetween(scenario.start, addDays(stance.to, 1));
    return compileStance(stance, groups, from, to);
  });
  return [...own, ...dated.filter(({ fromMinute, toMinute }) => fromMinute <= end && toMinute > 0)];
}

function compileStance(stance: Stance, groups: readonly StateGroup[], fromMinute: Minutes, toMinute: Minutes): CompiledStance {
  const states = stance.members.flatMap((member) => groups.find((group) => group.id === member)?.members ?? [member]);
  return { ...stance, states: new Set(states), fromMinute, toMinute };
}

/** Chair and procedure of every body that a text may come before: those of the catalogue, and governments that texts name. */
function chairsOf(scenario: Scenario): Pick<DecisionFacts, 'chairs' | 'ownProcedures'> {
  const named = [...bodies.map((body) => body.id), ...scenario.proposals.map((proposal) => proposal.body)];
  return {
    chairs: new Map(named.map((id) => [id, getBody(id).chair(id)])),
    ownProcedures: new Map(named.map((id) => [id, getBody(id).procedure])),
  };
}
