import { daysBetween } from '../../kernel/calendar.ts';
import type { CodedEvent } from '../coded-report/coded-report.ts';

/** An event with the day of the document that tells it. */
export interface Told {
  readonly event: CodedEvent;
  readonly day: string;
}

/** Documents that lie further apart tell of different acts where neither says when. */
const MOST_DAYS_APART = 3;
const SAME_PLACE_KM = 50;

/**
 * Whether two documents tell of one act. Type and mode must agree, parties overlap, and nothing that both say of day and place
 * may contradict; an author whom only one names, and whether it happened at all, are differences and keep nothing apart.
 */
export function isSameAct(one: Told, other: Told): boolean {
  const [a, b] = [one.event, other.event];
  if (a.type !== b.type || (a.mode !== b.mode && a.mode !== null && b.mode !== null)) return false;
  if (standing(a) !== standing(b)) return false;
  const place = placesAgree(a, b);
  if (place === false || !partiesAgree(a, b)) return false;
  return daysAgree(one, other, place === true);
}

/** An act told of as happened, denied or in doubt is one; what is announced is another. */
function standing({ type, status }: CodedEvent): string {
  if (type === 'THREATEN' || type === 'DEMAND' || type === 'REQUEST') return 'uttered';
  return status === 'planned' ? 'planned' : 'told';
}

function partiesAgree(a: CodedEvent, b: CodedEvent): boolean {
  const actors = overlap(named(a.actor), named(b.actor));
  const recipients = overlap(named(a.recipient), named(b.recipient));
  if (actors === 'apart' || recipients === 'apart') return false;
  return actors === 'shared' || recipients === 'shared';
}

const named = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== 'UNK');

function overlap(a: readonly string[], b: readonly string[]): 'shared' | 'open' | 'apart' {
  if (a.length === 0 || b.length === 0) return 'open';
  const shared = a.filter((code) => b.includes(code)).length;
  // half of all that are named: two of twenty senders do not make it the same sanctions
  return shared * 2 >= new Set([...a, ...b]).size ? 'shared' : 'apart';
}

/** True: the same place. False: two places. Null: not both name one. */
function placesAgree({ location: a }: CodedEvent, { location: b }: CodedEvent): boolean | null {
  if (!a || !b) return null;
  if (a.name === b.name) return true;
  if (a.country !== null && b.country !== null && a.country !== b.country) return false;
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null;
  const kmPerDegree = 111.2;
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, east) * kmPerDegree <= SAME_PLACE_KM;
}

function daysAgree(one: Told, other: Told, samePlace: boolean): boolean {
  const [a, b] = [one.event.date, other.event.date];
  if (a === null || b === null) return Math.abs(daysBetween(one.day, other.day)) <= MOST_DAYS_APART;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (a.length !== 10 || b.length !== 10) return false;
  // a night's attack is dated by its evening or by its morning
  return samePlace && Math.abs(daysBetween(a, b)) === 1;
}
