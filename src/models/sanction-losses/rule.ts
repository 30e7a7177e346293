import { pow } from '../../kernel/arithmetic.ts';

/** Real income lost, 0 to 1, when `kept` of spending stays available: 1 − λ^(1/|ε|). Gravity and Armington models. */
export function tradeLoss(kept: number, elasticity: number): number {
  return 1 - pow(kept, 1 / elasticity);
}

/** Output lost, 0 to 1, when `supply` of an input of share `inputShare` is left; its Cobb-Douglas limit at substitution 1. */
export function inputLoss(inputShare: number, substitution: number, supply: number): number {
  if (Math.abs(substitution - 1) < 1e-9) return 1 - pow(supply, inputShare);
  const exponent = (substitution - 1) / substitution;
  return 1 - pow(inputShare * pow(supply, exponent) + 1 - inputShare, 1 / exponent);
}
