// Ported from fdlibm. Its notice:
// ====================================================
// Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================
import { fromWords, highWord, withHighWord, withoutLowWord } from './double-bits.ts';

const TWO53 = 9007199254740992;
const TWO64 = 18446744073709552000;
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: spelled out, every bit counts
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
/** -(1024 - log2(largest double + 1/2 ulp)) */
const OVERFLOW_TAIL = 8.008566259537294e-17;
/** 2 / (3 ln 2) */
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: spelled out, every bit counts
const INVERSE_LN2 = 1.4426950408889634;
const INVERSE_LN2_HIGH = 1.4426950216293335;
const INVERSE_LN2_LOW = 1.9259629911266175e-8;
/** log2(3/2) */
const LOG_3_2_HIGH = 0.5849624872207642;
const LOG_3_2_LOW = 1.350039202129749e-8;
const TWO_TO_MINUS_1000 = 9.332636185032189e-302;

/**
 * `x` to the power `y`, with the special cases of Math.pow (1 to the power NaN or Infinity is NaN). Error below 1 ulp while
 * |y| <= 2^31; beyond, and for x just below 1, some hundred ulp, as in the original.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (y === Infinity || y === -Infinity) return powerInfinite(Math.abs(x), y);
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  const magnitude = Math.abs(x);
  const negative = highWord(x) < 0;
  const sign = negative && y % 2 !== 0 && y === Math.floor(y) ? -1 : 1;
  if (magnitude === 0 || magnitude === Infinity) {
    return sign * ((magnitude === 0) === y > 0 ? 0 : Infinity);
  }
  if (negative && y !== Math.floor(y)) return NaN;
  if (magnitude === 1) return sign;
  if (y === 0.5) return Math.sqrt(x);
  if (Math.abs(y) > 2147483648 && !isNearOne(magnitude)) return sign * (magnitude > 1 === y > 0 ? Infinity : 0);
  if (Math.abs(y) > TWO64) return sign * (magnitude > 1 === y > 0 ? Infinity : 0);
  if (Math.abs(y) > 2147483648) logNearOne(magnitude);
  else logInTwoParts(magnitude);
  return sign * powerOfTwo(y);
}

/** log2 |x| as the sum of two doubles, the first with the lower half of its bits clear. */
let logHead = 0;
let logTail = 0;

function powerInfinite(magnitude: number, y: number): number {
  if (magnitude === 1) return NaN;
  return magnitude > 1 === y > 0 ? Infinity : 0;
}

function isNearOne(magnitude: number): boolean {
  const high = highWord(magnitude);
  return high >= 0x3fefffff && high <= 0x3ff00000;
}

function logNearOne(magnitude: number): void {
  const t = magnitude - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
  const u = INVERSE_LN2_HIGH * t;
  const v = t * INVERSE_LN2_LOW - w * INVERSE_LN2;
  logHead = withoutLowWord(u + v);
  logTail = v - (logHead - u);
}

function logInTwoParts(magnitude: number): void {
  let exponent = 0;
  let ax = magnitude;
  let high = highWord(ax);
  if (high < 0x00100000) {
    ax *= TWO53;
    exponent -= 53;
    high = highWord(ax);
  }
  exponent += (high >> 20) - 1023;
  const fraction = high & 0x000fffff;
  high = fraction | 0x3ff00000;
  // Nearest of 1 and 3/2.
  const nearThreeHalves = fraction > 0x3988e && fraction < 0xbb67a;
  if (fraction >= 0xbb67a) {
    exponent += 1;
    high -= 0x00100000;
  }
  ax = withHighWord(ax, high);
  const base = nearThreeHalves ? 1.5 : 1;
  const u = ax - base;
  const v = 1 / (ax + base);
  const s = u * v;
  const sHead = withoutLowWord(s);
  const sumHead = fromWords(((high >> 1) | 0x20000000) + 0x00080000 + (nearThreeHalves ? 0x40000 : 0), 0);
  const sumTail = ax - (sumHead - base);
  const sTail = v * (u - sHead * sumHead - sHead * sumTail);
  const s2 = s * s;
  const series = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
  const r = series + sTail * (sHead + s);
  const square = sHead * sHead;
  const tHead = withoutLowWord(3 + square + r);
  const tTail = r - (tHead - 3 - square);
  const p = sHead * tHead;
  const q = sTail * tHead + tTail * s;
  const pHead = withoutLowWord(p + q);
  const pTail = q - (pHead - p);
  const zHead = CP_HIGH * pHead;
  const zTail = CP_LOW * pHead + pTail * CP + (nearThreeHalves ? LOG_3_2_LOW : 0);
  const dpHead = nearThreeHalves ? LOG_3_2_HIGH : 0;
  logHead = withoutLowWord(zHead + zTail + dpHead + exponent);
  logTail = zTail - (logHead - exponent - dpHead - zHead);
}

/** 2 to the power (y times the log left by the functions above). */
function powerOfTwo(y: number): number {
  const yHead = withoutLowWord(y);
  const low = (y - yHead) * logHead + y * logTail;
  let high = yHead * logHead;
  const product = low + high;
  const productHigh = highWord(product);
  if (productHigh >= 0x40900000) {
    if (product > 1024 || low + OVERFLOW_TAIL > product - high) return Infinity;
  } else if ((productHigh & 0x7fffffff) >= 0x4090cc00) {
    if (product < -1075 || low <= product - high) return 0;
  }
  let n = 0;
  if ((productHigh & 0x7fffffff) > 0x3fe00000) {
    const exponent = ((productHigh & 0x7fffffff) >> 20) - 1023;
    const rounded = productHigh + (0x00100000 >> (exponent + 1));
    const roundedExponent = ((rounded & 0x7fffffff) >> 20) - 1023;
    high -= fromWords(rounded & ~(0x000fffff >> roundedExponent), 0);
    n = ((rounded & 0x000fffff) | 0x00100000) >> (20 - roundedExponent);
    if (productHigh < 0) n = -n;
  }
  const t = withoutLowWord(low + high);
  const u = t * LN2_HIGH;
  const v = (low - (t - high)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const z2 = z * z;
  const c = z - z2 * (P1 + z2 * (P2 + z2 * (P3 + z2 * (P4 + z2 * P5))));
  const power = 1 - ((z * c) / (c - 2) - (w + z * w) - z);
  const powerHigh = highWord(power);
  if ((powerHigh + (n << 20)) >> 20 > 0) return withHighWord(power, powerHigh + (n << 20));
  return withHighWord(power, powerHigh + ((n + 1000) << 20)) * TWO_TO_MINUS_1000;
}
