import { parseIsoTime } from '../../kernel/calendar.ts';

/** A mapping as it was read, before anybody knows whether its shape is right. */
export type Row = Readonly<Record<string, unknown>>;

export const asRow = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});

export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.map(asRow) : []);

/** The moment that stands there; undefined where none does. */
export function minuteOf(value: unknown): number | undefined {
  try {
    return typeof value === 'string' ? parseIsoTime(value) : undefined;
  } catch {
    return undefined;
  }
}
