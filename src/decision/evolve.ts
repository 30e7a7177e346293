import type { Minutes } from '../words/time.ts';
import type { DecisionEvent } from './events.ts';
import type { DecisionState } from './state.ts';

export function initialDecisionState(): DecisionState {
  return { concerns: {}, proposals: {}, plansActive: false };
}

/** Changes `state` in place by what `event` says; uses nothing else. */
export function evolveDecision(state: DecisionState, event: DecisionEvent, at: Minutes): void {
  switch (event.type) {
    case 'ConcernRaised':
      state.concerns[event.concern.id] = { concern: event.concern, requesters: [], meeting: null, meetingAt: null, heldAt: null };
      return;
    case 'ConsultationRequested':
      state.concerns[event.concern].requesters.push({ member: event.member, at, why: event.why });
      return;
    case 'MeetingCalled':
      state.concerns[event.concern].meeting = event.meeting;
      state.concerns[event.concern].meetingAt = event.at;
      return;
    case 'ConsultationHeld':
      state.concerns[event.concern].heldAt = at;
      return;
    default:
      evolveProposal(state, event, at);
  }
}

/**
 * A record for keys that come in another order in every run. Without a prototype it is a hash table from the start; an
 * ordinary object would make the engine learn a new shape for every order.
 */
function emptyTable<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

type ProposalEvent = Exclude<
  DecisionEvent,
  { type: 'ConcernRaised' | 'ConsultationRequested' | 'MeetingCalled' | 'ConsultationHeld' }
>;

function evolveProposal(state: DecisionState, event: ProposalEvent, at: Minutes): void {
  if (event.type === 'ProposalTabled') {
    state.proposals[event.proposal.id] = {
      proposal: event.proposal,
      members: event.members,
      tabledAt: at,
      round: 1,
      deadline: null,
      status: 'open',
      positions: emptyTable(),
      breaks: [],
      endedAt: null,
      steps: [],
    };
    return;
  }
  const open = state.proposals[event.proposal];
  switch (event.type) {
    case 'SilenceSet':
      open.deadline = event.deadline;
      return;
    case 'PositionStated':
      open.positions[event.member] = { position: event.position, why: event.why, at, round: event.round };
      return;
    case 'ConsensusBroken':
      open.status = 'broken';
      open.deadline = null;
      open.breaks.push({ member: event.member, round: event.round, at, why: event.why });
      return;
    case 'ProposalAmended':
      open.status = 'open';
      open.round = event.round;
      return;
    case 'DecisionTaken':
      open.status = 'agreed';
      open.endedAt = at;
      if (open.proposal.effect.kind === 'activate-plans') state.plansActive = true;
      return;
    case 'ProposalBlocked':
      open.status = 'blocked';
      open.endedAt = at;
      return;
    case 'ActivationStepTaken':
      open.steps.push({ step: event.step, at });
  }
}
