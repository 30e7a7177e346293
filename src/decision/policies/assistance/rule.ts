import type { Moment } from '../../../kernel/stage.ts';
import type { Proposal } from '../../../words/scenario.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import type { DecisionEvent } from '../../events.ts';
import { type DecisionFacts, getChair, getInterval, getOwnProcedure } from '../../facts/decision-facts.ts';
import type { Concern, DecisionState } from '../../state.ts';

/** A victim may ask for help where a commitment is available; the body that decides on it is then asked. */
export const assistance = definePolicy({
  id: 'assistance',
  title: 'A victim asks for help, and the body that decides is asked',
  on: ['ConcernRaised', 'ConcernUpdated', 'AssistanceRequested'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (event.type === 'ConcernRaised' || event.type === 'ConcernUpdated') return ask(event.concern, facts, moment);
    return event.type === 'AssistanceRequested' ? tableHelp(event, state, facts, moment) : [];
  },
});

/** Asked once for a concern: whether a victim asks does not change with what is learnt later, only whether it may. */
function ask(concern: Concern, facts: DecisionFacts, moment: Moment): SeatCommand[] {
  return concern.commitments.flatMap(({ treaty, verdict, victims }) => {
    const rate = facts.factors.get(`assistance.propensity.${treaty}`)?.value;
    if (rate === undefined || verdict === 'not-engaged') return [];
    return victims.flatMap((member): SeatCommand[] => {
      const stream = moment.chance.stream(`decision/assistance/${treaty}`, concern.id, member);
      if (!stream.happens(rate)) return [];
      const hours = stream.within(getInterval(facts, 'assistance.delay.hours'));
      const command = { type: 'RequestAssistance', member, treaty, concern: concern.id } as const;
      return [{ seat: member, at: moment.at + Math.round(hours * 60), command }];
    });
  });
}

function tableHelp(
  { member, treaty, concern }: Extract<DecisionEvent, { type: 'AssistanceRequested' }>,
  state: DecisionState,
  facts: DecisionFacts,
  moment: Moment,
): SeatCommand[] {
  const body = state.concerns[concern].concern.commitments.find((row) => row.treaty === treaty)?.decidedBy ?? null;
  // without a body each party decides for itself, and the Council's own texts are the scenario's to prepare
  if (body === null || body === 'north-atlantic-council' || !facts.chairs.has(body)) return [];
  const proposal = helpText(member, treaty, concern, body, facts);
  const hours = moment.chance.stream('decision/drafting', proposal.id).within(getInterval(facts, 'assistance.tabling.hours'));
  const command = { type: 'TableProposal', proposal, concern } as const;
  return [{ seat: getChair(facts, body), at: moment.at + Math.round(hours * 60), command }];
}

function helpText(member: string, treaty: string, concern: string, body: string, facts: DecisionFacts): Proposal {
  const says = { en: `Help for ${member} at its request (${treaty})`, fr: `Aide à ${member}, à sa demande (${treaty})` };
  return {
    id: `assist-${treaty}-${concern}-${member.toLowerCase()}`,
    body,
    title: says,
    issue: `assistance-${treaty}`,
    procedure: getOwnProcedure(facts, body),
    clauses: [{ id: 'c1', text: says }],
    after: { when: 'incident', delayHours: 0 },
    effect: { kind: 'assist', treaty, to: member },
  };
}
