import { medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { ModeGraph } from '../../network/mode-graph.ts';
import { type Labels, labelsFor } from './search/labels.ts';
import { leastMinutes } from './search/least-minutes.ts';
import type { Tolls } from './tolls.ts';
import type { TolledOption } from './wide-package.ts';

const DAY_MINUTES = 1440;
/**
 * Plans are in whole minutes, and a serial may lose up to one of them in all from arc to arc, though none from its departure:
 * see `motion.ts`. So whoever waited for an arc may be sooner than it takes from there.
 */
export const LOST_MINUTES = 1;
/** Costs and minutes that differ by less are alike. */
const SAME = 1e-9;

/** A load that could set out from a node at a moment, at a cost so far. */
export interface Source {
  readonly node: number;
  readonly at: number;
  readonly cost: number;
}

/**
 * Cheapest ways in time for one option along its graph: at each state the labels that are not both later and dearer than
 * another. On the road a march day of motion asks for a night, and up to a night of rest may be owed: of any stretch in a plan
 * with so many minutes in motion there are nights for all but a day of it. Waiting, which is no rest in a plan, counts as such
 * here: who waits longer could else come sooner in the end, and no label would beat another. Only one search of a graph is read at a time: the next one of the same graph writes over it.
 */
export class TolledSearch {
  readonly #option: TolledOption;
  readonly #graph: ModeGraph;
  readonly #tolls: Tolls;
  /** Minutes of rest that a night gives, and that a minute of motion asks for. */
  readonly #night: number;
  readonly #restPerMinute: number;
  readonly #latest: number;
  readonly #rests: boolean;
  readonly #trains: boolean;
  /** By state: which of the ends it is, counted from 1. */
  readonly #endAt: Uint8Array;
  /** By end: what the cheapest label there costs; and the most of them. */
  readonly #leastAt: Float64Array;
  #dearest = Infinity;
  readonly #left: Float64Array;
  readonly #labels: Labels;

  /** `latest`: what is at the destination after it is of no use. */
  constructor(network: CompiledNetwork, option: TolledOption, tolls: Tolls, latest: number) {
    this.#option = option;
    this.#graph = network.graphs[option.mode as 'road' | 'rail'];
    this.#tolls = tolls;
    const day = medianValues(network.factors).marchDayHours * 60;
    this.#night = option.mode === 'road' ? DAY_MINUTES - Math.min(DAY_MINUTES, day) : 0;
    this.#restPerMinute = this.#night / day;
    this.#latest = latest;
    this.#rests = option.mode === 'road';
    this.#trains = option.mode === 'rail';
    const gauges = this.#graph.gaugesMm.length;
    this.#endAt = new Uint8Array(this.#graph.stateCount);
    option.ends.forEach(({ node }, end) => {
      this.#endAt.fill(end + 1, node * gauges, (node + 1) * gauges);
    });
    this.#leastAt = new Float64Array(option.ends.length).fill(Infinity);
    this.#left = leftMinutes(option, this.#graph);
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
      const cost = labels.cost[label] as number;
      // later and no cheaper than somebody at every end
      if (cost >= this.#dearest) continue;
      if (this.#isBeaten(state, cost, (labels.at[label] as number) + (labels.owed[label] as number))) continue;
      // a load that is brought to an end by road has not gone by rail; nor does it stand in the way of one that has
      const end = this.#endAt[state] as number;
      if (end === 0 || !this.#trains || (labels.before[label] as number) >= 0) this.#keep(label, state, end - 1);
      this.#extend(label, state);
    }
  }

  #keep(label: number, state: number, end: number): void {
    const { top, under, front, behind, at, owed, cost: costs } = this.#labels;
    const cost = costs[label] as number;
    const rested = (at[label] as number) + (owed[label] as number);
    under[label] = top[state] as number;
    top[state] = label;
    // whoever is beaten by somebody whom this one beats is beaten by this one as well
    let last = label;
    for (let next = front[state] as number; next >= 0; next = behind[next] as number) {
      if ((costs[next] as number) >= cost && (at[next] as number) + (owed[next] as number) >= rested) continue;
      behind[last] = next;
      last = next;
    }
    behind[last] = -1;
    front[state] = label;
    if (end < 0 || cost >= (this.#leastAt[end] as number)) return;
    this.#leastAt[end] = cost;
    this.#dearest = this.#leastAt.reduce((most, least) => Math.max(most, least), 0);
  }

  /** Labels at a node, on any gauge, in the order of their time, each cheaper than all before. */
  labelsAt(node: number): number[] {
    const gauges = this.#graph.gaugesMm.length;
    const { top, under, at, cost } = this.#labels;
    const all: number[] = [];
    for (let g = 0; g < gauges; g++) {
      for (let label = top[node * gauges + g] as number; label >= 0; label = under[label] as number) all.push(label);
    }
    let least = Infinity;
    return all
      .sort((a, b) => (at[a] as number) - (at[b] as number) || (cost[a] as number) - (cost[b] as number) || a - b)
      .filter((label) => {
        if ((cost[label] as number) >= least) return false;
        least = cost[label] as number;
        return true;
      });
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

  /**
   * Labels come in order of time, so the last one kept is the cheapest. On the road one beats another if it could also have
   * rested by then what it owes more.
   */
  #isBeaten(state: number, cost: number, rested: number): boolean {
    const { front, behind, at, owed, cost: costs } = this.#labels;
    const first = front[state] as number;
    if (!this.#rests) return first >= 0 && (costs[first] as number) <= cost + SAME;
    for (let label = first; label >= 0; label = behind[label] as number) {
      if ((costs[label] as number) > cost + SAME) continue;
      if ((at[label] as number) + (owed[label] as number) <= rested + SAME) return true;
    }
    return false;
  }

  #extend(label: number, state: number): void {
    const { graph, option, tolls } = { graph: this.#graph, option: this.#option, tolls: this.#tolls };
    const now = this.#labels.at[label] as number;
    const cost = this.#labels.cost[label] as number;
    const owed = this.#labels.owed[label] as number;
    const end = graph.first[state + 1] as number;
    for (let edge = graph.first[state] as number; edge < end; edge++) {
      if (!option.edges[edge]) continue;
      const isChange = (graph.arc[edge] as number) < 0;
      const motion = isChange ? option.changeMinutes : (graph.km[edge] as number) * option.minutesPerKm;
      const target = graph.target[edge] as number;
      const toll = option.edgeTolls[edge] as number;
      if (toll < 0 || tolls.isFree(toll)) {
        this.#go(target, now, motion, cost, owed, label, edge, now);
        continue;
      }
      const used = option.edgeMinutes[edge] as number;
      departures(tolls, toll, now, this.#latest, (at, price) => {
        const from = Math.max(now, at - LOST_MINUTES);
        this.#go(target, from, motion, cost + price * used, Math.max(0, owed - (from - now)), label, edge, at);
      });
    }
  }

  /** From `from` on so long in motion, with the rest that more of it asks for than a night behind. */
  #go(
    state: number,
    from: number,
    motion: number,
    cost: number,
    owed: number,
    before: number,
    by: number,
    entered: number,
  ): void {
    const asked = this.#rests ? owed + motion * this.#restPerMinute : 0;
    const rest = Math.max(0, asked - this.#night);
    this.#add(state, from + motion + rest, cost, asked - rest, before, by, entered);
  }

  #add(state: number, at: number, cost: number, owed: number, before: number, by: number, entered: number): void {
    if (at + (this.#left[state] as number) > this.#latest || cost >= this.#dearest) return;
    if (this.#isBeaten(state, cost, at + owed)) return;
    const label = this.#labels.add(state, at, cost, before, by);
    this.#labels.owed[label] = owed;
    this.#labels.entered[label] = entered;
  }
}

const LEFT = new WeakMap<TolledOption, Float64Array>();

/** By state: least minutes from there to the destination, nights aside. Arcs run both ways, so the way back is as long. */
function leftMinutes(option: TolledOption, graph: ModeGraph): Float64Array {
  let left = LEFT.get(option);
  if (!left) {
    const minutesOf = (edge: number) =>
      (graph.arc[edge] as number) < 0 ? option.changeMinutes : (graph.km[edge] as number) * option.minutesPerKm;
    const ends = option.ends.map(({ node, minutes }) => ({ node, minutes: minutes + option.unloadMinutes }));
    const anywhere = new Uint8Array(graph.arc.length).fill(1);
    left = leastMinutes(graph, anywhere, minutesOf, ends);
    LEFT.set(option, left);
  }
  return left;
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
