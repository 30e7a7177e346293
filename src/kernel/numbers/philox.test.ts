import { expect, test } from 'vitest';
import { philox } from './philox.ts';

const ONES = 0xffffffff | 0;

// The published known answers (kat_vectors of Random123), counter, key, block.
test.each([
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [[ONES, ONES, ONES, ONES], [ONES, ONES], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [[0x243f6a88, 0x85a308d3 | 0, 0x13198a2e, 0x03707344], [0xa4093822 | 0, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
])('counter %j under key %j', ([c0 = 0, c1 = 0, c2 = 0, c3 = 0], [k0 = 0, k1 = 0], block) => {
  const out = new Int32Array(4);
  philox(k0, k1, c0, c1, c2, c3, out);
  expect([...out].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ')).toBe(block);
});

test('agrees with exact integer arithmetic', () => {
  const out = new Int32Array(4);
  for (let count = 0; count < 2000; count++) {
    const [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map((salt) => Math.imul(count + 1, 0x9e3779b1 * salt) ^ (salt << 20));
    philox(e as number, f as number, a as number, b as number, c as number, d as number, out);
    expect([...out].map((word) => BigInt(word >>> 0))).toEqual(exactPhilox([a, b, c, d] as number[], [e, f] as number[]));
  }
});

function exactPhilox(counter: readonly number[], key: readonly number[]): bigint[] {
  const word = 0xffffffffn;
  let [x0 = 0n, x1 = 0n, x2 = 0n, x3 = 0n] = counter.map((each) => BigInt(each >>> 0));
  let [k0 = 0n, k1 = 0n] = key.map((each) => BigInt(each >>> 0));
  for (let round = 0; round < 10; round++) {
    const p0 = x0 * 0xd2511f53n;
    const p1 = x2 * 0xcd9e8d57n;
    [x0, x1, x2, x3] = [(p1 >> 32n) ^ x1 ^ k0, p1 & word, (p0 >> 32n) ^ x3 ^ k1, p0 & word];
    k0 = (k0 + 0x9e3779b9n) & word;
    k1 = (k1 + 0xbb67ae85n) & word;
  }
  return [x0, x1, x2, x3];
}
