import { isoTime } from '../../kernel/calendar.ts';
import type { ActorId } from '../../words/ids.ts';
import type { NetworkNode } from '../../words/network.ts';
import type { Interval, Minutes } from '../../words/time.ts';
import type { Evidence, Reason } from '../../words/verdict.ts';
import type { OutcomeFacts } from '../facts.ts';
import type { Picture } from '../picture.ts';
import type { OutcomeState } from '../state.ts';
import type { BriefWords } from './words/brief-words.ts';
import { type BriefLanguage, briefLanguages } from './words/languages.ts';

/** How an output came out over many replicates, as far as the brief needs it. */
export interface OutputSpread {
  readonly share: number;
  readonly interval: Interval<Minutes> | null;
}

export interface BriefInput {
  readonly picture: Picture;
  readonly outcome: OutcomeState;
  readonly facts: OutcomeFacts;
  /** Every reason of the run by its id. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** The spread of an output of `play/outputs.ts` over the replicates. */
  readonly spread: (output: string) => OutputSpread | undefined;
  readonly seed: number;
  readonly replicates: number;
  readonly language: BriefLanguage;
}

/** What every section of the brief works with. */
export interface BriefContext extends BriefInput {
  readonly words: BriefWords;
  readonly nameOf: (actor: ActorId) => string;
  readonly namesOf: (actors: readonly ActorId[], most?: number) => string;
  readonly placeOf: (node: string) => string;
  readonly timeOf: (minutes: Minutes) => string;
  readonly dayOf: (minutes: Minutes) => string;
  /** `25 Feb 02:00 to 25 Feb 19:00` over the replicates, or null where there is no spread. */
  readonly within: (output: string, by: 'time' | 'day') => string | null;
  readonly indicator: (id: string) => OutcomeState['indicators'][string]['rows'];
  readonly evidenceOf: (reason: Reason | undefined) => readonly Evidence[];
}

export function contextOf(input: BriefInput): BriefContext {
  const { facts, language } = input;
  const words = briefLanguages[language];
  const names = new Map<string, string>();
  for (const state of facts.states) {
    const name = language === 'fr' ? state.nameFr : state.name;
    names.set(state.id, name);
    names.set(state.alpha3, name);
  }
  const places = new Map<string, NetworkNode>(facts.nodes.map((node) => [node.id, node]));
  const nameOf = (actor: ActorId) => (actor === 'UNK' ? words.unknownActor : (names.get(actor) ?? actor));
  const { start } = facts.scenario;
  const timeOf = (minutes: Minutes) => words.time(isoTime(start, minutes));
  const dayOf = (minutes: Minutes) => words.day(isoTime(start, minutes));
  return {
    ...input,
    words,
    nameOf,
    namesOf: (actors, most) => words.list(actors.map(nameOf), most),
    placeOf: (node) => places.get(node)?.name ?? node,
    timeOf,
    dayOf,
    within: (output, by) => {
      const interval = input.spread(output)?.interval;
      if (!interval) return null;
      if (by === 'day') return words.days(isoTime(start, interval.p10), isoTime(start, interval.p90));
      return words.range(timeOf(interval.p10), timeOf(interval.p90));
    },
    indicator: (id) => input.outcome.indicators[id]?.rows ?? [],
    evidenceOf: collectEvidence,
  };
}

/** All verbatim words that a reason rests on, depth first. */
function collectEvidence(reason: Reason | undefined): Evidence[] {
  if (!reason) return [];
  return [...(reason.evidence ?? []), ...(reason.because ?? []).flatMap(collectEvidence)];
}
