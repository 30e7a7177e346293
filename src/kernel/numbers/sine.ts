// Ported from fdlibm. Its notice:
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================
import { fromWords, highWord } from './double-bits.ts';

const S1 = -0.16666666666666632;
const S2 = 0.00833333333332249;
const S3 = -1.984126982985795e-4;
const S4 = 2.7557313707070068e-6;
const S5 = -2.5050760253406863e-8;
const S6 = 1.58969099521155e-10;
const C1 = 0.0416666666666666;
const C2 = -0.001388888888887411;
const C3 = 2.480158728947673e-5;
const C4 = -2.7557314351390663e-7;
const C5 = 2.087572321298175e-9;
const C6 = -1.1359647557788195e-11;
const QUARTER_PI_WORD = 0x3fe921fb;
/** 2^19 pi/2, the end of the reduction in three steps. */
const LARGEST = 823549.6645;
const INVERSE_HALF_PI = 0.6366197723675814;
/** pi/2 in three pieces of 33 bits, each with what then remains. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_1_REST = 6.077100506506192e-11;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_2_REST = 2.0222662487959506e-21;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_3_REST = 8.4784276603689e-32;

/** Sine of `x` radians, error below 1 ulp. Throws RangeError beyond 823,549 (reduction is carried that far only). */
export function sin(x: number): number {
  if ((highWord(x) & 0x7fffffff) <= QUARTER_PI_WORD) return sineNearZero(x, 0);
  switch (reduce(x) & 3) {
    case 0:
      return sineNearZero(head, tail);
    case 1:
      return cosineNearZero(head, tail);
    case 2:
      return -sineNearZero(head, tail);
    default:
      return -cosineNearZero(head, tail);
  }
}

/** Cosine of `x` radians, error below 1 ulp. Throws RangeError beyond 823,549. */
export function cos(x: number): number {
  if ((highWord(x) & 0x7fffffff) <= QUARTER_PI_WORD) return cosineNearZero(x, 0);
  switch (reduce(x) & 3) {
    case 0:
      return cosineNearZero(head, tail);
    case 1:
      return -sineNearZero(head, tail);
    case 2:
      return -cosineNearZero(head, tail);
    default:
      return sineNearZero(head, tail);
  }
}

let head = 0;
let tail = 0;

/** Leaves x - n pi/2 in `head` + `tail` and gives n. */
function reduce(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude <= LARGEST)) {
    if (magnitude - magnitude === 0) throw new RangeError(`${x} radians: beyond 823549 the angle is not reduced`);
    head = NaN;
    tail = NaN;
    return 0;
  }
  const n = Math.trunc(magnitude * INVERSE_HALF_PI + 0.5);
  const exponent = exponentOf(magnitude);
  let rest = magnitude - n * HALF_PI_1;
  let correction = n * HALF_PI_1_REST;
  head = rest - correction;
  // Bits were lost to cancellation: take the next pieces of pi/2.
  if (exponent - exponentOf(head) > 16) {
    let before = rest;
    let step = n * HALF_PI_2;
    rest = before - step;
    correction = n * HALF_PI_2_REST - (before - rest - step);
    head = rest - correction;
    if (exponent - exponentOf(head) > 49) {
      before = rest;
      step = n * HALF_PI_3;
      rest = before - step;
      correction = n * HALF_PI_3_REST - (before - rest - step);
      head = rest - correction;
    }
  }
  tail = rest - head - correction;
  if (x > 0) return n;
  head = -head;
  tail = -tail;
  return -n;
}

function exponentOf(x: number): number {
  return (highWord(x) >> 20) & 0x7ff;
}

/** sin(x + y) for |x| <= pi/4 with `y` the tail of x. */
function sineNearZero(x: number, y: number): number {
  if ((highWord(x) & 0x7fffffff) < 0x3e400000) return x;
  const z = x * x;
  const v = z * x;
  const r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
  if (y === 0) return x + v * (S1 + z * r);
  return x - (z * (0.5 * y - v * r) - y - v * S1);
}

/** cos(x + y) for |x| <= pi/4 with `y` the tail of x. */
function cosineNearZero(x: number, y: number): number {
  const high = highWord(x) & 0x7fffffff;
  if (high < 0x3e400000) return 1;
  const z = x * x;
  const r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
  if (high < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  const quarter = high > 0x3fe90000 ? 0.28125 : fromWords(high - 0x00200000, 0);
  return 1 - quarter - (0.5 * z - quarter - (z * r - x * y));
}
