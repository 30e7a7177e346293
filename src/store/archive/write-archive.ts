import { canonicalJson } from '../../kernel/log.ts';
import type { Query } from '../database/connection.ts';
import { readUpTo } from '../database/read-verified.ts';
import { findExerciseRow } from '../database/record-tables.ts';
import { SCHEMA_VERSION } from '../database/schema.ts';
import { UnknownExercise } from '../errors.ts';
import { lineHash, recordText, sealedLine } from '../records/chain.ts';
import { ARCHIVE_FORMAT } from './archive-format.ts';

/** Records read at a time: a hundred bodies of 1 MB still fit. */
const PAGE = 100;

/** See `EventStore.exportLines`. */
export async function* writeArchive(query: Query, id: string): AsyncGenerator<string> {
  const exercise = await findExerciseRow(query, id);
  if (!exercise) throw new UnknownExercise(id);
  const { head, sequence, hash } = exercise;
  const opening = { format: ARCHIVE_FORMAT, version: SCHEMA_VERSION, exercise: id, head, records: sequence, lastHash: hash };
  const text = canonicalJson(opening);
  yield sealedLine(text, lineHash('', text));
  for (let after = 0; after < sequence; after += PAGE) {
    for (const row of await readUpTo(query, exercise, after, PAGE)) {
      yield sealedLine(recordText(row.sequence, row.key, row.body), row.hash);
    }
  }
}
