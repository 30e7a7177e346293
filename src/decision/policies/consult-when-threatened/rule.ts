import { remember } from '../../../kernel/remember.ts';
import type { Moment } from '../../../kernel/stage.ts';
import type { StateId } from '../../../words/ids.ts';
import { definePolicy, type SeatCommand } from '../../define.ts';
import { type DecisionFacts, getInterval, getValue } from '../../facts/decision-facts.ts';
import type { Concern } from '../../state.ts';

type Closeness = 'victim' | 'neighbour' | 'named' | 'other';

const WHY: Record<Closeness, string> = {
  victim: 'it is itself a victim',
  neighbour: 'it borders the attacker or the state attacked',
  named: 'the demand is about its soil',
  other: 'another Ally is threatened',
};

/** How near a concern is to a member: nearest reason first. */
function closenessOf(member: StateId, concern: Concern, involved: readonly StateId[], facts: DecisionFacts): Closeness {
  if (concern.victims.includes(member)) return 'victim';
  if (concern.severity !== 'words' && neighboursOf(facts, member).some((id) => involved.includes(id))) return 'neighbour';
  if (concern.allies.includes(member)) return 'named';
  return 'other';
}

const neighboursOf = remember(
  (facts: DecisionFacts, member: StateId) => facts.states.find((state) => state.id === member)?.landNeighbours ?? [],
  (member) => member,
);

/**
 * Article 4 asks only that a Party feels threatened; this says how often one does, and how soon it says so. Those who mean
 * to ask do not each wait for their own hour: once the first has asked, they join it.
 */
export const consultWhenThreatened = definePolicy({
  id: 'consult-when-threatened',
  title: 'A member asks for consultation when it feels threatened',
  on: ['ConcernRaised', 'ConsultationRequested'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    if (event.type === 'ConcernRaised')
      return ask(event.concern, `consultation.delay.${event.concern.severity}.hours`, facts, moment);
    if (event.type !== 'ConsultationRequested') return [];
    const known = state.concerns[event.concern];
    return known.requesters.length === 1 ? ask(known.concern, 'consultation.joining.hours', facts, moment) : [];
  },
});

/** Who asks is drawn once a concern; how soon, from the interval that is named. */
function ask(concern: Concern, delay: string, facts: DecisionFacts, moment: Moment): SeatCommand[] {
  if (!concern.article4Available) return [];
  const interval = getInterval(facts, delay);
  const involved = concern.attacker === null ? concern.victims : [concern.attacker, ...concern.victims];
  const purpose = `decision/${delay}`;
  const commands: SeatCommand[] = [];
  for (const member of alliesOf(facts)) {
    const closeness = closenessOf(member, concern, involved, facts);
    const propensity = getValue(facts, `consultation.propensity.${concern.severity}.${closeness}`);
    if (!moment.chance.stream('decision/consult', concern.id, member).happens(propensity)) continue;
    const hours = moment.chance.stream(purpose, concern.id, member).within(interval);
    commands.push({
      seat: member,
      at: moment.at + Math.round(hours * 60),
      command: { type: 'RequestConsultation', member, concern: concern.id, why: WHY[closeness] },
    });
  }
  return commands;
}

function alliesOf(facts: DecisionFacts): readonly StateId[] {
  return facts.members.get(facts.scenario.alliance) ?? [];
}
