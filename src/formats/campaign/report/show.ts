import { isoTime } from '../../../kernel/calendar.ts';
import type { Column } from '../../../play/campaign/plan/campaign-plan.ts';

export const EXERCISE = 'EXERCISE EXERCISE EXERCISE';

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24 Feb 09:15`, UTC. */
export function moment(start: string, minutes: number): string {
  const time = isoTime(start, Math.round(minutes));
  return `${Number(time.slice(8, 10))} ${MONTHS[Number(time.slice(5, 7)) - 1]} ${time.slice(11, 16)}`;
}

/** `24 Feb`. */
export function day(start: string, minutes: number): string {
  return moment(start, minutes).slice(0, -6);
}

/** A length of time: minutes, hours or days, whichever says it in few digits. */
export function span(minutes: number): string {
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '−' : '';
  if (size < 90) return `${sign}${Math.round(size)} min`;
  if (size < 72 * 60) return `${sign}${(size / 60).toFixed(1)} h`;
  return `${sign}${(size / 1440).toFixed(1)} d`;
}

/** A value of an output as people read it. */
export function value({ unit }: Column, figure: number, start: string): string {
  return unit === 'minutes' ? moment(start, figure) : plain(figure);
}

/** A difference of two values of an output. */
export const difference = ({ unit }: Column, figure: number) => (unit === 'minutes' ? span(figure) : plain(figure));

export function plain(figure: number): string {
  if (Number.isNaN(figure)) return '–';
  const text = Math.abs(figure) >= 100 || Number.isInteger(figure) ? String(Math.round(figure)) : figure.toPrecision(3);
  return text.replace('-', '−');
}

export const percent = (share: number) => `${share > 0 && share < 0.01 ? (100 * share).toFixed(1) : Math.round(100 * share)} %`;

/** A p-value without false precision. */
export function probability(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** `decision/eu-package-6` as a heading. */
export function nameOf(id: string): string {
  const [kind, ...rest] = id.split('/');
  const words = KINDS[kind];
  return words === undefined ? id : `${words} ${rest.join(' · ').replaceAll('-', ' ')}`;
}

const KINDS: Readonly<Record<string, string>> = {
  decision: 'Agreed:',
  blocked: 'Blocked:',
  broken: 'First broken:',
  tabled: 'Tabled:',
  requirement: 'Requirement:',
  arrival: 'Arrival:',
  consultation: 'Consultation:',
};
