import type { Proposal } from '../../../words/scenario.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import type { DecisionEvent } from '../../events.ts';
import { getChair } from '../../facts.ts';

/** The chair of each body tables the scenario's texts when what they wait for has come. */
export const drafting = definePolicy({
  id: 'drafting',
  title: 'The chair tables the texts that the scenario has prepared',
  on: ['ConcernRaised', 'ConsultationHeld', 'DecisionTaken'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    return facts.scenario.proposals
      .filter((proposal) => !(proposal.id in state.proposals) && isAwaited(proposal, event))
      .map((proposal) => ({
        seat: getChair(facts, proposal.body),
        at: moment.at + Math.round(proposal.after.delayHours * 60),
        command: { type: 'TableProposal', proposal },
      }));
  },
});

function isAwaited(proposal: Proposal, event: DecisionEvent): boolean {
  switch (proposal.after.when) {
    case 'incident':
      return event.type === 'ConcernRaised' && event.concern.severity !== 'words';
    case 'demand':
      return event.type === 'ConcernRaised' && event.concern.severity === 'words';
    case 'consultation':
      return event.type === 'ConsultationHeld';
    case 'decision':
      return event.type === 'DecisionTaken' && event.proposal === proposal.after.of;
  }
}
