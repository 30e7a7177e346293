import type { LiftPool } from '../../../words/network.ts';
import type { Interval } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { type FactorValues, getInterval, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import { withRest } from '../../plan/march.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { directKm } from '../direct-km.ts';
import { listTerminals } from '../terminals.ts';
import { clearancesFor } from './clearances.ts';
import type { NodeHours, NodeWay, ReachPart } from './reach-types.ts';
import { searchSurface, wayOf } from './search-surface.ts';
import { addUp, atSpeed, emptyHours, exactly, named, note } from './spread.ts';

/** A column on its own wheels, or tracked vehicles on transporters, to every node on the road network. */
export function hoursByRoad(network: CompiledNetwork, part: ReachPart, group: CargoGroup): NodeHours {
  const values = medianValues(network.factors);
  const place = network.nodeIndex.get(part.contingent.origin);
  if (place === undefined) return emptyHours('road', network.nodes.length);
  const carried = group.kind === 'tracked' ? haulage(network, part.contingent.nation, group, place, values) : ON_WHEELS;
  if (carried === undefined) return emptyHours('road', network.nodes.length);
  const starts = listTerminals(network, place, 'road', group, values);
  const clearances = clearancesFor(network, 'road', part.contingent.nation, place);
  const search = (keepsTrails: boolean) => searchSurface(network, 'road', group, starts, clearances, keepsTrails);
  const ways = search(false);
  const speed = getInterval(network.factors, group.kind === 'tracked' ? 'heavyTransporterSpeedKmh' : 'roadSpeedKmh');
  const vehicles = group.kind === 'passengers' ? Math.ceil(group.count / values.busPassengers) : group.count;
  const delaysTo = (node: number): Interval[] => {
    const entry = ways.slowestEntry[node] as number;
    const pass = vehicles > 1 ? vehicles * (ways.gap[node] as number) : 0;
    const leave = entry < 0 ? exactly(0) : clearances.intervalAt(entry);
    // transporters that come back for more drive the way twice for each further turn
    const driven = (ways.motion[node] as number) * (2 * carried.turns + 1);
    const march = atSpeed(withRest(driven, values.marchDayHours * 60) / 60, speed);
    return [part.readyHours, leave, march, exactly(pass / 60 + carried.hours)];
  };
  const wayTo = (node: number): NodeWay => ({
    ...wayOf(search(true), node),
    entry: ways.slowestEntry[node] as number,
    delays: named(['ready', 'leave', 'motion', 'handling'], delaysTo(node)),
    lift: carried.lift,
  });
  const hours = emptyHours('road', network.nodes.length, Infinity, wayTo);
  network.nodes.forEach((_, node) => {
    if (Number.isFinite(ways.motion[node] as number)) note(hours, node, addUp(delaysTo(node)));
  });
  return hours;
}

/** What carrying takes besides the way: hours to fetch, load and unload, and turns after the first. */
interface Haulage {
  readonly hours: number;
  readonly turns: number;
  readonly lift: readonly LiftPool[];
}

const ON_WHEELS: Haulage = { hours: 0, turns: 0, lift: [] };

/** The nation's own transporters, else everyone's, which takes time to arrange; undefined where none bears the load. */
function haulage(
  network: CompiledNetwork,
  nation: string,
  group: CargoGroup,
  place: number,
  values: FactorValues,
): Haulage | undefined {
  const suited = network.pools.flatMap((pool, index) => {
    if (pool.mode !== 'road' || pool.count < 1) return [];
    if (MODES.road.admitsCarrier(group, pool, values).finding === 'not-met') return [];
    const km = directKm(network, network.poolHome[index] as number, place) * values.detourRatio;
    const away = withRest((km * 60) / pool.speedKmh, values.marchDayHours * 60) / 60;
    return [{ pool, hours: away + pool.loadHours + pool.unloadHours }];
  });
  const own = suited.filter(({ pool }) => pool.nation === nation);
  const used = own.length > 0 ? own : suited;
  if (used.length === 0) return undefined;
  const fetched = Math.min(...used.map(({ hours }) => hours));
  const assets = used.reduce((sum, { pool }) => sum + pool.count * pool.availability, 0);
  const turns = Math.ceil(group.count / Math.max(1, Math.floor(assets))) - 1;
  const lift = used.map(({ pool }) => pool);
  return { hours: fetched + (own.length > 0 ? 0 : values.borrowDelayHours), turns, lift };
}

/** From where it stands to cells near by, on local roads and its own tracks or wheels: what the planner calls access. */
export function hoursAround(network: CompiledNetwork, part: ReachPart, group: CargoGroup): NodeHours {
  const values = medianValues(network.factors);
  const place = network.nodeIndex.get(part.contingent.origin);
  const vehicles = group.kind === 'passengers' ? Math.ceil(group.count / values.busPassengers) : group.count;
  const pass = vehicles > 1 ? vehicles / values.roadVehiclesPerHour : 0;
  const delays = [part.readyHours, exactly(pass)];
  const wayTo = (start: number): NodeWay => ({
    start,
    arcs: [],
    entry: -1,
    delays: named(['ready', 'handling'], delays),
    lift: [],
  });
  const hours = emptyHours('road', network.nodes.length, values.localAccessKm, wayTo);
  if (place !== undefined) note(hours, place, addUp(delays));
  return hours;
}
