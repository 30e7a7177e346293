import type { Stream } from '../kernel/chance.ts';
import type { RuleId } from '../words/ids.ts';
import type { Reason } from '../words/verdict.ts';
import { criticalRisk } from './brinkmanship/rule.ts';
import { lawsOf } from './imperfect-attribution/model.ts';
import { solveAttribution } from './imperfect-attribution/rule.ts';
import { getModel } from './laboratory/catalogue.ts';
import type { Values } from './laboratory/define.ts';
import { checkValues, type Given } from './laboratory/settings.ts';
import { trustNeeded } from './trust/rule.ts';
import { payoffs } from './unilateral-deterrence/model.ts';
import { solveDeterrence } from './unilateral-deterrence/rule.ts';

/**
 * What a seat would do by a model's equilibrium. Solved once, when it is made; asked as often as needed. `Seen` is what the seat
 * knows when it decides, in the model's own terms: whoever uses the rule says what of its world that is.
 */
export interface ModelRule<Seen> {
  readonly model: RuleId;
  /** The probability, 0 to 1, that one who sees this acts; 0 or 1 where the rule is certain. */
  probability(seen: Seen): number;
  /** Why, with the model's threshold and what it was compared with. */
  why(seen: Seen): Reason;
}

/** Whether the seat acts; takes one number of the stream. */
export function actsBy<Seen>(rule: ModelRule<Seen>, seen: Seen, stream: Pick<Stream, 'happens'>): boolean {
  return stream.happens(rule.probability(seen));
}

/** An attack was or was not signalled: 0 for no signal, i where it points to side i. Suspect: the side that would be struck. */
export interface AttributionSeen {
  readonly signal: number;
  readonly suspect: number;
}

/** Whether the defender retaliates, by imperfect attribution. @throws RangeError where the values or the signal do not fit */
export function retaliationRule(given: Given = {}): ModelRule<AttributionSeen> {
  const { attackers, quiet } = lawsOf(valuesOf('imperfect-attribution', given));
  const { beliefs } = solveAttribution(attackers, quiet);
  const beliefIn = ({ signal, suspect }: AttributionSeen): number => {
    const belief = beliefs[suspect - 1]?.[signal];
    if (belief === undefined) throw new RangeError(`signal ${signal}, suspect ${suspect}: there are ${attackers.length} sides`);
    return belief;
  };
  return {
    model: 'imperfect-attribution',
    // the will to strike lies evenly between 0 and 1 and must exceed 1 - belief
    probability: beliefIn,
    why: (seen) =>
      reasonOf(
        'imperfect-attribution',
        `side ${seen.suspect} is believed guilty with ${percent(beliefIn(seen))} on signal ${seen.signal}; retaliation follows where the will exceeds the rest`,
      ),
  };
}

/** A side is hard if it would rather fight than back down; only it knows. */
export interface HardnessSeen {
  readonly isHard: boolean;
}

/** Whether the challenger initiates, by unilateral deterrence. @throws RangeError where the values do not fit */
export function challengeRule(given: Given = {}): ModelRule<HardnessSeen> {
  return deterrenceRule(given, 'initiates', 'challenger');
}

/** Whether the defender, once challenged, defies. @throws RangeError where the values do not fit */
export function defianceRule(given: Given = {}): ModelRule<HardnessSeen> {
  return deterrenceRule(given, 'defies', 'defender');
}

function deterrenceRule(given: Given, act: 'initiates' | 'defies', who: string): ModelRule<HardnessSeen> {
  const values = valuesOf('unilateral-deterrence', given);
  const solved = solveDeterrence(payoffs(values, 'c'), payoffs(values, 'd'), values.hardC ?? 0, values.hardD ?? 0);
  const probability = ({ isHard }: HardnessSeen) => (isHard ? solved[act].hard : solved[act].soft);
  return {
    model: 'unilateral-deterrence',
    probability,
    why: (seen) =>
      reasonOf(
        'unilateral-deterrence',
        `${solved.kind} equilibrium: a ${seen.isHard ? 'hard' : 'soft'} ${who} ${act} with ${percent(probability(seen))}`,
      ),
  };
}

/** Whether to stand firm at a risk of disaster (0 to 1), by the critical risk. @throws RangeError where the values do not fit */
export function standFirmRule(given: Given = {}): ModelRule<{ readonly risk: number }> {
  const { win = 1, concede = 0, disaster = -1 } = valuesOf('brinkmanship', given);
  const critical = criticalRisk(win, concede, disaster);
  return {
    model: 'brinkmanship',
    probability: ({ risk }) => (risk <= critical ? 1 : 0),
    why: ({ risk }) => reasonOf('brinkmanship', `a risk of ${percent(risk)} against a critical one of ${percent(critical)}`),
  };
}

/** Whether to cooperate with a belief (0 to 1) in the other's good faith. @throws RangeError where the values do not fit */
export function cooperationRule(given: Given = {}): ModelRule<{ readonly belief: number }> {
  const { reward = 0, sucker = 0, temptation = 0, punishment = 0 } = valuesOf('trust', given);
  const needed = trustNeeded(reward, sucker, temptation, punishment);
  return {
    model: 'trust',
    probability: ({ belief }) => (belief >= needed ? 1 : 0),
    why: ({ belief }) => reasonOf('trust', `a belief of ${percent(belief)} against ${percent(needed)} needed`),
  };
}

function valuesOf(id: RuleId, given: Given): Values {
  const checked = checkValues(getModel(id), given);
  if (!checked.ok) throw new RangeError(checked.faults.map(({ says }) => says).join('; '));
  return checked.values;
}

/** A model's word is never evidence: its assumptions come with it. */
function reasonOf(id: RuleId, says: string): Reason {
  return {
    says,
    source: 'judgement',
    because: getModel(id).assumes.map(({ en }) => ({ says: `assumes: ${en}`, source: 'judgement' })),
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
