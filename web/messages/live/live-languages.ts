import { liveEnglish } from './live-english.ts';
import { liveFrench } from './live-french.ts';

/** Every word of a live desk; another language is another record. */
export type LiveMessages = typeof liveEnglish;

export const liveLanguages: Readonly<Record<'en' | 'fr', LiveMessages>> = { en: liveEnglish, fr: liveFrench };
