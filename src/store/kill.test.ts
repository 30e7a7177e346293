import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { freshFile, freshSchema } from '../../test/store/fresh-targets.ts';
import { createChance, type Stream } from '../kernel/chance.ts';
import { openStore, StoreHeld } from './index.ts';

const PROCESS = 'test/store/exercise-process.mjs';
/** From the start of the process: also while it opens, lifts tables, recovers. */
const EARLY_MILLISECONDS = 250;
/** Otherwise it dies while it appends: so many times, and a moment more. Counted, as a slow machine appends little in any time. */
const APPENDS = 40;
const MOMENT_MILLISECONDS = 10;

/** What one append was told. */
interface Append {
  /** Highest sequence that was acknowledged before it was first tried. */
  readonly after: number;
  /** Of its first record. */
  acknowledged?: number;
}

/** Starts, kills and starts again `kills` times; gives what every append was told. */
async function killTimes(target: string, kills: number, chance: Stream): Promise<Map<number, Append>> {
  const appends = new Map<number, Append>();
  for (let kill = 0; kill < kills; kill++) await liveAndDie(target, appends, chance);
  return appends;
}

async function liveAndDie(target: string, appends: Map<number, Append>, chance: Stream): Promise<void> {
  const pending = [...appends].filter(([, { acknowledged }]) => acknowledged === undefined).map(([append]) => append);
  const args = [PROCESS, 'append', target, JSON.stringify(pending), String(appends.size)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const early = chance.happens(0.3);
  const delay = chance.integer(early ? EARLY_MILLISECONDS : MOMENT_MILLISECONDS);
  let appendsLeft = chance.integer(APPENDS);
  const die = () => setTimeout(() => child.kill('SIGKILL'), delay);
  if (early) die();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  let last = Math.max(0, ...[...appends.values()].map(({ acknowledged }) => acknowledged ?? 0));
  let dying = early;
  createInterface(child.stdout).on('line', (line) => {
    const [word, append, sequence] = line.split(' ');
    if (word === 'try' && !appends.has(Number(append))) appends.set(Number(append), { after: last });
    if (word === 'ack') {
      const told = appends.get(Number(append));
      if (told) told.acknowledged = Number(sequence);
      last = Math.max(last, Number(sequence));
    }
    if (word === 'try' && !dying && appendsLeft-- === 0) {
      dying = true;
      die();
    }
  });
  const [, signal] = await once(child, 'close');
  // one that ends by itself has failed
  expect(said).toBe('');
  expect(signal).toBe('SIGKILL');
}

/** None lost, none doubled, none torn, in order; reading verifies the chain. */
async function expectWhole(target: string, appends: Map<number, Append>): Promise<void> {
  const store = await openStore(target);
  const records = await store.read('killed');
  await store.close();
  expect(records.map(({ sequence }) => sequence)).toEqual(records.map((_, index) => index + 1));
  const stored = new Map<number, number[]>();
  for (const { body, sequence } of records)
    stored.set(Number(body.append), [...(stored.get(Number(body.append)) ?? []), sequence]);
  for (const [append, sequences] of stored) {
    const first = sequences[0] ?? 0;
    expect(sequences).toEqual(Array.from({ length: 1 + (append % 3) }, (_, part) => first + part));
    expect(first, `append ${append} was tried later than that`).toBeGreaterThan(appends.get(append)?.after ?? Infinity);
  }
  for (const [append, { acknowledged }] of appends) {
    if (acknowledged !== undefined) expect(stored.get(append)?.[0], `append ${append} was acknowledged`).toBe(acknowledged);
  }
}

describe('kill -9', () => {
  test('SQLite: after 100 kills nothing acknowledged is lost, nothing doubled or torn', async () => {
    const lane = async (number: number) => {
      const { target, remove } = freshFile();
      const appends = await killTimes(target, 50, createChance(20220225, number).stream('kill'));
      await expectWhole(target, appends);
      await remove();
      return [...appends.values()];
    };
    const all = (await Promise.all([lane(1), lane(2)])).flat();
    // or else nothing was going on when they were killed
    expect(all.filter(({ acknowledged }) => acknowledged !== undefined).length).toBeGreaterThan(700);
  });

  test('PostgreSQL: the same after 10 kills', async () => {
    const { target, remove } = await freshSchema();
    const appends = await killTimes(target, 10, createChance(20220225, 3).stream('kill'));
    await expectWhole(target, appends);
    await remove();
    expect([...appends.values()].filter(({ acknowledged }) => acknowledged !== undefined).length).toBeGreaterThan(30);
  });
});

describe('another process', () => {
  async function hold(target: string) {
    const child = spawn(process.execPath, [PROCESS, 'hold', target], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  }

  test('that has the SQLite file open is named; once it is killed it is not in the way', async () => {
    const { target, remove } = freshFile();
    const child = await hold(target);
    const refused = openStore(target);
    await expect(refused).rejects.toThrow(StoreHeld);
    await expect(refused).rejects.toThrow(`the store ${target} is held by process ${child.pid}:`);
    child.kill('SIGKILL');
    await once(child, 'close');
    await (await openStore(target)).close();
    await remove();
  });
});
