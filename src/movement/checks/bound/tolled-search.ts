import { createQueue } from '../../../kernel/queue.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { ModeGraph } from '../../network/mode-graph.ts';
import type { Tolls } from './tolls.ts';
import type { TolledOption } from './wide-package.ts';

const DAY_MINUTES = 1440;
/** Costs and minutes that differ by less are alike. */
const SAME = 1e-9;
const ROUNDING = 1e-6;

/** A load that could set out from a node at a moment, at a cost so far. */
export interface Source {
  readonly node: number;
  readonly at: number;
  readonly cost: number;
}

/**
 * Cheapest ways in time for one option along its graph: at each state the labels that are not both later and dearer than
 * another. Only one search of a graph is read at a time: the next one of the same graph writes over it.
 */
export class TolledSearch {
  readonly #option: TolledOption;
  readonly #graph: ModeGraph;
  readonly #tolls: Tolls;
  readonly #values: FactorValues;
  readonly #latest: number;
  readonly #rests: boolean;
  readonly #trains: boolean;
  readonly #isEnd: Uint8Array;
  readonly #labels: Labels;

  /** `latest`: labels after it are of no use. */
  constructor(network: CompiledNetwork, option: TolledOption, tolls: Tolls, latest: number) {
    this.#option = option;
    this.#graph = network.graphs[option.mode as 'road' | 'rail'];
    this.#tolls = tolls;
    this.#values = medianValues(network.factors);
    this.#latest = latest;
    this.#rests = option.mode === 'road';
    this.#trains = option.mode === 'rail';
    const gauges = this.#graph.gaugesMm.length;
    this.#isEnd = new Uint8Array(this.#graph.stateCount);
    for (const { node } of option.ends) this.#isEnd.fill(1, node * gauges, (node + 1) * gauges);
    this.#labels = labelsFor(this.#graph);
  }

  run(sources: readonly Source[]): void {
    const gauges = this.#graph.gaugesMm.length;
    const labels = this.#labels;
    sources.forEach((source, index) => {
      for (let g = 0; g < gauges; g++) {
        this.#add(source.node * gauges + g, source.at, source.cost, 0, -1, index, source.at);
      }
    });
    while (!labels.open.isEmpty()) {
      const label = labels.open.pop();
      const state = labels.state[label] as number;
      if (this.#isBeaten(state, labels.cost[label] as number, labels.motion[label] as number)) continue;
      // a load that is brought to an end by road has not gone by rail; nor does it stand in the way of one that has
      const isBrought = this.#trains && (labels.before[label] as number) < 0 && this.#isEnd[state] === 1;
      if (!isBrought) {
        labels.under[label] = labels.top[state] as number;
        labels.top[state] = label;
      }
      this.#extend(label, state);
    }
  }

  /** Labels at a node, on any gauge, in the order of their time. */
  labelsAt(node: number): number[] {
    const gauges = this.#graph.gaugesMm.length;
    const { top, under, at } = this.#labels;
    const all: number[] = [];
    for (let g = 0; g < gauges; g++) {
      for (let label = top[node * gauges + g] as number; label >= 0; label = under[label] as number) all.push(label);
    }
    return all.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
  }

  at(label: number): number {
    return this.#labels.at[label] as number;
  }

  cost(label: number): number {
    return this.#labels.cost[label] as number;
  }

  /** The source of a label and the edges from there to it, with the minute at which each was entered. */
  pathOf(label: number): { readonly source: number; readonly edges: number[]; readonly entered: number[] } {
    const labels = this.#labels;
    const edges: number[] = [];
    const entered: number[] = [];
    let at = label;
    for (; (labels.before[at] as number) >= 0; at = labels.before[at] as number) {
      edges.push(labels.by[at] as number);
      entered.push(labels.entered[at] as number);
    }
    return { source: labels.by[at] as number, edges: edges.reverse(), entered: entered.reverse() };
  }

  /** Labels come in order of time, so the last one kept is the cheapest; on the road more motion means more nights to come. */
  #isBeaten(state: number, cost: number, motion: number): boolean {
    const { top, under, cost: costs, motion: motions } = this.#labels;
    const last = top[state] as number;
    if (!this.#rests) return last >= 0 && (costs[last] as number) <= cost + SAME;
    for (let label = last; label >= 0; label = under[label] as number) {
      if ((costs[label] as number) <= cost + SAME && (motions[label] as number) <= motion + SAME) return true;
    }
    return false;
  }

  #extend(label: number, state: number): void {
    const { graph, option, tolls } = { graph: this.#graph, option: this.#option, tolls: this.#tolls };
    const now = this.#labels.at[label] as number;
    const cost = this.#labels.cost[label] as number;
    const motion = this.#labels.motion[label] as number;
    const end = graph.first[state + 1] as number;
    for (let edge = graph.first[state] as number; edge < end; edge++) {
      if (!option.edges[edge]) continue;
      const isChange = (graph.arc[edge] as number) < 0;
      const own = isChange ? this.#values.transloadHours * 60 : (graph.km[edge] as number) * option.minutesPerKm;
      const moved = isChange ? motion : motion + own;
      const minutes = this.#rests ? own + this.#nights(motion, moved) : own;
      const target = graph.target[edge] as number;
      const toll = option.edgeTolls[edge] as number;
      if (toll < 0 || tolls.isFree(toll)) {
        this.#add(target, now + minutes, cost, moved, label, edge, now);
        continue;
      }
      const used = option.edgeMinutes[edge] as number;
      departures(tolls, toll, now, this.#latest, (at, price) => {
        this.#add(target, at + minutes, cost + price * used, moved, label, edge, at);
      });
    }
  }

  #nights(before: number, after: number): number {
    const day = this.#values.marchDayHours * 60;
    const nights = (motion: number) => Math.max(0, Math.ceil((motion - ROUNDING) / day) - 1);
    return (nights(after) - nights(before)) * (DAY_MINUTES - Math.min(DAY_MINUTES, day));
  }

  #add(state: number, at: number, cost: number, motion: number, before: number, by: number, entered: number): void {
    if (at > this.#latest || this.#isBeaten(state, cost, motion)) return;
    this.#labels.add(state, at, cost, motion, before, by, entered);
  }
}

/** Labels of one search: by label the minute, the cost, the label before (-1 at a source) and the edge taken (there: the source). */
class Labels {
  readonly open = createQueue();
  /** By state: the label kept last; by label: the one kept before it at its state. */
  readonly top: Int32Array;
  at = new Float64Array(FIRST_LABELS);
  cost = new Float64Array(FIRST_LABELS);
  motion = new Float64Array(FIRST_LABELS);
  entered = new Float64Array(FIRST_LABELS);
  state = new Int32Array(FIRST_LABELS);
  before = new Int32Array(FIRST_LABELS);
  by = new Int32Array(FIRST_LABELS);
  under = new Int32Array(FIRST_LABELS);
  count = 0;

  constructor(states: number) {
    this.top = new Int32Array(states).fill(-1);
  }

  clear(): void {
    this.top.fill(-1);
    this.count = 0;
  }

  add(state: number, at: number, cost: number, motion: number, before: number, by: number, entered: number): void {
    if (this.count === this.at.length) this.#grow();
    const label = this.count++;
    this.at[label] = at;
    this.cost[label] = cost;
    this.motion[label] = motion;
    this.entered[label] = entered;
    this.state[label] = state;
    this.before[label] = before;
    this.by[label] = by;
    this.open.push(at, 0, label);
  }

  #grow(): void {
    const wider = <T extends Float64Array | Int32Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const room = 2 * this.at.length;
    this.at = wider(this.at, new Float64Array(room));
    this.cost = wider(this.cost, new Float64Array(room));
    this.motion = wider(this.motion, new Float64Array(room));
    this.entered = wider(this.entered, new Float64Array(room));
    this.state = wider(this.state, new Int32Array(room));
    this.before = wider(this.before, new Int32Array(room));
    this.by = wider(this.by, new Int32Array(room));
    this.under = wider(this.under, new Int32Array(room));
  }
}

const FIRST_LABELS = 4096;
const LABELS = new WeakMap<ModeGraph, Labels>();

function labelsFor(graph: ModeGraph): Labels {
  const known = LABELS.get(graph) ?? new Labels(graph.stateCount);
  LABELS.set(graph, known);
  known.clear();
  return known;
}

/**
 * The moments at which it may pay to begin a use: now, and the start of each later bucket that is cheaper than all between.
 * Calls `at` with each and the price of a minute.
 */
export function departures(
  tolls: Tolls,
  resource: number,
  now: number,
  latest: number,
  at: (minute: number, price: number) => void,
): void {
  if (resource < 0) {
    at(now, 0);
    return;
  }
  const first = tolls.first[resource] as number;
  const end = tolls.first[resource + 1] as number;
  const span = tolls.span[resource] as number;
  let row = first + Math.max(0, Math.floor(now / span));
  let minute = now;
  let least = Infinity;
  for (; row < end; row++, minute = (row - first) * span) {
    if (minute > latest) return;
    // nothing can begin in a bucket that is closed throughout
    if ((tolls.cap[row] as number) <= 0) continue;
    const price = tolls.price[row] as number;
    if (price >= least) continue;
    least = price;
    at(minute, price);
    if (price === 0) return;
  }
  if (minute <= latest) at(minute, 0);
}
