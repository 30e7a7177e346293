import type { Stream } from '../../../kernel/chance.ts';
import type { Contingent } from '../../../words/forces.ts';
import type { Minutes } from '../../../words/time.ts';
import { costOfClosure, type WeightedContingent } from '../../checks/plan-objective.ts';
import type { GroupWay } from '../choose-way.ts';
import type { Placement, Workbench } from './workbench.ts';

/** A package with the ways in which it may be placed; the first is the one that the list scheduler takes. */
export interface Candidate {
  readonly weighted: WeightedContingent;
  readonly choices: readonly (readonly GroupWay[])[];
}

/** Packages as they stand, by index of the candidate, and what they cost together. */
export interface Solution {
  readonly placements: readonly Placement[];
  readonly cost: number;
}

export interface SearchOptions {
  /** Asked after every step: true stops. */
  readonly isEnough: (step: number, cost: number) => boolean;
  /** How much dearer a plan may become for a while, as a share of its cost: on average, and falling. */
  readonly warmth: () => number;
  readonly chance: Stream;
}

/** Most ways that are tried for a package in one step. */
const MOST_TRIED = 3;
/** Most packages that are taken out at once. */
const MOST_OUT = 8;
/** From a plan that is dearer by this share than the best, the search goes back to the best. */
const ASTRAY = 0.03;

/**
 * Large-neighbourhood search on closure: takes some packages out, those that are late and those in their way, and places
 * them again in another order, each by the way that closes it soonest. Keeps the cheapest plan.
 */
export class PlanSearch {
  readonly #bench: Workbench;
  readonly #candidates: readonly Candidate[];
  readonly #placed: (Placement | undefined)[];
  readonly #costs: Float64Array;
  /** By package: no plan lets it cost less. */
  #leastCosts: readonly number[] = [];
  /** By package: all of its cohesion group. */
  readonly #together = new Map<number, readonly number[]>();
  #cost = 0;
  #best: Solution | undefined;

  constructor(bench: Workbench, candidates: readonly Candidate[]) {
    this.#bench = bench;
    this.#candidates = candidates;
    this.#placed = candidates.map(() => undefined);
    this.#costs = new Float64Array(candidates.length);
    const groups = new Map<string, number[]>();
    candidates.forEach(({ weighted: { cohesion } }, index) => {
      if (cohesion === undefined) return;
      const members = groups.get(cohesion) ?? [];
      members.push(index);
      groups.set(cohesion, members);
      this.#together.set(index, members);
    });
  }

  /** Places everything anew in an order. `first`: only the first choice of each. */
  placeAll(order: readonly number[], first: boolean): Solution {
    this.#placed.forEach((placement, index) => {
      if (placement) this.#remove(index);
    });
    for (const index of order) {
      const { choices } = this.#candidates[index] as Candidate;
      this.#insert(index, first ? choices.slice(0, 1) : choices);
    }
    return this.#keepBest();
  }

  /** By package what it costs at least, whatever the others do: the search gives up sooner what cannot come to less. */
  knowLeastCosts(costs: readonly number[]): void {
    this.#leastCosts = costs;
  }

  /** Stands as a solution did. */
  restore({ placements }: Solution): void {
    this.#placed.forEach((placement, index) => {
      if (placement) this.#remove(index);
    });
    placements.forEach((placement, index) => {
      this.#bench.putBack(placement);
      this.#set(index, placement);
    });
  }

  get best(): Solution {
    if (!this.#best) throw new Error('nothing has been placed yet');
    return this.#best;
  }

  /** The packages of the best plan that cost most. */
  dearest(many: number): number[] {
    const cost = (index: number) => {
      const { weighted } = this.#candidates[index] as Candidate;
      return costOfClosure(weighted, (this.best.placements[index] as Placement).arrival.arriveCompleteAt);
    };
    const costs = this.#candidates.map((_, index) => ({ index, cost: cost(index) }));
    return costs
      .sort((a, b) => b.cost - a.cost || a.index - b.index)
      .slice(0, many)
      .map(({ index }) => index);
  }

  improve({ isEnough, chance, warmth }: SearchOptions): Solution {
    if (this.#cost > this.best.cost * (1 + ASTRAY)) this.restore(this.best);
    for (let step = 0; !isEnough(step, this.best.cost); step++) {
      const out = this.#chooseOut(chance);
      const before = out.map((index) => this.#placed[index] as Placement);
      const most = this.#cost + chance.exponential(warmth() * this.best.cost + ROUNDING);
      for (const index of out) this.#remove(index);
      if (this.#insertAll(this.#orderIn(out, before, chance), out, before, most, chance)) {
        if (this.#cost < this.best.cost - ROUNDING) this.#keepBest();
        continue;
      }
      for (const index of out) if (this.#placed[index]) this.#remove(index);
      before.forEach((placement, i) => {
        this.#bench.putBack(placement);
        this.#set(out[i] as number, placement);
      });
    }
    return this.best;
  }

  /** Places what is out in an order; false, and some still out, if the plan comes to cost more than `most`. */
  #insertAll(
    order: readonly number[],
    out: readonly number[],
    before: readonly Placement[],
    most: number,
    chance: Stream,
  ): boolean {
    let waiting = 0;
    for (const index of order) waiting += this.#leastCosts[index] ?? 0;
    for (const index of order) {
      waiting -= this.#leastCosts[index] ?? 0;
      const stood = before[out.indexOf(index)] as Placement;
      this.#insert(index, this.#someChoices(index, stood, chance));
      if (this.#cost + waiting > most) return false;
    }
    return true;
  }

  #keepBest(): Solution {
    const solution = { placements: this.#placed.map((placement) => placement as Placement), cost: this.#cost };
    if (!this.#best || solution.cost < this.#best.cost) this.#best = solution;
    return solution;
  }

  /** Places a package by the way that closes it soonest, of those tried. */
  #insert(index: number, tried: readonly (readonly GroupWay[])[]): void {
    const { contingent } = (this.#candidates[index] as Candidate).weighted;
    let best: Placement | undefined;
    let standing: Placement | undefined;
    for (const ways of tried) {
      if (standing) this.#bench.takeOut(standing);
      standing = this.#bench.place(contingent, ways);
      if (!best || standing.arrival.arriveCompleteAt < best.arrival.arriveCompleteAt) best = standing;
    }
    if (!best || !standing) throw new Error(`${contingent.id} has no way to be placed`);
    if (standing !== best) {
      this.#bench.takeOut(standing);
      this.#bench.putBack(best);
    }
    this.#set(index, best);
  }

  /** The way by which it stood, and some others. */
  #someChoices(index: number, stood: Placement, chance: Stream): (readonly GroupWay[])[] {
    const { choices } = this.#candidates[index] as Candidate;
    if (choices.length <= MOST_TRIED) return [...choices];
    const first = Math.floor(chance.uniform() * choices.length);
    const tried = new Set([stood.ways]);
    for (let i = 0; tried.size < MOST_TRIED; i++) tried.add(choices[(first + i) % choices.length] as readonly GroupWay[]);
    return [...tried];
  }

  #set(index: number, placement: Placement): void {
    this.#placed[index] = placement;
    this.#count(index);
  }

  #remove(index: number): void {
    this.#bench.takeOut(this.#placed[index] as Placement);
    this.#placed[index] = undefined;
    this.#count(index);
  }

  /** What a package costs, and those of its cohesion group: all are complete with the last of them. */
  #count(index: number): void {
    const members = this.#together.get(index) ?? [index];
    let closedAt = -Infinity;
    for (const member of members) closedAt = Math.max(closedAt, this.#placed[member]?.arrival.arriveCompleteAt ?? -Infinity);
    for (const member of members) {
      const { weighted } = this.#candidates[member] as Candidate;
      const cost = this.#placed[member] ? costOfClosure(weighted, closedAt) : 0;
      this.#cost += cost - (this.#costs[member] as number);
      this.#costs[member] = cost;
    }
  }

  /** Packages that have to do with each other: round one that costs much, or in the queue for one resource. */
  #chooseOut(chance: Stream): number[] {
    const seed = this.#drawSeed(chance);
    const own = this.#placed[seed] as Placement;
    const queued = chance.uniform() < 0.5 ? this.#queueOf(own, chance) : undefined;
    if (queued && queued.length > 1) return queued;
    const lanes = new Set(own.spans.filter((_, i) => i % 3 === 0));
    const until = own.arrival.arriveCompleteAt;
    const near = this.#placed
      .map((placement, index) => ({
        index,
        near: index === seed || !placement ? 0 : nearness(lanes, until, placement) + chance.uniform(),
      }))
      .filter((row) => row.index !== seed)
      .sort((a, b) => b.near - a.near || a.index - b.index);
    const many = 1 + Math.floor(chance.uniform() * Math.min(MOST_OUT - 1, near.length));
    return [seed, ...near.slice(0, many).map((row) => row.index)];
  }

  /** Of the resource that a placement waited for most: those who use it, some in a row. */
  #queueOf(own: Placement, chance: Stream): number[] | undefined {
    let binding = -1;
    let longest = 0;
    for (const [resource, minutes] of own.waits) {
      if (minutes * (0.5 + chance.uniform()) <= longest) continue;
      longest = minutes;
      binding = resource;
    }
    const row = this.#bench.run.network.resources[binding];
    if (!row) return undefined;
    const last = row.firstLane + row.lanes;
    const users: { index: number; at: number }[] = [];
    this.#placed.forEach((placement, index) => {
      let at = Infinity;
      const spans = placement?.spans ?? [];
      for (let i = 0; i < spans.length; i += 3) {
        const lane = spans[i] as number;
        if (lane >= row.firstLane && lane < last) at = Math.min(at, spans[i + 1] as number);
      }
      if (Number.isFinite(at)) users.push({ index, at });
    });
    users.sort((a, b) => a.at - b.at || a.index - b.index);
    const many = 2 + Math.floor(chance.uniform() * (MOST_OUT - 1));
    const first = Math.floor(chance.uniform() * Math.max(1, users.length - many + 1));
    return users.slice(first, first + many).map(({ index }) => index);
  }

  #drawSeed(chance: Stream): number {
    if (chance.uniform() < 0.25) return Math.floor(chance.uniform() * this.#placed.length);
    let left = chance.uniform() * this.#cost;
    for (let index = 0; index < this.#costs.length; index++) {
      left -= this.#costs[index] as number;
      if (left <= 0) return index;
    }
    return this.#costs.length - 1;
  }

  /** One of several orders, disturbed: by date and weight, by work and weight, as they came in before, by chance. */
  #orderIn(out: readonly number[], before: readonly Placement[], chance: Stream): number[] {
    const kind = Math.floor(chance.uniform() * 4);
    const key = (index: number, placement: Placement) => {
      const { contingent, weight } = (this.#candidates[index] as Candidate).weighted;
      const noise = 0.5 + chance.uniform();
      if (kind === 0) return ((contingent.requiredBy ?? contingent.readyAt + NO_DATE) * noise) / weight;
      if (kind === 1) return (placement.serials.length * noise) / weight;
      if (kind === 2) return placement.arrival.arriveCompleteAt * (0.8 + 0.4 * noise);
      return noise;
    };
    return out
      .map((index, i) => ({ index, key: key(index, before[i] as Placement) }))
      .sort((a, b) => a.key - b.key || a.index - b.index)
      .map((row) => row.index);
  }
}

/** How much two placements have to do with each other: times that the second holds what the first does, before it is closed. */
function nearness(lanes: ReadonlySet<number>, until: Minutes, { spans }: Placement): number {
  let sum = 0;
  for (let i = 0; i < spans.length; i += 3) if ((spans[i + 1] as number) < until && lanes.has(spans[i] as number)) sum++;
  return sum;
}

/** A package without a date comes behind. */
const NO_DATE = 43_200;
const ROUNDING = 1e-6;

/** Order by due date, then priority, then id. */
export function byDueDate(a: Contingent, b: Contingent): number {
  const due = (row: Contingent) => row.requiredBy ?? Infinity;
  return due(a) - due(b) || a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
