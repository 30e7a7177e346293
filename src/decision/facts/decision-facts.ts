import type { OrganisationId, RuleId, SeatId, StateId } from '../words/ids.ts';
import type { Scenario } from '../words/scenario.ts';
import type { Provenance } from '../words/source.ts';
import type { Membership, State } from '../words/states.ts';
import type { Interval, IsoDate } from '../words/time.ts';

/** One declared figure of the decision stage: a probability, or an interval in the unit that its id ends with. */
export interface DecisionFactor extends Provenance {
  readonly id: string;
  readonly value?: number;
  readonly interval?: Interval;
}

/** A constitution that asks parliament before forces leave. */
export interface NationalGate extends Provenance {
  readonly state: StateId;
  readonly gate: 'parliament-before' | 'government' | 'president';
  readonly days: Interval;
}

export interface DecisionFacts {
  readonly scenario: Scenario;
  /** Day that memberships are taken from: the scenario's first. */
  readonly date: IsoDate;
  readonly states: readonly State[];
  readonly memberships: readonly Membership[];
  readonly factors: ReadonlyMap<string, DecisionFactor>;
  readonly gates: readonly NationalGate[];
  /** Members of each organisation on `date`, in protocol order (alphabetical in English). */
  readonly members: ReadonlyMap<OrganisationId, readonly StateId[]>;
  /** The seat that tables texts in each body that the scenario's proposals go to. */
  readonly chairs: ReadonlyMap<RuleId, SeatId>;
}

/** The seat that drafts for `body`. Throws where no proposal of the scenario goes there. */
export function getChair(facts: DecisionFacts, body: RuleId): SeatId {
  const chair = facts.chairs.get(body);
  if (chair === undefined) throw new Error(`no chair for the body "${body}"`);
  return chair;
}

/** The probability `id`. Throws when `data/decision/factors.json` declares none: a figure is never made up here. */
export function getProbability(facts: DecisionFacts, id: string): number {
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

/** The first of `ids` that is declared as a probability; the last must be. */
export function firstProbability(facts: DecisionFacts, ids: readonly string[]): number {
  const id = ids.find((candidate) => facts.factors.get(candidate)?.value !== undefined);
  return getProbability(facts, id ?? ids[ids.length - 1]);
}

/** The first of `ids` that is declared as an interval; the last must be. */
export function firstInterval(facts: DecisionFacts, ids: readonly string[]): Interval {
  const id = ids.find((candidate) => facts.factors.get(candidate)?.interval !== undefined);
  return getInterval(facts, id ?? ids[ids.length - 1]);
}
