import { type DoorsWords, doorsEnglish } from './doors-english.ts';
import { doorsFrench } from './doors-french.ts';
import type { Language } from './languages.ts';

export const doorsLanguages: Readonly<Record<Language, DoorsWords>> = { en: doorsEnglish, fr: doorsFrench };
