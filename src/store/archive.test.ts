import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../test/store/archive-text.ts';
import { canonicalJson } from '../kernel/log.ts';
import { readArchive } from './archive/read-archive.ts';
import { type NewRecord, openStore } from './index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function archiveOf(id: string, head: unknown, records: readonly NewRecord[]): Promise<string> {
  const store = await openStore(':memory:');
  await store.createExercise({ id, head });
  await store.append(id, 0, records);
  const archive = await textOf(store.exportLines(id));
  await store.close();
  return archive;
}

const command = (minute: number, words: string): NewRecord => ({
  key: `k${minute}`,
  body: { v: 1, minute, command: { kind: 'BreakSilence', seat: 'FR', words } } as { v: number },
});

let text: string;
let lines: string[];
beforeAll(async () => {
  const records = [command(0, 'Été'), command(90, 'non \ufffd'), { ...command(91, '🛰'), key: null }, command(92, 'oui')];
  text = await archiveOf('baltic', { scenario: 'worked-example', seed: 7 }, records);
  lines = text.split('\n').slice(0, -1);
});

const problemsOf = async (source: Parameters<typeof readArchive>[0]) => (await readArchive(source, 1)).problems;
const joined = (list: readonly (string | undefined)[]) => list.map((line) => `${line}\n`).join('');
/** A line with its hash made to fit: what only the rules beyond the hash can find. */
const resealed = (line: string | undefined, before: string) =>
  line?.replace(/,"hash":"[0-9a-f]{64}"\}$/, (tail) => `,"hash":"${sha256(`${before}${line.slice(0, -tail.length)}}`)}"}`);

describe('the text of an archive', () => {
  test('stands by itself: a line about the exercise, and each record chained to the one before', () => {
    const opening = sha256('{"exercise":"baltic","head":{"scenario":"worked-example","seed":7}}');
    const first =
      '{"body":{"command":{"kind":"BreakSilence","seat":"FR","words":"Été"},"minute":0,"v":1},"key":"k0","sequence":1';
    expect(lines[1]).toBe(`${first},"hash":"${sha256(`${opening}${first}}`)}"}`);
    const last = /"hash":"([0-9a-f]{64})"\}$/.exec(lines[4] ?? '')?.[1];
    const about =
      '{"exercise":"baltic","format":"foedus exercise","head":{"scenario":"worked-example","seed":7},' +
      `"lastHash":"${last}","records":4,"version":2`;
    expect(lines[0]).toBe(`${about},"hash":"${sha256(`${about}}`)}"}`);
    expect(lines).toHaveLength(5);
  });

  test('an exercise without records is its first line', async () => {
    const empty = await archiveOf('empty', null, []);
    expect(empty.split('\n')).toHaveLength(2);
    expect(await readArchive(empty, 1)).toMatchObject({ id: 'empty', head: null, rows: [], problems: [] });
  });

  test('may come in pieces of any size, of bytes or text', async () => {
    const whole = await readArchive(text, 1);
    expect(whole.problems).toEqual([]);
    expect(whole.rows).toHaveLength(4);
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(await readArchive(pieces, 1)).toEqual(whole);
      }),
    );
    expect(
      await readArchive(
        lines.flatMap((line) => [line, '\n']),
        1,
      ),
    ).toEqual(whole);
  });
});

describe('a change', () => {
  test('of any one bit is found, and reported at its line alone', async () => {
    const bytes = Buffer.from(text);
    let line = 1;
    for (const [at, byte] of bytes.entries()) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = Buffer.from(bytes);
        changed[at] = byte ^ (1 << bit);
        const problems = await problemsOf([changed]);
        expect(problems[0]?.line, `bit ${bit} of byte ${at}`).toBe(line);
        const splits = byte === 0x0a || changed[at] === 0x0a;
        if (!splits && line > 1) expect(problems, `bit ${bit} of byte ${at}`).toHaveLength(1);
      }
      if (byte === 0x0a) line += 1;
    }
  });

  test('that a lenient decoder would not see is found', async () => {
    const bytes = Buffer.from(text);
    const at = bytes.indexOf('\ufffd');
    bytes[at] = 0xf0;
    expect(bytes.toString()).toBe(text);
    expect(await problemsOf([bytes])).toEqual([{ line: 3, message: 'the line is not UTF-8' }]);
  });

  test('of any byte of any archive to any other is found', async () => {
    const records = fc.array(
      fc.record({ key: fc.constant(null), body: fc.record({ v: fc.constant(1), data: fc.jsonValue() }) }),
      {
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        records,
        fc.jsonValue(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (list, head, position, flip) => {
          const bytes = Buffer.from(await archiveOf('any', head, list));
          expect(await problemsOf([bytes])).toEqual([]);
          const at = position % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          expect((await problemsOf([bytes])).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('by bytes more, less or moved is found', async () => {
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), fc.uint8Array({ maxLength: 3 }), async (a, b, put) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const changed = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
        fc.pre(!changed.equals(bytes));
        expect((await problemsOf([changed])).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a missing line', [0, 1, 3, 4], [[3, 'record 3 stands where record 2 should']]],
    ['the first record missing', [0, 2, 3, 4], [[2, 'record 2 stands where record 1 should']]],
    ['the last record missing', [0, 1, 2, 3], [[4, 'ends with record 3, its first line speaks of 4']]],
    ['all records missing', [0], [[1, 'ends with record 0']]],
    ['a doubled line', [0, 1, 2, 2, 3, 4], [[4, 'record 2 stands where record 3 should']]],
    [
      'two lines swapped',
      [0, 1, 3, 2, 4],
      [
        [3, 'record 3'],
        [4, 'record 2 stands where record 4'],
        [5, 'record 4'],
      ],
    ],
    ['the first line doubled', [0, 0, 1, 2, 3, 4], [[2, 'does not say its sequence']]],
    ['the first line missing', [1, 2, 3, 4], [[1, 'not an archive of an exercise']]],
  ] as [string, number[], [number, string][]][])('%s', async (_what, order, expected) => {
    const problems = await problemsOf(joined(order.map((line) => lines[line])));
    for (const [index, [line, word]] of expected.entries()) {
      expect(problems[index]).toEqual({ line, message: expect.stringContaining(word) });
    }
    if (order.length > 1) expect(problems.length).toBeLessThanOrEqual(expected.length + 1);
  });

  test('several are all told at once', async () => {
    const [about, one, two, three, four] = lines;
    const problems = await problemsOf(
      joined([about, one?.replace('Été', 'été'), 'hello', three, four?.replace('"oui"', '"ou\\u0069"')]),
    );
    expect(two).toContain('k90');
    expect(problems).toEqual([
      { line: 2, message: expect.stringContaining('does not match its hash') },
      { line: 3, message: expect.stringContaining('not an object with a hash') },
      { line: 5, message: expect.stringContaining('not written as the store writes it') },
    ]);
  });

  test.each([
    ['nothing', () => '', 'empty'],
    ['another file', () => 'name,age\nAnna,3\n', 'not the first line of an archive'],
    ['the log of a run', () => `{"seq":0,"at":5,"event":1,"hash":"${'0'.repeat(64)}"}\n`, 'not the first line of an archive'],
    ['other line ends', () => text.replaceAll('\n', '\r\n'), 'carriage return'],
    ['no line feed at the end', () => text.slice(0, -1), 'cut off'],
    ['an empty line at the end', () => `${text}\n`, 'not an object with a hash'],
    ['a byte order mark', () => `\ufeff${text}`, 'not the first line of an archive'],
    [
      'a newer version',
      () => joined([resealed(lines[0]?.replace('"version":2', '"version":3'), '')]),
      'newer Foedus (version 3;',
    ],
    ['another format', () => joined([resealed(lines[0]?.replace('foedus exercise', 'foedus'), '')]), 'its format is not'],
    ['no head', () => joined([resealed(lines[0]?.replace(/"head":\{.*?\},/, ''), '')]), 'no head'],
    ['an id that cannot be', () => joined([resealed(lines[0]?.replace('baltic', ''), '')]), 'the id of an exercise'],
  ])('%s is refused in words', async (_what, changed, word) => {
    const problems = await problemsOf(changed());
    expect(problems.map(({ message }) => message).join('\n')).toContain(word);
  });

  test('what its hashes do not find is found: a key stored twice, a member too many, a key in version 1', async () => {
    const opening = sha256('{"exercise":"x","head":null}');
    const archive = (version: number, ...bodies: string[]) => {
      let before = opening;
      const sealed = bodies.map((body) => {
        before = sha256(before + body);
        return `${body.slice(0, -1)},"hash":"${before}"}`;
      });
      const about = canonicalJson({
        exercise: 'x',
        format: 'foedus exercise',
        head: null,
        lastHash: before,
        records: bodies.length,
        version,
      });
      return joined([`${about.slice(0, -1)},"hash":"${sha256(about)}"}`, ...sealed]);
    };
    const keyless = ['{"body":{"v":1},"sequence":1}', '{"body":{"v":1},"sequence":2}'];
    expect(await problemsOf(archive(1, ...keyless))).toEqual([]);
    expect(await problemsOf(archive(2, ...keyless))).toEqual([]);
    const keyed = ['{"body":{"v":1},"key":"k","sequence":1}', '{"body":{"v":1},"key":"k","sequence":2}'];
    expect(await problemsOf(archive(2, ...keyed))).toEqual([
      { line: 3, message: expect.stringContaining('"k" stands at an earlier') },
    ]);
    expect((await problemsOf(archive(1, ...keyed))).map(({ message }) => message)).toEqual([
      'records have no keys in version 1',
      'records have no keys in version 1',
    ]);
    for (const wrong of ['{"body":{"v":1},"more":1,"sequence":1}', '{"body":{"v":1},"key":null,"sequence":1}']) {
      expect((await problemsOf(archive(2, wrong)))[0]?.message).toContain('nothing else');
    }
    expect((await problemsOf(archive(2, '{"body":{},"sequence":1}')))[0]?.message).toContain('carries its version');
  });
});
