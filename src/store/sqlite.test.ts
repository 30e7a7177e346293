import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshTarget, freshFile } from '../../test/store/fresh-targets.ts';
import { createStore } from './create-store.ts';
import { openSqlite } from './database/sqlite.ts';
import { openStore, StoreError, StoreHeld } from './index.ts';

let place: FreshTarget;
let folder: string;
beforeEach(() => {
  place = freshFile();
  folder = dirname(place.target);
});
afterEach(() => place.remove());

const filled = async () => {
  const store = await openStore(place.target);
  await store.createExercise({ id: 'a', head: null });
  await store.append('a', 0, [{ key: 'k', body: { v: 1 } }]);
  return store;
};

describe('an SQLite file', () => {
  test('is written ahead and forced to the medium at each commit', async () => {
    const connection = await openSqlite(place.target);
    expect(await connection.query('PRAGMA journal_mode')).toMatchObject([{ journal_mode: 'wal' }]);
    expect(await connection.query('PRAGMA synchronous')).toMatchObject([{ synchronous: 2 }]);
    expect(await connection.query('PRAGMA fullfsync')).toMatchObject([{ fullfsync: 1 }]);
    await connection.close();
  });

  test('is one file again when its store is closed', async () => {
    const store = await filled();
    expect(readdirSync(folder).sort()).toEqual(['exercises.db', 'exercises.db-holder', 'exercises.db-wal']);
    await store.close();
    expect(readdirSync(folder)).toEqual(['exercises.db']);
  });

  test('that is open is refused to a second store, by any of its names, and to other programs', async () => {
    const store = await filled();
    await expect(openStore(place.target)).rejects.toThrow(StoreHeld);
    await expect(openStore(place.target)).rejects.toThrow(`is held by this process (${process.pid})`);
    symlinkSync(place.target, join(folder, 'other-name.db'));
    await expect(openStore(join(folder, 'other-name.db'))).rejects.toThrow(`is held by this process (${process.pid})`);
    const program = new Database(place.target);
    expect(() => program.exec('DELETE FROM foedus_record')).toThrow('locked');
    program.close();
    // and none of that loosened the lock or hurt the store
    await expect(openStore(place.target)).rejects.toThrow(StoreHeld);
    expect(await store.read('a')).toHaveLength(1);
    await store.close();
    const next = await openStore(place.target);
    expect(await next.read('a')).toHaveLength(1);
    await next.close();
  });

  test('is opened whatever a crash left in the holder file, and another holder is named as far as it is known', async () => {
    await (await filled()).close();
    writeFileSync(`${place.target}-holder`, '{"process":1,"host":"elsewhere"}');
    const store = await openStore(place.target);
    expect(JSON.parse(readFileSync(`${place.target}-holder`, 'utf8')).process).toBe(process.pid);
    for (const [text, holder] of [
      ['{"process":12,"host":"elsewhere"}', 'process 12 on elsewhere'],
      ['{"proc', 'another program'],
      ['', 'another program'],
    ]) {
      writeFileSync(`${place.target}-holder`, text ?? '');
      await expect(openStore(place.target)).rejects.toThrow(`is held by ${holder}:`);
    }
    await store.close();
  });

  test('of another program, or no SQLite file at all, is refused and left alone', async () => {
    await place.tamper('CREATE TABLE recipes (name TEXT)');
    const before = readFileSync(place.target);
    await expect(openStore(place.target)).rejects.toThrow(StoreError);
    await expect(openStore(place.target)).rejects.toThrow('is an SQLite file of another program');
    expect(readFileSync(place.target).equals(before)).toBe(true);
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear Ally, '.repeat(100));
    await expect(openStore(letter)).rejects.toThrow(`${letter} cannot be opened as a store`);
    expect(readFileSync(letter, 'utf8')).toBe('Dear Ally, '.repeat(100));
    mkdirSync(join(folder, 'folder.db'));
    await expect(openStore(join(folder, 'folder.db'))).rejects.toThrow('cannot be opened as a store');
    await expect(openStore(join(folder, 'missing', 'x.db'))).rejects.toThrow(`there is no folder ${join(folder, 'missing')}`);
    expect(readdirSync(folder).sort()).toEqual(['exercises.db', 'folder.db', 'letter.txt']);
  });

  test('cut short is not taken for an empty one', async () => {
    await (await filled()).close();
    const bytes = readFileSync(place.target);
    writeFileSync(place.target, bytes.subarray(0, bytes.length / 2));
    const outcome = await openStore(place.target).then(
      async (store) => {
        const found = await store.read('a').then(
          () => 'read',
          () => 'refused',
        );
        await store.close().catch(() => undefined);
        return found;
      },
      () => 'refused',
    );
    expect(outcome).toBe('refused');
  });

  test('on a full disk refuses and undoes an append, and goes on when there is room again', async () => {
    await (await filled()).close();
    const connection = await openSqlite(place.target);
    const store = createStore(connection, []);
    const [pages] = await connection.query('PRAGMA page_count');
    await connection.query(`PRAGMA max_page_count = ${Number(pages?.page_count) + 20}`);
    const large = { key: null, body: Object.assign({ v: 1 }, { text: 'x'.repeat(10_000) }) };
    const full = store.append(
      'a',
      1,
      Array.from({ length: 20 }, () => large),
    );
    await expect(full).rejects.toThrow('full');
    expect(await store.read('a')).toHaveLength(1);
    expect(await store.append('a', 1, [large])).toMatchObject([{ sequence: 2 }]);
    await connection.query('PRAGMA max_page_count = 100000');
    await store.append(
      'a',
      2,
      Array.from({ length: 20 }, () => large),
    );
    await store.close();
    const next = await openStore(place.target);
    expect(await next.read('a')).toHaveLength(22);
    await next.close();
  });

  test('may be in memory', async () => {
    const [one, two] = [await openStore(':memory:'), await openStore(':memory:')];
    await one.createExercise({ id: 'a', head: null });
    expect(await two.listExercises()).toEqual([]);
    await one.close();
    await two.close();
    expect(readdirSync('.')).not.toContain(':memory:-holder');
  });

  test.each(['mysql://host/db', 'libsql://host', 'https://host/db', 'file:exercises.db', ''])(
    '%j is no store',
    async (target) => {
      await expect(openStore(target)).rejects.toThrow('a store is the path of an SQLite file or a postgresql:// address');
    },
  );
});
