import { exp, log } from '../../../kernel/arithmetic.ts';
import { createChance } from '../../../kernel/chance.ts';
import { ranksOf } from './ranks.ts';

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Variance of Fisher's z for ranks: Fieller, Hartley and Pearson (1957). */
const FIELLER = 1.06;
const Z95 = 1.959963984540054;

/** Spearman's rank correlation; null below four pairs or where one side never changes. */
export function rankCorrelation(x: readonly number[], y: readonly number[]): Estimate | null {
  if (x.length < 5) return null;
  const [a, b] = [ranksOf(x).ranks, ranksOf(y).ranks];
  const middle = (x.length + 1) / 2;
  let [cross, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    cross += (a[at] - middle) * (b[at] - middle);
    squareA += square(a[at] - middle);
    squareB += square(b[at] - middle);
  }
  if (squareA === 0 || squareB === 0) return null;
  const value = Math.max(-1, Math.min(1, cross / Math.sqrt(squareA * squareB)));
  if (Math.abs(value) > 1 - 1e-12) return { value, low: value, high: value };
  const z = log((1 + value) / (1 - value)) / 2;
  const half = Z95 * Math.sqrt(FIELLER / (x.length - 3));
  return { value, low: tanh(z - half), high: tanh(z + half) };
}

const tanh = (z: number) => {
  const e = exp(2 * z);
  return (e - 1) / (e + 1);
};

/** Share of the variance that a factor explains alone, and with all in which it has a part. */
export interface SobolIndex {
  readonly first: Estimate;
  readonly total: Estimate;
}

const RESAMPLES = 400;

/**
 * First-order and total indices from values in the order of the design: for each base point A, B, then A with one coordinate
 * of B after the other. First order after Saltelli et al. (2010), total after Jansen (1999); intervals by resampling base
 * points (2.5 and 97.5 percent of 400). Null for a factor where nothing varies. Base points with a NaN are left out.
 */
export function sobolIndices(values: readonly number[], factors: number, seed: number): (SobolIndex | null)[] {
  const width = factors + 2;
  const rows: number[][] = [];
  for (let at = 0; at + width <= values.length; at += width) {
    const row = values.slice(at, at + width);
    if (row.every((value) => !Number.isNaN(value))) rows.push(row);
  }
  const whole = indicesOf(rows, factors);
  if (rows.length < 2 || whole === null) return Array.from({ length: factors }, () => null);
  const stream = createChance(seed, 0).stream('sobol-indices', 'bootstrap');
  const drawn = Array.from({ length: RESAMPLES }, () =>
    indicesOf(
      rows.map(() => rows[stream.integer(rows.length)]),
      factors,
    ),
  ).filter((resample) => resample !== null);
  return whole.map(({ first, total }, factor) => ({
    first: estimate(
      first,
      drawn.map((resample) => resample[factor].first),
    ),
    total: estimate(
      total,
      drawn.map((resample) => resample[factor].total),
    ),
  }));
}

function indicesOf(rows: readonly (readonly number[])[], factors: number): { first: number; total: number }[] | null {
  const both = rows.flatMap((row) => row.slice(0, 2));
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length;
  const variance = both.reduce((sum, value) => sum + square(value - mean), 0) / both.length;
  if (!(variance > 0)) return null;
  return Array.from({ length: factors }, (_, factor) => {
    let [first, total] = [0, 0];
    for (const row of rows) {
      first += (row[1] - mean) * (row[factor + 2] - row[0]);
      total += square(row[0] - row[factor + 2]);
    }
    return { first: first / rows.length / variance, total: total / (2 * rows.length) / variance };
  });
}

function estimate(value: number, drawn: readonly number[]): Estimate {
  const sorted = [...drawn].sort((a, b) => a - b);
  const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

const square = (value: number) => value * value;
