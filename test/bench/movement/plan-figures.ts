import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlanInstance } from '../../../src/formats/plan/read-instance.ts';
import type { MovementPlan } from '../../../src/movement/index.ts';

/** A minute between ready and closure against a minute of lateness. */
const TIME_WEIGHT = 0.05;
const PASSENGER_TONNES = 0.13;

/** What a plan comes to. Weighted figures in minutes. */
export interface PlanFigures {
  /** Z: sum of weight · (lateness + 0.05 · (closure − ready)). */
  readonly cost: number;
  readonly lateness: number;
  readonly latePackages: number;
  /** Share of the tonnes whose package closes by its required time. */
  readonly onTimeTonnes: number;
  readonly serials: number;
  readonly unreachable: number;
}

export function figuresOf(plan: MovementPlan, { packages }: PlanInstance): PlanFigures {
  const closures = new Map(plan.arrivals.map((arrival) => [arrival.contingent, arrival.arriveCompleteAt]));
  let [cost, lateness, latePackages, tonnes, onTime] = [0, 0, 0, 0, 0];
  for (const { contingent, weight } of packages) {
    const closeAt = closures.get(contingent.id);
    if (closeAt === undefined) continue;
    const late = contingent.requiredBy === null ? 0 : Math.max(0, closeAt - contingent.requiredBy);
    const weighs = contingent.cargo.tonnes + contingent.cargo.passengers * PASSENGER_TONNES;
    cost += weight * (late + TIME_WEIGHT * (closeAt - contingent.readyAt));
    lateness += weight * late;
    tonnes += weighs;
    if (late > 0) latePackages++;
    else onTime += weighs;
  }
  const onTimeTonnes = tonnes > 0 ? onTime / tonnes : 1;
  return { cost, lateness, latePackages, onTimeTonnes, serials: plan.serials.length, unreachable: plan.unreachable.length };
}

/** First half of the SHA-256 of a text, in hex. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
