import type { Moment } from '../kernel/stage.ts';
import type { StateId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import { findProcedureOf, getBody, getProcedure } from './catalogue.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionEvent } from './events.ts';
import { authorityFor, type DecisionFacts, getInterval } from './facts/decision-facts.ts';
import { type Concern, type DecisionState, isWaitingForCondition, type ProposalState } from './state.ts';
import { clausesIn } from './text/clauses.ts';
import { hardest, holdoutsOf, onEveryClause } from './text/positions.ts';
import {
  reasonForAssistance,
  reasonForBlock,
  reasonForCondition,
  reasonForConsultation,
  reasonForDecision,
  reasonForLapse,
  reasonForRuling,
  reasonForShift,
  reasonForStep,
} from './text/reasons.ts';

type Decide<Type extends DecisionCommand['type']> = (
  command: Extract<DecisionCommand, { type: Type }>,
  state: DecisionState,
  facts: DecisionFacts,
  moment: Moment,
) => readonly DecisionEvent[];

/** What a command brings about. A command that no longer fits (a late objection, a closed text) brings nothing. */
export function decideDecision(
  command: DecisionCommand,
  state: DecisionState,
  facts: DecisionFacts,
  moment: Moment,
): readonly DecisionEvent[] {
  const decide = decisions[command.type] as Decide<DecisionCommand['type']>;
  return decide(command, state, facts, moment);
}

const decisions: { readonly [Type in DecisionCommand['type']]: Decide<Type> } = {
  WeighConsultation: ({ concern }, state) => {
    const known = state.concerns[concern.id]?.concern;
    if (known === undefined) return [{ type: 'ConcernRaised', concern }];
    return isSame(known, concern) ? [] : [{ type: 'ConcernUpdated', concern }];
  },

  RequestConsultation: ({ member, concern, why }, state, facts, moment) => {
    const known = state.concerns[concern];
    if (!known?.concern.article4Available || known.heldAt !== null) return [];
    if (known.requesters.some((requester) => requester.member === member)) return [];
    const requested: DecisionEvent = { type: 'ConsultationRequested', member, concern, why };
    if (known.meeting !== null) return [requested];
    const meeting = `meeting/${concern}`;
    return [
      requested,
      { type: 'MeetingCalled', meeting, concern, at: meetingTime(meeting, known.concern.severity, facts, moment) },
    ];
  },

  HoldMeeting: ({ meeting }, state) => {
    const known = Object.values(state.concerns).find((candidate) => candidate.meeting === meeting);
    if (!known || known.heldAt !== null) return [];
    const requesters = known.requesters.map((requester) => requester.member);
    return [{ type: 'ConsultationHeld', meeting, concern: known.concern.id, requesters, reason: reasonForConsultation(known) }];
  },

  RequestAssistance: ({ member, treaty, concern }, state) => {
    const known = state.concerns[concern];
    const standing = known?.concern.commitments.find((commitment) => commitment.treaty === treaty);
    if (!known || standing?.verdict === 'not-engaged' || !standing?.victims.includes(member)) return [];
    if (known.assistance.some((request) => request.member === member && request.treaty === treaty)) return [];
    return [{ type: 'AssistanceRequested', member, treaty, concern, reason: reasonForAssistance(member, standing, concern) }];
  },

  TableProposal: ({ proposal, concern = null, body = proposal.body }, state, facts, moment) => {
    if (proposal.id in state.proposals) return [];
    const members = getBody(body).members(body, facts);
    // a body that does not sit yet, or no longer does, has nobody to decide
    if (members.length === 0) return [];
    const procedure = findProcedureOf(proposal, body);
    return [
      { type: 'ProposalTabled', proposal, concern, body, procedure, members },
      ...silence(proposal.id, 1, procedure, proposal.silenceHours, moment.at),
    ];
  },

  StatePosition: ({ proposal, round: meant, member, position, why, clauses }, state) => {
    const open = state.proposals[proposal];
    if (open === undefined || !mayState(open, meant ?? open.round, member)) return [];
    const { round } = open;
    const named = clauses ?? onEveryClause(position, why, open);
    const whole = hardest([clauses === undefined ? position : 'accept', ...named.map((clause) => clause.position)]);
    const stated = { type: 'PositionStated', proposal, round, member, position: whole, clauses: named, why } as const;
    if (!getProcedure(open.procedure).isBrokenBy(whole)) return [stated];
    const source = named.find((clause) => clause.position === whole)?.source ?? 'judgement';
    return [stated, { type: 'ConsensusBroken', proposal, round, member, silence: isSilent(open), why, source }];
  },

  TakeDecision: ({ proposal, round }, state) => {
    const open = findOpen(state, proposal, round);
    return open && getProcedure(open.procedure).stands(open, false) ? [taken(open)] : [];
  },

  CloseSilence: ({ proposal, round }, state, _facts, { at }) => {
    const open = findOpen(state, proposal, round);
    // nobody may close it early
    if (open?.deadline === null || at < (open?.deadline ?? at)) return [];
    return open && getProcedure(open.procedure).stands(open, true) ? [taken(open)] : [];
  },

  LeaveBrackets: ({ proposal, round }, state) => {
    const open = findOpen(state, proposal, round);
    if (!open || getProcedure(open.procedure).stands(open, false)) return [];
    return [{ type: 'BracketsLeft', proposal, round, members: holdoutsOf(open).map((holdout) => holdout.member) }];
  },

  ConsultMembers: ({ proposal, round }, state) => {
    const broken = state.proposals[proposal];
    if (broken?.status !== 'broken' || broken.round !== round) return [];
    return [{ type: 'MembersConsulted', proposal, round, holdouts: holdoutsOf(broken).map((holdout) => holdout.member) }];
  },

  AmendProposal: ({ proposal, way = 'wait', changes = [] }, state, _facts, moment) => {
    const broken = state.proposals[proposal];
    if (broken?.status !== 'broken') return [];
    const round = broken.round + 1;
    const met = [...new Set(changes.flatMap((change) => change.for))];
    return [
      { type: 'ProposalAmended', proposal, round, way, changes, met },
      ...silence(proposal, round, broken.procedure, broken.proposal.silenceHours, moment.at),
    ];
  },

  ShiftForum: ({ proposal, to }, state, facts, moment) => {
    const broken = state.proposals[proposal];
    if (broken?.status !== 'broken' || to === broken.body) return [];
    const { procedure, members: sit } = getBody(to);
    const members = sit(to, facts);
    if (members.length === 0) return [];
    const round = broken.round + 1;
    const reason = reasonForShift(broken, to, members);
    return [
      { type: 'ForumShifted', proposal, round, from: broken.body, to, procedure, members, reason },
      ...silence(proposal, round, procedure, broken.proposal.silenceHours, moment.at),
    ];
  },

  WithdrawProposal: ({ proposal, why }, state) => {
    const open = state.proposals[proposal];
    if (!open || open.status === 'agreed' || open.status === 'blocked') return [];
    const by = [...new Set(open.breaks.map((broken) => broken.member))];
    return [{ type: 'ProposalBlocked', proposal, by, reason: reasonForBlock(open, why) }];
  },

  RuleOnText: ({ proposal, stands, why }, state) => {
    const known = state.proposals[proposal];
    if (!known || known.lapsedAt !== null || known.status === (stands ? 'agreed' : 'blocked')) return [];
    const reason = reasonForRuling(known, stands, why);
    if (stands) return [{ ...taken(known), reason }];
    return known.status === 'agreed'
      ? [{ type: 'DecisionLapsed', proposal, reason }]
      : [{ type: 'ProposalBlocked', proposal, by: [], reason }];
  },

  MeetCondition: ({ proposal }, state) => {
    const agreed = state.proposals[proposal];
    if (agreed === undefined || !isWaitingForCondition(agreed)) return [];
    return [{ type: 'ConditionMet', proposal, reason: reasonForCondition(agreed) }];
  },

  LetLapse: ({ proposal, termMinutes, why }, state, _facts, { at }) => {
    const agreed = state.proposals[proposal];
    if (agreed?.status !== 'agreed' || agreed.lapsedAt !== null) return [];
    if (isRenewedSince(at - termMinutes, proposal, state)) return [];
    return [{ type: 'DecisionLapsed', proposal, reason: reasonForLapse(agreed, why) }];
  },

  TakeActivationStep: ({ proposal, step }, state, facts) => {
    const agreed = state.proposals[proposal];
    if (agreed?.status !== 'agreed' || agreed.steps.some((taken) => taken.step === step)) return [];
    if (isWaitingForCondition(agreed)) return [];
    const authority = authorityFor(facts, step, agreed.proposal, state.plansActive);
    return [{ type: 'ActivationStepTaken', proposal, step, reason: reasonForStep(agreed, step, authority) }];
  },
};

/** Also for those who write after the first: silence is broken, but its deadline would still come. */
function isSilent({ procedure, proposal }: ProposalState): boolean {
  return getProcedure(procedure).silenceMinutes(proposal.silenceHours) !== null;
}

/** In the round that is open; and while the chair looks for a way, others may still add their objections to it. */
function mayState(open: ProposalState, round: number, member: StateId): boolean {
  return (open.status === 'open' || open.status === 'broken') && open.round === round && open.members.includes(member);
}

function findOpen(state: DecisionState, proposal: string, round: number): ProposalState | null {
  const open = state.proposals[proposal];
  return open?.status === 'open' && open.round === round ? open : null;
}

/** A renewal of it stood after `since`. */
function isRenewedSince(since: Minutes, of: string, state: DecisionState): boolean {
  return Object.values(state.proposals).some(({ proposal: { effect }, status, endedAt }) => {
    return effect.kind === 'renew' && effect.of === of && status === 'agreed' && (endedAt ?? since) > since;
  });
}

function silence(proposal: string, round: number, procedure: string, hours: number | undefined, at: Minutes): DecisionEvent[] {
  const minutes = getProcedure(procedure).silenceMinutes(hours);
  return minutes === null ? [] : [{ type: 'SilenceSet', proposal, round, deadline: at + minutes }];
}

function taken(open: ProposalState): Extract<DecisionEvent, { type: 'DecisionTaken' }> {
  const { proposal, body, round: rounds } = open;
  const reservations = open.members.filter((member) => open.positions[member]?.position === 'reserve');
  const [text, conditional, reason] = [clausesIn(open.text), proposal.condition !== undefined, reasonForDecision(open)];
  return { type: 'DecisionTaken', proposal: proposal.id, body, reservations, rounds, text, conditional, reason };
}

function meetingTime(meeting: string, severity: string, facts: DecisionFacts, moment: Moment): Minutes {
  const hours = moment.chance.stream('decision/meeting', meeting).within(getInterval(facts, `meeting.delay.${severity}.hours`));
  return moment.at + Math.round(hours * 60);
}

/** Plain data of few fields, always built in the same order. */
function isSame(one: Concern, other: Concern): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
