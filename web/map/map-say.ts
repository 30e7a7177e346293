import { isoTime } from '../../src/kernel/calendar.ts';
import type { IsoTime, Minutes } from '../../src/words/time.ts';
import type { Language } from '../messages/languages.ts';
import { type MapWords, mapEnglish } from '../messages/map-english.ts';
import { mapFrench } from '../messages/map-french.ts';

export const mapLanguages: Readonly<Record<Language, MapWords>> = { en: mapEnglish, fr: mapFrench };

/** Names of states, days and figures in the reader's language. */
export interface MapSay {
  /** A two-letter code becomes the state's name; any other name is a name. */
  readonly state: (code: string) => string;
  /** `24 Feb`. */
  readonly day: (minutes: Minutes) => string;
  /** `24–26 Feb`. */
  readonly days: (interval: { readonly p10: Minutes; readonly p90: Minutes }) => string;
  readonly count: (value: number) => string;
}

export function mapSay(start: IsoTime, language: Language): MapSay {
  const locale = language === 'en' ? 'en-GB' : language;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const date = (minutes: Minutes) => new Date(isoTime(start, Math.round(minutes)).replace('Z', ':00Z'));
  return {
    state: (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code),
    day: (minutes) => days.format(date(minutes)),
    days: ({ p10, p90 }) => days.formatRange(date(p10), date(Math.max(p10, p90))),
    count: (value) => numbers.format(value),
  };
}
