import type { Minutes } from '../words/time.ts';
import type { ConcernEvent, DecisionEvent, ProposalEvent } from './events.ts';
import { type DecisionState, isWaitingForCondition, type ProposalState } from './state.ts';
import { applyChanges, draftedText } from './text/clauses.ts';

export function initialDecisionState(): DecisionState {
  return { concerns: {}, proposals: {}, plansActive: false };
}

/** Changes `state` in place by what `event` says; uses nothing else. */
export function evolveDecision(state: DecisionState, event: DecisionEvent, at: Minutes): void {
  if ('proposal' in event) evolveProposal(state, event, at);
  else evolveConcern(state, event, at);
}

function evolveConcern(state: DecisionState, event: ConcernEvent, at: Minutes): void {
  if (event.type === 'ConcernRaised') {
    const fresh = { requesters: [], assistance: [], meeting: null, meetingAt: null, heldAt: null };
    state.concerns[event.concern.id] = { concern: event.concern, ...fresh };
    return;
  }
  if (event.type === 'ConcernUpdated') {
    state.concerns[event.concern.id].concern = event.concern;
    return;
  }
  const known = state.concerns[event.concern];
  switch (event.type) {
    case 'ConsultationRequested':
      known.requesters.push({ member: event.member, at, why: event.why });
      return;
    case 'MeetingCalled':
      known.meeting = event.meeting;
      known.meetingAt = event.at;
      return;
    case 'ConsultationHeld':
      known.heldAt = at;
      return;
    case 'AssistanceRequested':
      known.assistance.push({ member: event.member, treaty: event.treaty, at });
  }
}

/**
 * A record for keys that come in another order in every run. Without a prototype it is a hash table from the start; an
 * ordinary object would make the engine learn a new shape for every order.
 */
function emptyTable<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

/** Written out flat: a replicate makes a score of these. */
function tabled(event: Extract<ProposalEvent, { type: 'ProposalTabled' }>, at: Minutes): ProposalState {
  return {
    proposal: event.proposal,
    concern: event.concern,
    body: event.body,
    procedure: event.procedure,
    members: event.members,
    tabledAt: at,
    round: 1,
    deadline: null,
    status: 'open',
    text: draftedText(event.proposal),
    revisions: [],
    positions: emptyTable(),
    breaks: [],
    endedAt: null,
    conditionMetAt: null,
    lapsedAt: null,
    steps: [],
  };
}

function evolveProposal(state: DecisionState, event: ProposalEvent, at: Minutes): void {
  if (event.type === 'ProposalTabled') {
    state.proposals[event.proposal.id] = tabled(event, at);
    return;
  }
  const open = state.proposals[event.proposal];
  switch (event.type) {
    case 'DecisionTaken':
      open.status = 'agreed';
      open.endedAt = at;
      activatePlans(open, state);
      return;
    case 'ProposalBlocked':
      open.status = 'blocked';
      open.endedAt = at;
      return;
    case 'ConditionMet':
      open.conditionMetAt = at;
      activatePlans(open, state);
      return;
    case 'DecisionLapsed':
      open.lapsedAt = at;
      return;
    case 'ActivationStepTaken':
      open.steps.push({ step: event.step, at });
      return;
    case 'MembersConsulted':
      return;
    default:
      evolveRound(open, event, at);
  }
}

/** Where this is what the text does, and it counts already. */
function activatePlans(agreed: ProposalState, state: DecisionState): void {
  if (agreed.proposal.effect.kind === 'activate-plans' && !isWaitingForCondition(agreed)) state.plansActive = true;
}

type RoundEvent = Extract<
  ProposalEvent,
  { type: 'SilenceSet' | 'PositionStated' | 'ConsensusBroken' | 'BracketsLeft' | 'ProposalAmended' | 'ForumShifted' }
>;

function evolveRound(open: ProposalState, event: RoundEvent, at: Minutes): void {
  const { round } = event;
  switch (event.type) {
    case 'SilenceSet':
      open.deadline = event.deadline;
      return;
    case 'PositionStated':
      open.positions[event.member] = { position: event.position, clauses: event.clauses, why: event.why, at, round };
      return;
    case 'ConsensusBroken':
      open.status = 'broken';
      open.deadline = null;
      open.breaks.push({ member: event.member, round, at, why: event.why, source: event.source, silence: event.silence });
      return;
    case 'BracketsLeft':
      open.status = 'broken';
      return;
    case 'ProposalAmended':
      open.status = 'open';
      open.round = round;
      open.text = applyChanges(open.text, event.changes);
      open.revisions.push({ round, at, way: event.way, changes: event.changes, to: null });
      return;
    case 'ForumShifted':
      open.status = 'open';
      open.round = round;
      open.body = event.to;
      open.procedure = event.procedure;
      open.members = event.members;
      open.deadline = null;
      open.revisions.push({ round, at, way: 'shift-forum', changes: [], to: event.to });
  }
}
