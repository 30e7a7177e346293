import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { StoreError, StoreHeld } from '../errors.ts';
import { type Connection, type Query, type Row, Turns } from './connection.ts';
import { describeHolder, removeHolder, writeHolder } from './holder-file.ts';

/** Two that open a file in the same moment may refuse each other: try again, a little later each. */
const TRIES = 6;
const WAIT_MILLISECONDS = 20;

const FIND_TABLE = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1";

/**
 * An SQLite file, made where there is none, that no other process can open meanwhile. `:memory:` is a store that is gone when
 * it is closed. Throws StoreHeld, StoreError.
 */
export async function openSqlite(target: string): Promise<Connection> {
  const inMemory = target === ':memory:';
  const path = inMemory ? target : findRealPath(target);
  if (!inMemory && !existsSync(dirname(path))) throw new StoreError(`there is no folder ${dirname(path)} for the store ${path}`);
  const database = await openHeld(path);
  const connection = new SqliteConnection(database, path);
  try {
    connection.prepare();
    if (!inMemory) writeHolder(path);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

/** The same file by whatever way it is named; its companions lie beside it. */
function findRealPath(target: string): string {
  return existsSync(target) ? realpathSync(target) : resolve(target);
}

/** With SQLite's exclusive lock, which lasts until `close` or the end of the process. */
async function openHeld(path: string): Promise<Database.Database> {
  for (let attempt = 1; ; attempt++) {
    let database: Database.Database | undefined;
    try {
      database = new Database(path);
      // `exec` only: a statement that was prepared keeps the file open after `close`, and would keep a part of the lock
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      database.exec('BEGIN EXCLUSIVE; COMMIT');
      return database;
    } catch (error) {
      database?.close();
      if (!isBusy(error)) throw new StoreError(`${path} cannot be opened as a store: ${(error as Error).message}`);
      if (attempt === TRIES) throw new StoreHeld(`the store ${path}`, describeHolder(path));
      await sleep(WAIT_MILLISECONDS * attempt * (1 + Math.random()));
    }
  }
}

const isBusy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

class SqliteConnection implements Connection {
  readonly name: string;
  readonly findTable = FIND_TABLE;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  // what is read also waits for its turn: there is one connection, and it sees what it has not committed yet
  readonly #turns = new Turns();

  constructor(database: Database.Database, name: string) {
    this.#database = database;
    this.name = name;
  }

  /** After this, a commit is on the medium: the log ahead of the file is forced out before COMMIT returns. */
  prepare(): void {
    const others = this.#rows("SELECT name FROM sqlite_master WHERE type = 'table'");
    if (others.length > 0 && this.#rows(FIND_TABLE, ['foedus_schema']).length === 0) {
      throw new StoreError(`${this.name} is an SQLite file of another program: give the store a file of its own`);
    }
    const [mode] = this.#rows('PRAGMA journal_mode = WAL');
    if (mode?.journal_mode !== 'wal' && mode?.journal_mode !== 'memory') {
      throw new StoreError(`${this.name} cannot be written ahead (journal mode ${mode?.journal_mode}): use a local disk`);
    }
    for (const pragma of ['synchronous = FULL', 'fullfsync = ON', 'foreign_keys = ON']) this.#rows(`PRAGMA ${pragma}`);
  }

  readonly query: Query = (sql, values) => this.#turns.take(async () => this.#rows(sql, values));

  write<Result>(_exercise: string, work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(async (sql, values) => this.#rows(sql, values));
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        // after a full disk SQLite has done so itself
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** The whole file is held until `close`. */
  async release(): Promise<void> {}

  /** Leaves one file without companions. */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.name !== ':memory:') removeHolder(this.name);
      // prepared statements keep the file open: give its lock back before, which only this order of steps does
      this.#rows('PRAGMA journal_mode = DELETE');
      this.#rows('PRAGMA locking_mode = NORMAL');
      this.#rows('PRAGMA user_version');
      this.#statements.clear();
      this.#database.close();
    });
  }

  #rows(sql: string, values: readonly (string | number | null)[] = []): Row[] {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql.replaceAll('$', '?'));
      this.#statements.set(sql, statement);
    }
    // in a list, since a single null or object would be taken for something else
    return statement.all([...values]) as Row[];
  }
}
