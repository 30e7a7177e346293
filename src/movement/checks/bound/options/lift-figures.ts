import type { Contingent } from '../../../../words/forces.ts';
import type { CargoGroup, MovementMode } from '../../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../../factors/movement-factors.ts';
import { MODES } from '../../../modes/modes.ts';
import { HIRED, lanesOfPool } from '../../../network/compile-network.ts';
import type { CompiledNetwork } from '../../../network/compiled-network.ts';
import { directKm } from '../../../network/direct-km.ts';
import type { ModeGraph } from '../../../network/mode-graph.ts';

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

/** By how much loading may have begun before a load is there that others of its package came before: whole minutes. */
export function joinMinutes(network: CompiledNetwork, pool: number): number {
  return halfJoined(Math.ceil(loadMinutes(network, pool)));
}

function halfJoined(minutes: number): number {
  return minutes - Math.ceil(minutes / 2);
}

/**
 * A change of trains: half of it unloading, half loading. `alone`: all of a load may be on one train from end to end; else
 * some may come when the other train is half loaded.
 */
export function changeMinutes(values: FactorValues, alone: boolean): number {
  const whole = values.transloadHours * 60;
  return alone ? whole : Math.max(0, whole - halfJoined(Math.ceil(whole / 2)));
}

/** By node: may a load change trains there, of whatever gauges? */
export function changesTrainsAt(network: CompiledNetwork, graph: ModeGraph): Uint8Array {
  return Uint8Array.from(network.nodes, ({ kind, railGaugesMm, railRamps }, node) => {
    const isChange = kind === 'gauge-change' || ((railGaugesMm?.length ?? 0) > 1 && (railRamps ?? 0) > 0);
    return isChange && graph.served[node] ? 1 : 0;
  });
}

/** The fastest of some pools; loads by rail and road go at the speed of their mode. */
export function bestSpeed(network: CompiledNetwork, mode: MovementMode, pools: readonly number[], values: FactorValues): number {
  if (mode === 'rail') return values.railSpeedKmh;
  if (mode === 'road') return values.heavyTransporterSpeedKmh;
  return pools.reduce((most, pool) => Math.max(most, network.pools[pool]?.speedKmh ?? 0), 0);
}

/**
 * The minute from which any of the pools can be loaded at a node. Lift comes from home after the order. That of other nations
 * has to be asked for, but for trains, once its load is `readyAt`, and may be on its way meanwhile; only the first load on it
 * asks, and even that may come when others of its package are half loaded.
 */
export function liftAt(
  network: CompiledNetwork,
  { nation }: Contingent,
  pools: readonly number[],
  node: number,
  { start, readyAt }: { readonly start: number; readonly readyAt: number },
): number {
  const values = medianValues(network.factors);
  const detour = { air: values.airRoutingRatio, sea: values.seaDetourRatio, rail: values.detourRatio, road: values.detourRatio };
  let soonest = Infinity;
  for (const pool of pools) {
    const row = network.pools[pool];
    if (!row) continue;
    const home = network.poolHome[pool] as number;
    const way = home < 0 || home === node ? 0 : (directKm(network, home, node) * detour[row.mode] * 60) / row.speedKmh;
    const asks = row.mode !== 'rail' && row.nation !== nation;
    const lent = asks ? readyAt + values.borrowDelayHours * 60 - joinMinutes(network, pool) : start;
    soonest = Math.min(soonest, Math.max(start + way, lent));
  }
  return soonest;
}
