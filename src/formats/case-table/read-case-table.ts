import { readFileSync } from 'node:fs';

/** One line of a `cases.txt`: its cells by column name, and the line number for messages. */
export interface CaseRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a table of cases: `#` starts a comment, the first other line names the columns, cells are divided by `|`.
 * Throws on a row with too few or too many cells, so that no case is skipped by accident.
 */
export function readCaseTable(file: URL | string): CaseRow[] {
  const rows: CaseRow[] = [];
  let columns: string[] | undefined;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      if (text.trim() === '' || text.startsWith('#')) return;
      const cells = text.split('|').map((cell) => cell.trim());
      if (columns === undefined) {
        columns = cells;
        return;
      }
      if (cells.length !== columns.length) {
        throw new Error(`${file}:${index + 1}: ${cells.length} cells, but the table has ${columns.length} columns`);
      }
      rows.push({ line: index + 1, cells: Object.fromEntries(columns.map((name, at) => [name, cells[at]])) });
    });
  if (rows.length === 0) throw new Error(`${file}: no cases`);
  return rows;
}
