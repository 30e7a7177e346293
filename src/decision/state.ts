import type { StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';

/** `awaits-instructions` is not a position: a member that has not spoken simply is not in the table. */
export type Position = 'accept' | 'reserve' | 'object';

/** What the Council is told of an incident or a demand: enough for members to judge whether they are threatened. */
export interface Concern {
  readonly id: string;
  readonly about: string;
  readonly article4Available: boolean;
  readonly attacker: StateId | null;
  readonly victims: readonly StateId[];
  readonly allies: readonly StateId[];
  readonly severity: 'words' | 'limited' | 'serious' | 'mass';
}

/** The chain from a Council decision to forces under command, in order. */
export type ActivationStep = 'ACTWARN' | 'FORCE-GENERATION' | 'ACTREQ' | 'ACTORD';

export interface StatedPosition {
  readonly position: Position;
  readonly why: string;
  readonly at: Minutes;
  readonly round: number;
}

export interface ConcernState {
  readonly concern: Concern;
  readonly requesters: { readonly member: StateId; readonly at: Minutes; readonly why: string }[];
  meeting: string | null;
  meetingAt: Minutes | null;
  heldAt: Minutes | null;
}

export interface ProposalState {
  readonly proposal: Proposal;
  readonly members: readonly StateId[];
  readonly tabledAt: Minutes;
  round: number;
  deadline: Minutes | null;
  status: 'open' | 'broken' | 'agreed' | 'blocked';
  positions: Record<StateId, StatedPosition>;
  /** Every time that consensus was broken, in order. */
  readonly breaks: { readonly member: StateId; readonly round: number; readonly at: Minutes; readonly why: string }[];
  endedAt: Minutes | null;
  readonly steps: { readonly step: ActivationStep; readonly at: Minutes }[];
}

export interface DecisionState {
  readonly concerns: Record<string, ConcernState>;
  readonly proposals: Record<string, ProposalState>;
  /** True once a text that activates the defence plans stands: authority to move forces lies with SACEUR. */
  plansActive: boolean;
}
