const value = new Float64Array(1);
const halves = new Int32Array(value.buffer);
value[0] = 1;
/** Which half holds sign and exponent: the machine's byte order decides. */
const HIGH = halves[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** Sign, exponent and the upper 20 bits of the fraction, as a signed 32-bit integer. */
export function highWord(x: number): number {
  value[0] = x;
  return halves[HIGH] as number;
}

/** The lower 32 bits of the fraction, as a signed 32-bit integer. */
export function lowWord(x: number): number {
  value[0] = x;
  return halves[LOW] as number;
}

/** The double made of two halves. */
export function fromWords(high: number, low: number): number {
  halves[HIGH] = high;
  halves[LOW] = low;
  return value[0] as number;
}

/** `x` with its upper half replaced. */
export function withHighWord(x: number, high: number): number {
  value[0] = x;
  halves[HIGH] = high;
  return value[0] as number;
}

/** `x` with the lower half of its bits cleared. */
export function withoutLowWord(x: number): number {
  value[0] = x;
  halves[LOW] = 0;
  return value[0] as number;
}
