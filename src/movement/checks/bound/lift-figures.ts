import type { CargoGroup, MovementMode } from '../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import { HIRED, lanesOfPool } from '../../network/compile-network.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { directKm } from '../../network/direct-km.ts';

/** Pools of a mode whose carrier takes a load, whatever their nation and gauge. */
export function poolsThatCarry(network: CompiledNetwork, mode: MovementMode, group: CargoGroup): number[] {
  const values = medianValues(network.factors);
  const pools: number[] = [];
  network.pools.forEach((pool, index) => {
    if (pool.mode === mode && pool.count >= 1 && MODES[mode].admitsCarrier(group, pool, values).finding !== 'not-met')
      pools.push(index);
  });
  return pools;
}

/** Assets of a pool that are ordinarily at hand, in lanes. */
export function lanesAtHand(network: CompiledNetwork, pool: number): number {
  const row = network.pools[pool];
  if (!row) return 0;
  const count = Math.max(1, Math.min(row.count, Math.round(row.count * row.availability)));
  const lanes = network.resources[network.assetsOf[pool] as number]?.lanes ?? 0;
  return Math.min(lanes, lanesOfPool(row, count, medianValues(network.factors)));
}

export function loadMinutes(network: CompiledNetwork, pool: number): number {
  const row = network.pools[pool];
  return (row?.nation === HIRED ? medianValues(network.factors).trainLoadHours : (row?.loadHours ?? 0)) * 60;
}

export function unloadMinutes(network: CompiledNetwork, pool: number): number {
  const row = network.pools[pool];
  return (row?.nation === HIRED ? medianValues(network.factors).trainUnloadHours : (row?.unloadHours ?? 0)) * 60;
}

/** The fastest of some pools; loads by rail and road go at the speed of their mode. */
export function bestSpeed(network: CompiledNetwork, mode: MovementMode, pools: readonly number[], values: FactorValues): number {
  if (mode === 'rail') return values.railSpeedKmh;
  if (mode === 'road') return values.heavyTransporterSpeedKmh;
  return pools.reduce((most, pool) => Math.max(most, network.pools[pool]?.speedKmh ?? 0), 0);
}

/**
 * Minutes after the order before any of the pools can be used at a node. Lift of other nations has to be asked for, and may
 * be on its way meanwhile.
 */
export function comeMinutes(network: CompiledNetwork, nation: string, pools: readonly number[], node: number): number {
  const values = medianValues(network.factors);
  const detour = { air: values.airRoutingRatio, sea: values.seaDetourRatio, rail: values.detourRatio, road: values.detourRatio };
  const hasOwn = pools.some((pool) => network.pools[pool]?.nation === nation);
  let least = Infinity;
  for (const pool of pools) {
    const row = network.pools[pool];
    if (!row) continue;
    const home = network.poolHome[pool] as number;
    const way = home < 0 || home === node ? 0 : (directKm(network, home, node) * detour[row.mode] * 60) / row.speedKmh;
    const asked = row.mode === 'rail' || hasOwn ? 0 : values.borrowDelayHours * 60;
    least = Math.min(least, Math.max(way, asked));
  }
  return least;
}
