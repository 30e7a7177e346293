import { BrokenChain, UnknownExercise } from '../errors.ts';
import type { Exercise } from '../event-store.ts';
import { openingHash, type RecordRow, sealRecord } from '../records/chain.ts';
import type { Query } from './connection.ts';
import { findExerciseRow, selectRecords } from './record-tables.ts';

/** At most `limit` records after `after`, chained as they were stored. Throws UnknownExercise, BrokenChain. */
export async function readVerified(query: Query, id: string, after: number, limit: number): Promise<RecordRow[]> {
  if (!isCount(after) || !isCount(limit)) throw new TypeError('afterSequence and limit are whole numbers from 0');
  const exercise = await findExerciseRow(query, id);
  if (!exercise) throw new UnknownExercise(id);
  return readUpTo(query, exercise, after, limit);
}

/** The same of an exercise that was looked up before: nothing that was appended since. */
export async function readUpTo(query: Query, exercise: Exercise, after: number, limit: number): Promise<RecordRow[]> {
  const last = Math.min(exercise.sequence, after + limit);
  // the record before gives the hash to chain on
  const rows = last < after ? [] : await selectRecords(query, exercise.id, after, last);
  try {
    return verified(rows, exercise, after, last);
  } catch (error) {
    // it may have been removed between the two statements
    if (!(await findExerciseRow(query, exercise.id))) throw new UnknownExercise(exercise.id);
    throw error;
  }
}

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

function verified(rows: RecordRow[], { id, head, sequence, hash }: Exercise, after: number, last: number): RecordRow[] {
  let before = openingHash(id, head);
  const wanted: RecordRow[] = [];
  let next = Math.max(after, 1);
  for (const row of rows) {
    if (row.sequence !== next) break;
    if (next > after) {
      const { hash: computed } = sealRecord(before, row.sequence, row.key, row.body);
      if (row.hash !== computed) throw new BrokenChain(id, row.sequence, 'it does not match its hash');
      wanted.push(row);
    }
    before = row.hash;
    next += 1;
  }
  if (next <= last) throw new BrokenChain(id, next, 'it is missing');
  if (last === sequence && after <= last && before !== hash) {
    throw new BrokenChain(id, last, 'it is not the last one that was stored, or what the exercise starts from was changed');
  }
  return wanted;
}
