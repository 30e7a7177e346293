import type { RuleId, StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { ActivationStep, ClausePosition, Concern, Position } from './state.ts';
import type { TextChange } from './text/clauses.ts';

export type DecisionCommand =
  /** Told again of the same concern, the Council looks at what is known now. */
  | { readonly type: 'WeighConsultation'; readonly concern: Concern }
  | { readonly type: 'RequestConsultation'; readonly member: StateId; readonly concern: string; readonly why: string }
  | { readonly type: 'HoldMeeting'; readonly meeting: string }
  | { readonly type: 'RequestAssistance'; readonly member: StateId; readonly treaty: RuleId; readonly concern: string }
  /** `body`: where not the body that the text names. `concern`: what it answers. */
  | { readonly type: 'TableProposal'; readonly proposal: Proposal; readonly concern?: string; readonly body?: RuleId }
  | {
      readonly type: 'StatePosition';
      readonly proposal: string;
      /** Absent: the round that is open. */
      readonly round?: number;
      readonly member: StateId;
      readonly position: Position;
      readonly why: string;
      /** Clause by clause; without it the position is on the whole text. */
      readonly clauses?: readonly ClausePosition[];
    }
  | { readonly type: 'CloseSilence'; readonly proposal: string; readonly round: number }
  | { readonly type: 'TakeDecision'; readonly proposal: string; readonly round: number }
  | { readonly type: 'LeaveBrackets'; readonly proposal: string; readonly round: number }
  /** The chair has asked around; what it does about it is the next command. */
  | { readonly type: 'ConsultMembers'; readonly proposal: string; readonly round: number }
  | {
      readonly type: 'AmendProposal';
      readonly proposal: string;
      readonly way?: RuleId;
      readonly changes?: readonly TextChange[];
    }
  | { readonly type: 'ShiftForum'; readonly proposal: string; readonly to: RuleId }
  | { readonly type: 'WithdrawProposal'; readonly proposal: string; readonly why: string }
  /** An umpire's: the text stands, or does not, whatever members say. What stood may be taken back, what fell may stand. */
  | { readonly type: 'RuleOnText'; readonly proposal: string; readonly stands: boolean; readonly why: string }
  | { readonly type: 'MeetCondition'; readonly proposal: string }
  /** A term of `termMinutes` has run out; a renewal that stood within it keeps the decision. */
  | { readonly type: 'LetLapse'; readonly proposal: string; readonly termMinutes: Minutes; readonly why: string }
  | { readonly type: 'TakeActivationStep'; readonly proposal: string; readonly step: ActivationStep };
