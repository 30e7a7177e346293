// Ported from fdlibm. Its notice:
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================
import { highWord, withHighWord } from './double-bits.ts';

const OVERFLOW_ABOVE = 709.782712893384;
const UNDERFLOW_BELOW = -745.1332191019411;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: spelled out, every bit counts
const INVERSE_LN2 = 1.4426950408889634;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
const TWO_TO_MINUS_1000 = 9.332636185032189e-302;
const TWO_TO_1023 = 8.98846567431158e307;

/** e to the power `x`, error below 1 ulp. */
export function exp(x: number): number {
  const signed = highWord(x);
  const high = signed & 0x7fffffff;
  if (high >= 0x40862e42) {
    if (Number.isNaN(x)) return x;
    if (x > OVERFLOW_ABOVE) return Infinity;
    if (x < UNDERFLOW_BELOW) return 0;
  }
  if (high < 0x3e300000) return 1 + x;
  let k = 0;
  let upper = x;
  let lower = 0;
  if (high > 0x3fd62e42) {
    if (high < 0x3ff0a2b2) k = signed < 0 ? -1 : 1;
    else k = Math.trunc(INVERSE_LN2 * x + (signed < 0 ? -0.5 : 0.5));
    upper = x - k * LN2_HIGH;
    lower = k * LN2_LOW;
  }
  const reduced = upper - lower;
  const t = reduced * reduced;
  const c = reduced - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) return 1 - ((reduced * c) / (c - 2) - reduced);
  const y = 1 - (lower - (reduced * c) / (2 - c) - upper);
  if (k < -1021) return withHighWord(y, highWord(y) + ((k + 1000) << 20)) * TWO_TO_MINUS_1000;
  if (k === 1024) return y * 2 * TWO_TO_1023;
  return withHighWord(y, highWord(y) + (k << 20));
}
