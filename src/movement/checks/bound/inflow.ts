import type { MovementMode } from '../../cargo/movement-package.ts';
import { crossingMinutes, type Landing } from './landings.ts';
import { leastCut, type Passage } from './search/least-cut.ts';
import { leastMinutes } from './search/least-minutes.ts';
import type { TollModel } from './toll-model.ts';
import { LOST_MINUTES } from './tolled-search.ts';
import type { TolledOption, WideLoad } from './wide-package.ts';

/** Cuts that all carriers of a load by one mode have to pass: how many can have arrived by when. */
export interface Inflow {
  readonly mode: MovementMode;
  readonly cuts: readonly (readonly Passage[])[];
}

const INFLOWS = new WeakMap<WideLoad, Inflow[]>();

/** The inflows of a load, one a mode where cuts limit it. Worked out once, since prices play no part. */
export function inflowsOf(model: TollModel, load: WideLoad): readonly Inflow[] {
  let inflows = INFLOWS.get(load);
  if (!inflows) {
    inflows = [];
    for (const mode of new Set(load.options.map((option) => option.mode))) {
      const options = load.options.filter((option) => option.mode === mode);
      if (mode === 'road' || options.some((option) => option.pools.length === 0)) continue;
      const cuts = mode === 'rail' ? railCuts(model, options) : crossingCuts(model, options);
      if (cuts.length > 0) inflows.push({ mode, cuts });
    }
    INFLOWS.set(load, inflows);
  }
  return inflows;
}

/**
 * The first moment at which all of a load can have come, by all its modes together; by those that no cut limits all of it comes
 * with the first.
 */
export function soonestOf(model: TollModel, load: WideLoad, landings: readonly Landing[]): number {
  const inflows = inflowsOf(model, load);
  const perCarrier = (mode: MovementMode) => {
    const options = load.options.filter((option) => option.mode === mode);
    if (load.unit === 'carrier') return 1;
    return Math.max(...options.map((option) => option.itemsPerCarrier));
  };
  const limited = inflows.map((inflow) => ({ inflow, items: perCarrier(inflow.mode) }));
  let free = Infinity;
  for (const { option, arriveAt } of landings) {
    if (!inflows.some(({ mode }) => mode === option.mode)) free = Math.min(free, arriveAt);
  }
  const moments = limited.flatMap(({ inflow, items }) => momentsOf(inflow, Math.ceil(load.need / items)));
  for (const at of moments.sort((a, b) => a - b)) {
    if (at >= free) return free;
    let come = 0;
    for (const { inflow, items } of limited) come += items * arrivedBy(inflow, at);
    if (come >= load.need - ROUNDING) return at;
  }
  return free;
}

/** Moments at which one more carrier can have come through some cut. */
function momentsOf({ cuts }: Inflow, carriers: number): number[] {
  return cuts.flatMap((cut) =>
    cut.flatMap(({ lanes, minutes, first }) => {
      return Array.from({ length: Math.ceil(carriers / lanes) }, (_, i) => first + i * minutes);
    }),
  );
}

/** Carriers that can have arrived by a moment. */
function arrivedBy(inflow: Inflow, at: number): number {
  return throughNarrowest(inflow, at, (since, minutes) => (since < -ROUNDING ? 0 : Math.floor(since / minutes + ROUNDING) + 1));
}

/** Carriers that can have arrived before a moment. */
export function arrivedBefore(inflow: Inflow, at: number): number {
  return throughNarrowest(inflow, at, (since, minutes) => (since <= 0 ? 0 : Math.ceil(since / minutes - ROUNDING)));
}

/** `passed`: carriers on one lane, so many minutes after the first of them, where each takes so many. */
function throughNarrowest({ cuts }: Inflow, at: number, passed: (since: number, minutes: number) => number): number {
  let least = Infinity;
  for (const cut of cuts) {
    let sum = 0;
    for (const { lanes, minutes, first } of cut) sum += lanes * passed(at - first, minutes);
    least = Math.min(least, sum);
  }
  return least;
}

const ROUNDING = 1e-9;

/** The soonest arrival through each start and each end, over all options; keyed by node. */
interface Ends {
  readonly starts: Map<number, Passage>;
  readonly ends: Map<number, Passage>;
}

function note(passages: Map<number, Passage>, node: number, lanes: number, minutes: number, first: number): void {
  if (!Number.isFinite(first)) return;
  const known = passages.get(node);
  passages.set(node, { lanes, minutes, first: Math.min(first, known?.first ?? Infinity) });
}

function lanesOf(model: TollModel, toll: number): number {
  return model.tolls.resources[toll]?.lanes ?? Infinity;
}

/** Starts or ends as a cut, where each holds a lane. */
function asCut(passages: Map<number, Passage>): Passage[] | undefined {
  const cut = [...passages.values()];
  return cut.length > 0 && cut.every(({ lanes, minutes }) => Number.isFinite(lanes) && minutes > 0) ? cut : undefined;
}

function bothEnds({ starts, ends }: Ends): Passage[][] {
  return [asCut(starts), asCut(ends)].filter((cut) => cut !== undefined);
}

/** By air and sea: the places of loading, and those of unloading. */
function crossingCuts(model: TollModel, options: readonly TolledOption[]): Passage[][] {
  const found: Ends = { starts: new Map(), ends: new Map() };
  for (const option of options) {
    option.ends.forEach((end, e) => {
      const minutes = crossingMinutes(model, option, end.node);
      option.starts.forEach((start, s) => {
        const arrival = start.minutes + option.loadMinutes + (minutes[s] as number) + option.unloadMinutes + end.minutes;
        note(found.starts, start.node, lanesOf(model, option.startTolls[s] as number), option.loadMinutes, arrival);
        note(found.ends, end.node, lanesOf(model, option.endTolls[e] as number), option.unloadMinutes, arrival);
      });
    });
  }
  return bothEnds(found);
}

/** By rail: the ramps at either end, and a least cut of ramps and lines. Nations open with time: the last option may go anywhere. */
function railCuts(model: TollModel, options: readonly TolledOption[]): Passage[][] {
  const graph = model.network.graphs.rail;
  const widest = options.reduce((most, option) => (option.moment > most.moment ? option : most));
  const change = Math.min(...options.map((option) => option.changeMinutes));
  const edgeMinutes = (edge: number) =>
    (graph.arc[edge] as number) < 0 ? change : (graph.km[edge] as number) * widest.minutesPerKm;
  const anywhere = widest.edges.map(() => 1);
  const loaded = leastMinutes(
    graph,
    widest.edges,
    edgeMinutes,
    options.flatMap((option) => option.starts.map(({ node, minutes }) => ({ node, minutes: minutes + option.loadMinutes }))),
  );
  const left = leastMinutes(
    graph,
    anywhere,
    edgeMinutes,
    options.flatMap((option) => option.ends.map(({ node, minutes }) => ({ node, minutes: minutes + option.unloadMinutes }))),
  );
  const gauges = graph.gaugesMm.length;
  const at = (minutes: Float64Array, node: number) => Math.min(...minutes.subarray(node * gauges, (node + 1) * gauges));
  const found: Ends = { starts: new Map(), ends: new Map() };
  for (const option of options) {
    option.starts.forEach(({ node, minutes }, s) => {
      const first = minutes + option.loadMinutes + at(left, node);
      note(found.starts, node, lanesOf(model, option.startTolls[s] as number), option.loadMinutes, first);
    });
    option.ends.forEach(({ node, minutes }, e) => {
      const first = at(loaded, node) + option.unloadMinutes + minutes;
      note(found.ends, node, lanesOf(model, option.endTolls[e] as number), option.unloadMinutes, first);
    });
  }
  const cut = leastCut(graph, {
    starts: [...found.starts].map(([node, passage]) => ({ node, passage })),
    ends: [...found.ends].map(([node, passage]) => ({ node, passage })),
    edges: widest.edges,
    passageOf: (edge, state) => {
      const minutes = widest.edgeMinutes[edge] as number;
      const first = (loaded[state] as number) + edgeMinutes(edge) + (left[graph.target[edge] as number] as number);
      return minutes > 0 ? { lanes: 1, minutes, first: first - LOST_MINUTES } : null;
    },
  });
  return cut ? [...bothEnds(found), cut] : bothEnds(found);
}

/** What has been taken of an inflow, by moment. */
export class TakenInTime {
  readonly inflow: Inflow;
  readonly #at: number[] = [];
  readonly #carriers: number[] = [];

  constructor(inflow: Inflow) {
    this.inflow = inflow;
  }

  /** Carriers that may still come at a moment, whatever has been taken before and after it. */
  room(at: number): number {
    let before = 0;
    let index = 0;
    for (; index < this.#at.length && (this.#at[index] as number) <= at; index++) before += this.#carriers[index] as number;
    let room = arrivedBefore(this.inflow, at) - before;
    for (; index < this.#at.length && room > 0; index++) {
      before += this.#carriers[index] as number;
      room = Math.min(room, arrivedBefore(this.inflow, this.#at[index] as number) - before);
    }
    return room;
  }

  take(at: number, carriers: number): void {
    let index = this.#at.length;
    while (index > 0 && (this.#at[index - 1] as number) > at) index--;
    this.#at.splice(index, 0, at);
    this.#carriers.splice(index, 0, carriers);
  }
}
