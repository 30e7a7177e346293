import { english } from './english.ts';
import { french } from './french.ts';

/** Every language of the page; another one is another record. */
export const languages = { en: english, fr: french } as const;
export type Language = keyof typeof languages;
