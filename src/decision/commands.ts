import type { StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { ActivationStep, Concern, Position } from './state.ts';

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
