import type { Stream } from '../../kernel/chance.ts';
import type { DelegatedAuthority, NationalGate, Stance, StateGroup } from '../../words/council.ts';
import type { OrganisationId, RuleId, SeatId, StateId } from '../../words/ids.ts';
import type { Proposal, Scenario } from '../../words/scenario.ts';
import type { Provenance } from '../../words/source.ts';
import type { Membership, State } from '../../words/states.ts';
import type { Interval, IsoDate, Minutes } from '../../words/time.ts';
import type { ActivationStep } from '../state.ts';

export type { NationalGate };

/** One declared figure of the decision stage: a probability, a count, or a time in the unit that its id ends with. */
export interface DecisionFactor extends Provenance {
  readonly id: string;
  readonly value?: number;
  readonly interval?: Interval;
  /** In place of an interval: the mean of an exponential delay, in the same unit. */
  readonly exponentialMean?: number;
}

export interface DecisionFacts {
  readonly scenario: Scenario;
  /** Day that memberships are taken from: the scenario's first. */
  readonly date: IsoDate;
  readonly states: readonly State[];
  readonly memberships: readonly Membership[];
  readonly factors: ReadonlyMap<string, DecisionFactor>;
  readonly gates: readonly NationalGate[];
  readonly groups: readonly StateGroup[];
  /** Those of the scenario first, then those of the data that hold at some time in it. */
  readonly stances: readonly CompiledStance[];
  /** Issues on which anybody has one: on most nobody does. */
  readonly stanceIssues: ReadonlySet<RuleId>;
  readonly authorities: readonly DelegatedAuthority[];
  /** Members of each organisation on `date`, in protocol order (alphabetical in English). */
  readonly members: ReadonlyMap<OrganisationId, readonly StateId[]>;
  /** The seat that tables texts in each body that a text may come before. */
  readonly chairs: ReadonlyMap<RuleId, SeatId>;
  /** How each of these bodies agrees where a text names no procedure of its own. */
  readonly ownProcedures: ReadonlyMap<RuleId, RuleId>;
  /** Bodies that may take the place of another on one matter, on `date`. */
  readonly forums: readonly Forum[];
  /** Procedures under which silence is assent, with the minutes of a silence for which a text names no hours. */
  readonly silent: ReadonlyMap<RuleId, Minutes>;
}

/** A body that stands in for another, with those who sit there. */
export interface Forum {
  readonly id: RuleId;
  readonly title: string;
  readonly standsInFor: { readonly body: RuleId; readonly matter: string };
  readonly members: readonly StateId[];
}

/** A stance with its groups resolved into states. */
export interface CompiledStance extends Stance {
  readonly states: ReadonlySet<StateId>;
  /** First minute of the scenario at which it holds, and the first at which it no longer does. */
  readonly fromMinute: Minutes;
  readonly toMinute: Minutes;
}

/** The seat that drafts for `body`. Throws where no text may come before it. */
export function getChair(facts: DecisionFacts, body: RuleId): SeatId {
  const chair = facts.chairs.get(body);
  if (chair === undefined) throw new Error(`no chair for the body "${body}"`);
  return chair;
}

/** The procedure that `body` follows of itself. Throws where no text may come before it. */
export function getOwnProcedure(facts: DecisionFacts, body: RuleId): RuleId {
  const procedure = facts.ownProcedures.get(body);
  if (procedure === undefined) throw new Error(`no procedure for the body "${body}"`);
  return procedure;
}

/** The bodies that a text may move to from where it lies. */
export function forumsFor(facts: DecisionFacts, body: RuleId, matter: string | undefined): readonly Forum[] {
  return facts.forums.filter(({ standsInFor }) => standsInFor.body === body && standsInFor.matter === matter);
}

/**
 * The one figure `id`: a probability, a count, or a time in the unit at the end of its name. Throws when
 * `data/decision/factors.json` declares none: a figure is never made up here.
 */
export function getValue(facts: DecisionFacts, id: string): number {
  const value = facts.factors.get(id)?.value;
  if (value === undefined) throw new Error(`data/decision/factors.json declares no value for "${id}"`);
  return value;
}

/** The interval `id`, in the unit at the end of its name. Throws when none is declared. */
export function getInterval(facts: DecisionFacts, id: string): Interval {
  const interval = facts.factors.get(id)?.interval;
  if (interval === undefined) throw new Error(`data/decision/factors.json declares no interval for "${id}"`);
  return interval;
}

/** The first of `ids` that is declared as one figure; the last must be. */
export function firstValue(facts: DecisionFacts, ids: readonly string[]): number {
  const id = ids.find((candidate) => facts.factors.get(candidate)?.value !== undefined);
  return getValue(facts, id ?? ids[ids.length - 1]);
}

/** The first of `ids` that is declared as a delay, whatever its shape; the last must be. */
export function firstDelay(facts: DecisionFacts, ids: readonly string[]): DecisionFactor {
  const rows = ids.map((id) => facts.factors.get(id));
  const found = rows.find((row) => (row?.interval ?? row?.exponentialMean) !== undefined);
  if (found === undefined) throw new Error(`data/decision/factors.json declares no delay for "${ids[ids.length - 1]}"`);
  return found;
}

/** A delay drawn from `row`, in the unit at the end of its name. Throws where the row declares neither of the two shapes. */
export function drawDelay(stream: Stream, { id, interval, exponentialMean }: DecisionFactor): number {
  if (interval !== undefined) return stream.within(interval);
  if (exponentialMean === undefined) throw new Error(`"${id}" in data/decision/factors.json declares no delay`);
  return stream.exponential(exponentialMean);
}

/** The act of SACEUR that each step of the activation chain is. */
const ACTS: Readonly<Record<ActivationStep, DelegatedAuthority['act']>> = {
  ACTWARN: 'alert',
  'FORCE-GENERATION': 'prepare',
  ACTREQ: 'move',
  ACTORD: 'move',
};

/**
 * The row under which SACEUR may take a step without asking again: authority to alert, to prepare or to move, or to deploy every
 * pool that the text asks for; null where the step waits for the Council.
 */
export function authorityFor(
  facts: DecisionFacts,
  step: ActivationStep,
  { effect }: Proposal,
  plansActive: boolean,
): DelegatedAuthority | null {
  const act = mayAct(facts, 'SACEUR', ACTS[step], plansActive);
  if (act !== null || effect.kind !== 'deploy') return act;
  const wanted = facts.scenario.requirements.filter(({ id }) => effect.requirements.includes(id));
  const rows = wanted.map(({ pool = 'any' }) => mayAct(facts, 'SACEUR', 'deploy', plansActive, pool));
  return rows.length > 0 && rows.every((row) => row !== null) ? rows[0] : null;
}

/** The row under which `office` may do `act` now, or null where it waits for the Council. */
function mayAct(
  facts: DecisionFacts,
  office: string,
  act: DelegatedAuthority['act'],
  plansActive: boolean,
  pool = 'any',
): DelegatedAuthority | null {
  const found = facts.authorities.find(
    (row) =>
      row.office === office &&
      row.act === act &&
      (row.pool === 'any' || row.pool === pool) &&
      row.given !== 'council-decision' &&
      (row.given === 'standing' || plansActive),
  );
  return found ?? null;
}
