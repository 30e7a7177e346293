import { definePolicy, type SeatCommand } from '../../define.ts';
import { getInterval } from '../../facts/decision-facts.ts';
import { isWaitingForCondition } from '../../state.ts';

/** What a decision waits for is established: the chair says so once the Council has been briefed. */
export const determination = definePolicy({
  id: 'determination',
  title: 'The chair states that a condition is met',
  on: ['DecisionTaken', 'ConcernUpdated'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    const id = event.type === 'DecisionTaken' ? state.proposals[event.proposal].concern : concernOf(event);
    const known = id === null ? undefined : state.concerns[id]?.concern;
    if (known === undefined) return [];
    return Object.values(state.proposals).flatMap((text) => {
      const { concern, proposal } = text;
      if (concern !== known.id || proposal.condition === undefined || !isWaitingForCondition(text)) return [];
      if (known.elements[proposal.condition.element] !== 'met') return [];
      const stream = moment.chance.stream('decision/determination', proposal.id);
      const hours = stream.within(getInterval(facts, 'determination.delay.hours'));
      const command = { type: 'MeetCondition', proposal: proposal.id } as const;
      return [{ seat: 'SG', at: moment.at + Math.round(hours * 60), command }];
    });
  },
});

function concernOf(event: { readonly type: string; readonly concern?: unknown }): string | null {
  if (event.type !== 'ConcernUpdated') return null;
  return (event.concern as { readonly id: string }).id;
}
