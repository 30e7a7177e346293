import type { Interval } from '../../../words/time.ts';
import type { WorldRows } from '../../world/assemble-world.ts';

/** A number that can be changed, as the world declares it. */
export interface Figure {
  /** What stands behind the kind in a path: `PL/road`, `instructions.delay.hours`. */
  readonly id: string;
  readonly value: number | Interval;
  readonly unit: string;
  /** Least and most that make sense; a changed figure is kept inside. */
  readonly bounds: readonly [number, number];
  readonly whole?: boolean;
  readonly source: string;
}

/** Gives the new value of a figure, or undefined to leave it. */
export type ChangeFigure = (figure: Figure) => number | Interval | undefined;

/** One kind of number: where it stands in the rows of a world, and how it is changed. */
export interface FactorKind {
  readonly id: string;
  readonly usage: string;
  readonly says: string;
  list(rows: WorldRows): readonly Figure[];
  /** New rows; what is not changed is shared with `rows`. */
  change(rows: WorldRows, change: ChangeFigure): WorldRows;
}

export const ANY: readonly [number, number] = [0, Number.POSITIVE_INFINITY];
export const SHARE: readonly [number, number] = [0, 1];

/**
 * A kind whose figures stand one or more to a row of one list: `figures` names them and says how a new value is put in.
 * Rows that nothing changes stay the same objects.
 */
export interface RowFigure<Row> {
  readonly figure: Figure;
  put(row: Row, value: number | Interval): Row;
}

export function changeRows<Row>(
  rows: readonly Row[],
  figuresOf: (row: Row) => readonly RowFigure<Row>[],
  change: ChangeFigure,
): readonly Row[] {
  let any = false;
  const changed = rows.map((row) => {
    let now = row;
    for (const { figure, put } of figuresOf(row)) {
      const value = change(figure);
      if (value !== undefined) now = put(now, value);
    }
    any ||= now !== row;
    return now;
  });
  return any ? changed : rows;
}

/** A kind over one list of rows. */
export function overRows<Row>(
  about: Pick<FactorKind, 'id' | 'usage' | 'says'>,
  get: (rows: WorldRows) => readonly Row[],
  set: (rows: WorldRows, list: readonly Row[]) => WorldRows,
  figuresOf: (row: Row) => readonly RowFigure<Row>[],
): FactorKind {
  return {
    ...about,
    list: (rows) => get(rows).flatMap((row) => figuresOf(row).map(({ figure }) => figure)),
    change: (rows, change) => {
      const before = get(rows);
      const after = changeRows(before, figuresOf, change);
      return after === before ? rows : set(rows, after);
    },
  };
}
