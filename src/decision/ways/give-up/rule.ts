import { defineWay } from '../../define.ts';
import { holdoutsOf } from '../../text/positions.ts';

/** The last: always open. */
export const giveUp = defineWay({
  id: 'give-up',
  title: 'The text given up',
  source: 'judgement',
  look(open) {
    const holdouts = holdoutsOf(open).map((holdout) => holdout.member);
    return { kind: 'withdraw', why: `no consensus after ${open.round} rounds: ${holdouts.join(', ') || 'nobody'} not met` };
  },
});
