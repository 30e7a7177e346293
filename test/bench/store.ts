import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { arch, cpus, platform, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventStore, openStore } from '../../src/store/index.ts';
import type { BenchReport, BenchRow } from './report.ts';

export interface StoreBenchOptions {
  /** Address of a PostgreSQL database; without one SQLite alone is measured. */
  readonly postgres?: string | undefined;
  /** Of one measurement. */
  readonly records?: number;
  /** Where the SQLite file is made: the disk that is measured. */
  readonly folder?: string;
}

const BATCH = 100;
const AT_ONCE = 32;
const EXERCISE = `bench-${process.pid}`;
const BODY = { v: 1, minute: 90, command: { kind: 'BreakSilence', seat: 'FR', words: 'not on these words. '.repeat(12) } };
const REFERENCE = 'a file written and forced out (fdatasync) once a record';

/** Appends and reads a second, beside what the disk does without a database, in the same run. */
export async function runStoreBench(options: StoreBenchOptions = {}): Promise<BenchReport> {
  const { postgres, records = 2000 } = options;
  const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'foedus-bench-'));
  try {
    const forced = await perSecond(records, async () => forceRecords(join(folder, 'plain'), records));
    const rows: BenchRow[] = [{ measure: `${REFERENCE}`, value: forced, unit: 'records/s' }];
    rows.push(...(await storeRows('SQLite', join(folder, 'store.db'), records, forced)));
    if (postgres) rows.push(...(await storeRows('PostgreSQL', postgres, records, forced)));
    return { name: 'store', machine: machine(), rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function storeRows(kind: string, target: string, records: number, forced: number): Promise<BenchRow[]> {
  const store = await openStore(target);
  await store.createExercise({ id: EXERCISE, head: null });
  const row = async (what: string, count: number, task: () => Promise<unknown>): Promise<BenchRow> => {
    const value = await perSecond(count, task);
    return { measure: `${kind}: ${what}`, value, unit: 'records/s', reference: REFERENCE, ratio: value / forced };
  };
  try {
    return [
      await row('one append after the other', records, () => appendEach(store, records, 1)),
      await row(`${AT_ONCE} appends under way at a time`, records, () => appendAtOnce(store, records)),
      await row(`appends of ${BATCH} records`, records * 10, () => appendEach(store, records * 10, BATCH)),
      await row('read and verified', records * 12, () => store.read(EXERCISE)),
    ];
  } finally {
    await store.removeExercise(EXERCISE);
    await store.close();
  }
}

let keys = 0;
const batchOf = (size: number) => Array.from({ length: size }, () => ({ key: `key-${keys++}`, body: BODY }));

async function appendEach(store: EventStore, records: number, size: number): Promise<void> {
  for (let done = 0; done < records; done += size) await store.append(EXERCISE, null, batchOf(size));
}

async function appendAtOnce(store: EventStore, records: number): Promise<void> {
  await Promise.all(Array.from({ length: AT_ONCE }, () => appendEach(store, Math.floor(records / AT_ONCE), 1)));
}

function forceRecords(path: string, records: number): void {
  const file = openSync(path, 'a');
  const line = `${JSON.stringify(BODY)}\n`;
  for (let done = 0; done < records; done++) {
    writeSync(file, line);
    fdatasyncSync(file);
  }
  closeSync(file);
}

/** Wall clock: what counts is waiting for the disk. */
async function perSecond(count: number, task: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await task();
  return count / (Number(process.hrtime.bigint() - started) / 1e9);
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = await runStoreBench({ postgres: process.env.FOEDUS_TEST_POSTGRES });
  process.stdout.write(`${report.name} on ${report.machine}\n`);
  for (const { measure, value, unit, ratio } of report.rows) {
    process.stdout.write(
      `  ${measure}: ${value.toPrecision(3)} ${unit}${ratio ? `  ${ratio.toFixed(2)} × the disk alone` : ''}\n`,
    );
  }
}
