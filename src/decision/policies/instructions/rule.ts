import { remember } from '../../../kernel/remember.ts';
import type { Moment } from '../../../kernel/stage.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Proposal } from '../../../words/scenario.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import { type DecisionFacts, firstInterval, firstProbability, getProbability } from '../../facts.ts';
import type { Position, ProposalState } from '../../state.ts';

/** Share of the silence after which an objector writes at the latest: objections come hours before the deadline. */
const LATEST_SHARE_OF_SILENCE = 0.9;

/** A member speaks when its instructions come from the capital, and says what they say. */
export const instructions = definePolicy({
  id: 'instructions',
  title: 'A delegation speaks when its capital has instructed it',
  on: ['ProposalTabled', 'ProposalAmended'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (event.type !== 'ProposalTabled' && event.type !== 'ProposalAmended') return [];
    const id = event.type === 'ProposalTabled' ? event.proposal.id : event.proposal;
    const open = state.proposals[id];
    return speak(open, facts, moment);
  },
});

function speak(open: ProposalState, facts: DecisionFacts, moment: Moment): SeatCommand[] {
  const { proposal, round } = open;
  const text = `${proposal.id}/${round}`;
  const silence = proposal.procedure === 'silence-procedure';
  const interval = firstInterval(facts, [`instructions.delay.${proposal.issue}.hours`, 'instructions.delay.hours']);
  const latest = silence ? (proposal.silenceHours ?? 24) * 60 * LATEST_SHARE_OF_SILENCE : Infinity;
  const commands: SeatCommand[] = [];
  for (const member of open.members) {
    const position = positionOf(member, open, text, facts, moment);
    if (silence && position !== 'object') continue;
    const drawn = moment.chance.stream('decision/instructions', text, member).within(interval) * 60;
    commands.push({
      seat: member,
      at: moment.at + Math.round(Math.min(drawn, latest)),
      command: { type: 'StatePosition', proposal: proposal.id, round, member, position, why: whyOf(position, proposal.issue) },
    });
  }
  return commands;
}

/** `text`: the proposal as it reads in this round. */
function positionOf(member: StateId, open: ProposalState, text: string, facts: DecisionFacts, moment: Moment): Position {
  const { proposal, round } = open;
  const objected = open.breaks.some((broken) => broken.member === member);
  const propensity =
    round === 1
      ? firstRoundPropensity(proposal, facts, member)
      : objected
        ? getProbability(facts, 'objection.after-amendment')
        : 0;
  return moment.chance.stream('decision/objection', text, member).happens(propensity) ? 'object' : 'accept';
}

/** The finest figure that is declared: for the member on the issue, for the body on the issue, for the body, for all. */
const firstRoundPropensity = remember(
  ({ issue, body }: Proposal, facts: DecisionFacts, member: StateId) =>
    firstProbability(facts, [`objection.${issue}.${member}`, `objection.${body}.${issue}`, `objection.${body}`, 'objection']),
  (_facts, member) => member,
);

function whyOf(position: Position, issue: string): string {
  return position === 'object' ? `instructions from the capital against the text on ${issue}` : 'instructions from the capital';
}
