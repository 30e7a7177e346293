import type { ActivationStep, ClausePosition, Position } from '../../decision/index.ts';
import type { Draft, DraftClause, DraftCommand } from '../../play/live/drafts.ts';
import type { RuleId, SeatId, StateId } from '../../words/ids.ts';
import type { Proposal, Title } from '../../words/scenario.ts';
import type { Minutes } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';

/** `conditional`: agreed, but it waits for its condition. `withdrawn`: given up without an objection. */
export type TextStatus = 'open' | 'broken' | 'agreed' | 'conditional' | 'blocked' | 'withdrawn' | 'lapsed';

export interface ClauseChange {
  readonly round: number;
  readonly at: Minutes;
  readonly way: RuleId;
  readonly kind: 'reword' | 'add' | 'drop' | 'set-aside';
  readonly from: Title | null;
  readonly to: Title | null;
  /** The members that it was made for. */
  readonly for: readonly StateId[];
}

/** A clause as it reads now, and how it came to. */
export interface ClauseView {
  readonly id: string;
  readonly text: Title;
  readonly status: 'in' | 'dropped' | 'set-aside';
  readonly added: boolean;
  readonly history: readonly ClauseChange[];
}

export interface PositionView {
  readonly member: StateId;
  readonly position: Position;
  readonly clauses: readonly ClausePosition[];
  readonly why: string;
  readonly at: Minutes;
  readonly round: number;
}

export interface SilenceView {
  readonly round: number;
  readonly from: Minutes;
  readonly deadline: Minutes;
  /** Where it was broken, or ended otherwise before its deadline. */
  readonly brokenAt: Minutes | null;
}

export interface BreakView {
  readonly member: StateId;
  readonly round: number;
  readonly at: Minutes;
  readonly why: string;
  readonly source: string;
  /** In writing, under silence. */
  readonly silence: boolean;
}

export interface RoundView {
  readonly round: number;
  readonly at: Minutes;
  readonly way: RuleId;
  readonly changes: number;
  readonly met: readonly StateId[];
  /** Where the text moved to another body. */
  readonly to: RuleId | null;
}

/** A text before a body, as far as the seat may see it. */
export interface TextView {
  readonly id: string;
  /** False where only its decision was announced. */
  readonly isSeen: boolean;
  readonly title: Title;
  readonly proposal: Proposal | null;
  readonly concern: string | null;
  readonly body: RuleId;
  readonly procedure: RuleId | null;
  readonly members: readonly StateId[];
  readonly tabledAt: Minutes;
  readonly round: number;
  readonly deadline: Minutes | null;
  readonly status: TextStatus;
  readonly clauses: readonly ClauseView[];
  /** Each member's last; `listSpoken` leaves out those of an older round. */
  readonly positions: ReadonlyMap<StateId, PositionView>;
  readonly silences: readonly SilenceView[];
  readonly breaks: readonly BreakView[];
  readonly bracketsLeft: readonly { readonly round: number; readonly at: Minutes; readonly members: readonly StateId[] }[];
  readonly rounds: readonly RoundView[];
  readonly consulted: { readonly at: Minutes; readonly holdouts: readonly StateId[] } | null;
  readonly steps: readonly { readonly step: ActivationStep; readonly at: Minutes; readonly reason: Reason }[];
  readonly reservations: readonly StateId[];
  readonly blockedBy: readonly StateId[];
  readonly endedAt: Minutes | null;
  readonly conditionMetAt: Minutes | null;
  readonly lapsedAt: Minutes | null;
  readonly reason: Reason | null;
}

/** An older wording of a draft's clause. */
export interface Wording {
  readonly text: Title;
  readonly by: SeatId;
  readonly until: Minutes;
}

/** A draft as it stands, and what went before. */
export interface DraftView {
  readonly draft: Draft;
  readonly openedBy: SeatId;
  readonly at: Minutes;
  readonly changedAt: Minutes;
  /** By clause, oldest first. */
  readonly wordings: ReadonlyMap<string, readonly Wording[]>;
  /** Clauses that were taken out. */
  readonly struck: readonly DraftClause[];
  readonly acts: readonly { readonly at: Minutes; readonly by: SeatId; readonly did: DraftCommand['type'] }[];
}

/** Whether a text still lies before its body. */
export const isPending = ({ status }: TextView): boolean => status === 'open' || status === 'broken';

/** What a member has said in the round that is open; undefined where it has not spoken. */
export function findPosition(text: TextView, member: StateId): PositionView | undefined {
  const position = text.positions.get(member);
  return position?.round === text.round ? position : undefined;
}

/** Members that have not spoken in the round that is open. */
export const listSilent = (text: TextView): readonly StateId[] => text.members.filter((member) => !findPosition(text, member));
