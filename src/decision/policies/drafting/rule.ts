import { minutesBetween } from '../../../kernel/calendar.ts';
import type { Moment } from '../../../kernel/stage.ts';
import type { Proposal } from '../../../words/scenario.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import type { DecisionEvent } from '../../events.ts';
import { type DecisionFacts, forumsFor, getChair } from '../../facts/decision-facts.ts';
import type { DecisionState } from '../../state.ts';

/** The chair of each body tables the scenario's texts when what they wait for has come. */
export const drafting = definePolicy({
  id: 'drafting',
  title: 'The chair tables the texts that the scenario has prepared',
  on: ['ConcernRaised', 'ConsultationHeld', 'DecisionTaken', 'ConditionMet', 'ProposalBlocked'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    return facts.scenario.proposals
      .filter((proposal) => !(proposal.id in state.proposals) && isAwaited(proposal, event))
      .map((proposal) => table(proposal, event, state, facts, moment));
  },
});

function table(
  proposal: Proposal,
  event: DecisionEvent,
  state: DecisionState,
  facts: DecisionFacts,
  moment: Moment,
): SeatCommand {
  const { delayHours } = proposal.after;
  const stream = moment.chance.stream('decision/drafting', proposal.id);
  const hours = typeof delayHours === 'number' ? delayHours : stream.within(delayHours);
  const at = dueTime(proposal, facts, moment) + Math.round(hours * 60);
  const before = 'proposal' in event && typeof event.proposal === 'string' ? state.proposals[event.proposal] : undefined;
  const body = followedTo(proposal, before?.body, facts);
  const concern = before?.concern ?? concernOf(event);
  const more = { ...(concern === null ? {} : { concern }), ...(body === proposal.body ? {} : { body }) };
  return { seat: getChair(facts, body), at, command: { type: 'TableProposal', proposal, ...more } };
}

/** A text for a day that the scenario names is tabled then, and not before what it answers has come up. */
function dueTime({ after }: Proposal, { scenario }: DecisionFacts, { at }: Moment): number {
  return after.when === 'time' && after.at !== undefined ? Math.max(at, minutesBetween(scenario.start, after.at)) : at;
}

/** Once a file has gone to another forum, what follows from it is tabled there too, if that forum may decide it. */
function followedTo({ body, matter }: Proposal, before: string | undefined, facts: DecisionFacts): string {
  return forumsFor(facts, body, matter).some((forum) => forum.id === before) ? (before as string) : body;
}

function concernOf(event: DecisionEvent): string | null {
  if (event.type === 'ConcernRaised') return event.concern.id;
  return event.type === 'ConsultationHeld' ? event.concern : null;
}

function isAwaited({ after }: Proposal, event: DecisionEvent): boolean {
  switch (after.when) {
    case 'incident':
      return event.type === 'ConcernRaised' && event.concern.severity !== 'words';
    case 'demand':
    case 'time':
      return event.type === 'ConcernRaised' && (after.when === 'time' || event.concern.severity === 'words');
    case 'consultation':
      return event.type === 'ConsultationHeld';
    case 'decision':
      return event.type === 'DecisionTaken' && event.proposal === after.of;
    case 'condition':
      return event.type === 'ConditionMet' && event.proposal === after.of;
    case 'blocked':
      return event.type === 'ProposalBlocked' && event.proposal === after.of;
  }
}
