import type { ArchiveProblem } from '../errors.ts';
import { openingHash, type RecordRow, sealRecord } from '../records/chain.ts';
import { readOpeningLine, readRecordLine } from './read-line.ts';
import { type Line, splitLines } from './split-lines.ts';

/** What an archive holds; to be stored only when there are no problems. */
export interface Archive {
  /** Undefined when the first line cannot be read; then nothing after it was looked at. */
  readonly id?: string;
  readonly head?: unknown;
  readonly rows: readonly RecordRow[];
  readonly problems: readonly ArchiveProblem[];
}

const CHANGED = 'the line does not match its hash: it was changed';

type Source = Parameters<typeof splitLines>[0];

/** Verifies every line and the chain. A change is reported at its own line only. */
export async function readArchive(source: Source, newestBody: number): Promise<Archive> {
  const problems: ArchiveProblem[] = [];
  let line = 0;
  let reader: RecordReader | undefined;
  let opening: Exclude<ReturnType<typeof readOpeningLine>, string> | undefined;
  for await (const { text, ended } of splitLines(source)) {
    line += 1;
    const say = (message: string) => problems.push({ line, message });
    if (reader) {
      reader.take(text, say);
    } else {
      const found = readOpeningLine(text);
      if (typeof found === 'string') return { rows: [], problems: [{ line, message: found }] };
      opening = found;
      if (!opening.whole) say(CHANGED);
      // what a changed line says of the exercise cannot be what the first record was chained to
      reader = new RecordReader(opening.whole ? [openingHash(opening.exercise, opening.head)] : [], opening.version, newestBody);
    }
    if (!ended) say('the line does not end with a line feed: the archive was cut off');
  }
  if (!reader || !opening) return { rows: [], problems: [{ line: 1, message: 'the archive is empty' }] };
  const missing = opening.whole ? reader.findMissing(opening.records, opening.lastHash) : undefined;
  if (missing) problems.push({ line, message: missing });
  return { id: opening.exercise, head: opening.head, rows: reader.rows, problems };
}

/** Takes the lines after the first, one by one. */
class RecordReader {
  readonly rows: RecordRow[] = [];
  readonly #keys = new Set<string>();
  readonly #version: number;
  readonly #newestBody: number;
  /** What the next line may be chained to: the hash written last, and the one computed; none when that is not known. */
  #before: readonly string[];
  #next = 1;

  constructor(before: readonly string[], version: number, newestBody: number) {
    this.#before = before;
    this.#version = version;
    this.#newestBody = newestBody;
  }

  take(text: Line['text'], say: (message: string) => void): void {
    const found = readRecordLine(text, this.#before, this.#version, this.#newestBody);
    if (typeof found === 'string') {
      say(found);
      this.#before = [];
      this.#next += 1;
      return;
    }
    const { row, computed } = found;
    const isChanged = computed.length > 0 && !computed.includes(row.hash);
    let { sequence } = row;
    if (isChanged && this.#fits({ ...row, sequence: this.#next })) {
      sequence = this.#next;
      say(CHANGED);
    } else if (sequence !== this.#next) {
      say(`record ${row.sequence} stands where record ${this.#next} should: lines are missing, doubled or swapped`);
    } else if (isChanged) {
      say(CHANGED);
    } else if (row.key !== null && this.#keys.has(row.key)) {
      say(`the key ${JSON.stringify(row.key)} stands at an earlier record: a record is stored once`);
    } else if (row.key !== null) {
      // a key that was changed may be that of a later record
      this.#keys.add(row.key);
    }
    this.rows.push(row);
    this.#before = computed.includes(row.hash) ? [row.hash] : [row.hash, ...computed];
    this.#next = sequence + 1;
  }

  /** Its sequence was changed, and not its place. */
  #fits({ sequence, key, body, hash }: RecordRow): boolean {
    return this.#before.some((before) => sealRecord(before, sequence, key, body).hash === hash);
  }

  /** After the last line. */
  findMissing(records: number, lastHash: string): string | undefined {
    const found = this.#next - 1;
    if (found !== records) return `the archive ends with record ${found}, its first line speaks of ${records}`;
    if (records > 0 && this.#before.length > 0 && !this.#before.includes(lastHash)) {
      return 'the archive does not end with the hash that its first line gives';
    }
    return undefined;
  }
}
