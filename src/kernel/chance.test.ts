import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from './arithmetic.ts';
import { createChance, fnv1a, type Stream } from './chance.ts';
import { philox } from './numbers/philox.ts';

const DRAWS = 200_000;

function draws(draw: (stream: Stream) => number, count = DRAWS): number[] {
  const stream = createChance(7, 3).stream('test', 'draws');
  return Array.from({ length: count }, () => draw(stream));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of values at or below `limit`. */
function shareUpTo(values: readonly number[], limit: number): number {
  return values.filter((value) => value <= limit).length / values.length;
}

function take(stream: Stream, count = 6): number[] {
  return Array.from({ length: count }, () => stream.uniform());
}

describe('streams', () => {
  test('an entity and a part give the stream of the joined name', () => {
    const chance = createChance(7, 3);
    for (const [entity, part] of [
      ['deploy/1', 'FR'],
      ['Łask/2', 'Türkiye'],
      ['', ''],
      ['a', '😀'],
    ] as const) {
      expect(take(chance.stream('p', entity, part))).toEqual(take(chance.stream('p', `${entity}/${part}`)));
    }
    expect(take(chance.stream('p', 'a', ''))).not.toEqual(take(chance.stream('p', 'a')));
  });

  test('a uniform is 53 bits of the block (draw, purpose, entity, 0) under (seed, replicate)', () => {
    const stream = createChance(42, 7).stream('arrival', 'FR');
    const out = new Int32Array(4);
    for (let block = 0; block < 3; block++) {
      philox(42, 7, block, fnv1a('arrival'), fnv1a('FR'), 0, out);
      const [a = 0, b = 0, c = 0, d = 0] = [...out].map((word) => word >>> 0);
      expect(stream.uniform() * 2 ** 53).toBe(Number((BigInt(a >>> 5) << 26n) | BigInt(b >>> 6)));
      expect(stream.uniform() * 2 ** 53).toBe(Number((BigInt(c >>> 5) << 26n) | BigInt(d >>> 6)));
    }
  });

  test('names are hashed by FNV-1a over UTF-8', () => {
    // Published 32-bit values of the empty text, "a" and "foobar".
    expect(['', 'a', 'foobar'].map((text) => fnv1a(text) >>> 0)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
    const bytewise = (text: string) =>
      new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 16777619), 0x811c9dc5 | 0);
    for (const text of ['Türkiye', 'Ελλάδα', '北約', '🛡 shield', 'ÿ']) expect(fnv1a(text)).toBe(bytewise(text));
  });

  test('the same call gives the same numbers, whatever else was drawn', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (purpose, entity, seed, replicate) => {
        const chance = createChance(seed, replicate);
        const first = take(chance.stream(purpose, entity));
        chance.stream(`${purpose}!`, entity).normal(0, 1);
        expect(take(chance.stream(purpose, entity))).toEqual(first);
        expect(take(createChance(seed, replicate).stream(purpose, entity))).toEqual(first);
      }),
    );
  });

  test('streams in turns do not disturb each other', () => {
    const chance = createChance(1, 1);
    const [a, b] = [chance.stream('a'), chance.stream('b')];
    const mixed = Array.from({ length: 5 }, () => [a.uniform(), b.uniform(), b.uniform()]);
    expect(mixed.map((row) => row[0])).toEqual(take(chance.stream('a'), 5));
    expect(mixed.flatMap((row) => row.slice(1))).toEqual(take(chance.stream('b'), 10));
  });

  test('seed, replicate, purpose and entity each give other numbers; no entity is the empty one', () => {
    const first = (seed: number, replicate: number, purpose: string, entity?: string) =>
      createChance(seed, replicate).stream(purpose, entity).uniform();
    const all = [
      first(1, 1, 'a'),
      first(2, 1, 'a'),
      first(1, 2, 'a'),
      first(1, 1, 'b'),
      first(1, 1, 'a', 'b'),
      first(1, 1, '', 'a'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(first(1, 1, 'a', '')).toBe(first(1, 1, 'a'));
  });

  test('numbers stay the same when more names were hashed than are kept', () => {
    const chance = createChance(1, 1);
    const before = chance.stream('kept', 'FR').uniform();
    for (let name = 0; name < 70_000; name++) chance.stream('many', String(name));
    expect(chance.stream('kept', 'FR').uniform()).toBe(before);
  });

  test.each([-1, 0.5, 2 ** 32, NaN, Infinity])('seed or replicate %d is refused', (value) => {
    expect(() => createChance(value, 0)).toThrow(RangeError);
    expect(() => createChance(0, value)).toThrow('replicate');
  });
});

describe('distributions', () => {
  test('uniform: in range, mean, variance, and neighbours that do not go together', () => {
    const values = draws((stream) => stream.uniform());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(Math.abs(mean(values.slice(1).map((value, index) => (value - 0.5) * ((values[index] ?? 0) - 0.5))))).toBeLessThan(
      0.001,
    );
  });

  test('exponential', () => {
    const values = draws((stream) => stream.exponential(3));
    expect(mean(values)).toBeGreaterThan(2.97);
    expect(mean(values)).toBeLessThan(3.03);
    expect(shareUpTo(values, 3)).toBeCloseTo(1 - Math.exp(-1), 2);
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  });

  test('normal and lognormal have the deviate of the same uniform', () => {
    const normal = draws((stream) => stream.normal(10, 2));
    expect(mean(normal)).toBeCloseTo(10, 1);
    expect(Math.sqrt(mean(normal.map((value) => (value - 10) ** 2)))).toBeCloseTo(2, 1);
    const u = createChance(7, 3).stream('test', 'draws').uniform();
    expect(normal[0]).toBe(10 + 2 * normalQuantile(u));
    const lognormal = draws((stream) => stream.lognormal(81, 1.361));
    expect(shareUpTo(lognormal, 81)).toBeCloseTo(0.5, 2);
    expect(shareUpTo(lognormal, 81 * Math.exp(1.361))).toBeCloseTo(0.8413, 2);
  });

  test('integer and happens', () => {
    const counts = new Array<number>(6).fill(0);
    for (const value of draws((stream) => stream.integer(6))) counts[value] = (counts[value] ?? 0) + 1;
    for (const count of counts) expect(count / DRAWS).toBeCloseTo(1 / 6, 2);
    expect(counts).toHaveLength(6);
    expect(mean(draws((stream) => (stream.happens(0.3) ? 1 : 0)))).toBeCloseTo(0.3, 2);
    expect(draws((stream) => (stream.happens(1) ? 1 : 0), 1000).every(Boolean)).toBe(true);
    expect(draws((stream) => (stream.happens(0) ? 1 : 0), 1000).some(Boolean)).toBe(false);
    const stream = createChance(0, 0).stream('');
    for (const n of [0, -1, 1.5, NaN]) expect(() => stream.integer(n)).toThrow(RangeError);
    expect(() => stream.happens(NaN)).toThrow(RangeError);
  });

  test.each([
    [{ p10: 2, p50: 5, p90: 20 }],
    [{ p10: 0, p50: 5, p90: 20 }],
    [{ p10: 0.001, p50: 0.002, p90: 0.5 }],
    [{ p10: -4, p50: 0, p90: 1 }],
  ])('within %j: one in ten below p10, half below p50, nine in ten below p90', (interval) => {
    const values = draws((stream) => stream.within(interval));
    expect(shareUpTo(values, interval.p10)).toBeCloseTo(0.1, 2);
    expect(shareUpTo(values, interval.p50)).toBeCloseTo(0.5, 2);
    expect(shareUpTo(values, interval.p90)).toBeCloseTo(0.9, 2);
    if (interval.p10 >= 0) expect(values.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
  });

  test('within: an interval of one point is that point; half intervals hold on their flat side', () => {
    expect(new Set(draws((stream) => stream.within({ p10: 3, p50: 3, p90: 3 }), 100))).toEqual(new Set([3]));
    expect(new Set(draws((stream) => stream.within({ p10: 0, p50: 0, p90: 0 }), 100))).toEqual(new Set([0]));
    expect(Math.min(...draws((stream) => stream.within({ p10: 3, p50: 3, p90: 9 }), 1000))).toBe(3);
    expect(Math.max(...draws((stream) => stream.within({ p10: 1, p50: 3, p90: 3 }), 1000))).toBe(3);
  });

  test.each([
    [{ p10: 3, p50: 2, p90: 4 }],
    [{ p10: 1, p50: 5, p90: 4 }],
    [{ p10: NaN, p50: 5, p90: 6 }],
    [{ p10: 1, p50: 5, p90: Infinity }],
  ])('within %j is refused', (interval) => {
    expect(() => createChance(0, 0).stream('').within(interval)).toThrow(RangeError);
  });

  test('every draw takes one number of the stream', () => {
    const kinds: ((stream: Stream) => unknown)[] = [
      (stream) => stream.exponential(1),
      (stream) => stream.normal(0, 1),
      (stream) => stream.lognormal(1, 1),
      (stream) => stream.integer(9),
      (stream) => stream.happens(0.5),
      (stream) => stream.within({ p10: 3, p50: 3, p90: 3 }),
    ];
    for (const draw of kinds) {
      const [one, other] = [createChance(5, 5).stream('x'), createChance(5, 5).stream('x')];
      draw(one);
      other.uniform();
      expect(one.uniform()).toBe(other.uniform());
    }
  });
});
