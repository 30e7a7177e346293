import type { World } from '../../../chain/world.ts';
import { findState } from '../../../facts/index.ts';
import type { StateId } from '../../../words/ids.ts';
import type { IsoTime } from '../../../words/time.ts';
import type { ForcePackage } from '../../data/rows/force-row-schemas.ts';
import type { Reach } from '../reach-of.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { ReachWords } from './reach-words.ts';

export type Language = 'en' | 'fr';

export const reachWords: Readonly<Record<Language, ReachWords>> = { en: english, fr: french };

export const nameOf = ({ name, nameFr }: ForcePackage, language: Language): string => (language === 'fr' ? nameFr : name);

export function titleOf({ wanted }: Reach, language: Language): string {
  const words = reachWords[language];
  return words.title(nameOf(wanted, language), words.by(wanted.modes));
}

export function subtitleOf({ scenario }: World, at: IsoTime, isUnder: boolean, language: Language): string {
  const words = reachWords[language];
  const counted = words.countedFrom(scenario.title[language], at.replace('T', ' '));
  return `${counted}${isUnder ? `, ${words.withoutPresence}` : ''}`;
}

/** The border with the adversary in words; null where the adversary is no state. */
export function borderOf({ data }: World, adversary: StateId | null, language: Language): string | null {
  const state = adversary === null ? undefined : findState(data, adversary);
  return state ? reachWords[language].border(language === 'fr' ? state.nameFr : state.name) : null;
}
