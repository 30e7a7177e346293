import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealer, EMPTY_HASH, type Entry, formatLog, formatSealed, headHash, parseLog, sealLog } from './log.ts';

const events = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 12 });

function logOf(list: readonly unknown[]): Entry<unknown>[] {
  return list.map((event, seq) => ({ seq, at: seq * 10, event }));
}

/** As JSON gives it back: -0 becomes 0. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const SAMPLE = logOf([
  { kind: 'CouncilMet', members: ['FR', 'TR'] },
  { kind: 'SilenceBroken', by: 'FR' },
  { kind: 'CouncilMet' },
]);

describe('sealing', () => {
  test('a line carries the entry and its hash; the hash is of the one before and the line', () => {
    const [line] = formatLog([{ seq: 0, at: 5, event: { z: 1, a: 'é' } }]).split('\n');
    // printf '%s' "$(printf '0%.0s' $(seq 64)){\"seq\":0,\"at\":5,\"event\":{\"a\":\"é\",\"z\":1}}" | sha256sum
    const hash = '44f7f9e5a637ecd3476c26a88a445ba05295ad79411a5650b489a8648a715359';
    expect(line).toBe(`{"seq":0,"at":5,"event":{"a":"é","z":1},"hash":"${hash}"}`);
  });

  test('an empty log has the empty hash, and any change gives another head', () => {
    expect(headHash([])).toBe(EMPTY_HASH);
    const heads = [
      headHash(SAMPLE),
      headHash(SAMPLE.slice(0, 2)),
      headHash([...SAMPLE].reverse()),
      headHash(SAMPLE.map((entry) => ({ ...entry, at: entry.at + 1 }))),
      headHash(SAMPLE.map((entry) => ({ ...entry, event: [entry.event] }))),
    ];
    expect(new Set(heads).size).toBe(heads.length);
  });

  test('the order of keys does not count, nor members that are undefined', () => {
    const one = [{ seq: 0, at: 0, event: { a: 1, b: { c: 2, d: 3 } } }];
    const other = [{ at: 0, event: { b: { d: 3, e: undefined, c: 2 }, a: 1 }, seq: 0 }];
    expect(headHash(other)).toBe(headHash(one));
  });

  test('a growing log is sealed as a whole one is, also from a head kept elsewhere', () => {
    fc.assert(
      fc.property(events, fc.nat(), (list, cut) => {
        const log = logOf(list);
        const at = cut % log.length;
        const first = createSealer();
        const lines = log.slice(0, at).map((entry) => formatSealed(first.seal(entry)));
        const second = createSealer(first.head);
        lines.push(...log.slice(at).map((entry) => formatSealed(second.seal(entry))));
        expect(lines.join('')).toBe(formatLog(log));
        expect(second.head).toBe(headHash(log));
        expect(sealLog(log).at(-1)?.hash).toBe(headHash(log));
      }),
    );
  });

  test.each([
    ['NaN', { share: NaN }],
    ['Infinity', [Infinity]],
    ['Map', { seats: new Map() }],
    ['Date', new Date(0)],
    ['function', { run: () => 1 }],
    ['undefined', undefined],
    ['bigint', 1n],
  ])('%s cannot stand in a log', (word, event) => {
    expect(() => formatLog([{ seq: 0, at: 0, event }])).toThrow(TypeError);
    expect(() => formatLog([{ seq: 0, at: 0, event }])).toThrow(word);
  });
});

describe('parseLog', () => {
  test('gives back what formatLog wrote', () => {
    fc.assert(
      fc.property(events, (list) => {
        const text = formatLog(logOf(list));
        const { entries, problems } = parseLog(text, headHash(logOf(list)));
        expect(problems).toEqual([]);
        expect(plain(entries)).toEqual(plain(sealLog(logOf(list))));
        expect(formatLog(entries)).toBe(text);
      }),
    );
    expect(parseLog('')).toEqual({ entries: [], problems: [] });
  });

  test('finds any changed byte, and names its line only', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.integer({ min: 32, max: 126 }), (list, position, code) => {
        const text = formatLog(logOf(list));
        const at = position % text.length;
        const put = String.fromCharCode(code);
        fc.pre(text[at] !== put && text[at] !== '\n');
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        const line = text.slice(0, at).split('\n').length;
        const { problems } = parseLog(changed, headHash(logOf(list)));
        expect(problems.length).toBeGreaterThan(0);
        expect(problems[0]?.line).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  const lines = formatLog(SAMPLE).split('\n').slice(0, 3);
  const text = (...list: (string | undefined)[]) => list.map((line) => `${line}\n`).join('');

  test('a changed event spoils its own line and no other', () => {
    const { problems, entries } = parseLog(text(lines[0], lines[1]?.replace('FR', 'DE'), lines[2]));
    expect(problems).toEqual([{ line: 2, message: expect.stringContaining('does not match its hash') }]);
    expect(entries).toHaveLength(3);
  });

  test('so does a changed hash', () => {
    const wrong = lines[1]?.replace(/"hash":"./, (found) => `"hash":"${found.endsWith('0') ? '1' : '0'}`);
    expect(parseLog(text(lines[0], wrong, lines[2])).problems.map((problem) => problem.line)).toEqual([2]);
  });

  test('a line taken out, moved or doubled is found where the chain breaks', () => {
    expect(parseLog(text(lines[0], lines[2])).problems).toEqual([
      { line: 2, message: expect.stringContaining('entry 2 stands where entry 1 should') },
    ]);
    expect(parseLog(text(lines[1], lines[0], lines[2])).problems.length).toBeGreaterThan(0);
    expect(parseLog(text(lines[0], lines[0], lines[1], lines[2])).problems[0]?.line).toBe(2);
  });

  test('lines cut off at the end are found by the head', () => {
    const cut = text(lines[0], lines[1]);
    expect(parseLog(cut).problems).toEqual([]);
    expect(parseLog(cut, headHash(SAMPLE)).problems).toEqual([
      { line: 2, message: expect.stringContaining('lines are missing or changed') },
    ]);
    expect(parseLog('', headHash(SAMPLE)).problems).toHaveLength(1);
  });

  test.each([
    ['not JSON', 'hello\n', 'not a line of a sealed log'],
    ['other line ends', text(lines[0]).replace('\n', '\r\n'), 'carriage return'],
    ['no line feed at the end', lines[0] ?? '', 'does not end with a line feed'],
    ['an empty line', `${text(lines[0])}\n${text(lines[1])}`, 'not a line of a sealed log'],
    ['broken JSON', text(lines[0]?.replace('"FR",', '"FR"')), 'not valid JSON'],
  ])('%s', (_name, given, word) => {
    expect(parseLog(given).problems[0]?.message).toContain(word);
  });
});
