import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../test/store/archive-text.ts';
import { type FreshTarget, KINDS } from '../../test/store/fresh-targets.ts';
import { HEAD, record, records } from '../../test/store/sample-records.ts';
import { BrokenChain, type EventStore, ImportRefused, openStore } from './index.ts';

describe.each(KINDS)('archives and tampering: %s', (_kind, fresh) => {
  let place: FreshTarget;
  let store: EventStore;

  beforeEach(async () => {
    place = await fresh();
    store = await openStore(place.target);
  });

  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test('an archive brings back the same exercise, in this kind of store and the other', async () => {
    await store.createExercise({ id: 'a', head: { ...HEAD, title: 'Été 🛰' } });
    await store.append('a', 0, [...records(1, 250), record(251, null)]);
    const text = await textOf(store.exportLines('a'));
    expect(text.split('\n')).toHaveLength(253);
    const [exercise, all] = [await store.findExercise('a'), await store.read('a')];
    await store.removeExercise('a');
    expect(await store.importLines(text)).toEqual(exercise);
    expect(await store.read('a')).toEqual(all);
    expect(await textOf(store.exportLines('a'))).toBe(text);
    // goes on as before
    expect(await store.append('a', 251, [record(7), record(252)])).toMatchObject([{ sequence: 7 }, { sequence: 252 }]);
    for (const [, freshOther] of KINDS) {
      const otherPlace = await freshOther();
      const other = await openStore(otherPlace.target);
      await other.importLines([Buffer.from(text).subarray(0, 777), Buffer.from(text).subarray(777)]);
      expect(await textOf(other.exportLines('a'))).toBe(text);
      await other.close();
      await otherPlace.remove();
    }
  });

  test('what is appended while an archive is written is left out of it', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    await store.append('a', 0, records(1, 300));
    let text = '';
    for await (const line of store.exportLines('a')) {
      if (text === '') await store.append('a', 300, records(301, 310));
      text += line;
    }
    await store.removeExercise('a');
    expect(await store.importLines(text)).toMatchObject({ id: 'a', sequence: 300 });
  });

  test('an archive with anything wrong in it leaves nothing behind', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    await store.append('a', 0, records(1, 5));
    const text = await textOf(store.exportLines('a'));
    await expect(store.importLines(text)).rejects.toMatchObject({
      problems: [{ line: 1, message: expect.stringContaining('already an exercise "a"') }],
    });
    await store.removeExercise('a');
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 41) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
      await expect(store.importLines([changed])).rejects.toThrow(ImportRefused);
    }
    expect(await store.listExercises()).toEqual([]);
    expect(await store.importLines([bytes])).toMatchObject({ id: 'a', sequence: 5 });
  });

  test('an append or import that the database refuses half way leaves nothing behind', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    await store.append('a', 0, records(1, 61));
    const other = await openStore(':memory:');
    await other.createExercise({ id: 'b', head: HEAD });
    await other.append('b', 0, [...records(200, 260), record(1)]);
    const text = await textOf(other.exportLines('b'));
    await other.close();
    await store.close();
    await place.tamper('CREATE UNIQUE INDEX in_the_way ON foedus_record (body)');
    store = await openStore(place.target);
    await store.append('a', 61, [record(131)]);
    // the first of these could be stored, and goes to the database in a statement of its own
    await expect(store.append('a', 62, [...records(62, 130), record(1, 'again')])).rejects.toThrow(/unique/i);
    await expect(store.importLines(text)).rejects.toThrow(/unique/i);
    expect(await store.append('a', 62, [record(62)])).toMatchObject([{ sequence: 63 }]);
    expect(await store.read('a')).toHaveLength(63);
    await store.createExercise({ id: 'b', head: HEAD });
    expect(await store.listExercises()).toMatchObject([{ sequence: 63 }, { sequence: 0 }]);
  });

  test.each([
    ['a body', `UPDATE foedus_record SET body = '{"n":99,"v":1}' WHERE sequence = 3`, 3],
    ['a key', `UPDATE foedus_record SET key = 'other' WHERE sequence = 3`, 3],
    ['a hash', `UPDATE foedus_record SET hash = '${'0'.repeat(64)}' WHERE sequence = 3`, 3],
    ['a record taken out', 'DELETE FROM foedus_record WHERE sequence = 3', 3],
    ['the last one taken out', 'DELETE FROM foedus_record WHERE sequence = 5', 5],
    ['the first one taken out', 'DELETE FROM foedus_record WHERE sequence = 1', 1],
    ['the head', `UPDATE foedus_exercise SET head = '{}'`, 1],
    ['the last hash', `UPDATE foedus_exercise SET hash = '${'0'.repeat(64)}'`, 5],
    ['an older end', 'UPDATE foedus_exercise SET sequence = 4', 4],
  ])('a change past the store is found on reading: %s', async (_what, statement, sequence) => {
    await store.createExercise({ id: 'a', head: HEAD });
    await store.append('a', 0, records(1, 5));
    await store.close();
    await place.tamper(statement);
    store = await openStore(place.target);
    await expect(store.read('a')).rejects.toThrow(BrokenChain);
    await expect(store.read('a')).rejects.toMatchObject({ sequence });
    await expect(textOf(store.exportLines('a'))).rejects.toThrow(BrokenChain);
  });
});
