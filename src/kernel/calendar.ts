import type { IsoDate, IsoTime, Minutes } from '../words/time.ts';

const MINUTES_PER_DAY = 1440;
/** 0000-03-01 to 1970-01-01: years are counted from March so that a leap day is the last of its year. */
const DAYS_TO_EPOCH = 719468;
const DAYS_PER_ERA = 146097;
const FIRST_DAY = -719528;
const LAST_DAY = 2932896;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?Z)?$/;

/** Days from 1970-01-01 to `date` (negative before). Throws RangeError unless it is a real day, `YYYY-MM-DD`. */
export function dayNumber(date: IsoDate): number {
  const parts = DATE.exec(date);
  if (!parts) throw new RangeError(`"${date}" is not a date like 2022-02-24`);
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12) throw new RangeError(`"${date}" has no month ${parts[2]}`);
  if (day < 1 || day > daysInMonth(year, month)) throw new RangeError(`"${date}" has no day ${parts[3]} in its month`);
  return daysFromCivil(year, month, day);
}

/** The date that lies `days` days after 1970-01-01; years 0000 to 9999, RangeError beyond or for a fraction. */
export function isoFromDay(days: number): IsoDate {
  const { year, month, day } = civilFromDays(days);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The date `days` days after `date` (before, if negative). Throws RangeError for a date that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoFromDay(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. Throws RangeError for a date that does not exist. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Whole minutes from 1970-01-01T00:00Z to `time`, which is `YYYY-MM-DD` (its first minute), `YYYY-MM-DDTHH:MMZ` or
 * `YYYY-MM-DDTHH:MM:SSZ` (seconds are cut off). Throws RangeError for anything else, and for a time that does not exist.
 */
export function parseIsoTime(time: IsoTime | IsoDate): Minutes {
  const parts = TIME.exec(time);
  if (!parts) throw new RangeError(`"${time}" is not a time like 2022-02-24T03:50Z or a date like 2022-02-24`);
  const [, date = '', hour = '00', minute = '00', second = '00'] = parts;
  if (hour > '23') throw new RangeError(`"${time}" has no hour ${hour}`);
  if (minute > '59') throw new RangeError(`"${time}" has no minute ${minute}`);
  if (second > '59') throw new RangeError(`"${time}" has no second ${second}`);
  return dayNumber(date) * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute);
}

/** Minutes from `start` to `time` (forms as in `parseIsoTime`); negative when `time` is earlier. */
export function minutesBetween(start: IsoTime | IsoDate, time: IsoTime | IsoDate): Minutes {
  return parseIsoTime(time) - parseIsoTime(start);
}

/** The moment `minutes` after `start`, as `YYYY-MM-DDTHH:MMZ`; a fraction of a minute is cut off. */
export function isoTime(start: IsoTime | IsoDate, minutes: Minutes): IsoTime {
  const { day, hour, minute } = clock(start, minutes);
  return `${isoFromDay(day)}T${padded(hour, 2)}:${padded(minute, 2)}Z`;
}

/** The UTC day on which the moment `minutes` after `start` falls. */
export function isoDate(start: IsoTime | IsoDate, minutes: Minutes): IsoDate {
  return isoFromDay(clock(start, minutes).day);
}

/** The moment `minutes` after `start` as a date-time group, `251200ZFEB22` (day, time, Zulu, month, year). */
export function dateTimeGroup(start: IsoTime | IsoDate, minutes: Minutes): string {
  const at = clock(start, minutes);
  const { year, month, day } = civilFromDays(at.day);
  return `${padded(day, 2)}${padded(at.hour, 2)}${padded(at.minute, 2)}Z${MONTHS[month - 1]}${padded(year % 100, 2)}`;
}

/** A run counts from one start: it is read once. */
let lastStart = '';
let lastStartMinutes = 0;

function clock(start: IsoTime | IsoDate, minutes: Minutes): { day: number; hour: number; minute: number } {
  if (!Number.isFinite(minutes)) throw new RangeError(`${minutes} minutes after "${start}" is not a moment`);
  if (start !== lastStart) {
    lastStartMinutes = parseIsoTime(start);
    lastStart = start;
  }
  const total = lastStartMinutes + Math.floor(minutes);
  const day = Math.floor(total / MINUTES_PER_DAY);
  const ofDay = total - day * MINUTES_PER_DAY;
  const hour = Math.floor(ofDay / 60);
  return { day, hour, minute: ofDay - hour * 60 };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Both ways as in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years of equal length.
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY) {
    throw new RangeError(`day ${days} since 1970-01-01 is not a whole day of the years 0000 to 9999`);
  }
  const shifted = days + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const yearStart = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - yearStart;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
