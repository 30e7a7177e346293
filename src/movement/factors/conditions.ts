import type { Chance } from '../../kernel/chance.ts';
import type { BorderPermission, LiftPool } from '../../words/network.ts';
import { type FactorId, type FactorValues, type MovementFactors, medianValues } from './movement-factors.ts';

/** What a run meets on the way: one draw of every declared interval, or all medians. Plain data. */
export interface Conditions {
  readonly values: FactorValues;
  /** Hours to clear, by `NATION/mode`. */
  readonly permissionHours: Readonly<Record<string, number>>;
  /** Assets at hand, by id of the lift pool. */
  readonly assets: Readonly<Record<string, number>>;
}

/** The parts of a network whose state on the day is uncertain. */
export interface UncertainNetwork {
  readonly permissions: readonly BorderPermission[];
  readonly pools: readonly LiftPool[];
}

/**
 * Draws speeds, delays, permission hours and the assets at hand from their declared intervals; every draw has its own
 * stream, so that branches share what did not change. Without `chance`: the medians. Without `network`: the planner
 * takes the medians of permissions and pools.
 */
export function sampleConditions(chance: Chance | undefined, factors: MovementFactors, network?: UncertainNetwork): Conditions {
  const medians = medianValues(factors);
  if (!chance) return medianConditions(factors, network);
  const values: Record<FactorId, number> = { ...medians };
  for (const factor of factors.factors) {
    if (typeof factor.value === 'number') continue;
    values[factor.id] = chance.stream('movement/factor', factor.id).within(factor.value);
  }
  const permissionHours: Record<string, number> = {};
  const assets: Record<string, number> = {};
  for (const row of network?.permissions ?? []) {
    const key = permissionKey(row.nation, row.mode);
    permissionHours[key] = chance.stream('movement/permission', key).within(row.hours);
  }
  for (const pool of network?.pools ?? []) {
    const stream = chance.stream('movement/assets', pool.id);
    assets[pool.id] = atLeastOne(pool, countAtHand(pool, stream.normal(0, 1)));
  }
  return { values, permissionHours, assets };
}

/** Medians of everything. */
export function medianConditions(factors: MovementFactors, network?: UncertainNetwork): Conditions {
  const permissionHours: Record<string, number> = {};
  const assets: Record<string, number> = {};
  for (const row of network?.permissions ?? []) permissionHours[permissionKey(row.nation, row.mode)] = row.hours.p50;
  for (const pool of network?.pools ?? []) assets[pool.id] = atLeastOne(pool, pool.count * pool.availability);
  return { values: medianValues(factors), permissionHours, assets };
}

export function permissionKey(nation: string, mode: string): string {
  return `${nation}/${mode}`;
}

/** Binomial count by its normal approximation. */
function countAtHand(pool: LiftPool, normal: number): number {
  const spread = Math.sqrt(pool.count * pool.availability * (1 - pool.availability));
  return pool.count * pool.availability + normal * spread;
}

/** A pool that exists never falls to nothing for good: its last asset is repaired or its charter found. */
function atLeastOne(pool: LiftPool, count: number): number {
  return pool.count < 1 ? 0 : Math.max(1, Math.min(pool.count, Math.round(count)));
}
