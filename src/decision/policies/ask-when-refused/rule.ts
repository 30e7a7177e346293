import { definePolicy, type SeatCommand } from '../../define.ts';
import { getInterval, getValue } from '../../facts/decision-facts.ts';

/** A member whom a text was to protect asks for consultation when consensus on it breaks. */
export const askWhenRefused = definePolicy({
  id: 'ask-when-refused',
  title: 'A member whose protection is held up asks for consultation',
  on: ['ConsensusBroken'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (event.type !== 'ConsensusBroken') return [];
    const { proposal, concern, round } = state.proposals[event.proposal];
    const member = proposal.protects;
    if (member === undefined || concern === null || round > 1) return [];
    const stream = moment.chance.stream('decision/ask-when-refused', proposal.id, member);
    if (!stream.happens(getValue(facts, 'consultation.propensity.refused'))) return [];
    const hours = stream.within(getInterval(facts, 'consultation.delay.refused.hours'));
    const command = { type: 'RequestConsultation', member, concern, why: 'a text for its protection is held up' } as const;
    return [{ seat: member, at: moment.at + Math.round(hours * 60), command }];
  },
});
