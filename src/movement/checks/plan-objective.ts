import type { Contingent } from '../../words/forces.ts';
import type { Minutes } from '../../words/time.ts';
import { medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { MovementPlan, PlannedSerial } from '../plan/movement-plan.ts';
import type { WeightedContingent } from './bound/lower-bound.ts';

/** What a plan is judged by, in this order. */
export interface PlanObjective {
  /** Minutes by which packages are complete too late, times their weights. */
  readonly lateness: number;
  readonly lastArrival: Minutes;
  /** Hours for which lift is away from home or at work. */
  readonly assetHours: number;
}

/** When a contingent is complete, from its serials alone: the last of them, and reception where people come apart from equipment. */
export function closureOf(contingent: Contingent, serials: readonly PlannedSerial[], network: CompiledNetwork): Minutes {
  if (serials.length === 0) return contingent.readyAt;
  const last = serials.reduce((latest, serial) => Math.max(latest, serial.arriveAt), -Infinity);
  const apart = serials.some((serial) => serial.kind === 'passengers');
  const equipped = serials.some((serial) => serial.kind !== 'passengers' && serial.tonnes > 0);
  return apart && equipped ? last + Math.ceil(medianValues(network.factors).receptionHours * 60) : last;
}

/** The objective of a plan, worked out from its serials and reservations; contingents that cannot go do not count. */
export function objectiveOf(
  plan: Pick<MovementPlan, 'serials' | 'reservations'>,
  planned: readonly WeightedContingent[],
  network: CompiledNetwork,
): PlanObjective {
  let lateness = 0;
  let lastArrival = 0;
  for (const { contingent, weight } of planned) {
    const mine = plan.serials.filter((serial) => serial.contingent === contingent.id);
    const closedAt = closureOf(contingent, mine, network);
    lastArrival = Math.max(lastArrival, closedAt);
    if (contingent.requiredBy !== null) lateness += weight * Math.max(0, closedAt - contingent.requiredBy);
  }
  const firstAsset = network.resources[network.assetsOf[0] ?? -1]?.firstLane ?? Infinity;
  let minutes = 0;
  for (let i = 0; i < plan.reservations.length; i += 4) {
    // lift comes last among the lanes
    if ((plan.reservations[i] as number) < firstAsset) continue;
    minutes += (plan.reservations[i + 2] as number) - (plan.reservations[i + 1] as number);
  }
  return { lateness, lastArrival, assetHours: Math.round(minutes / 6) / 10 };
}
