import type { LiftPool } from '../../../words/network.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import type { HeldPlan, Trip } from '../held/held-plan.ts';
import { directKm } from '../way/distances.ts';

const ROUNDING = 1e-6;
/** Train sets of a gauge for which the data list none carry this nation. */
const HIRED = 'hired';

/** Numbers that a pool's assets may bear: as many as are ordinarily at hand, transporters in whole troops. */
export function assetsAtHand({ values }: HeldPlan, pool: LiftPool): number {
  if (pool.count < 1) return 0;
  const atHand = Math.max(1, Math.min(pool.count, Math.round(pool.count * pool.availability)));
  return pool.mode === 'road' ? Math.max(1, Math.floor(atHand / values.transporterTroopVehicles)) : atHand;
}

/** Minutes that empty lift needs between two nodes; hired train sets stand ready anywhere. */
export function emptyMinutes(held: HeldPlan, pool: number, from: string, to: string): number {
  const { network, values } = held;
  const row = network.pools[pool];
  if (!row || isHomeless(held, pool) || from === to) return 0;
  const detour = { air: values.airRoutingRatio, sea: values.seaDetourRatio, rail: values.detourRatio, road: values.detourRatio };
  return Math.ceil((directKm(network, from, to) * detour[row.mode] * 60) / row.speedKmh - ROUNDING);
}

/** Has a pool no home in the network, so that its assets are wherever they are wanted? */
export function isHomeless({ network }: HeldPlan, pool: number): boolean {
  return !network.nodeIndex.has(network.pools[pool]?.home ?? '');
}

/** Track gauge of a train set: that of its home. */
export function gaugeOf({ network }: HeldPlan, pool: LiftPool): number {
  if (pool.nation === HIRED) return Number(pool.id.slice(HIRED.length + 1));
  return network.nodes[network.nodeIndex.get(pool.home) ?? -1]?.railGaugesMm?.[0] ?? STANDARD_GAUGE_MM;
}

/** Where neither arc nor home states a gauge. */
export const STANDARD_GAUGE_MM = 1435;

/** Minutes to load a carrier before a trip and to unload it after; half a change of trains where the gauge changes. */
export function handlingMinutes(held: HeldPlan, trip: Trip): { readonly load: number; readonly unload: number } {
  const row = held.network.pools[trip.pool];
  if (!row) return { load: 0, unload: 0 };
  const { values } = held;
  const half = Math.ceil(values.transloadHours * 30);
  const load = Math.ceil((row.nation === HIRED ? values.trainLoadHours : row.loadHours) * 60);
  const unload = Math.ceil((row.nation === HIRED ? values.trainUnloadHours : row.unloadHours) * 60);
  return { load: changesTrains(held, trip, -1) ? half : load, unload: changesTrains(held, trip, 1) ? half : unload };
}

/** Does a train take its load from another (`beside` -1), or hand it on (1)? So all that are on it must do. */
export function changesTrains(held: HeldPlan, trip: Trip, beside: -1 | 1): boolean {
  if (trip.leg.mode !== 'rail') return false;
  return trip.serials.every((serial, at) => {
    const other = held.serials[serial]?.legs[(trip.legNumbers[at] as number) + beside];
    return other?.mode === 'rail' && other.asset !== null;
  });
}

/** How many vehicles of a group march for so many items: people ride in coaches. */
export function vehiclesOf({ values }: HeldPlan, kind: CargoGroup['kind'], count: number): number {
  return kind === 'passengers' ? Math.ceil(count / values.busPassengers) : count;
}
