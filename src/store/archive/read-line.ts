import { canonicalJson } from '../../kernel/log.ts';
import { SCHEMA_VERSION } from '../database/schema.ts';
import { NewerVersion } from '../errors.ts';
import { findBodyProblem } from '../records/body-versions.ts';
import { findSeal, lineHash, type RecordRow, recordText } from '../records/chain.ts';
import { findNameProblem } from '../records/names.ts';
import { ARCHIVE_FORMAT, type Opening } from './archive-format.ts';
import type { Line } from './split-lines.ts';

type Members = Readonly<Record<string, unknown>>;

/** The first line, and whether its hash holds; or what keeps it from being one. */
export function readOpeningLine(line: Line['text']): (Opening & { readonly whole: boolean }) | string {
  const read = readSealed(line);
  if (typeof read === 'string') return `not the first line of an archive of an exercise: ${read}`;
  const { format, version, exercise, records, lastHash } = read.members;
  if (format !== ARCHIVE_FORMAT) return `not an archive of an exercise: its format is not "${ARCHIVE_FORMAT}"`;
  if (!isCount(version) || version < 1) return 'the version is a whole number from 1';
  if (version > SCHEMA_VERSION) return new NewerVersion('the archive', version, SCHEMA_VERSION).message;
  const wrong = findNameProblem('id', exercise);
  if (wrong) return wrong;
  if (!isCount(records) || typeof lastHash !== 'string')
    return 'the line does not say how many records follow and their last hash';
  if (!('head' in read.members)) return 'the line has no head';
  const opening = { ...(read.members as object as Opening) };
  return { ...opening, whole: lineHash('', read.text) === read.hash };
}

/** A record and the hashes that it may have after any of `before`; or what keeps it from being one. */
export function readRecordLine(
  line: Line['text'],
  before: readonly string[],
  version: number,
  newestBody: number,
): { readonly row: RecordRow; readonly computed: readonly string[] } | string {
  const read = readSealed(line);
  if (typeof read === 'string') return read;
  const { body, key = null, sequence } = read.members;
  if (!isCount(sequence)) return 'the line does not say its sequence';
  const wrong = findBodyProblem(body, newestBody) ?? (key === null ? undefined : findNameProblem('key', key));
  if (wrong) return wrong;
  if (key !== null && version < 2) return 'records have no keys in version 1';
  const row = { sequence, key: key as string | null, body: canonicalJson(body), hash: read.hash };
  if (recordText(row.sequence, row.key, row.body) !== read.text) return 'a record has body, key and sequence, and nothing else';
  return { row, computed: before.map((hash) => lineHash(hash, read.text)) };
}

function readSealed(line: Line['text']): { readonly text: string; readonly hash: string; readonly members: Members } | string {
  if (line === undefined) return 'the line is not UTF-8';
  if (line.endsWith('\r')) return 'the line ends with a carriage return: an archive must be kept byte for byte';
  const seal = findSeal(line);
  if (!seal) return 'the line is not an object with a hash at its end';
  try {
    const members: Members = JSON.parse(seal.text);
    if (canonicalJson(members) === seal.text) return { ...seal, members };
    return 'the line is not written as the store writes it (order of keys, spaces, escapes)';
  } catch {
    return 'the line is not valid JSON';
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
