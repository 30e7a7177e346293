import type { Moment, Stage, Timed } from '../kernel/stage.ts';
import { getProcedure, policies } from './catalogue.ts';
import type { DecisionCommand } from './commands.ts';
import { decideDecision } from './decide.ts';
import type { Policy, SeatCommand } from './define.ts';
import type { DecisionEvent } from './events.ts';
import { evolveDecision, initialDecisionState } from './evolve.ts';
import type { DecisionFacts } from './facts/decision-facts.ts';
import type { DecisionState, ProposalState } from './state.ts';

export { getBody, getProcedure } from './catalogue.ts';
export type { DecisionCommand } from './commands.ts';
export type { SeatCommand } from './define.ts';
export type { DecisionEvent } from './events.ts';
export { compileDecisionFacts } from './facts/compile-facts.ts';
export { type DecisionFactor, type DecisionFacts, getChair, type NationalGate } from './facts/decision-facts.ts';
export type {
  ActivationStep,
  ClausePosition,
  CommitmentStanding,
  Concern,
  ConcernState,
  DecisionState,
  Position,
  ProposalState,
  Revision,
} from './state.ts';
export { isWaitingForCondition } from './state.ts';
export { clausesIn, type TextChange, type TextClause } from './text/clauses.ts';
export { holdoutsOf } from './text/positions.ts';

/** Deadlines and meetings come due whoever sits at the table, and a text on which the last member has agreed stands. */
function due(
  event: DecisionEvent,
  state: DecisionState,
  _facts: DecisionFacts,
  moment: Moment,
): readonly Timed<DecisionCommand>[] {
  if (event.type === 'MeetingCalled') return [{ at: event.at, command: { type: 'HoldMeeting', meeting: event.meeting } }];
  if (event.type === 'SilenceSet') {
    // after any objection written in the same minute: silence is broken by a letter before the deadline
    return [{ at: event.deadline, priority: 1, command: { type: 'CloseSilence', proposal: event.proposal, round: event.round } }];
  }
  if (event.type === 'PositionStated') {
    const { proposal, round } = event;
    const open = state.proposals[proposal];
    if (getProcedure(open.procedure).stands(open, false))
      return [{ at: moment.at, command: { type: 'TakeDecision', proposal, round } }];
    return isSpokenOut(open) ? [{ at: moment.at, command: { type: 'LeaveBrackets', proposal, round } }] : [];
  }
  return [];
}

/** At the table: every member has spoken in this round, and still the text does not stand. */
function isSpokenOut(open: ProposalState): boolean {
  if (open.status !== 'open' || open.deadline !== null) return false;
  return open.members.every((member) => open.positions[member]?.round === open.round);
}

export const decisionStage: Stage<DecisionFacts, DecisionState, DecisionCommand, DecisionEvent> = {
  initial: initialDecisionState,
  decide: decideDecision,
  evolve: evolveDecision,
  due,
};

/** Most events concern no policy: look up who is asked, once. */
const policiesOn = new Map<DecisionEvent['type'], Policy[]>();
for (const policy of policies) for (const type of policy.on) policiesOn.set(type, [...(policiesOn.get(type) ?? []), policy]);
const NOTHING: readonly SeatCommand[] = [];

/** What policies would do about `event`, seat by seat; the caller leaves out the seats that a person holds. */
export function actPolicies(
  event: DecisionEvent,
  state: DecisionState,
  facts: DecisionFacts,
  moment: Moment,
): readonly SeatCommand[] {
  const asked = policiesOn.get(event.type);
  return asked === undefined ? NOTHING : asked.flatMap((policy) => policy.act(event, state, facts, moment));
}
