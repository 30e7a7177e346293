import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { env } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshTarget, freshSchema } from '../../test/store/fresh-targets.ts';
import { type EventStore, ExerciseExists, openStore, StoreError, StoreHeld, UnknownExercise } from './index.ts';

let place: FreshTarget;
let stores: EventStore[] = [];
beforeEach(async () => {
  place = await freshSchema();
});
afterEach(async () => {
  for (const store of stores) await store.close();
  stores = [];
  await place.remove();
});

async function opened(): Promise<EventStore> {
  const store = await openStore(place.target);
  stores.push(store);
  return store;
}

const record = (key: string) => ({ key, body: { v: 1 } });

/** Cuts every writing connection of this process, as a restart of the server does. */
async function cutWriters(): Promise<number> {
  const client = new pg.Client(env.FOEDUS_TEST_POSTGRES);
  await client.connect();
  const { rows } = await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE $1', [
    `foedus process ${process.pid} %`,
  ]);
  await client.end();
  return rows.length;
}

describe('PostgreSQL', () => {
  test('two processes may use one database, but only one writes an exercise; who does is named', async () => {
    const [one, two] = [await opened(), await opened()];
    await one.createExercise({ id: 'a', head: null });
    await two.createExercise({ id: 'b', head: null });
    await one.append('a', 0, [record('k1')]);
    const refused = two.append('a', 1, [record('k2')]);
    await expect(refused).rejects.toThrow(StoreHeld);
    await expect(refused).rejects.toThrow(new RegExp(`exercise "a" in PostgreSQL .* held by foedus process ${process.pid} on `));
    // it is patient only while a killed process may still be listed
    const started = Date.now();
    await expect(two.removeExercise('a')).rejects.toThrow(StoreHeld);
    expect(Date.now() - started).toBeLessThan(1000);
    await expect(two.createExercise({ id: 'a', head: null })).rejects.toThrow(ExerciseExists);
    expect(await two.read('a')).toHaveLength(1);
    await two.append('b', 0, [record('k1')]);
    await one.close();
    expect(await two.append('a', 1, [record('k2')])).toMatchObject([{ sequence: 2 }]);
  });

  test('a new connection waits a moment for an exercise: a process that was killed may still be listed', async () => {
    const one = await opened();
    await one.createExercise({ id: 'a', head: null });
    const two = await opened();
    const waiting = two.append('a', 0, [record('k')]);
    setTimeout(() => one.close(), 600);
    expect(await waiting).toMatchObject([{ sequence: 1 }]);
  });

  test('an exercise that is not there, or removed, is held by nobody', async () => {
    const [one, two] = [await opened(), await opened()];
    await expect(one.append('a', 0, [record('k')])).rejects.toThrow(UnknownExercise);
    await two.createExercise({ id: 'a', head: null });
    await two.removeExercise('a');
    await one.createExercise({ id: 'a', head: null });
    expect(await one.append('a', 0, [record('k')])).toHaveLength(1);
  });

  test('stores in other schemas of the database do not disturb each other', async () => {
    const other = await freshSchema();
    const [one, two] = [await opened(), await openStore(other.target)];
    await one.createExercise({ id: 'a', head: 1 });
    await two.createExercise({ id: 'a', head: 2 });
    await two.close();
    await other.remove();
    expect((await one.findExercise('a'))?.head).toBe(1);
  });

  test('after its connection was cut a store goes on, and what was asked meanwhile fails or is stored once', async () => {
    const store = await opened();
    await store.createExercise({ id: 'a', head: null });
    let answered = 0;
    for (let round = 0; round < 5; round++) {
      const keys = Array.from({ length: 40 }, (_, index) => `${round}/${index}`);
      const under = Promise.allSettled(keys.map((key) => store.append('a', null, [record(key)])));
      expect(await cutWriters()).toBe(1);
      answered += (await under).filter(({ status }) => status === 'fulfilled').length;
      for (const key of keys) await store.append('a', null, [record(key)]);
    }
    expect(answered).toBeLessThan(200);
    expect(await store.read('a')).toHaveLength(200);
    // cut while nothing was under way: nobody needs to notice
    expect(await cutWriters()).toBe(1);
    await sleep(300);
    expect(await store.append('a', 200, [record('last')])).toHaveLength(1);
  });

  test('a process that is killed does not hold its exercises', async () => {
    const child = spawn(process.execPath, ['test/store/exercise-process.mjs', 'append', place.target], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    while (!said.includes('ack 8')) said += String((await once(child.stdout, 'data'))[0]);
    const store = await opened();
    await expect(store.append('killed', null, [record('late')])).rejects.toThrow(`foedus process ${child.pid} on`);
    child.kill('SIGKILL');
    const next = await opened();
    expect(await next.append('killed', null, [record('late')])).toHaveLength(1);
  });

  test('one that cannot be reached, or is not UTF-8, or has no schema, is told in words without the password', async () => {
    const nowhere = openStore('postgresql://user:secret@127.0.0.1:1/exercises');
    await expect(nowhere).rejects.toThrow(StoreError);
    await expect(nowhere).rejects.toThrow('PostgreSQL database "exercises" on 127.0.0.1:1 cannot be reached: ');
    await expect(nowhere).rejects.not.toThrow('secret');
    await expect(openStore('postgresql://[')).rejects.toThrow('not the address of a PostgreSQL database');
    await expect(openStore(`${place.target.replace(/foedus_\w+$/, 'nowhere')}`)).rejects.toThrow('no schema of its search_path');
  });
});
