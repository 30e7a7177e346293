import pg from 'pg';
import { StoreError } from '../errors.ts';
import type { Connection, Query, Row, Value } from './connection.ts';
import { notReached, PostgresWriter } from './postgres-writer.ts';

const READERS = 4;
const CONNECT_MILLISECONDS = 10_000;

/** A PostgreSQL database by its address (postgresql://user:password@host:port/database). Throws StoreError. */
export async function openPostgres(address: string): Promise<Connection> {
  const settings = { connectionString: address, connectionTimeoutMillis: CONNECT_MILLISECONDS };
  const name = describeAddress(settings);
  const readers = new pg.Pool({ ...settings, max: READERS });
  // an idle connection that breaks is replaced when the next is needed; without a listener it would end the process
  readers.on('error', () => undefined);
  const connection: Connection = new PostgresConnection(name, readers, new PostgresWriter(name, settings));
  try {
    const [row] = await connection.query("SELECT current_setting('server_encoding') AS encoding, current_schema() AS schema");
    if (row?.encoding !== 'UTF8') throw new StoreError(`${name} has the encoding ${row?.encoding}: make a database with UTF8`);
    if (!row.schema) throw new StoreError(`${name} has no schema of its search_path: make one, or correct search_path`);
    return connection;
  } catch (error) {
    await connection.close();
    throw error instanceof StoreError ? error : notReached(name, error);
  }
}

/** Without the password. */
function describeAddress(settings: pg.ClientConfig): string {
  try {
    const { host, port, database } = new pg.Client(settings);
    return `PostgreSQL database "${database}" on ${host}:${port}`;
  } catch {
    throw new StoreError('not the address of a PostgreSQL database: postgresql://user:password@host:port/database is wanted');
  }
}

class PostgresConnection implements Connection {
  readonly name: string;
  readonly findTable = 'SELECT 1 AS found WHERE to_regclass($1) IS NOT NULL';
  readonly #readers: pg.Pool;
  readonly #writer: PostgresWriter;

  constructor(name: string, readers: pg.Pool, writer: PostgresWriter) {
    this.name = name;
    this.#readers = readers;
    this.#writer = writer;
  }

  readonly query: Query = async (sql, values = []) => (await this.#readers.query<Row, Value[]>(sql, [...values])).rows;

  write<Result>(exercise: string, work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#writer.write(exercise, work);
  }

  release(exercise: string): Promise<void> {
    return this.#writer.release(exercise);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#readers.end();
  }
}
