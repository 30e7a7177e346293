import type { StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';
import type { ActivationStep, Concern, Position } from './state.ts';

export type DecisionEvent =
  | { readonly type: 'ConcernRaised'; readonly concern: Concern }
  | { readonly type: 'ConsultationRequested'; readonly member: StateId; readonly concern: string; readonly why: string }
  | { readonly type: 'MeetingCalled'; readonly meeting: string; readonly concern: string; readonly at: Minutes }
  | {
      readonly type: 'ConsultationHeld';
      readonly meeting: string;
      readonly concern: string;
      readonly requesters: readonly StateId[];
      readonly reason: Reason;
    }
  | { readonly type: 'ProposalTabled'; readonly proposal: Proposal; readonly members: readonly StateId[] }
  | { readonly type: 'SilenceSet'; readonly proposal: string; readonly round: number; readonly deadline: Minutes }
  | {
      readonly type: 'PositionStated';
      readonly proposal: string;
      readonly round: number;
      readonly member: StateId;
      readonly position: Position;
      readonly why: string;
    }
  | {
      readonly type: 'ConsensusBroken';
      readonly proposal: string;
      readonly round: number;
      readonly member: StateId;
      readonly silence: boolean;
      readonly why: string;
    }
  | { readonly type: 'ProposalAmended'; readonly proposal: string; readonly round: number; readonly met: readonly StateId[] }
  | {
      readonly type: 'DecisionTaken';
      readonly proposal: string;
      readonly reservations: readonly StateId[];
      readonly rounds: number;
      readonly reason: Reason;
    }
  | { readonly type: 'ProposalBlocked'; readonly proposal: string; readonly by: readonly StateId[]; readonly reason: Reason }
  | { readonly type: 'ActivationStepTaken'; readonly proposal: string; readonly step: ActivationStep; readonly reason: Reason };
