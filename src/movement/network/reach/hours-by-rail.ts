import type { LiftPool, NetworkNode } from '../../../words/network.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { itemsPerSerial } from '../../cargo/package-of.ts';
import { type FactorValues, getInterval, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { directKm } from '../direct-km.ts';
import { listTerminals } from '../terminals.ts';
import { clearancesFor } from './clearances.ts';
import type { NodeHours, ReachPart } from './reach-types.ts';
import { type Start, type SurfaceWays, searchSurface } from './search-surface.ts';
import { addUp, atSpeed, emptyHours, exactly, note } from './spread.ts';

/** Trains stop here for their load only where ramps are stated (as the planner's own terminals). */
const PASSED_THROUGH: ReadonlySet<NetworkNode['kind']> = new Set(['junction', 'border-crossing', 'gauge-change']);

/** The train set that would be at a ramp first. */
interface Train {
  readonly pool: LiftPool;
  readonly minutesAway: number;
}

/** By train to every node where trains end, from the ramps near where the part stands. */
export function hoursByRail(network: CompiledNetwork, part: ReachPart, group: CargoGroup): NodeHours {
  const values = medianValues(network.factors);
  const hours = emptyHours('rail', network.nodes.length);
  const place = network.nodeIndex.get(part.contingent.origin);
  if (place === undefined) return hours;
  const clearances = clearancesFor(network, 'rail', part.contingent.nation, place);
  const speed = getInterval(network.factors, 'railSpeedKmh');
  // each ramp by itself: how many trains it loads at once goes with it
  for (const ramp of listTerminals(network, place, 'rail', group, values)) {
    const train = nearestTrain(network, ramp.node, group, values);
    if (!train) continue;
    const size = itemsPerSerial(group, MODES.rail.serialCapacity(group, train.pool, values));
    const trains = Math.ceil(group.count / size);
    const loaded: Start = { node: ramp.node, minutes: 0 };
    const ways = searchSurface(network, 'rail', group, [loaded], clearances);
    const load = (train.pool.loadHours * 60) / rampsAt(network.nodes[ramp.node], values);
    const before = Math.max(ramp.minutes, train.minutesAway) + train.pool.loadHours * 60;
    network.nodes.forEach((node, index) => {
      if (index === ramp.node || !trainsEndAt(network, index)) return;
      for (const state of statesOf(ways, index)) {
        const motion = ways.motion[state] as number;
        if (!Number.isFinite(motion)) continue;
        const unload = (train.pool.unloadHours * 60) / rampsAt(node, values);
        const follow = Math.max(load, unload, ways.gap[state] as number);
        const turns = shuttleMinutes(network, ways, state, trains, train.pool);
        const handling = before + train.pool.unloadHours * 60 + (trains - 1) * follow + turns;
        const entry = ways.slowestEntry[state] as number;
        const leave = entry < 0 ? exactly(0) : clearances.intervalAt(entry);
        note(hours, index, addUp([part.readyHours, leave, atSpeed(motion / 60, speed), exactly(handling / 60)]));
      }
    });
  }
  return hours;
}

export function trainsEndAt(network: CompiledNetwork, index: number): boolean {
  const node = network.nodes[index];
  if (!node || !network.graphs.rail.served[index]) return false;
  return !PASSED_THROUGH.has(node.kind) || (node.railRamps ?? 0) > 0;
}

function statesOf({ graph }: SurfaceWays, node: number): number[] {
  return graph.gaugesMm.map((_, gauge) => node * graph.gaugesMm.length + gauge);
}

const rampsAt = (node: NetworkNode | undefined, values: FactorValues): number => Math.max(1, node?.railRamps ?? values.railRamps);

/** The set of any gauge at the ramp that takes the load and whose home is nearest; hired sets stand ready. */
function nearestTrain(network: CompiledNetwork, ramp: number, group: CargoGroup, values: FactorValues): Train | undefined {
  const gauges = network.nodes[ramp]?.railGaugesMm;
  let nearest: Train | undefined;
  network.pools.forEach((pool, index) => {
    if (pool.mode !== 'rail' || pool.count < 1) return;
    if (gauges !== undefined && !gauges.includes(network.poolGaugeMm[index] as number)) return;
    if (MODES.rail.admitsCarrier(group, pool, values).finding === 'not-met') return;
    const home = network.poolHome[index] as number;
    const km = home < 0 ? 0 : directKm(network, home, ramp) * values.detourRatio;
    const minutesAway = (km * 60) / pool.speedKmh;
    if (nearest === undefined || minutesAway < nearest.minutesAway) nearest = { pool, minutesAway };
  });
  return nearest;
}

/** Where a gauge has fewer sets than there are trains, they come back for the rest. */
function shuttleMinutes(network: CompiledNetwork, ways: SurfaceWays, state: number, trains: number, pool: LiftPool): number {
  const gauge = ways.graph.gaugesMm[state % ways.graph.gaugesMm.length] as number;
  let sets = 0;
  network.pools.forEach((one, index) => {
    if (one.mode === 'rail' && network.poolGaugeMm[index] === gauge) sets += one.count * one.availability;
  });
  const turns = Math.ceil(trains / Math.max(1, Math.round(sets))) - 1;
  const onGauge = (ways.motion[state] as number) - (ways.gaugeSince[state] as number);
  return turns * (2 * onGauge + (pool.loadHours + pool.unloadHours) * 60);
}
