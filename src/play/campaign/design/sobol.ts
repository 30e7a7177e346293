import { JOE_KUO } from './joe-kuo.ts';

const BITS = 32;
export const MOST_DIMENSIONS = JOE_KUO.length + 1;

/**
 * The first `count` Sobol points of `dimensions` coordinates, in Gray code order, 0 included; each coordinate in [0, 1).
 * @throws RangeError for more than 21 dimensions
 */
export function sobolPoints(count: number, dimensions: number): number[][] {
  if (dimensions > MOST_DIMENSIONS) throw new RangeError(`Sobol points of ${dimensions} dimensions: ${MOST_DIMENSIONS} at most`);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const state = new Uint32Array(dimensions);
  const points: number[][] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      const changed = lowestZero(index - 1);
      for (let dimension = 0; dimension < dimensions; dimension++) state[dimension] ^= directions[dimension][changed];
    }
    points.push(Array.from(state, (word) => word / 4294967296));
  }
  return points;
}

function directionsOf(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) numbers[bit] = 2 ** (BITS - 1 - bit);
    return numbers;
  }
  const [degree, coefficients, initial] = JOE_KUO[dimension - 1];
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      numbers[bit] = initial[bit] * 2 ** (BITS - 1 - bit);
      continue;
    }
    let word = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree);
    for (let k = 1; k < degree; k++) if ((coefficients >>> (degree - 1 - k)) & 1) word ^= numbers[bit - k];
    numbers[bit] = word;
  }
  return numbers;
}

/** Place of the lowest bit that is 0. */
function lowestZero(value: number): number {
  let bit = 0;
  while ((value >>> bit) & 1) bit++;
  return bit;
}

/** Moves Sobol points to the middle of their cells, so that none lies on 0, where some laws have no value. */
export function centred(points: readonly (readonly number[])[]): number[][] {
  let cells = 1;
  while (cells < points.length) cells *= 2;
  return points.map((point) => point.map((u) => u + 0.5 / cells));
}
