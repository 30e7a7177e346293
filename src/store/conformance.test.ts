import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../test/store/archive-text.ts';
import { type FreshTarget, KINDS } from '../../test/store/fresh-targets.ts';
import { HEAD, record, records } from '../../test/store/sample-records.ts';
import {
  type EventStore,
  ExerciseExists,
  type NewRecord,
  openStore,
  SequenceConflict,
  StoreError,
  UnknownExercise,
} from './index.ts';

describe.each(KINDS)('%s', (_kind, fresh) => {
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

  const reopen = async () => {
    await store.close();
    store = await openStore(place.target);
  };

  test('an exercise comes back as it was made; another of its id is refused', async () => {
    const made = await store.createExercise({ id: 'baltic', head: HEAD });
    expect(made).toEqual({ id: 'baltic', head: HEAD, sequence: 0, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await expect(store.createExercise({ id: 'baltic', head: null })).rejects.toThrow(ExerciseExists);
    expect(await store.findExercise('baltic')).toEqual(made);
    expect(await store.findExercise('Baltic')).toBeUndefined();
    expect(await store.read('baltic')).toEqual([]);
  });

  test('records get 1, 2, 3 … and a hash each, and come back in order after reopening', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    await store.createExercise({ id: 'b', head: HEAD });
    const first = await store.append('a', 0, records(1, 3));
    expect(first.map(({ sequence, key, body }) => [sequence, key, body])).toEqual([
      [1, 'k1', { v: 1, n: 1 }],
      [2, 'k2', { v: 1, n: 2 }],
      [3, 'k3', { v: 1, n: 3 }],
    ]);
    const [other] = await store.append('b', 0, [record(1)]);
    expect(other?.sequence).toBe(1);
    expect(other?.hash).not.toBe(first[0]?.hash);
    const second = await store.append('a', 3, [record(4, null), record(5, null)]);
    await reopen();
    expect(await store.read('a')).toEqual([...first, ...second]);
    expect(await store.read('a', 2, 2)).toEqual([first[2], second[0]]);
    expect(await store.read('a', 5)).toEqual([]);
    expect(await store.read('a', 99)).toEqual([]);
    expect(await store.read('a', 0, 0)).toEqual([]);
    expect(await store.findExercise('a')).toMatchObject({ sequence: 5, hash: second[1]?.hash });
  });

  test('the chain does not depend on the order in which keys of objects were set, nor on how records were batched', async () => {
    await store.createExercise({ id: 'a', head: { x: 1, y: 2 } });
    await store.append('a', 0, [{ key: null, body: Object.assign({ v: 1 }, { a: { p: 1, q: 2 }, b: undefined }) }, record(2)]);
    const [a] = [await store.findExercise('a')];
    await store.removeExercise('a');
    await store.createExercise({ id: 'a', head: { y: 2, x: 1 } });
    await store.append('a', 0, [{ key: null, body: Object.assign({ a: { q: 2, p: 1 } }, { v: 1 }) }]);
    await store.append('a', 1, [record(2)]);
    expect(await store.findExercise('a')).toEqual(a);
  });

  test('a wrong expected sequence is refused with the current one, and nothing is stored', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    await store.append('a', 0, records(1, 3));
    for (const expected of [0, 2, 4]) {
      const refused = store.append('a', expected, records(4, 5));
      await expect(refused).rejects.toThrow(SequenceConflict);
      await expect(refused).rejects.toMatchObject({ expected, current: 3 });
    }
    expect(await store.read('a', 3)).toEqual([]);
    await expect(store.append('a', 2, [])).rejects.toThrow(SequenceConflict);
    expect(await store.append('a', 3, [])).toEqual([]);
    expect((await store.append('a', null, [record(4)]))[0]?.sequence).toBe(4);
  });

  test('a key is stored once: the earlier record comes back, also to who expects an older sequence', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const [one, two] = await store.append('a', 0, records(1, 2));
    expect(await store.append('a', 0, records(1, 2))).toEqual([one, two]);
    expect(await store.append('a', null, [record(2)])).toEqual([two]);
    // some old, some new: then the exercise must stand where it is expected
    await expect(store.append('a', 0, records(2, 3))).rejects.toThrow(SequenceConflict);
    const mixed = await store.append('a', 2, [record(3), record(1), record(3), record(4, null), record(4, null)]);
    expect(mixed.map(({ sequence }) => sequence)).toEqual([3, 1, 3, 4, 5]);
    await reopen();
    expect(await store.append('a', 0, records(1, 2))).toEqual([one, two]);
    // another exercise has keys of its own
    await store.createExercise({ id: 'b', head: HEAD });
    expect((await store.append('b', 0, [record(2)]))[0]?.sequence).toBe(1);
    expect(await store.read('a')).toHaveLength(5);
  });

  test('300 keys at once, every second of them known', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const all = records(1, 300);
    await store.append(
      'a',
      0,
      all.filter((_, index) => index % 2 === 0),
    );
    const answer = await store.append('a', 150, all);
    expect(answer.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    expect(new Set(answer.map(({ sequence }) => sequence)).size).toBe(300);
    expect(await store.read('a')).toHaveLength(300);
  });

  test('an append with one record that cannot be stored stores none', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const wrong: [unknown, string][] = [
      [{ key: 'x', body: { v: 1, share: Number.NaN } }, 'NaN'],
      [{ key: 'x', body: { v: 1, at: new Date(0) } }, 'Date'],
      [{ key: 'x', body: { v: 1, seats: new Map() } }, 'Map'],
      [{ key: 'x', body: { v: 1, list: new Array(1) } }, 'undefined'],
      [{ key: 'x', body: { v: 2 } }, 'version 2'],
      [{ key: 'x', body: { v: 0 } }, 'version'],
      [{ key: 'x', body: {} }, 'version'],
      [{ key: 'x', body: [1] }, 'object'],
      [{ key: '', body: { v: 1 } }, 'idempotency key'],
      [{ key: 'a\u0000', body: { v: 1 } }, 'idempotency key'],
      [{ key: 'a\ud800', body: { v: 1 } }, 'idempotency key'],
      [{ key: 'k'.repeat(201), body: { v: 1 } }, 'idempotency key'],
    ];
    for (const [bad, word] of wrong) {
      const refused = store.append('a', 0, [record(1), bad as NewRecord]);
      await expect(refused).rejects.toThrow(TypeError);
      await expect(refused).rejects.toThrow(word);
    }
    await expect(store.createExercise({ id: 'b\n', head: null })).rejects.toThrow(TypeError);
    await expect(store.createExercise({ id: 'b', head: undefined })).rejects.toThrow(TypeError);
    await expect(store.read('a', -1)).rejects.toThrow(TypeError);
    await expect(store.read('a', 0, 1.5)).rejects.toThrow(TypeError);
    expect(await store.read('a')).toEqual([]);
    expect(await store.listExercises()).toHaveLength(1);
  });

  test('many appends at once: no gap, nothing doubled, each in the order of the calls', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const answers = await Promise.all(records(1, 200).map((one) => store.append('a', null, [one, { ...one, key: null }])));
    expect(answers.flat().map(({ sequence }) => sequence)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    expect(await store.read('a')).toEqual(answers.flat());
  });

  test('of many appends at once that expect the same sequence one is stored, and the others may try again', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    let conflicts = 0;
    const insist = async (one: NewRecord) => {
      let expected = 0;
      for (;;) {
        try {
          return await store.append('a', expected, [one]);
        } catch (error) {
          if (!(error instanceof SequenceConflict)) throw error;
          conflicts += 1;
          expected = error.current;
        }
      }
    };
    const answers = (await Promise.all(records(1, 30).map(insist))).flat();
    expect(answers.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect(conflicts).toBeGreaterThanOrEqual(29);
    expect(new Set((await store.read('a')).map(({ key }) => key))).toEqual(new Set(records(1, 30).map(({ key }) => key)));
  });

  test('the same key from many at once is stored once', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const answers = await Promise.all(Array.from({ length: 30 }, () => store.append('a', 0, [record(1)])));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await store.read('a')).toHaveLength(1);
  });

  test('what is called without waiting takes effect in the order of the calls', async () => {
    const calls = [
      store.createExercise({ id: 'a', head: HEAD }),
      store.append('a', 0, [record(1)]),
      store.removeExercise('a'),
      store.createExercise({ id: 'a', head: null }),
      store.append('a', 0, [record(2)]),
    ];
    await Promise.all(calls);
    expect((await store.read('a')).map(({ key }) => key)).toEqual(['k2']);
  });

  test('bodies of 1 MB', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const text = 'Überraschung 🛰 '.repeat(Math.ceil(1_048_576 / 19));
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    const body = { v: 1, text };
    const stored = await store.append('a', 0, [
      { key: 'one', body },
      { key: 'two', body },
      { key: 'three', body },
    ]);
    await reopen();
    expect(await store.read('a')).toEqual(stored);
    expect((await store.read('a', 2))[0]?.body.text).toBe(text);
  });

  test('any JSON and any Unicode comes back: heads, bodies, ids and keys', async () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ß',
      'İ',
      '\ufffd',
      '\ufeff',
      '\u2028',
      '中',
      '🛰',
      '\\',
      '"',
      "'",
      '%',
      '_',
      '$1',
      '?',
    );
    const name = fc.string({ unit, minLength: 1, maxLength: 30 });
    const value = fc.jsonValue({ stringUnit: 'binary' });
    await fc.assert(
      fc.asyncProperty(name, name, value, value, async (id, key, head, data) => {
        fc.pre((await store.findExercise(id)) === undefined);
        const body = { v: 1, data, nul: 'a\u0000b', half: '\ud800' };
        await store.createExercise({ id, head });
        const stored = await store.append(id, 0, [{ key, body }]);
        expect((await store.findExercise(id))?.head).toEqual(JSON.parse(JSON.stringify(head)));
        expect(await store.read(id)).toEqual(stored);
        expect(stored[0]).toMatchObject({ key, body: JSON.parse(JSON.stringify(body)) });
        expect(await store.append(id, 0, [{ key, body }])).toEqual(stored);
      }),
      { numRuns: 60 },
    );
  });

  test('5,000 records: in batches, one by one, read whole and in pages', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    for (let from = 1; from <= 4500; from += 500) await store.append('a', from - 1, records(from, from + 499));
    await Promise.all(records(4501, 5000).map((one) => store.append('a', null, [one])));
    const all = await store.read('a');
    expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
    expect(all.map(({ key }) => key)).toEqual(records(1, 5000).map(({ key }) => key));
    const pages = [];
    for (let after = 0; after < 5000; after += 700) pages.push(...(await store.read('a', after, 700)));
    expect(pages).toEqual(all);
  });

  test('exercises are listed by id and removed one by one', async () => {
    for (const id of ['b', 'ä', 'B', 'a']) await store.createExercise({ id, head: id });
    await store.append('a', 0, records(1, 2));
    expect((await store.listExercises()).map(({ id, sequence }) => [id, sequence])).toEqual([
      ['B', 0],
      ['a', 2],
      ['b', 0],
      ['ä', 0],
    ]);
    await store.removeExercise('a');
    for (const use of [
      () => store.removeExercise('a'),
      () => store.read('a'),
      () => store.append('a', 0, [record(1)]),
      () => textOf(store.exportLines('a')),
    ]) {
      await expect(use()).rejects.toThrow(UnknownExercise);
    }
    await store.createExercise({ id: 'a', head: HEAD });
    expect(await store.append('a', 0, [record(1)])).toMatchObject([{ sequence: 1 }]);
  });

  test('a closed store says so', async () => {
    await store.createExercise({ id: 'a', head: HEAD });
    const last = store.append('a', 0, [record(1)]);
    await store.close();
    await store.close();
    expect(await last).toHaveLength(1);
    for (const use of [() => store.read('a'), () => store.append('a', 1, [record(2)]), () => store.listExercises()]) {
      await expect(use()).rejects.toThrow(StoreError);
      await expect(use()).rejects.toThrow('is closed');
    }
  });
});
