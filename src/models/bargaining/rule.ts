export interface Demand {
  /** What A asks for, of a pie of 1. */
  readonly demand: number;
  readonly war: number;
  /** What A expects from asking. */
  readonly expected: number;
}

/**
 * A's best demand when B's cost of war is private, uniform on [0, most]: B accepts x up to p + its cost.
 * @param p A's chance to win a war, 0 to 1
 * @param costA A's cost of war, 0 or more
 * @param mostCostB above 0
 */
export function bestDemand(p: number, costA: number, mostCostB: number): Demand {
  // at costA >= mostCostB no risk is worth it: everybody accepts p
  const demand = Math.min(1, Math.max(p, p + (mostCostB - costA) / 2));
  const war = Math.min(1, (demand - p) / mostCostB);
  return { demand, war, expected: demand * (1 - war) + (p - costA) * war };
}

/**
 * Whether B fights now against an A that grows from `p` to `laterP`, because no promise would bind A then. B fights when what
 * it would lose, `gain`, is more than war costs now, `cost`.
 * @param discount weight of the next period, 0 to 1
 */
export function preventiveWar(p: number, laterP: number, discount: number, costB: number) {
  const gain = discount * laterP - p;
  const cost = (1 - discount) * (1 - discount) * costB;
  return { gain, cost, fights: gain > cost };
}
