import { describe, expect, test } from 'vitest';
import { asin, cos, exp, log, normalQuantile, pow, sin } from '../arithmetic.ts';
import { createChance } from '../chance.ts';
import { PINNED_BITS } from './pinned-bits.ts';

const functions: Record<string, (x: number, y: number) => number> = { log, exp, pow, sin, cos, asin, normalQuantile };
const bits = new DataView(new ArrayBuffer(8));

function hex(x: number): string {
  bits.setFloat64(0, x);
  return bits.getBigUint64(0).toString(16).padStart(16, '0');
}

function orderedBits(x: number): bigint {
  bits.setFloat64(0, x);
  const pattern = bits.getBigInt64(0);
  return pattern < 0n ? -(pattern & 0x7fffffffffffffffn) : pattern;
}

/** How many doubles lie between, plus one; 0 when equal or both NaN. */
function ulps(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity;
  return Math.abs(Number(orderedBits(a) - orderedBits(b)));
}

type Pair = readonly [number, number];
const MILLION = 1_000_000;
const SPECIAL = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, Infinity, -Infinity, NaN, 1e300, 5e-324, 2 ** 53, 2 ** 31, 1 + 2 ** -52];

/** The worst case over a million arguments, most of them in the middle of the domain, some anywhere. */
function worst(ours: (x: number, y: number) => number, platform: typeof ours, draw: (u: () => number) => Pair) {
  const stream = createChance(2022, 224).stream('arguments');
  const uniform = () => stream.uniform();
  let found = { ulps: 0, at: [0, 0] as Pair };
  for (let count = 0; count < MILLION; count++) {
    const at = draw(uniform);
    const distance = ulps(ours(...at), platform(...at));
    if (distance > found.ulps) found = { ulps: distance, at };
  }
  return found;
}

/** Any double, every exponent as likely as any other. */
function anyDouble(u: () => number): number {
  bits.setUint32(0, Math.floor(u() * 4294967296));
  bits.setUint32(4, Math.floor(u() * 4294967296));
  return bits.getFloat64(0);
}

describe('pinned bit patterns', () => {
  for (const block of PINNED_BITS.trim().split('\n\n')) {
    const [name = '', ...lines] = block.split('\n');
    test(`${name}: ${lines.length} values`, () => {
      expect(lines).toHaveLength(20);
      for (const line of lines) {
        const words = line.split(' ');
        const [x = NaN, y = NaN] = words.slice(0, -1).map(Number);
        expect(`${line}: ${hex(functions[name]?.(x, y) ?? NaN)}`).toBe(`${line}: ${words.at(-1)}`);
      }
    });
  }
});

describe('within 1 ulp of the platform over a million arguments', () => {
  const cases: [string, typeof pow, typeof pow, (u: () => number) => Pair][] = [
    ['log below 1', log, Math.log, (u) => [u(), 0]],
    ['log of any double', log, Math.log, (u) => [anyDouble(u), 0]],
    ['exp', exp, Math.exp, (u) => [u() * 1480 - 755, 0]],
    ['exp near 0', exp, Math.exp, (u) => [u() * 4 - 2, 0]],
    ['pow', pow, Math.pow, (u) => [u() * 100, u() * 20 - 10]],
    ['pow of whole exponents', pow, Math.pow, (u) => [u() * 20 - 10, Math.floor(u() * 40) - 20]],
    ['pow near 1', pow, Math.pow, (u) => [1 + (u() - 0.5) * 2 ** -18, (u() - 0.5) * 2 ** 36]],
    ['pow down to the smallest', pow, Math.pow, (u) => [2, -1000 - u() * 80]],
    ['pow of any doubles', pow, Math.pow, (u) => [anyDouble(u), anyDouble(u)]],
    ['sin', sin, Math.sin, (u) => [(u() - 0.5) * 100, 0]],
    ['sin as far as it goes', sin, Math.sin, (u) => [(u() - 0.5) * 1.6e6, 0]],
    ['sin near its zeros', sin, Math.sin, (u) => [Math.floor(u() * 1e5) * Math.PI, 0]],
    ['cos', cos, Math.cos, (u) => [(u() - 0.5) * 100, 0]],
    ['cos near its zeros', cos, Math.cos, (u) => [(Math.floor(u() * 1e5) + 0.5) * Math.PI, 0]],
    ['asin', asin, Math.asin, (u) => [u() * 2.02 - 1.01, 0]],
  ];
  test.each(cases)('%s', (_name, ours, platform, draw) => {
    const found = worst(ours, platform, draw);
    expect(found.ulps, `at ${found.at}`).toBeLessThanOrEqual(1);
  });

  test('special arguments give what the platform gives, sign of zero included', () => {
    for (const x of SPECIAL) {
      for (const name of ['log', 'exp', 'asin'] as const) {
        const ours = functions[name]?.(x, 0) ?? NaN;
        expect([name, x, ulps(ours, Math[name](x)) <= 1, Object.is(ours, -0)]).toEqual([
          name,
          x,
          true,
          Object.is(Math[name](x), -0),
        ]);
      }
      for (const y of SPECIAL) {
        const [ours, platform] = [pow(x, y), x ** y];
        expect([x, y, ulps(ours, platform) <= 1, Object.is(ours, -0)]).toEqual([x, y, true, Object.is(platform, -0)]);
      }
    }
    for (const x of [0, -0]) expect([sin(x), cos(x)]).toEqual([x, 1]);
    for (const x of [Infinity, -Infinity, NaN]) expect([sin(x), cos(x)]).toEqual([NaN, NaN]);
    expect(() => sin(1e6)).toThrow(RangeError);
    expect(() => cos(-1e6)).toThrow(RangeError);
  });
});

describe('normalQuantile', () => {
  test.each([
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798409],
  ])('%f has deviate %f', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-15 * Math.abs(z));
  });

  test('is symmetric, rises, and ends at the infinities', () => {
    let before = -Infinity;
    for (let step = 0; step <= 4096; step++) {
      const z = normalQuantile(step / 4096);
      expect(z).toBe(-normalQuantile(1 - step / 4096) + 0);
      if (step > 0) expect(z).toBeGreaterThan(before);
      before = z;
    }
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(normalQuantile(p)).toBeNaN();
  });
});
