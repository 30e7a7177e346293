import type { Moment } from '../kernel/stage.ts';
import type { Minutes } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';
import { getBody, getProcedure } from './catalogue.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionEvent } from './events.ts';
import { type DecisionFacts, getInterval } from './facts.ts';
import { reasonForBlock, reasonForConsultation, reasonForDecision, reasonForStep } from './reasons.ts';
import type { DecisionState, ProposalState } from './state.ts';

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
  WeighConsultation: ({ concern }, state) => (concern.id in state.concerns ? [] : [{ type: 'ConcernRaised', concern }]),

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

  TableProposal: ({ proposal }, state, facts, moment) => {
    if (proposal.id in state.proposals) return [];
    const members = getBody(proposal.body).members(proposal.body, facts);
    return [{ type: 'ProposalTabled', proposal, members }, ...silence(proposal.id, 1, proposal, moment.at)];
  },

  StatePosition: ({ proposal, round, member, position, why }, state) => {
    const open = state.proposals[proposal];
    if (open?.status !== 'open' || open.round !== round || !open.members.includes(member)) return [];
    const stated: DecisionEvent = { type: 'PositionStated', proposal, round, member, position, why };
    if (position === 'object') {
      const broken = { type: 'ConsensusBroken', proposal, round, member, silence: open.deadline !== null, why } as const;
      return [stated, broken];
    }
    return [stated];
  },

  TakeDecision: ({ proposal, round }, state) => {
    const open = state.proposals[proposal];
    if (open?.status !== 'open' || open.round !== round) return [];
    return getProcedure(open.proposal.procedure).stands(open, false) ? [taken(open)] : [];
  },

  CloseSilence: ({ proposal, round }, state) => {
    const open = state.proposals[proposal];
    if (open?.status !== 'open' || open.round !== round) return [];
    return getProcedure(open.proposal.procedure).stands(open, true) ? [taken(open)] : [];
  },

  AmendProposal: ({ proposal }, state, _facts, moment) => {
    const broken = state.proposals[proposal];
    if (broken?.status !== 'broken') return [];
    const round = broken.round + 1;
    const met = broken.breaks.filter((entry) => entry.round === broken.round).map((entry) => entry.member);
    return [{ type: 'ProposalAmended', proposal, round, met }, ...silence(proposal, round, broken.proposal, moment.at)];
  },

  WithdrawProposal: ({ proposal, why }, state) => {
    const open = state.proposals[proposal];
    if (!open || open.status === 'agreed' || open.status === 'blocked') return [];
    const by = [...new Set(open.breaks.map((broken) => broken.member))];
    return [{ type: 'ProposalBlocked', proposal, by, reason: reasonForBlock(open, why) }];
  },

  TakeActivationStep: ({ proposal, step }, state) => {
    const agreed = state.proposals[proposal];
    if (agreed?.status !== 'agreed' || agreed.steps.some((taken) => taken.step === step)) return [];
    return [{ type: 'ActivationStepTaken', proposal, step, reason: reasonForStep(agreed, step, state.plansActive) }];
  },
};

function meetingTime(meeting: string, severity: string, facts: DecisionFacts, moment: Moment): Minutes {
  const hours = moment.chance.stream('decision/meeting', meeting).within(getInterval(facts, `meeting.delay.${severity}.hours`));
  return moment.at + Math.round(hours * 60);
}

function silence(proposal: string, round: number, text: ProposalState['proposal'], at: Minutes): DecisionEvent[] {
  const minutes = getProcedure(text.procedure).silenceMinutes(text.silenceHours);
  return minutes === null ? [] : [{ type: 'SilenceSet', proposal, round, deadline: at + minutes }];
}

function taken(open: ProposalState): DecisionEvent {
  const reservations = Object.keys(open.positions).filter((member) => open.positions[member].position === 'reserve');
  const reason: Reason = reasonForDecision(open);
  return { type: 'DecisionTaken', proposal: open.proposal.id, reservations, rounds: open.round, reason };
}
