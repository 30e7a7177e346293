import type { StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { ActivationStep, Concern, Position } from './terms.ts';

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
