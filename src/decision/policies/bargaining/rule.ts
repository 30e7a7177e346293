import { definePolicy, type SeatCommand } from '../../define.ts';
import { firstInterval, getChair } from '../../facts.ts';

/** Rounds after which the chair gives up the text. */
const ROUNDS = 4;

/** When consensus breaks, the chair consults, dilutes and tries again; after the last round the text is withdrawn. */
export const bargaining = definePolicy({
  id: 'bargaining',
  title: 'The chair consults, dilutes and tries again',
  on: ['ConsensusBroken'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (event.type !== 'ConsensusBroken') return [];
    const { proposal } = state.proposals[event.proposal];
    const seat = getChair(facts, proposal.body);
    if (event.round >= ROUNDS) {
      const why = `no consensus after ${ROUNDS} rounds`;
      return [{ seat, at: moment.at, command: { type: 'WithdrawProposal', proposal: proposal.id, why } }];
    }
    const days = moment.chance
      .stream('decision/bargaining', `${proposal.id}/${event.round}`)
      .within(firstInterval(facts, [`bargaining.${proposal.body}.days`, 'bargaining.days']));
    return [{ seat, at: moment.at + Math.round(days * 1440), command: { type: 'AmendProposal', proposal: proposal.id } }];
  },
});
