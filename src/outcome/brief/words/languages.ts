import type { BriefWords } from './brief-words.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** A further language is another file like these and a line here. */
export const briefLanguages = { en: english, fr: french } as const satisfies Record<string, BriefWords>;
export type BriefLanguage = keyof typeof briefLanguages;
