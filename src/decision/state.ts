import type { Ask } from '../words/council.ts';
import type { RuleId, SourceId, StateId } from '../words/ids.ts';
import type { Condition, Proposal } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { Finding, Verdict } from '../words/verdict.ts';
import type { TextChange, TextClause } from './text/clauses.ts';

/**
 * From mildest to hardest. A reservation is put on record and stops nothing; a bracket stays open until it is lifted; an
 * objection breaks consensus. A member that has not been instructed has no position: it is not in the table.
 */
export type Position = 'accept' | 'reserve' | 'bracket' | 'object';

/** What a member says of one clause; clauses that it accepts are not listed. */
export interface ClausePosition {
  readonly clause: string;
  readonly position: Exclude<Position, 'accept'>;
  readonly ask: Ask;
  /** Whatever the wording, unless what it asks for is done. */
  readonly redLine: boolean;
  readonly why: string;
  /** What the stance rests on; `judgement` where a declared rate or a person speaks. */
  readonly source: SourceId;
}

export interface StatedPosition {
  /** On the text as a whole: its hardest position on a clause. */
  readonly position: Position;
  readonly clauses: readonly ClausePosition[];
  readonly why: string;
  readonly at: Minutes;
  readonly round: number;
}

/** Where a commitment stands in law for a concern, and who would decide on help under it. */
export interface CommitmentStanding {
  readonly treaty: RuleId;
  readonly verdict: Verdict;
  /** Parties among the victims: who may ask. */
  readonly victims: readonly StateId[];
  /** The body that decides on help; null where each party decides for itself. */
  readonly decidedBy: RuleId | null;
}

/** What the Council is told of an incident or a demand: enough for members to judge whether they are threatened. */
export interface Concern {
  readonly id: string;
  readonly about: string;
  readonly article4Available: boolean;
  readonly attacker: StateId | null;
  readonly victims: readonly StateId[];
  readonly allies: readonly StateId[];
  readonly severity: 'words' | 'limited' | 'serious' | 'mass';
  /** Elements of armed attack as found from what is known; empty for a demand. */
  readonly elements: Readonly<Partial<Record<Condition['element'], Finding>>>;
  readonly commitments: readonly CommitmentStanding[];
}

/** The chain from a Council decision to forces under command, in order. */
export type ActivationStep = 'ACTWARN' | 'FORCE-GENERATION' | 'ACTREQ' | 'ACTORD';

export interface ConcernState {
  concern: Concern;
  readonly requesters: { readonly member: StateId; readonly at: Minutes; readonly why: string }[];
  /** Requests for help under a commitment, by treaty. Availability is law; this is a request; a decision is a third thing. */
  readonly assistance: { readonly member: StateId; readonly treaty: RuleId; readonly at: Minutes }[];
  meeting: string | null;
  meetingAt: Minutes | null;
  heldAt: Minutes | null;
}

export interface ProposalState {
  readonly proposal: Proposal;
  /** The incident or demand that brought it up; null where none did. */
  readonly concern: string | null;
  /** Where it lies now: a text may move to another body. */
  body: RuleId;
  procedure: RuleId;
  members: readonly StateId[];
  readonly tabledAt: Minutes;
  round: number;
  deadline: Minutes | null;
  status: 'open' | 'broken' | 'agreed' | 'blocked';
  /** The text as it reads now. */
  text: readonly TextClause[];
  /** Every change of the text or the forum, in order. */
  readonly revisions: Revision[];
  positions: Record<StateId, StatedPosition>;
  /** Every time that consensus was broken, in order. */
  readonly breaks: Break[];
  endedAt: Minutes | null;
  /** Null where there is no condition or it is not yet met. */
  conditionMetAt: Minutes | null;
  lapsedAt: Minutes | null;
  readonly steps: { readonly step: ActivationStep; readonly at: Minutes }[];
}

/** It stands, but has no effect until its condition is met. */
export function isWaitingForCondition({ status, proposal, conditionMetAt }: ProposalState): boolean {
  return status === 'agreed' && proposal.condition !== undefined && conditionMetAt === null;
}

export interface Break {
  readonly member: StateId;
  readonly round: number;
  readonly at: Minutes;
  readonly why: string;
  readonly source: SourceId;
  /** Broken in writing, under silence. */
  readonly silence: boolean;
}

/** What the chair did between two rounds. */
export interface Revision {
  readonly round: number;
  readonly at: Minutes;
  /** Id of the way that was taken. */
  readonly way: RuleId;
  readonly changes: readonly TextChange[];
  /** Where the text moved to another body. */
  readonly to: RuleId | null;
}

export interface DecisionState {
  readonly concerns: Record<string, ConcernState>;
  readonly proposals: Record<string, ProposalState>;
  /** True once a text that activates the defence plans counts: authority to move forces lies with SACEUR. */
  plansActive: boolean;
}
