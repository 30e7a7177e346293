import { NewerVersion, StoreError } from '../errors.ts';
import type { Connection, Query } from './connection.ts';

/** What makes each version out of the one before, in words that SQLite and PostgreSQL share. A step that is out never changes. */
const STEPS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE foedus_schema (version INTEGER NOT NULL)',
    'INSERT INTO foedus_schema (version) VALUES (1)',
    'CREATE TABLE foedus_exercise (id TEXT PRIMARY KEY, head TEXT NOT NULL, sequence INTEGER NOT NULL, hash TEXT NOT NULL)',
    'CREATE TABLE foedus_record (exercise TEXT NOT NULL REFERENCES foedus_exercise (id), sequence INTEGER NOT NULL, ' +
      'body TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (exercise, sequence))',
  ],
  [
    'ALTER TABLE foedus_record ADD COLUMN key TEXT',
    // nulls are all different from each other in both
    'CREATE UNIQUE INDEX foedus_record_key ON foedus_record (exercise, key)',
  ],
];

/** Of the tables and of archives. */
export const SCHEMA_VERSION = STEPS.length;

/** Not the id of any exercise: who changes the tables holds it meanwhile. */
const SCHEMA_LOCK = '';

/** Makes the tables, or lifts older ones, in one transaction. Throws NewerVersion and leaves newer ones untouched. */
export async function prepareSchema(connection: Connection): Promise<void> {
  if ((await findVersion(connection, connection.query)) === SCHEMA_VERSION) return;
  await connection.write(SCHEMA_LOCK, async (query) => {
    // another process may have been faster
    const version = await findVersion(connection, query);
    for (const statement of STEPS.slice(version).flat()) await query(statement);
    await query('UPDATE foedus_schema SET version = $1', [SCHEMA_VERSION]);
  });
  await connection.release(SCHEMA_LOCK);
}

async function findVersion(connection: Connection, query: Query): Promise<number> {
  if ((await query(connection.findTable, ['foedus_schema'])).length === 0) return 0;
  const [row] = await query('SELECT version FROM foedus_schema');
  const version = Number(row?.version);
  if (!Number.isSafeInteger(version) || version < 1) throw new StoreError(`${connection.name} does not say its version`);
  if (version > SCHEMA_VERSION) throw new NewerVersion(connection.name, version, SCHEMA_VERSION);
  return version;
}
