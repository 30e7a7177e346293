import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreError, StoreHeld } from '../errors.ts';
import { type Query, type Row, Turns, type Value } from './connection.ts';

/** A server needs a moment to notice that a process was killed; afterwards who holds an exercise is alive. */
const GRACE_MILLISECONDS = 3000;
const RETRY_MILLISECONDS = 50;

/** An advisory lock is a number of 64 bits; schemas of one database are stores of their own. */
const LOCK = "hashtextextended('foedus exercise ' || current_schema() || ' ' || $1::text, 0)";

/** Commits wait for the disk, idle writers are kept, and a peer that fell silent is given up after half a minute. */
const SETTINGS = `SELECT set_config(known.name, wanted.value, false) FROM pg_settings AS known JOIN (VALUES
  ('synchronous_commit', 'on', 'off'), ('idle_session_timeout', '0', NULL), ('tcp_keepalives_idle', '15', NULL),
  ('tcp_keepalives_interval', '5', NULL), ('tcp_keepalives_count', '3', NULL)) AS wanted (name, value, instead_of)
  ON known.name = wanted.name AND known.setting = coalesce(wanted.instead_of, known.setting)`;

const FIND_HOLDER = `SELECT activity.pid, activity.application_name FROM pg_locks JOIN pg_stat_activity AS activity USING (pid)
  WHERE locktype = 'advisory' AND granted AND objsubid = 1
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND (classid::bigint << 32 | objid::bigint) = ${LOCK}`;

interface Session {
  readonly client: pg.Client;
  readonly sinceMilliseconds: number;
  readonly held: Set<string>;
}

/**
 * The one connection of a store that writes. It holds an advisory lock for each exercise that it has written, and the locks
 * end with it: when it breaks, the next transaction connects and locks anew.
 */
export class PostgresWriter {
  readonly #name: string;
  readonly #settings: pg.ClientConfig;
  readonly #turns = new Turns();
  #session: Session | undefined;

  constructor(name: string, settings: pg.ClientConfig) {
    this.#name = name;
    this.#settings = settings;
  }

  write<Result>(exercise: string, work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      const session = this.#session ?? (await this.#connect());
      const query: Query = async (sql, values = []) => (await session.client.query<Row, Value[]>(sql, [...values])).rows;
      const isNew = !session.held.has(exercise);
      if (isNew) await this.#hold(session, exercise, query);
      try {
        await query('BEGIN');
        const result = await work(query);
        await query('COMMIT');
        return result;
      } catch (error) {
        await this.#undo(session, isNew ? exercise : undefined, query);
        throw error;
      }
    });
  }

  release(exercise: string): Promise<void> {
    return this.#turns.take(async () => {
      if (!this.#session?.held.delete(exercise)) return;
      await this.#session.client.query(`SELECT pg_advisory_unlock(${LOCK})`, [exercise]);
    });
  }

  close(): Promise<void> {
    return this.#turns.take(async () => {
      await this.#session?.client.end();
      this.#session = undefined;
    });
  }

  async #connect(): Promise<Session> {
    const client = new pg.Client({ ...this.#settings, application_name: `foedus process ${process.pid} on ${hostname()}` });
    const session = { client, sinceMilliseconds: Date.now(), held: new Set<string>() };
    // a connection that breaks; without a listener that would end the process
    client.on('error', () => {
      if (this.#session === session) this.#session = undefined;
    });
    try {
      await client.connect();
      await client.query(SETTINGS);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw notReached(this.#name, error);
    }
    this.#session = session;
    return session;
  }

  async #hold(session: Session, exercise: string, query: Query): Promise<void> {
    for (;;) {
      const [row] = await query(`SELECT pg_try_advisory_lock(${LOCK})::int AS got`, [exercise]);
      if (row?.got === 1) break;
      if (Date.now() - session.sinceMilliseconds > GRACE_MILLISECONDS) {
        const [holder] = await query(FIND_HOLDER, [exercise]);
        throw new StoreHeld(`exercise "${exercise}" in ${this.#name}`, describeHolder(holder));
      }
      await sleep(RETRY_MILLISECONDS);
    }
    session.held.add(exercise);
  }

  /** A connection that cannot even do this is dropped, and its transaction and locks with it. */
  async #undo(session: Session, fresh: string | undefined, query: Query): Promise<void> {
    try {
      await query('ROLLBACK');
      if (fresh === undefined) return;
      session.held.delete(fresh);
      await query(`SELECT pg_advisory_unlock(${LOCK})`, [fresh]);
    } catch {
      if (this.#session === session) this.#session = undefined;
      await session.client.end().catch(() => undefined);
    }
  }
}

/** `foedus process 12 on host`, or what there is when its name may not be seen. */
function describeHolder(holder: Row | undefined): string {
  return `${holder?.application_name || 'another program'} (PostgreSQL process ${holder?.pid ?? 'gone since'})`;
}

/** In words; several addresses of one host fail together, in an error that has none. */
export function notReached(name: string, error: unknown): StoreError {
  const causes: unknown[] = error instanceof AggregateError ? error.errors : [error];
  return new StoreError(`${name} cannot be reached: ${causes.map((cause) => (cause as Error).message).join('; ')}`);
}
