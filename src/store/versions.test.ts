import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../test/store/archive-text.ts';
import { KINDS } from '../../test/store/fresh-targets.ts';
import { NewerVersion, openStore, type StoredBody } from './index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A store as version 1 left it, byte for byte: no keys yet. */
function versionOne(): { statements: string[]; last: string } {
  const opening = sha256('{"exercise":"old","head":{"seed":7}}');
  const bodies = ['{"minute":0,"v":1}', '{"minute":90,"v":1}'];
  const first = sha256(`${opening}{"body":${bodies[0]},"sequence":1}`);
  const last = sha256(`${first}{"body":${bodies[1]},"sequence":2}`);
  return {
    last,
    statements: [
      'CREATE TABLE foedus_schema (version INTEGER NOT NULL)',
      'INSERT INTO foedus_schema (version) VALUES (1)',
      'CREATE TABLE foedus_exercise (id TEXT PRIMARY KEY, head TEXT NOT NULL, sequence INTEGER NOT NULL, hash TEXT NOT NULL)',
      'CREATE TABLE foedus_record (exercise TEXT NOT NULL REFERENCES foedus_exercise (id), sequence INTEGER NOT NULL, ' +
        'body TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (exercise, sequence))',
      `INSERT INTO foedus_exercise VALUES ('old', '{"seed":7}', 2, '${last}')`,
      `INSERT INTO foedus_record VALUES ('old', 1, '${bodies[0]}', '${first}'), ('old', 2, '${bodies[1]}', '${last}')`,
    ],
  };
}

const ofMinute = (minute: number): { v: number } => ({ v: 1, minute }) as { v: number };

describe.each(KINDS)('versions of the tables: %s', (_kind, fresh) => {
  test('a store of version 1 is lifted: its records and hashes stay, and keys can be given', async () => {
    const place = await fresh();
    const { statements, last } = versionOne();
    await place.tamper(...statements);
    for (const _time of ['first', 'second']) {
      const store = await openStore(place.target);
      expect((await store.read('old')).slice(0, 2)).toEqual([
        { sequence: 1, key: null, body: { v: 1, minute: 0 }, hash: expect.any(String) },
        { sequence: 2, key: null, body: { v: 1, minute: 90 }, hash: last },
      ]);
      const answer = await store.append('old', null, [{ key: 'new', body: ofMinute(91) }]);
      expect(answer.map(({ sequence, key }) => [sequence, key])).toEqual([[3, 'new']]);
      await store.close();
    }
    await place.remove();
  });

  test('a lift that fails in the middle leaves the older version as it was', async () => {
    const place = await fresh();
    await place.tamper(...versionOne().statements, 'CREATE TABLE foedus_record_key (in_the_way INTEGER)');
    await expect(openStore(place.target)).rejects.toThrow('foedus_record_key');
    await place.tamper('DROP TABLE foedus_record_key');
    const store = await openStore(place.target);
    expect(await store.read('old')).toHaveLength(2);
    await store.close();
    await place.remove();
  });

  test('a newer store is refused with a clear word and left as it is', async () => {
    const place = await fresh();
    await (await openStore(place.target)).close();
    await place.tamper('UPDATE foedus_schema SET version = 3');
    for (const _time of ['first', 'second']) {
      const refused = openStore(place.target);
      await expect(refused).rejects.toThrow(NewerVersion);
      await expect(refused).rejects.toThrow(/was written by a newer Foedus \(version 3; this one knows up to 2\): use that one/);
    }
    await place.tamper('UPDATE foedus_schema SET version = 2');
    await (await openStore(place.target)).close();
    await place.remove();
  });

  test('two that open an empty store at once do not make it twice', async () => {
    const place = await fresh();
    const opened = await Promise.allSettled([openStore(place.target), openStore(place.target)]);
    const stores = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(stores.length).toBeGreaterThan(0);
    expect(await stores[0]?.listExercises()).toEqual([]);
    for (const store of stores) await store.close();
    await place.remove();
  });
});

/** Version 1 counted hours, version 2 minutes, version 3 says who. */
const upgradeBody = [
  ({ hour, ...rest }: StoredBody) => ({ ...rest, minute: Number(hour) * 60 }),
  (body: StoredBody) => ({ ...body, seat: 'control' }),
];

describe('versions of bodies', () => {
  test('an older body is lifted step by step on its way out; what is stored stays', async () => {
    const [, fresh] = KINDS[0] ?? expect.fail();
    const place = await fresh();
    const first = await openStore(place.target);
    await first.createExercise({ id: 'a', head: null });
    await first.append('a', 0, [{ key: 'k', body: { v: 1, hour: 2 } as { v: number } }]);
    const before = await textOf(first.exportLines('a'));
    await first.close();

    const second = await openStore(place.target, { upgradeBody });
    const lifted = { v: 3, minute: 120, seat: 'control' };
    expect((await second.read('a'))[0]?.body).toEqual(lifted);
    expect((await second.append('a', 0, [{ key: 'k', body: { v: 3 } }]))[0]?.body).toEqual(lifted);
    expect(await textOf(second.exportLines('a'))).toEqual(before);
    const [two] = await second.append('a', 1, [{ key: null, body: { v: 2, minute: 5 } as { v: number } }]);
    expect(two?.body).toEqual({ v: 3, minute: 5, seat: 'control' });
    await second.append('a', 2, [{ key: null, body: { v: 3, minute: 6, seat: 'FR' } as { v: number } }]);
    expect((await second.read('a', 2))[0]?.body).toEqual({ v: 3, minute: 6, seat: 'FR' });
    const archive = await textOf(second.exportLines('a'));
    await second.close();

    // whoever knows version 1 alone is told, and may still pass the records on
    const third = await openStore(place.target);
    await expect(third.read('a')).rejects.toThrow(NewerVersion);
    expect(await textOf(third.exportLines('a'))).toBe(archive);
    await third.removeExercise('a');
    await expect(third.importLines(archive)).rejects.toMatchObject({
      problems: [
        { line: 3, message: expect.stringContaining('version 2') },
        { line: 4, message: expect.stringContaining('version 3') },
      ],
    });
    await third.close();
    await place.remove();
  });
});
