import { medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import { directKm } from '../../network/direct-km.ts';
import { withNights } from '../../network/march-nights.ts';
import { shortestWays } from '../../network/shortest-ways.ts';
import { leastMinutes } from './search/least-minutes.ts';
import type { TollModel } from './toll-model.ts';
import { departures, type Source, TolledSearch } from './tolled-search.ts';
import type { Tolls } from './tolls.ts';
import type { TolledOption } from './wide-package.ts';

/** How closely the start of loading is looked at where lift has a price. */
const LIFT_STEP_MINUTES = 180;

/** A stretch of time in which carriers of an option can be unloaded at an end: how many, from when there, and at what cost. */
export interface Landing {
  readonly option: TolledOption;
  /** At the destination, at the soonest, and before which minute. */
  readonly arriveAt: number;
  readonly until: number;
  /** Least tolls of one carrier. */
  readonly cost: number;
  /** Carriers. */
  readonly room: number;
  readonly unloadAt: number;
  readonly end: number;
  /** Start, moment of loading and edges of its cheapest way. */
  readonly way: LandingWay;
}

export interface LandingWay {
  readonly start: number;
  readonly loadAt: number;
  readonly edges: readonly number[];
  readonly entered: readonly number[];
}

/** A carrier that could stand at an end. */
interface Coming {
  readonly at: number;
  readonly cost: number;
  readonly way: LandingWay;
}

/** What a load wants of an option: so many carriers, of which so many can have come before a minute. */
export interface Wanted {
  readonly carriers: number;
  readonly comeBefore: (minute: number) => number;
}

/** All landings of an option at the model's prices until `latest`, or until enough of them are free. */
export function landingsOf(model: TollModel, option: TolledOption, latest: number, wanted: Wanted): Landing[] {
  const loads = loadings(model, option, latest);
  const comingTo =
    option.mode === 'air' || option.mode === 'sea' ? crossings(model, option, loads) : along(model, option, loads, latest);
  return option.ends.flatMap((_, end) => landAt(model, option, end, comingTo(end), latest, wanted));
}

interface Loading extends Source {
  readonly start: number;
  readonly loadAt: number;
}

/** When carriers could have been loaded at each start, at what cost; cheaper the later where lift has a price. */
function loadings(model: TollModel, option: TolledOption, latest: number): Loading[] {
  const found: Loading[] = [];
  const { tolls } = model;
  const lift = option.liftTolls.filter((toll) => tolls.priced[toll]);
  option.starts.forEach(({ node, minutes }, start) => {
    const toll = option.startTolls[start] as number;
    let least = Infinity;
    const isHeld = toll >= 0 && tolls.resources[toll]?.kind === 'hold';
    const unpriced = Math.max(...[...lift, ...(toll >= 0 ? [toll] : [])].map((one) => tolls.endOf(one)));
    const add = (from: number, until: number, price: number) => {
      const begin = isHeld ? tolls.cheapestStart(toll, from, until, option.loadMinutes) : undefined;
      const loadAt = begin?.at ?? from;
      let cost = begin ? begin.price : price * option.loadMinutes;
      for (const set of lift) cost += liftToLoad(tolls, option, set, from, until);
      if (cost >= least) return;
      least = cost;
      found.push({ node, at: from + option.loadMinutes, cost, start, loadAt });
    };
    if (lift.length === 0 && (!isHeld || tolls.isFree(toll))) {
      departures(tolls, toll, minutes, latest, (at, price) => add(at, at, price));
      return;
    }
    for (let at = minutes; at <= latest; ) {
      const row = toll < 0 ? -1 : tolls.rowAt(toll, at);
      const span = toll < 0 ? Infinity : (tolls.span[toll] as number);
      const next = Math.min((Math.floor(at / LIFT_STEP_MINUTES) + 1) * LIFT_STEP_MINUTES, (Math.floor(at / span) + 1) * span);
      if (row < 0 || (tolls.cap[row] as number) > 0) add(at, next, row < 0 ? 0 : (tolls.price[row] as number));
      if (at >= unpriced) return;
      at = next;
    }
  });
  return found;
}

/**
 * What lift costs where loading begins from one minute until before another: what would be paid until unloading from minute 0
 * on, less what was over by then; where trains change, their loading only.
 */
function liftToLoad(tolls: Tolls, option: TolledOption, set: number, from: number, until: number): number {
  if (option.keepsLift) return -tolls.until(set, until);
  return tolls.cheapestStart(set, from, until, option.loadMinutes)?.price ?? 0;
}

/** The same for what follows where unloading begins from one minute until before another. */
function liftFromUnload(tolls: Tolls, option: TolledOption, set: number, end: number, from: number, until: number): number {
  const back = (option.backMinutes[option.liftTolls.indexOf(set)] as Float64Array)[end] as number;
  const minutes = option.unloadMinutes + back;
  if (option.keepsLift) return tolls.until(set, from + minutes);
  // beyond the horizon nothing has a price
  return Number.isFinite(until) ? (tolls.cheapestStart(set, from, until, minutes)?.price ?? 0) : 0;
}

/** By road and rail: along the arcs. */
function along(model: TollModel, option: TolledOption, loads: readonly Loading[], latest: number): (end: number) => Coming[] {
  const search = new TolledSearch(model.network, option, model.tolls, latest);
  search.run(loads);
  const motions = option.mode === 'road' ? motionsOf(model, option) : [];
  return (end) => {
    const { node } = option.ends[end] as { node: number };
    const nights = (motion: number) => withNights(motion, medianValues(model.network.factors));
    // nobody comes before the first who never waits, with all the nights of the least motion: the search has fewer
    const soonest = loads.map((load) => load.at + nights(motions[load.start]?.[node] ?? 0));
    const first = soonest.reduce((least, at) => Math.min(least, at), Infinity);
    return search.labelsAt(node).map((label) => {
      const { source, edges, entered } = search.pathOf(label);
      const load = loads[source] as Loading;
      const way = { start: load.start, loadAt: load.loadAt, edges, entered };
      return { at: Math.max(first, search.at(label)), cost: search.cost(label), way };
    });
  };
}

const MOTIONS = new WeakMap<TolledOption, Float64Array[]>();

/** By start, then node: least minutes in motion on the open roads. */
function motionsOf({ network }: TollModel, option: TolledOption): readonly Float64Array[] {
  let motions = MOTIONS.get(option);
  if (!motions) {
    const graph = network.graphs.road;
    const minutesOf = (edge: number) => (graph.km[edge] as number) * option.minutesPerKm;
    motions = option.starts.map(({ node }) => leastMinutes(graph, option.edges, minutesOf, [{ node, minutes: 0 }]));
    MOTIONS.set(option, motions);
  }
  return motions;
}

const SHIPPED = new WeakMap<TolledOption, Float64Array[]>();

/** By air and sea: straight from start to end, whose minutes do not change. */
function crossings(model: TollModel, option: TolledOption, loads: readonly Loading[]): (end: number) => Coming[] {
  let minutes = SHIPPED.get(option);
  if (!minutes) {
    minutes = option.ends.map((end) => crossingMinutes(model, option, end.node));
    SHIPPED.set(option, minutes);
  }
  return (end) => {
    const own = (minutes as Float64Array[])[end] as Float64Array;
    const coming = loads.map((load) => ({
      at: load.at + (own[load.start] as number),
      cost: load.cost,
      way: { start: load.start, loadAt: load.loadAt, edges: [], entered: [] },
    }));
    const inOrder = coming.filter(({ at }) => Number.isFinite(at)).sort((a, b) => a.at - b.at || a.cost - b.cost);
    let least = Infinity;
    return inOrder.filter(({ cost }) => {
      if (cost >= least) return false;
      least = cost;
      return true;
    });
  };
}

export function crossingMinutes({ network }: TollModel, option: TolledOption, end: number): Float64Array {
  const values = medianValues(network.factors);
  const speed = Math.max(...option.pools.map((pool) => network.pools[pool]?.speedKmh ?? 0));
  if (option.mode === 'air') {
    return Float64Array.from(option.starts, ({ node }) =>
      node === end ? Infinity : MODES.air.minutesInMotion(directKm(network, node, end), option.group, speed, values),
    );
  }
  const km = seaKmFrom(network, option, end);
  return Float64Array.from(option.starts, ({ node }) => (node === end ? Infinity : (km[node] as number) * option.minutesPerKm));
}

/** Slots of one unloading: the more, the closer the times are held, and the less how many come in a row. */
const SLOTS_EACH = 1;

/** What can be unloaded at one end. Slots are as long as an unloading, so each lane takes one carrier a slot. */
function landAt(
  model: TollModel,
  option: TolledOption,
  end: number,
  coming: readonly Coming[],
  latest: number,
  wanted: Wanted,
): Landing[] {
  const first = coming[0];
  if (!first) return [];
  const { tolls } = model;
  const toll = option.endTolls[end] as number;
  const after = option.unloadMinutes + (option.ends[end] as { minutes: number }).minutes;
  const lift = option.liftTolls.filter((set) => tolls.priced[set]);
  const whole = (way: Coming, from: number, until: number) => {
    let cost = way.cost;
    for (const set of lift) cost += liftFromUnload(tolls, option, set, end, from, until);
    return cost;
  };
  if (toll < 0 || option.unloadMinutes <= 0) {
    return coming.map((one) => {
      const cost = Math.max(0, whole(one, one.at, Infinity));
      return { option, arriveAt: one.at + after, until: Infinity, cost, room: Infinity, unloadAt: one.at, end, way: one.way };
    });
  }
  const slot = option.unloadMinutes / SLOTS_EACH;
  const lanes = model.tolls.resources[toll]?.lanes as number;
  const landings: Landing[] = [];
  let free = 0;
  for (let from = first.at; from <= latest + slot; from += slot) {
    if (free >= wanted.carriers) break;
    const begin = tolls.cheapestStart(toll, from, from + slot, option.unloadMinutes);
    if (!begin) continue;
    let best: Coming = first;
    let least = Infinity;
    for (const one of coming) {
      if (one.at >= from + slot) break;
      const cost = whole(one, Math.max(from, one.at), from + slot);
      if (cost < least) {
        least = cost;
        best = one;
      }
    }
    const cost = Math.max(0, least + begin.price);
    landings.push({
      option,
      arriveAt: from + after,
      until: from + slot + after,
      cost,
      room: lanes,
      unloadAt: begin.at,
      end,
      way: best.way,
    });
    // what comes later is of no use once all can have come for nothing
    if (cost === 0) free = Math.min(free + lanes, wanted.comeBefore(from + slot + after));
  }
  return landings;
}

const SEA_KM = new WeakMap<TolledOption, Map<number, Float64Array>>();

function seaKmFrom(network: TollModel['network'], option: TolledOption, node: number): Float64Array {
  const known = SEA_KM.get(option) ?? new Map<number, Float64Array>();
  SEA_KM.set(option, known);
  let km = known.get(node);
  if (!km) {
    km = shortestWays(network.graphs.sea, node, option.edges).km;
    known.set(node, km);
  }
  return km;
}
