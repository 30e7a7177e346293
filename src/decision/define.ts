import type { Moment, Timed } from '../kernel/stage.ts';
import type { RuleId, SeatId, SourceId, StateId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionEvent } from './events.ts';
import type { DecisionFacts } from './facts.ts';
import type { DecisionState, ProposalState } from './state.ts';

/** Who sits where: a body of members that agrees texts. */
export interface Body {
  readonly id: RuleId;
  readonly title: string;
  /** Page that says how it decides; `text.md` says it in our words. */
  readonly source: SourceId;
  /** True for the ids of proposals' bodies that this rule speaks for. */
  serves(body: RuleId): boolean;
  /** Members on the scenario's day, in protocol order. */
  members(body: RuleId, facts: DecisionFacts): readonly StateId[];
  /** The seat that drafts and tables. */
  chair(body: RuleId): SeatId;
}

/** How a text comes to stand. */
export interface Procedure {
  readonly id: RuleId;
  readonly title: string;
  readonly source: SourceId;
  /** Minutes from tabling to the deadline; null where there is none. */
  silenceMinutes(hours: number | undefined): Minutes | null;
  /** Whether the text stands now. `atDeadline` is true when the deadline has just passed. */
  stands(proposal: ProposalState, atDeadline: boolean): boolean;
}

/** A command that a policy would give, and the seat in whose name. A person in that seat gives it instead, or another. */
export interface SeatCommand extends Timed<DecisionCommand> {
  readonly seat: SeatId;
}

/** What a seat does when no person holds it. */
export interface Policy {
  readonly id: RuleId;
  readonly title: string;
  /** The events that it looks at; it is not asked about others. */
  readonly on: readonly DecisionEvent['type'][];
  act(event: DecisionEvent, state: DecisionState, facts: DecisionFacts, moment: Moment): readonly SeatCommand[];
}

export const defineBody = (body: Body): Body => body;
export const defineProcedure = (procedure: Procedure): Procedure => procedure;
export const definePolicy = (policy: Policy): Policy => policy;
