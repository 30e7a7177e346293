import { type DirectWords, directEnglish } from './doors-direct-english.ts';
import { directFrench } from './doors-direct-french.ts';
import type { Language } from './languages.ts';

export const directLanguages: Readonly<Record<Language, DirectWords>> = { en: directEnglish, fr: directFrench };
