import type { Stream } from '../../../kernel/chance.ts';
import { remember } from '../../../kernel/remember.ts';
import type { Moment } from '../../../kernel/stage.ts';
import type { RuleId } from '../../../words/ids.ts';
import type { Minutes } from '../../../words/time.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import { type DecisionFacts, drawDelay, firstDelay, getInterval } from '../../facts/decision-facts.ts';
import type { ClausePosition, ProposalState } from '../../state.ts';
import { hardest } from '../../text/positions.ts';
import { firstReading } from './first-positions.ts';
import { laterReading } from './review.ts';

/** A member speaks when its instructions come from the capital, and says what they say, clause by clause. */
export const instructions = definePolicy({
  id: 'instructions',
  title: 'A delegation speaks when its capital has instructed it',
  on: ['ProposalTabled', 'ProposalAmended', 'ForumShifted'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (!('proposal' in event)) return [];
    const id = typeof event.proposal === 'string' ? event.proposal : event.proposal.id;
    return speak(state.proposals[id], facts, moment);
  },
});

function speak(open: ProposalState, facts: DecisionFacts, moment: Moment): SeatCommand[] {
  const { proposal, round } = open;
  const text = `${proposal.id}/${round}`;
  const silence = silenceOf(open, facts);
  const delay = delayOf(facts, proposal.issue, open.members.length === 1 ? 'own-government' : open.body);
  const read = round === 1 ? firstReading(open, facts, moment) : laterReading(open, facts, moment);
  const commands: SeatCommand[] = [];
  for (const member of open.members) {
    const clauses = read(member);
    const position = hardest(clauses.map((clause) => clause.position));
    if (silence !== null && position === 'accept') continue;
    const stream = moment.chance.stream('decision/instructions', text, member);
    commands.push({
      seat: member,
      at: moment.at + Math.round(silence === null ? 60 * drawDelay(stream, delay) : beforeDeadline(stream, silence, facts)),
      command: { type: 'StatePosition', proposal: proposal.id, round, member, position, clauses, why: whyOf(clauses) },
    });
  }
  return commands;
}

/** Minutes of silence that this round has; null at the table. */
function silenceOf({ procedure, proposal }: ProposalState, facts: DecisionFacts): Minutes | null {
  const usual = facts.silent.get(procedure);
  if (usual === undefined) return null;
  return proposal.silenceHours === undefined ? usual : proposal.silenceHours * 60;
}

/** Letters come late in a silence, and before its end. */
function beforeDeadline(stream: Stream, silence: Minutes, facts: DecisionFacts): Minutes {
  const hours = stream.within(getInterval(facts, 'objection.before-deadline.hours'));
  return Math.max(0, silence - Math.max(1, hours * 60));
}

/** The finest delay that is declared: for the issue, for the body, for all. A government by itself waits for nobody. */
const delayOf = remember(
  (facts: DecisionFacts, issue: RuleId, who: RuleId) => {
    const finest = who === 'own-government' ? [] : [`instructions.delay.${issue}.hours`];
    return firstDelay(facts, [...finest, `instructions.delay.${who}.hours`, 'instructions.delay.hours']);
  },
  (issue, who) => `${issue}/${who}`,
);

function whyOf(clauses: readonly ClausePosition[]): string {
  const [first] = clauses;
  if (first === undefined) return 'instructions from the capital';
  const others = clauses.length > 1 ? ` (and ${clauses.length - 1} more)` : '';
  return `on clause ${first.clause}: ${first.why}${others}`;
}
