// Ported from fdlibm. Its notice:
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================
import { highWord, lowWord, withHighWord } from './double-bits.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO54 = 18014398509481984;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** Natural logarithm, error below 1 ulp; -Infinity at 0, NaN below. */
export function log(x: number): number {
  let high = highWord(x);
  const low = lowWord(x);
  let k = 0;
  let scaled = x;
  if (high < 0x00100000) {
    if (((high & 0x7fffffff) | low) === 0) return -Infinity;
    if (high < 0) return NaN;
    k -= 54;
    scaled = x * TWO54;
    high = highWord(scaled);
  }
  if (high >= 0x7ff00000) return scaled + scaled;
  k += (high >> 20) - 1023;
  high &= 0x000fffff;
  const i = (high + 0x95f64) & 0x100000;
  const fraction = withHighWord(scaled, high | (i ^ 0x3ff00000));
  k += i >> 20;
  return logOfParts(fraction - 1, k, high);
}

/** log(1 + f) + k ln 2 for sqrt(2)/2 < 1 + f < sqrt(2); `high` is the fraction of the high word. */
function logOfParts(f: number, k: number, high: number): number {
  if ((0x000fffff & (2 + high)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (L2 + w * (L4 + w * L6));
  const t2 = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const r = t2 + t1;
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + r));
    return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  if (k === 0) return f - s * (f - r);
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}
