import type { LiftPool, NetworkNode } from '../../../words/network.ts';
import type { Interval } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { itemsPerSerial } from '../../cargo/package-of.ts';
import { type FactorValues, getInterval, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { directKm } from '../direct-km.ts';
import { listTerminals, type Terminal } from '../terminals.ts';
import { type Clearances, clearancesFor } from './clearances.ts';
import type { NodeHours, NodeWay, ReachPart } from './reach-types.ts';
import { type Start, type SurfaceWays, searchSurface, wayOf } from './search-surface.ts';
import { addUp, atSpeed, emptyHours, exactly, named, note } from './spread.ts';

/** Trains stop here for their load only where ramps are stated (as the planner's own terminals). */
const PASSED_THROUGH: ReadonlySet<NetworkNode['kind']> = new Set(['junction', 'border-crossing', 'gauge-change']);

/** The train set that would be at a ramp first. */
interface Train {
  readonly pool: LiftPool;
  readonly minutesAway: number;
}

/** Ways of a load from one ramp. How many trains the ramp loads at once goes with it, so each is searched by itself. */
interface FromRamp {
  readonly ramp: number;
  readonly train: Train;
  readonly search: (keepsTrails: boolean) => SurfaceWays;
  readonly ways: SurfaceWays;
  readonly delaysTo: (node: number, state: number) => readonly Interval[];
}

/** By train to every node where trains end, from the ramps near where the part stands. */
export function hoursByRail(network: CompiledNetwork, part: ReachPart, group: CargoGroup): NodeHours {
  const values = medianValues(network.factors);
  const place = network.nodeIndex.get(part.contingent.origin);
  if (place === undefined) return emptyHours('rail', network.nodes.length);
  const clearances = clearancesFor(network, 'rail', part.contingent.nation, place);
  const ramps = listTerminals(network, place, 'rail', group, values).flatMap((ramp): FromRamp[] => {
    const train = nearestTrain(network, ramp.node, group, values);
    return train ? [fromRamp(network, part, group, ramp, train, clearances)] : [];
  });
  const wayTo = (node: number): NodeWay => {
    const [soonest] = ramps
      .flatMap((from) => statesIn(network, from, node).map((state) => ({ from, state, delays: from.delaysTo(node, state) })))
      .sort((a, b) => addUp(a.delays).p50 - addUp(b.delays).p50);
    if (!soonest) throw new RangeError('the node is not reached');
    const { from, state, delays } = soonest;
    return {
      ...wayOf(from.search(true), state),
      entry: from.ways.slowestEntry[state] as number,
      delays: named(['ready', 'leave', 'motion', 'handling'], delays),
      lift: [from.train.pool],
    };
  };
  const hours = emptyHours('rail', network.nodes.length, Infinity, wayTo);
  for (const from of ramps) {
    network.nodes.forEach((_, node) => {
      for (const state of statesIn(network, from, node)) note(hours, node, addUp(from.delaysTo(node, state)));
    });
  }
  return hours;
}

function fromRamp(
  network: CompiledNetwork,
  part: ReachPart,
  group: CargoGroup,
  ramp: Terminal,
  train: Train,
  clearances: Clearances,
): FromRamp {
  const values = medianValues(network.factors);
  const { pool, minutesAway } = train;
  const trains = Math.ceil(group.count / itemsPerSerial(group, MODES.rail.serialCapacity(group, pool, values)));
  const loaded: Start = { node: ramp.node, minutes: 0 };
  const search = (keepsTrails: boolean) => searchSurface(network, 'rail', group, [loaded], clearances, keepsTrails);
  const ways = search(false);
  const speed = getInterval(network.factors, 'railSpeedKmh');
  const load = (pool.loadHours * 60) / rampsAt(network.nodes[ramp.node], values);
  const before = Math.max(ramp.minutes, minutesAway) + pool.loadHours * 60;
  const delaysTo = (node: number, state: number): Interval[] => {
    const unload = (pool.unloadHours * 60) / rampsAt(network.nodes[node], values);
    const follow = Math.max(load, unload, ways.gap[state] as number);
    const turns = shuttleMinutes(network, ways, state, trains, pool);
    const handling = before + pool.unloadHours * 60 + (trains - 1) * follow + turns;
    const entry = ways.slowestEntry[state] as number;
    const leave = entry < 0 ? exactly(0) : clearances.intervalAt(entry);
    return [part.readyHours, leave, atSpeed((ways.motion[state] as number) / 60, speed), exactly(handling / 60)];
  };
  return { ramp: ramp.node, train, search, ways, delaysTo };
}

/** States at a node where trains end, those that are reached. */
function statesIn(network: CompiledNetwork, { ramp, ways }: FromRamp, node: number): number[] {
  if (node === ramp || !trainsEndAt(network, node)) return [];
  return statesOf(ways, node).filter((state) => Number.isFinite(ways.motion[state]));
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
