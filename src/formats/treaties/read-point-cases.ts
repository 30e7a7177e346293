import type { AreaPoint } from '../../assessment/index.ts';

/** A line of a `cases.txt` on places: what is expected, and of which point. */
export interface PointCase {
  readonly line: number;
  readonly expected: string;
  readonly name: string;
  readonly point: AreaPoint;
}

/**
 * Reads a table of places. Columns, split by `|`: expected | date | lat,lon | party | kind | name; `-` is null. Lines that
 * start with `#` are remarks.
 * @throws Error with the number of a line that has not six columns.
 */
export function readPointCases(text: string): readonly PointCase[] {
  return text
    .split('\n')
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'))
    .map(({ content, line }) => readRow(content, line));
}

function readRow(content: string, line: number): PointCase {
  const columns = content.split('|').map((column) => column.trim());
  const [expected, date, position, party, kind, name] = columns;
  const [lat, lon] = (position ?? '').split(',').map(Number);
  if (!expected || !date || lat === undefined || lon === undefined || !party || !kind || !name) {
    throw new Error(`line ${line}: six columns expected, ${columns.length} found`);
  }
  return { line, expected, name, point: { lat, lon, date, party: value(party), kind: value(kind) } };
}

const value = (word: string): string | null => (word === '-' ? null : word);
