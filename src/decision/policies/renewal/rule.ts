import type { Proposal } from '../../../words/scenario.ts';
import type { Minutes } from '../../../words/time.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import type { DecisionEvent } from '../../events.ts';
import { getChair, getInterval, getValue } from '../../facts/decision-facts.ts';
import type { DecisionState, ProposalState } from '../../state.ts';

const BODY = 'eu-council';
const DAY: Minutes = 1440;

/** Measures of the Union end after six months unless they are renewed by unanimity. */
export const renewal = definePolicy({
  id: 'renewal',
  title: 'The Union renews its measures every six months, or they lapse',
  on: ['DecisionTaken'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (event.type !== 'DecisionTaken') return [];
    const measure = measureBehind(event, state);
    if (measure === null) return [];
    const text = renewalOf(measure, state);
    const seat = getChair(facts, BODY);
    const lead = moment.chance.stream('decision/renewal', text.id).within(getInterval(facts, 'renewal.lead.days'));
    const termMinutes = Math.round(getValue(facts, 'renewal.term.days') * DAY);
    const ends = moment.at + termMinutes;
    const why = 'six months have passed and the renewal does not stand';
    return [
      { seat, at: Math.max(moment.at, Math.round(ends - lead * DAY)), command: { type: 'TableProposal', proposal: text } },
      { seat, at: ends, command: { type: 'LetLapse', proposal: measure.proposal.id, termMinutes, why } },
    ];
  },
});

/** The package of the Union that was adopted, or renewed, by this decision. */
function measureBehind(event: Extract<DecisionEvent, { type: 'DecisionTaken' }>, state: DecisionState): ProposalState | null {
  const taken = state.proposals[event.proposal];
  if (taken.body !== BODY) return null;
  const { effect } = taken.proposal;
  if (effect.kind === 'renew') return state.proposals[effect.of] ?? null;
  return effect.kind === 'sanctions' ? taken : null;
}

function renewalOf({ proposal }: ProposalState, state: DecisionState): Proposal {
  const times = Object.keys(state.proposals).filter((id) => id.startsWith(`${proposal.id}-renewal-`)).length + 1;
  return {
    id: `${proposal.id}-renewal-${times}`,
    body: BODY,
    title: { en: `Renewal: ${proposal.title.en}`, fr: `Renouvellement : ${proposal.title.fr}` },
    issue: 'sanctions-renewal',
    procedure: 'written-procedure',
    clauses: [{ id: 'c1', text: { en: 'The measures hold for six more months.', fr: 'Les mesures valent six mois de plus.' } }],
    after: { when: 'decision', of: proposal.id, delayHours: 0 },
    effect: { kind: 'renew', of: proposal.id },
  };
}
