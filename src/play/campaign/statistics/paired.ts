import { ranksOf } from './ranks.ts';
import { student95, twoSidedNormal, twoSidedStudent } from './student.ts';

/** Two settings by the differences of their pairs (second minus first): pairs share their random numbers. */
export interface PairedComparison {
  readonly pairs: number;
  /** Pairs left out, since one side or both has no figure. */
  readonly leftOut: number;
  readonly mean: number;
  /** 95 % interval of the mean difference (Student); null below two pairs. */
  readonly interval: readonly [number, number] | null;
  /** Two-sided, paired t test; null where it cannot be had. */
  readonly pStudent: number | null;
  /** Two-sided, Wilcoxon signed ranks, normal approximation with ties and continuity corrected; null below ten differences. */
  readonly pWilcoxon: number | null;
}

const LEAST_FOR_RANKS = 10;

/** Compares columns of equal length; NaN where a thing did not happen. */
export function comparePaired(first: ArrayLike<number>, second: ArrayLike<number>): PairedComparison {
  const differences: number[] = [];
  for (let at = 0; at < first.length; at++) {
    const difference = second[at] - first[at];
    if (!Number.isNaN(difference)) differences.push(difference);
  }
  const pairs = differences.length;
  const leftOut = first.length - pairs;
  if (pairs === 0) return { pairs, leftOut, mean: Number.NaN, interval: null, pStudent: null, pWilcoxon: null };
  const { mean, error } = meanAndError(differences);
  if (error === null) return { pairs, leftOut, mean, interval: null, pStudent: null, pWilcoxon: null };
  const half = student95(pairs - 1) * error;
  const pStudent = error === 0 ? (mean === 0 ? 1 : 0) : twoSidedStudent(mean / error, pairs - 1);
  return { pairs, leftOut, mean, interval: [mean - half, mean + half], pStudent, pWilcoxon: signedRanks(differences) };
}

/** Mean and its standard error; null for one value. */
export function meanAndError(values: readonly number[]): { mean: number; error: number | null } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, error: null };
  const squares = values.reduce((sum, value) => sum + square(value - mean), 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

function signedRanks(differences: readonly number[]): number | null {
  const nonZero = differences.filter((difference) => difference !== 0);
  const n = nonZero.length;
  if (n < LEAST_FOR_RANKS) return null;
  const { ranks, tieSum } = ranksOf(nonZero.map(Math.abs));
  const positive = nonZero.reduce((sum, difference, index) => (difference > 0 ? sum + ranks[index] : sum), 0);
  const expected = (n * (n + 1)) / 4;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum / 48;
  const distance = Math.max(0, Math.abs(positive - expected) - 0.5);
  return twoSidedNormal(distance / Math.sqrt(variance));
}

const square = (value: number) => value * value;
