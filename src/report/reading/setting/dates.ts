import { addDays, dayNumber } from '../../../kernel/calendar.ts';
import type { IsoDate } from '../../../words/time.ts';
import type { ReadSentence } from '../document.ts';
import type { Compiled } from '../text/compile.ts';
import type { Token } from '../text/tokenize.ts';

export interface DateFound {
  /** `YYYY-MM-DD`, or `YYYY-MM` where the text gives no more. */
  readonly date: string;
  readonly at: number;
  /** A year other than the report's: the act is history. */
  readonly history: boolean;
}

const MONTH_SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_SHORT = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

function monthOf(token: Token | undefined, compiled: Compiled): number {
  if (!token?.capital) return 0;
  const long = compiled.lexicon.words.months.indexOf(token.lower);
  if (long >= 0) return long + 1;
  return MONTH_SHORT.indexOf(token.lower === 'sept' ? 'sep' : token.lower) + 1;
}

function weekdayOf(token: Token | undefined, compiled: Compiled): number {
  if (!token?.capital) return -1;
  const long = compiled.lexicon.words.weekdays.indexOf(token.lower);
  return long >= 0
    ? long
    : DAY_SHORT.indexOf(
        token.lower.slice(0, 3) === token.lower || /^(tues|weds|thur|thurs)$/.test(token.lower) ? token.lower.slice(0, 3) : '?',
      );
}

const dayOfMonth = (token: Token | undefined): number =>
  token && /^(\d{1,2})(st|nd|rd|th)?$/.test(token.lower) ? Number.parseInt(token.lower, 10) : 0;
const yearOf = (token: Token | undefined): number => (token && /^(1[89]|20)\d\d$/.test(token.lower) ? Number(token.lower) : 0);

/** The last such weekday up to the report's day, or the next one for what is still to come. */
export function weekdayDate(day: number, reportDate: IsoDate, ahead: boolean): IsoDate {
  const today = (((dayNumber(reportDate) + 4) % 7) + 7) % 7;
  const back = (today - day + 7) % 7;
  if (!ahead) return addDays(reportDate, -back);
  return addDays(reportDate, (day - today + 7) % 7);
}

function calendarDate(sentence: ReadSentence, at: number, reportDate: IsoDate, compiled: Compiled): DateFound | null {
  const { tokens } = sentence;
  const month = monthOf(tokens[at], compiled);
  if (!month) return null;
  const reportYear = Number(reportDate.slice(0, 4));
  const day = dayOfMonth(tokens[at + 1]) || dayOfMonth(tokens[at - 1]);
  const year = yearOf(tokens[at + 1]) || yearOf(tokens[at + 2]) || (tokens[at + 2]?.text === ',' ? yearOf(tokens[at + 3]) : 0);
  if (!day && !year && !/^(in|since|last|late|early|of|mid|until|by)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const guessed = year || (month > Number(reportDate.slice(5, 7)) + 2 ? reportYear - 1 : reportYear);
  const date = day ? `${guessed}-${two(month)}-${two(day)}` : `${guessed}-${two(month)}`;
  return { date, at, history: year !== 0 && isOld(date, reportDate) };
}

/** Older than about nine months counts as history, not as news. */
function isOld(date: string, reportDate: IsoDate): boolean {
  const full = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date;
  return dayNumber(reportDate) - dayNumber(full) > 270;
}

function relative(sentence: ReadSentence, at: number, reportDate: IsoDate): string | null {
  const word = sentence.tokens[at]?.lower;
  const next = sentence.tokens[at + 1]?.lower ?? '';
  if (word === 'yesterday') return addDays(reportDate, -1);
  if (word === 'today' || word === 'tonight') return reportDate;
  if (word === 'tomorrow') return addDays(reportDate, 1);
  if (word === 'this' && /^(morning|afternoon|evening)$/.test(next)) return reportDate;
  if (word === 'last' && next === 'night') return addDays(reportDate, -1);
  if (word === 'last' && next === 'week') return addDays(reportDate, -7).slice(0, 7);
  if (word === 'last' && next === 'month') return addDays(reportDate, -30).slice(0, 7);
  return null;
}

/** Every date in a sentence. `ahead`: weekdays lie in the future. */
export function listDates(sentence: ReadSentence, reportDate: IsoDate, compiled: Compiled, ahead: boolean): DateFound[] {
  const found: DateFound[] = [];
  sentence.tokens.forEach((token, at) => {
    const calendar = calendarDate(sentence, at, reportDate, compiled);
    if (calendar) {
      found.push(calendar);
      return;
    }
    const day = weekdayOf(token, compiled);
    if (day >= 0) {
      found.push({ date: weekdayDate(day, reportDate, ahead), at, history: false });
      return;
    }
    const near = relative(sentence, at, reportDate);
    if (near) found.push({ date: near, at, history: false });
    const year = yearOf(token);
    if (year && /^(in|of|from|during|until|by)$/.test(sentence.tokens[at - 1]?.lower ?? '')) {
      found.push({ date: `${year}`, at, history: isOld(`${year}`, reportDate) });
    }
  });
  return found;
}

/** The date that stands nearest to the act, within its sentence; null where there is none. */
export function dateNear(dates: readonly DateFound[], from: number, to: number): DateFound | null {
  let best: DateFound | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const gap = date.at < from ? from - date.at : date.at >= to ? date.at - to + 1 : 0;
    if (gap < distance && gap <= 12) {
      best = date;
      distance = gap;
    }
  }
  return best;
}
