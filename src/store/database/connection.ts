export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Runs one statement with $1, $2 … in this order, and gives its rows. */
export type Query = (sql: string, values?: readonly Value[]) => Promise<Row[]>;

/** What SQLite and PostgreSQL have in common here. */
export interface Connection {
  /** What this store is called in messages; no password. */
  readonly name: string;

  /** One statement that sees only what is committed. */
  readonly query: Query;

  /** The statement that has a row when there is a table $1. */
  readonly findTable: string;

  /**
   * `work` in one transaction, after all that was asked for before, and as the only process that writes `exercise`, until
   * `release` or `close`. What it does is on the medium when the promise is fulfilled, and undone when `work` throws.
   * Throws StoreHeld.
   */
  write<Result>(exercise: string, work: (query: Query) => Promise<Result>): Promise<Result>;

  /** Others may write `exercise` again. */
  release(exercise: string): Promise<void>;

  close(): Promise<void>;
}

/** One after the other, in the order of asking; one that fails does not hold up the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
