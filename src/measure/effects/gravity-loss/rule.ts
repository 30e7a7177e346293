import { pow } from '../../../kernel/arithmetic.ts';

/**
 * Real income lost, 0 to 1, when the share of spending that stays available falls to `keptShare`: 1 − λ^(1/|ε|).
 * @param keptShare λ, share of expenditure that is not cut off, above 0 and at most 1
 * @param tradeElasticity |ε|, how readily buyers turn to other origins, above 0
 */
export function gravityLoss(keptShare: number, tradeElasticity: number): number {
  if (!(keptShare > 0 && keptShare <= 1)) throw new RangeError(`keptShare must be above 0 and at most 1, not ${keptShare}`);
  if (!(tradeElasticity > 0)) throw new RangeError(`tradeElasticity must be above 0, not ${tradeElasticity}`);
  return 1 - pow(keptShare, 1 / tradeElasticity);
}
