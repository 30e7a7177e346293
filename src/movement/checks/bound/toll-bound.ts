import { cheapestMoves, type Move } from './cheapest-move.ts';
import type { TollModel } from './toll-model.ts';

/** Beyond the horizon nothing has a price; so long a package may still take from there. */
export const AFTER_MINUTES = 20160;

/** A bound on the cost of every plan that rests on the model's prices, with the cheapest moves of each package, in order of cost. */
export interface TollBound {
  readonly cost: number;
  readonly moves: readonly (readonly Move[])[];
}

/**
 * No plan costs less: a plan pays each package's closure; at the prices each package's closure and tolls together are at least
 * its cheapest move, and all tolls together are at most the worth of all that can be used. Holds for any prices.
 * `atMost`: by package what some move of it is known to cost at these prices. `many`: moves wanted of each.
 */
export function tollBound(model: TollModel, atMost?: Float64Array, many = 1): TollBound {
  const latest = model.tolls.horizon + AFTER_MINUTES;
  const moves = model.packages.map((pack, index) =>
    cheapestMoves(model, pack, latest, { atMost: atMost?.[index] ?? Infinity, many }),
  );
  let cost = -model.tolls.worth() * (1 + ROUNDING);
  for (const [cheapest] of moves) cost += (cheapest as Move).cost;
  return { cost, moves };
}

/** Sums of many doubles are exact to less; without it great prices could make a bound out of roundings. */
const ROUNDING = 1e-11;
