// Ported from fdlibm. Its notice:
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================
import { highWord, withoutLowWord } from './double-bits.ts';

const HALF_PI_HIGH = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
const QUARTER_PI_HIGH = 0.7853981633974483;
const P0 = 0.16666666666666666;
const P1 = -0.3255658186224009;
const P2 = 0.20121253213486293;
const P3 = -0.04005553450067941;
const P4 = 7.915349942898145e-4;
const P5 = 3.479331075960212e-5;
const Q1 = -2.403394911734414;
const Q2 = 2.0209457602335057;
const Q3 = -0.6882839716054533;
const Q4 = 0.07703815055590194;

/** The angle in radians, from -pi/2 to pi/2, whose sine is `x`; NaN when |x| > 1. Error below 1 ulp. */
export function asin(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude < 1)) return magnitude === 1 ? x * HALF_PI_HIGH + x * HALF_PI_LOW : NaN;
  const high = highWord(magnitude);
  if (high < 0x3e400000) return x;
  if (high < 0x3fe00000) return x + x * rational(x * x);
  const t = (1 - magnitude) * 0.5;
  const s = Math.sqrt(t);
  const w = rational(t);
  let angle: number;
  if (high >= 0x3fef3333) {
    angle = HALF_PI_HIGH - (2 * (s + s * w) - HALF_PI_LOW);
  } else {
    const f = withoutLowWord(s);
    const c = (t - f * f) / (s + f);
    const p = 2 * s * w - (HALF_PI_LOW - 2 * c);
    angle = QUARTER_PI_HIGH - (p - (QUARTER_PI_HIGH - 2 * f));
  }
  return x > 0 ? angle : -angle;
}

function rational(t: number): number {
  const p = t * (P0 + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5)))));
  return p / (1 + t * (Q1 + t * (Q2 + t * (Q3 + t * Q4))));
}
