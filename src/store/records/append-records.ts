import { SequenceConflict } from '../errors.ts';
import { type RecordRow, sealRecord } from './chain.ts';

/** A record whose key and body have been looked at. */
export interface CheckedRecord {
  readonly key: string | null;
  /** Canonical. */
  readonly body: string;
}

/** Where an exercise stands. */
export interface Tail {
  readonly sequence: number;
  readonly hash: string;
}

/** What is to be stored, and what is to be answered: one row for each record given, old or new. */
export interface AppendPlan {
  readonly added: readonly RecordRow[];
  readonly answer: readonly RecordRow[];
}

/** `earlier` holds the stored rows of those keys that the exercise has already. Throws SequenceConflict. */
export function planAppend(
  exercise: string,
  tail: Tail,
  expected: number | null,
  records: readonly CheckedRecord[],
  earlier: readonly RecordRow[],
): AppendPlan {
  const known = new Map(earlier.map((row) => [row.key, row]));
  const added: RecordRow[] = [];
  let { sequence, hash } = tail;
  const answer = records.map(({ key, body }) => {
    const before = key === null ? undefined : known.get(key);
    if (before) return before;
    sequence += 1;
    const row = sealRecord(hash, sequence, key, body);
    hash = row.hash;
    added.push(row);
    if (key !== null) known.set(key, row);
    return row;
  });
  if (expected !== null && expected !== tail.sequence && (added.length > 0 || records.length === 0)) {
    throw new SequenceConflict(exercise, expected, tail.sequence);
  }
  return { added, answer };
}
