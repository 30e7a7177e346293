import type { Moment, Timed } from '../kernel/stage.ts';
import type { RuleId, SeatId, SourceId, StateId } from '../words/ids.ts';
import type { IsoDate, Minutes } from '../words/time.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionEvent } from './events.ts';
import type { DecisionFacts } from './facts/decision-facts.ts';
import type { DecisionState, Position, ProposalState } from './state.ts';
import type { TextChange } from './text/clauses.ts';

/** Who sits where: a body of members that agrees texts. */
export interface Body {
  readonly id: RuleId;
  readonly title: string;
  readonly titleFr: string;
  /** Page that says how it decides; `text.md` says it in our words. */
  readonly source: SourceId;
  /** First and last day on which it sits. */
  readonly validity: { readonly from: IsoDate; readonly to: IsoDate | null };
  /** True for the ids of proposals' bodies that this rule speaks for. */
  serves(body: RuleId): boolean;
  /** Members on the scenario's day, in protocol order. */
  members(body: RuleId, facts: DecisionFacts): readonly StateId[];
  /** The seat that drafts and tables. */
  chair(body: RuleId): SeatId;
  /** How it agrees where a text names no procedure of its own. */
  readonly procedure: RuleId;
  /** The body whose place it may take, on one matter only. */
  readonly standsInFor?: { readonly body: RuleId; readonly matter: string };
}

/** How a text comes to stand. */
export interface Procedure {
  readonly id: RuleId;
  readonly title: string;
  readonly source: SourceId;
  /** Minutes from tabling to the deadline; null where there is none. */
  silenceMinutes(hours: number | undefined): Minutes | null;
  /** Whether a member that states this position stops the text. */
  isBrokenBy(position: Position): boolean;
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

/** What a chair may do about a text on which consensus did not come. */
export type WayMove =
  | { readonly kind: 'amend'; readonly changes: readonly TextChange[] }
  | { readonly kind: 'shift'; readonly to: RuleId }
  | { readonly kind: 'withdraw'; readonly why: string };

/** A way out of a deadlock. The chair takes the first that is open, in the order of the catalogue. */
export interface Way {
  readonly id: RuleId;
  readonly title: string;
  readonly source: SourceId;
  /** The move that this way would be now, or null where it is not open. Knows only what members have said. */
  look(open: ProposalState, facts: DecisionFacts): WayMove | null;
}

export const defineBody = (body: Body): Body => body;
export const defineProcedure = (procedure: Procedure): Procedure => procedure;
export const definePolicy = (policy: Policy): Policy => policy;
export const defineWay = (way: Way): Way => way;
