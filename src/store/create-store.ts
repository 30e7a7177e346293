import { canonicalJson } from '../kernel/log.ts';
import { type Archive, readArchive } from './archive/read-archive.ts';
import { writeArchive } from './archive/write-archive.ts';
import type { Connection } from './database/connection.ts';
import { readVerified } from './database/read-verified.ts';
import {
  deleteExercise,
  findExerciseRow,
  insertExercise,
  insertRecords,
  listExerciseRows,
  selectEarlier,
} from './database/record-tables.ts';
import { ExerciseExists, ImportRefused, StoreError, StoreHeld, UnknownExercise } from './errors.ts';
import type { EventStore, Exercise, NewRecord, StoredRecord, UpgradeBody } from './event-store.ts';
import { type CheckedRecord, planAppend } from './records/append-records.ts';
import { findBodyProblem, liftBody, newestBodyVersion } from './records/body-versions.ts';
import type { RecordRow } from './records/chain.ts';
import { checkName } from './records/names.ts';

/** The store over either database. */
export function createStore(connection: Connection, upgrades: readonly UpgradeBody[]): EventStore {
  let open = true;
  const newest = newestBodyVersion(upgrades);

  function inUse(): Connection {
    if (!open) throw new StoreError(`${connection.name} is closed`);
    return connection;
  }

  const lifted = (row: RecordRow): StoredRecord => ({ ...row, body: liftBody(row.body, upgrades) });

  return {
    async createExercise({ id, head }) {
      checkName('id', id);
      const text = canonicalJson(head);
      return storeExercise(inUse(), id, text, []);
    },

    async append(exercise, expectedSequence, records) {
      checkName('id', exercise);
      const checked = records.map((record) => checkRecord(record, newest));
      return (await appendRecords(inUse(), exercise, expectedSequence, checked)).map(lifted);
    },

    async read(exercise, afterSequence = 0, limit = Number.MAX_SAFE_INTEGER) {
      return (await readVerified(inUse().query, exercise, afterSequence, limit)).map(lifted);
    },

    async findExercise(id) {
      checkName('id', id);
      return findExerciseRow(inUse().query, id);
    },

    async listExercises() {
      return listExerciseRows(inUse().query);
    },

    async removeExercise(id) {
      checkName('id', id);
      const removed = await inUse().write(id, (query) => deleteExercise(query, id));
      await connection.release(id);
      if (!removed) throw new UnknownExercise(id);
    },

    async *exportLines(exercise) {
      yield* writeArchive(inUse().query, exercise);
    },

    async importLines(source) {
      return importArchive(inUse(), await readArchive(source, newest));
    },

    async close() {
      if (!open) return;
      open = false;
      await connection.close();
    },
  };
}

/** Throws TypeError. */
function checkRecord({ key, body }: NewRecord, newest: number): CheckedRecord {
  if (key !== null) checkName('key', key);
  const problem = findBodyProblem(body, newest);
  if (problem) throw new TypeError(problem);
  return { key, body: canonicalJson(body) };
}

async function appendRecords(
  connection: Connection,
  id: string,
  expected: number | null,
  records: readonly CheckedRecord[],
): Promise<readonly RecordRow[]> {
  return connection.write(id, async (query) => {
    const exercise = await findExerciseRow(query, id);
    if (!exercise) throw new UnknownExercise(id);
    const earlier = await selectEarlier(query, id, records);
    const { added, answer } = planAppend(id, exercise, expected, records, earlier);
    await insertRecords(query, id, exercise.sequence, added);
    return answer;
  });
}

async function importArchive(connection: Connection, { id, head, rows, problems }: Archive): Promise<Exercise> {
  const exists = id !== undefined && (await findExerciseRow(connection.query, id)) !== undefined;
  const all = exists ? [{ line: 1, message: new ExerciseExists(id).message }, ...problems] : problems;
  if (id === undefined || all.length > 0) throw new ImportRefused(all);
  return storeExercise(connection, id, canonicalJson(head), rows);
}

async function storeExercise(connection: Connection, id: string, head: string, rows: readonly RecordRow[]): Promise<Exercise> {
  const stored = connection.write(id, async (query) => {
    const exercise = await insertExercise(query, id, head);
    if (!exercise) throw new ExerciseExists(id);
    await insertRecords(query, id, 0, rows);
    const last = rows.at(-1);
    return last ? { ...exercise, sequence: last.sequence, hash: last.hash } : exercise;
  });
  return stored.catch(async (error) => {
    // that it exists says more than who holds it
    if (error instanceof StoreHeld && (await findExerciseRow(connection.query, id))) throw new ExerciseExists(id);
    throw error;
  });
}
