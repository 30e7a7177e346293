import type { RuleId, SourceId, StateId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';
import type { ActivationStep, ClausePosition, Concern, Position } from './state.ts';
import type { TextChange, TextClause } from './text/clauses.ts';

/** Of a concern: an incident or a demand that the Council was told of. */
export type ConcernEvent =
  | { readonly type: 'ConcernRaised'; readonly concern: Concern }
  /** More is known of it, or less. */
  | { readonly type: 'ConcernUpdated'; readonly concern: Concern }
  | { readonly type: 'ConsultationRequested'; readonly member: StateId; readonly concern: string; readonly why: string }
  | { readonly type: 'MeetingCalled'; readonly meeting: string; readonly concern: string; readonly at: Minutes }
  | {
      readonly type: 'ConsultationHeld';
      readonly meeting: string;
      readonly concern: string;
      readonly requesters: readonly StateId[];
      readonly reason: Reason;
    }
  | {
      readonly type: 'AssistanceRequested';
      readonly member: StateId;
      readonly treaty: RuleId;
      readonly concern: string;
      readonly reason: Reason;
    };

/** Of a text before a body. */
export type ProposalEvent =
  | {
      readonly type: 'ProposalTabled';
      readonly proposal: Proposal;
      readonly concern: string | null;
      readonly body: RuleId;
      readonly procedure: RuleId;
      readonly members: readonly StateId[];
    }
  | { readonly type: 'SilenceSet'; readonly proposal: string; readonly round: number; readonly deadline: Minutes }
  | {
      readonly type: 'PositionStated';
      readonly proposal: string;
      readonly round: number;
      readonly member: StateId;
      readonly position: Position;
      readonly clauses: readonly ClausePosition[];
      readonly why: string;
    }
  | {
      readonly type: 'ConsensusBroken';
      readonly proposal: string;
      readonly round: number;
      readonly member: StateId;
      readonly silence: boolean;
      readonly why: string;
      readonly source: SourceId;
    }
  /** All have spoken, nobody objects, and brackets remain. */
  | { readonly type: 'BracketsLeft'; readonly proposal: string; readonly round: number; readonly members: readonly StateId[] }
  | {
      readonly type: 'MembersConsulted';
      readonly proposal: string;
      readonly round: number;
      readonly holdouts: readonly StateId[];
    }
  /** Before the members again; without changes where the chair only waited. */
  | {
      readonly type: 'ProposalAmended';
      readonly proposal: string;
      readonly round: number;
      readonly way: RuleId;
      readonly changes: readonly TextChange[];
      readonly met: readonly StateId[];
    }
  | {
      readonly type: 'ForumShifted';
      readonly proposal: string;
      readonly round: number;
      readonly from: RuleId;
      readonly to: RuleId;
      readonly procedure: RuleId;
      readonly members: readonly StateId[];
      readonly reason: Reason;
    }
  | {
      readonly type: 'DecisionTaken';
      readonly proposal: string;
      readonly body: RuleId;
      readonly reservations: readonly StateId[];
      readonly rounds: number;
      /** The text that stood. */
      readonly text: readonly TextClause[];
      /** It waits for its condition. */
      readonly conditional: boolean;
      readonly reason: Reason;
    }
  | { readonly type: 'ConditionMet'; readonly proposal: string; readonly reason: Reason }
  | { readonly type: 'ProposalBlocked'; readonly proposal: string; readonly by: readonly StateId[]; readonly reason: Reason }
  | { readonly type: 'DecisionLapsed'; readonly proposal: string; readonly reason: Reason }
  | { readonly type: 'ActivationStepTaken'; readonly proposal: string; readonly step: ActivationStep; readonly reason: Reason };

export type DecisionEvent = ConcernEvent | ProposalEvent;
