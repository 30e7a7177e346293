import type { BriefTable } from '../../outcome/index.ts';
import { isNumericColumn } from './numeric-column.ts';
import { padded, widthOf, wrap } from './terminal-text.ts';

const GAP = 2;
const LEAST = 4;
/** So many columns too wide, and every way to give way is weighed; before that the widest does. */
const TRIED = 60;

/** How a table is drawn; texts come printable, styles are put on after measuring. */
export interface TableStyle {
  readonly columns: number;
  readonly rule: string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** The short form of an explain id that fits the given columns, or `''`. */
  readonly shortId: (id: string, room: number) => string;
  readonly colon: string;
}

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly numeric: boolean;
  /** Columns that it would like. */
  readonly natural: number;
  /** Columns under which words would be broken. */
  readonly word: number;
}

/** Lines of the table without its caption. Cells are wrapped, never cut; a table too wide even so becomes a list of records. */
export function terminalTable(table: BriefTable, style: TableStyle): string[] {
  if (table.rows.length === 0) return [];
  const columns = columnsOf(table);
  if (columns.length === 0) return [];
  const widths = fitWidths(columns, style.columns);
  if (!widths) return records(table, columns, style);
  const used = widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
  const lines = block(
    columns.map((column) => column.heading),
    columns,
    widths,
  ).map(style.bold);
  lines.push(style.dim(style.rule.repeat(used)));
  table.rows.forEach((row, index) => {
    const cells = columns.map((column) => column.cells[index] ?? '');
    const drawn = block(cells, columns, widths);
    const id = row.explain === undefined ? '' : style.shortId(row.explain, style.columns - used - GAP);
    if (id !== '') {
      const first = drawn[0] ?? '';
      drawn[0] = first + ' '.repeat(style.columns - widthOf(first) - widthOf(id)) + style.dim(id);
    }
    lines.push(...drawn);
  });
  return lines;
}

function columnsOf(table: BriefTable): Column[] {
  const count = table.rows.reduce((most, row) => Math.max(most, row.cells.length), table.columns.length);
  return Array.from({ length: count }, (_, index) => {
    const heading = table.columns[index] ?? '';
    const cells = table.rows.map((row) => row.cells[index] ?? '');
    const numeric = isNumericColumn(cells);
    const body = Math.max(...cells.map(widthOf));
    const word = Math.max(longestWord(heading), numeric ? body : Math.max(...cells.map(longestWord)));
    return { heading, cells, numeric, natural: Math.max(body, word, numeric ? 0 : widthOf(heading)), word };
  });
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(widthOf));
}

/** Widths that fit, words whole if that can be, at the cost of as few lines as can be; undefined if even the least do not fit. */
function fitWidths(columns: readonly Column[], room: number): number[] | undefined {
  const budget = room - GAP * (columns.length - 1);
  if (budget < columns.length * LEAST) return undefined;
  const widths = columns.map((column) => Math.max(1, Math.min(column.natural, room)));
  const height = heightOf(columns);
  for (const least of [columns.map((column) => column.word), columns.map((column) => (column.numeric ? column.word : LEAST))]) {
    let over = widths.reduce((sum, width) => sum + width, 0) - budget;
    while (over > 0) {
      const narrower = widths.flatMap((width, index) => (width > Math.max(LEAST, least[index] ?? 0) ? [index] : []));
      if (narrower.length === 0) break;
      const widest = narrower.reduce((best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best));
      const chosen = over > TRIED ? widest : cheapest(narrower, widest, over, widths, height);
      widths[chosen] = (widths[chosen] ?? 0) - 1;
      over--;
    }
    if (over <= 0) return widths;
  }
  return undefined;
}

/** The column whose giving up all that is wanted (or else one column of it) adds the fewest lines; the widest among equals. */
function cheapest(among: readonly number[], widest: number, over: number, widths: readonly number[], height: Height): number {
  let best = widest;
  let least = Infinity;
  for (const index of [widest, ...among]) {
    const total = [1, over].map((less) =>
      height(widths.map((width, at) => (at === index ? Math.max(LEAST, width - less) : width))),
    );
    const cost = (total[0] ?? 0) * 1000 + (total[1] ?? 0);
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}

type Height = (widths: readonly number[]) => number;

/** Lines that the rows take at given widths; each cell is wrapped once for each width. */
function heightOf(columns: readonly Column[]): Height {
  const known = columns.map((column) => column.cells.map(() => new Map<number, number>()));
  const linesOf = (at: number, row: number, width: number) => {
    const lines = known[at]?.[row]?.get(width) ?? wrap(columns[at]?.cells[row] ?? '', width).length;
    known[at]?.[row]?.set(width, lines);
    return lines;
  };
  return (widths) => {
    let total = 0;
    columns[0]?.cells.forEach((_, row) => {
      total += widths.reduce((most, width, at) => Math.max(most, linesOf(at, row, width)), 1);
    });
    return total;
  };
}

function block(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, index) => padded(lines[row] ?? '', widths[index] ?? 1, columns[index]?.numeric))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function records(table: BriefTable, columns: readonly Column[], style: TableStyle): string[] {
  return table.rows.flatMap((row, index) => {
    const lines = columns.flatMap((column, at) => {
      const text = `${column.heading}${style.colon}${column.cells[index] ?? ''}`;
      return wrap(text, style.columns - (at === 0 ? 0 : 2)).map((line) => (at === 0 ? style.bold(line) : `  ${line}`));
    });
    const id = row.explain === undefined ? '' : style.shortId(row.explain, style.columns - 2);
    return id === '' ? lines : [...lines, `  ${style.dim(id)}`];
  });
}
