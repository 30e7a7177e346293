import type { Exercise } from '../event-store.ts';
import type { CheckedRecord } from '../records/append-records.ts';
import { openingHash, type RecordRow } from '../records/chain.ts';
import type { Query, Row } from './connection.ts';

/** Rows in one statement: enough to be quick, few enough for the parameters that a database takes. */
const AT_ONCE = 50;

const EXERCISE = 'SELECT id, head, sequence, hash FROM foedus_exercise';
const RECORD = 'SELECT sequence, key, body, hash FROM foedus_record';

export async function findExerciseRow(query: Query, id: string): Promise<Exercise | undefined> {
  const [row] = await query(`${EXERCISE} WHERE id = $1`, [id]);
  return row && asExercise(row);
}

export async function listExerciseRows(query: Query): Promise<Exercise[]> {
  const exercises = (await query(EXERCISE)).map(asExercise);
  // here and not in the database, whose order may follow a language
  return exercises.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Undefined when there is one already. `head` is canonical. */
export async function insertExercise(query: Query, id: string, head: string): Promise<Exercise | undefined> {
  const value: unknown = JSON.parse(head);
  const exercise = { id, head: value, sequence: 0, hash: openingHash(id, value) };
  const inserted = await query(
    'INSERT INTO foedus_exercise (id, head, sequence, hash) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING RETURNING id',
    [id, head, exercise.hash],
  );
  return inserted.length > 0 ? exercise : undefined;
}

/** False when there is none. */
export async function deleteExercise(query: Query, id: string): Promise<boolean> {
  await query('DELETE FROM foedus_record WHERE exercise = $1', [id]);
  return (await query('DELETE FROM foedus_exercise WHERE id = $1 RETURNING id', [id])).length > 0;
}

/** The rows from `first` to `last`, both included. */
export async function selectRecords(query: Query, exercise: string, first: number, last: number): Promise<RecordRow[]> {
  const where = 'WHERE exercise = $1 AND sequence >= $2 AND sequence <= $3 ORDER BY sequence';
  return (await query(`${RECORD} ${where}`, [exercise, first, last])).map(asRecord);
}

/** The rows whose keys stand among those of `records`. */
export async function selectEarlier(query: Query, exercise: string, records: readonly CheckedRecord[]): Promise<RecordRow[]> {
  const keys = records.flatMap(({ key }) => key ?? []);
  const found: Row[] = [];
  for (const some of inParts(keys)) {
    const places = some.map((_, index) => `$${index + 2}`).join(', ');
    found.push(...(await query(`${RECORD} WHERE exercise = $1 AND key IN (${places})`, [exercise, ...some])));
  }
  return found.map(asRecord);
}

/** The rows, and the exercise moved on to the last of them from `sequence`. */
export async function insertRecords(query: Query, exercise: string, sequence: number, rows: readonly RecordRow[]): Promise<void> {
  const last = rows.at(-1);
  if (!last) return;
  for (const some of inParts(rows)) {
    const places = some.map((_, index) => `(${[1, 2, 3, 4, 5].map((column) => `$${index * 5 + column}`).join(', ')})`);
    await query(
      `INSERT INTO foedus_record (exercise, sequence, key, body, hash) VALUES ${places.join(', ')}`,
      some.flatMap((row) => [exercise, row.sequence, row.key, row.body, row.hash]),
    );
  }
  const moved = await query('UPDATE foedus_exercise SET sequence = $1, hash = $2 WHERE id = $3 AND sequence = $4 RETURNING id', [
    last.sequence,
    last.hash,
    exercise,
    sequence,
  ]);
  if (moved.length === 0) throw new Error(`exercise "${exercise}" was written by somebody who does not hold it`);
}

function* inParts<Item>(list: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < list.length; start += AT_ONCE) yield list.slice(start, start + AT_ONCE);
}

function asExercise({ id, head, sequence, hash }: Row): Exercise {
  return { id: String(id), head: JSON.parse(String(head)), sequence: Number(sequence), hash: String(hash) };
}

function asRecord({ sequence, key, body, hash }: Row): RecordRow {
  return { sequence: Number(sequence), key: key === null ? null : String(key), body: String(body), hash: String(hash) };
}
