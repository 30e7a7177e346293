import type { CollectionName } from './collections.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

/** A problem before its line and column are looked up. `path` leads from the file's top to the value. */
export interface Finding {
  readonly file: string;
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** The rows of one file of a collection. */
export interface DataFile {
  readonly file: string;
  readonly name: CollectionName | 'sources';
  readonly rows: readonly unknown[];
}

/** A JSON file under `data/` that has its own loader: only what its facts rest on is checked here. */
export interface OtherFile {
  readonly file: string;
  readonly content: unknown;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values that a file's rows have under a key, where they are text. */
export function textsOf(files: readonly DataFile[], name: CollectionName | 'sources', key: string): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { row } of rowsOf(files, name)) {
    const value = row[key];
    if (typeof value === 'string') texts.add(value);
  }
  return texts;
}

export interface PlacedRow {
  readonly file: string;
  readonly index: number;
  readonly row: Row;
}

/** The rows of a collection with their places, rows that are no objects left out. */
export function rowsOf(files: readonly DataFile[], name: CollectionName | 'sources'): readonly PlacedRow[] {
  return files
    .filter((file) => file.name === name)
    .flatMap(({ file, rows }) => rows.flatMap((row, index) => (isRow(row) ? [{ file, index, row }] : [])));
}

/** A value of a row in words. JSON may hold an object whose own `toString` is no function: `String` throws on it. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : `${JSON.stringify(value)}`);
