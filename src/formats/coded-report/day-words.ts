import { addDays, dayNumber } from '../../kernel/calendar.ts';
import type { IsoDate } from '../../words/time.ts';

/** Words that tell a day, and the days or months that they may mean. */
export interface DayWords {
  readonly text: string;
  readonly at: number;
  readonly mayMean: readonly string[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const PATTERN = new RegExp(
  [
    '(?<iso>\\d{4}-\\d{2}-\\d{2})',
    `(?<dmy>${DAY} (?:of )?${MONTH}(?:,? (\\d{4}))?)`,
    `(?<mdy>${MONTH} ${DAY}(?!\\d)(?:,? (\\d{4}))?)`,
    `(?<my>${MONTH} (\\d{4}))`,
    `(?<weekday>${WEEKDAYS.join('|')})`,
    '(?<near>today|tonight|yesterday|tomorrow|overnight|this (?:morning|afternoon|evening)|last night)',
  ]
    .map((part) => `\\b${part}\\b`)
    .join('|'),
  'gi',
);

/** Words of a text that tell a day, counted from the day of the document. A weekday may lie up to a week before or after it. */
export function findDayWords(text: string, documentDay: IsoDate): DayWords[] {
  return [...text.matchAll(PATTERN)].map((match) => ({
    text: match[0],
    at: match.index,
    mayMean: meaningOf(match, documentDay),
  }));
}

function meaningOf(match: RegExpMatchArray, documentDay: IsoDate): string[] {
  const { iso, weekday, near, my } = match.groups ?? {};
  const words = match[0];
  if (iso !== undefined) return isDay(iso) ? [iso] : [];
  if (near !== undefined) return nearDays(near.toLowerCase(), documentDay);
  if (weekday !== undefined) return weekDays(weekday, documentDay);
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(words)) + 1;
  const year = /\d{4}/.exec(words)?.[0];
  const prefix = (of: string) => `${of}-${String(month).padStart(2, '0')}`;
  if (my !== undefined) return [prefix(year ?? '')];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0]?.padStart(2, '0') ?? '';
  const own = Number(documentDay.slice(0, 4));
  const years = year === undefined ? [own - 1, own, own + 1].map(String) : [year];
  return years.map((one) => `${prefix(one)}-${day}`).filter(isDay);
}

function nearDays(word: string, day: IsoDate): string[] {
  if (word === 'tomorrow') return [addDays(day, 1)];
  if (word === 'yesterday' || word === 'last night') return [addDays(day, -1)];
  return word === 'overnight' || word === 'tonight' ? [addDays(day, -1), day] : [day];
}

function weekDays(name: string, day: IsoDate): string[] {
  const wanted = WEEKDAYS.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  // day 0 of the calendar, 1 January 1970, was a Thursday
  const own = (((dayNumber(day) + 4) % 7) + 7) % 7;
  const back = (own - wanted + 7) % 7;
  return [addDays(day, -back), addDays(day, 7 - back)];
}

function isDay(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}
