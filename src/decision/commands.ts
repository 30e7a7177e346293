import type { StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { Position } from './state.ts';

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

export type DecisionCommand =
  | { readonly type: 'WeighConsultation'; readonly concern: Concern }
  | { readonly type: 'RequestConsultation'; readonly member: StateId; readonly concern: string; readonly why: string }
  | { readonly type: 'HoldMeeting'; readonly meeting: string }
  | { readonly type: 'TableProposal'; readonly proposal: Proposal }
  | {
      readonly type: 'StatePosition';
      readonly proposal: string;
      readonly round: number;
      readonly member: StateId;
      readonly position: Position;
      readonly why: string;
    }
  | { readonly type: 'CloseSilence'; readonly proposal: string; readonly round: number }
  | { readonly type: 'TakeDecision'; readonly proposal: string; readonly round: number }
  | { readonly type: 'AmendProposal'; readonly proposal: string }
  | { readonly type: 'WithdrawProposal'; readonly proposal: string; readonly why: string }
  | { readonly type: 'TakeActivationStep'; readonly proposal: string; readonly step: ActivationStep };

/** The chain from a Council decision to forces under command, in order. */
export type ActivationStep = 'ACTWARN' | 'FORCE-GENERATION' | 'ACTREQ' | 'ACTORD';
