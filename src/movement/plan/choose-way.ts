import type { Contingent } from '../../words/forces.ts';
import type { Reason } from '../../words/verdict.ts';
import type { CargoGroup, MovementMode } from '../cargo/movement-package.ts';
import { itemsPerSerial } from '../cargo/package-of.ts';
import { type FactorValues, medianValues } from '../factors/movement-factors.ts';
import { MODES } from '../modes/modes.ts';
import type { CompiledNetwork, Itinerary, Route } from '../network/compiled-network.ts';
import { directKm } from '../network/direct-km.ts';
import { findItinerary, layItinerary } from '../network/find-itinerary.ts';
import { listTerminals } from '../network/terminals.ts';
import { findRoute, wayKm } from '../network/ways.ts';
import { trainSegments } from './lift/train-segments.ts';

/** How one group of a contingent goes: its way, and the pools for each stage that needs lift. */
export interface GroupWay {
  readonly group: CargoGroup;
  readonly way: Itinerary;
  /** By stage: one list for road with transporters, sea and air; one a gauge by rail; none on own wheels. */
  readonly pools: readonly (readonly number[])[];
  /** Lift of other nations only. */
  readonly borrowed: boolean;
  /** People ride with the vehicles of these groups. */
  readonly rides: boolean;
}

/** What stands against the modes that were tried for a group. */
export interface Refusal {
  readonly group: CargoGroup;
  readonly because: readonly Reason[];
}

/** The first mode, in the contingent's order, by which a group can go; or all the reasons why none serves. */
export function chooseWay(
  network: CompiledNetwork,
  contingent: Contingent,
  group: CargoGroup,
  from: number,
  to: number,
  equipmentFlies: boolean,
): GroupWay | Refusal {
  const because: Reason[] = [];
  const modes = orderModes(contingent, group, equipmentFlies);
  for (const mode of modes) {
    const way = findItinerary(network, from, to, mode, group);
    if ('noWay' in way) {
      because.push({ says: `by ${mode}: ${way.noWay}`, result: 'not-met', source: 'judgement', wouldChange: way.wouldChange });
      continue;
    }
    const lift = liftFor(network, contingent.nation, way, group);
    if ('says' in lift) because.push(lift);
    else return { group, way, ...lift, rides: false };
  }
  for (const mode of modes) {
    const other = findLiftedWay(network, contingent.nation, from, to, mode, group);
    if (other) return other;
  }
  return { group, because };
}

/**
 * A way by a mode for which there is lift, where the quickest has none: between other terminals than those of the quickest,
 * the quickest of these first.
 */
function findLiftedWay(
  network: CompiledNetwork,
  nation: string,
  from: number,
  to: number,
  mode: MovementMode,
  group: CargoGroup,
): GroupWay | undefined {
  if (group.kind === 'warship') return undefined;
  const values = medianValues(network.factors);
  const ends = listTerminals(network, to, mode, group, values);
  const others: { readonly pickup: number; readonly delivery: number; readonly main: Route | null; readonly minutes: number }[] =
    [];
  for (const start of listTerminals(network, from, mode, group, values)) {
    for (const end of ends) {
      if (start.node === end.node) continue;
      const main = mode === 'air' ? null : findRoute(network, mode, start.node, end.node, group);
      if (main === undefined) continue;
      const km = main ? main.km : directKm(network, start.node, end.node);
      const minutes = start.minutes + MODES[mode].minutesInMotion(km, group, undefined, values) + end.minutes;
      others.push({ pickup: start.node, delivery: end.node, main, minutes });
    }
  }
  others.sort((a, b) => a.minutes - b.minutes || a.pickup - b.pickup || a.delivery - b.delivery);
  for (const { pickup, delivery, main } of others) {
    const way = layItinerary(network, { from, to, pickup, delivery }, mode, group, main);
    const lift = way && liftFor(network, nation, way, group);
    if (lift && !('says' in lift)) return { group, way, ...lift, rides: false };
  }
  return undefined;
}

/**
 * The modes of a contingent hold for its equipment: much of it flies last. People take the road if the contingent marches
 * first of all, else they fly if it may fly, else they come by land; over the sea they fly even if it may not, since
 * freighters have no berths for them.
 */
function orderModes(contingent: Contingent, group: CargoGroup, equipmentFlies: boolean): readonly MovementMode[] {
  const modes = contingent.modes;
  // by road it would be where it goes at once: it has no road to go
  if (group.kind === 'warship') return modes.filter((mode) => mode === 'sea');
  const mayFly = modes.includes('air');
  if (group.kind !== 'passengers') {
    return mayFly && !equipmentFlies ? [...modes.filter((mode) => mode !== 'air'), 'air'] : modes;
  }
  const land = modes.filter((mode) => mode === 'road' || mode === 'rail');
  const sea = modes.filter((mode) => mode === 'sea');
  if (!mayFly) return [...land, 'air', ...sea];
  return modes[0] === 'road' ? ['road', 'air', ...land.slice(1), ...sea] : ['air', ...land, ...sea];
}

/** Is the equipment little enough, for the aircraft that would carry it, to fly before surface modes are tried? */
export function fliesEquipment(
  network: CompiledNetwork,
  nation: string,
  groups: readonly CargoGroup[],
  values: FactorValues,
): boolean {
  let sorties = 0;
  for (const group of groups) {
    if (group.kind === 'passengers' || group.kind === 'warship') continue;
    let fewest = Infinity;
    for (const pool of ownOrAll(network, nation, poolsFor(network, 'air', 0, group))) {
      const capacity = MODES.air.serialCapacity(group, network.pools[pool] ?? null, values);
      fewest = Math.min(fewest, Math.ceil(group.count / itemsPerSerial(group, capacity)));
    }
    sorties += fewest;
  }
  return sorties <= values.airEquipmentSorties;
}

type Lift = Pick<GroupWay, 'pools' | 'borrowed'>;

const LIFT = new WeakMap<Itinerary, Map<string, Lift | Reason>>();

/** The lift that a nation may use on a way: none on own wheels, else pools for each stage; or why there is none. Cached. */
export function liftFor(network: CompiledNetwork, nation: string, way: Itinerary, group: CargoGroup): Lift | Reason {
  let byNation = LIFT.get(way);
  if (!byNation) {
    byNation = new Map();
    LIFT.set(way, byNation);
  }
  // ways are shared by loads that may use the same arcs; carriers may still tell them apart
  const key = `${nation}/${carriedAs(group)}`;
  const known = byNation.get(key);
  if (known) return known;
  const lift = findLift(network, nation, way, group);
  byNation.set(key, lift);
  return lift;
}

function findLift(network: CompiledNetwork, nation: string, way: Itinerary, group: CargoGroup): Lift | Reason {
  if ((way.mode === 'road' && group.kind !== 'tracked') || group.kind === 'warship') return { pools: [], borrowed: false };
  if (way.mainKm === 0) return { pools: [], borrowed: false };
  const gauges = way.mode === 'rail' && way.main ? trainSegments(network, way.main, way.pickup).map((s) => s.gaugeMm) : [0];
  const pools: (readonly number[])[] = [];
  let borrowed = false;
  for (const gauge of gauges) {
    const inReach = poolsFor(network, way.mode, gauge, group).filter((pool) => canReach(network, pool, way, group));
    const suited = way.mode === 'rail' ? inReach : ownOrAll(network, nation, inReach);
    if (suited.length === 0) return noLift(network, way.mode, gauge, group);
    if (way.mode !== 'rail' && !suited.some((pool) => network.pools[pool]?.nation === nation)) borrowed = true;
    pools.push(suited);
  }
  return { pools, borrowed };
}

/** Trains and transporters cannot swim: their home must be joined to the pickup by rail or road. */
function canReach(network: CompiledNetwork, pool: number, way: Itinerary, group: CargoGroup): boolean {
  const home = network.poolHome[pool] as number;
  if (home < 0 || way.mode === 'air' || way.mode === 'sea') return true;
  return Number.isFinite(wayKm(network, way.mode, home, way.pickup, group));
}

/** The nation's own pools, or everyone's if it has none. Railways carry for all and are not asked. */
function ownOrAll(network: CompiledNetwork, nation: string, pools: readonly number[]): readonly number[] {
  const own = pools.filter((index) => network.pools[index]?.nation === nation);
  return own.length > 0 ? own : pools;
}

/** What a carrier's rule looks at, as a key. */
function carriedAs(group: CargoGroup): string {
  return `${group.kind}/${group.worstItemTonnes}`;
}

/** Pools whose carrier takes the load. Cached. */
function poolsFor(network: CompiledNetwork, mode: MovementMode, gaugeMm: number, group: CargoGroup): readonly number[] {
  const key = `${mode}/${gaugeMm}/${carriedAs(group)}`;
  const known = network.caches.pools.get(key);
  if (known) return known;
  const values = medianValues(network.factors);
  const suited: number[] = [];
  network.pools.forEach((pool, index) => {
    if (pool.mode !== mode || pool.count < 1 || network.poolGaugeMm[index] !== gaugeMm) return;
    if (MODES[mode].admitsCarrier(group, pool, values).finding !== 'not-met') suited.push(index);
  });
  network.caches.pools.set(key, suited);
  return suited;
}

/** Why no carrier serves: the refusal of the strongest. */
function noLift(network: CompiledNetwork, mode: MovementMode, gaugeMm: number, group: CargoGroup): Reason {
  const values = medianValues(network.factors);
  let strongest = -1;
  network.pools.forEach((pool, index) => {
    if (pool.mode !== mode || pool.count < 1 || network.poolGaugeMm[index] !== gaugeMm) return;
    if (strongest < 0 || pool.payloadTonnes > (network.pools[strongest]?.payloadTonnes ?? 0)) strongest = index;
  });
  const pool = network.pools[strongest];
  const admission = MODES[mode].admitsCarrier(group, pool ?? null, values);
  const says = pool ? `by ${mode}: ${admission.says} (${pool.asset})` : `by ${mode}: ${admission.says}, and no pool is listed`;
  return { says, result: 'not-met', source: pool?.source ?? 'judgement', wouldChange: admission.wouldChange ?? 'other lift' };
}
