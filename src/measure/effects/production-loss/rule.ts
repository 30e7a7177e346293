import { pow } from '../../../kernel/arithmetic.ts';

/**
 * Output lost, 0 to 1, when only `supply` of an input is left: 1 − [α·e^((σ−1)/σ) + 1 − α]^(σ/(σ−1)); at σ = 1 its
 * Cobb-Douglas limit 1 − e^α.
 * @param inputShare α, share of the input in output, 0 to 1
 * @param substitution σ, ease of doing without, above 0
 * @param supply e, what is left of the input, above 0 and at most 1
 */
export function productionLoss(inputShare: number, substitution: number, supply: number): number {
  if (!(inputShare >= 0 && inputShare <= 1)) throw new RangeError(`inputShare must be 0 to 1, not ${inputShare}`);
  if (!(substitution > 0)) throw new RangeError(`substitution must be above 0, not ${substitution}`);
  if (!(supply > 0 && supply <= 1)) throw new RangeError(`supply must be above 0 and at most 1, not ${supply}`);
  if (Math.abs(substitution - 1) < 1e-9) return 1 - pow(supply, inputShare);
  const exponent = (substitution - 1) / substitution;
  return 1 - pow(inputShare * pow(supply, exponent) + 1 - inputShare, 1 / exponent);
}
