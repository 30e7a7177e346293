import { createChance, type Stream } from '../../../kernel/chance.ts';
import type { Minutes } from '../../../words/time.ts';
import type { Move } from '../../checks/bound/cheapest-move.ts';
import { type TollBound, tollBound } from '../../checks/bound/toll-bound.ts';
import { buildTollModel, type TollModel } from '../../checks/bound/toll-model.ts';
import type { WeightedContingent } from '../../checks/plan-objective.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { GroupWay } from '../choose-way.ts';
import type { ClosedResource, MovementPlan, Unreachable } from '../movement-plan.ts';
import { Run } from '../run.ts';
import { byRank, waysOf } from '../schedule-movements.ts';
import { ascendPrices } from './ascend-prices.ts';
import { byDueDate, type Candidate, PlanSearch, type Solution } from './search-plan.ts';
import { splitWays } from './split-ways.ts';
import { WayBook } from './ways-of-columns.ts';
import { WaysRound } from './ways-round.ts';
import { planOf, Workbench } from './workbench.ts';

export interface SearchPlanOptions {
  readonly start: Minutes;
  readonly closures?: readonly ClosedResource[];
  /**
   * Told the cost of the best plan so far, after every step; gives the share of the time that is gone, 0 to 1 and more. Who wants
   * equal plans counts the calls.
   */
  readonly spent: (cost: number) => number;
}

/** Shares of the time at which each phase ends. */
const FIRST_UNTIL = 0.04;
const PRICES_UNTIL = 0.14;
/** Ways that a package keeps to choose from. */
const MOST_CHOICES = 10;
/** Steps of the search between two looks for other ways, and packages that look. */
const ROUND_STEPS = 100;
const ASKED = 4;
/** How much dearer a plan may become for a while, at first: see `warmthAt`. */
const WARM = 0.001;

/**
 * Plans packages together: list schedules, then a search that places packages by the ways which prices lead to. The plan holds
 * whenever it ends.
 */
export function searchPlan(
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  options: SearchPlanOptions,
): MovementPlan {
  return new PlannedSearch(weighted, network, options).run();
}

class PlannedSearch {
  readonly #network: CompiledNetwork;
  readonly #options: SearchPlanOptions;
  readonly #unreachable: Unreachable[] = [];
  readonly #packages: WeightedContingent[] = [];
  readonly #book: WayBook;
  readonly #choices: (readonly GroupWay[])[][] = [];
  readonly #search: PlanSearch;
  #gone = 0;

  constructor(weighted: readonly WeightedContingent[], network: CompiledNetwork, options: SearchPlanOptions) {
    this.#network = network;
    this.#options = options;
    this.#book = new WayBook(network);
    for (const row of [...weighted].sort((a, b) => byRank(a.contingent, b.contingent))) {
      const ways = waysOf(network, row.contingent);
      if ('says' in ways) this.#unreachable.push({ contingent: row.contingent.id, reason: ways });
      else {
        this.#packages.push(row);
        this.#choices.push([ways]);
      }
    }
    const { start, closures = [] } = options;
    this.#search = new PlanSearch(new Workbench(new Run(network, { start, closures })), this.#candidates());
  }

  run(): MovementPlan {
    if (this.#packages.length === 0) return planOf([], this.#unreachable);
    const { start, closures } = this.#options;
    const first = this.#listSchedules(true);
    const last = first.placements.reduce((latest, { arrival }) => Math.max(latest, arrival.arriveCompleteAt), start + 1);
    const model = buildTollModel(this.#packages, this.#network, start, last, closures);
    const { moves } = tollBound(model);
    this.#search.knowLeastCosts(moves.map(([move]) => move?.cost ?? 0));
    this.#learn(moves);
    this.#improve(FIRST_UNTIL, model);
    this.#followPrices(model);
    this.#improve(1, model);
    return planOf(this.#search.best.placements, this.#unreachable);
  }

  #candidates(): Candidate[] {
    return this.#packages.map((row, index) => ({ weighted: row, choices: this.#choices[index] as (readonly GroupWay[])[] }));
  }

  /** By rank, by due date, and by what is left of the time against the weight; all ways of each package, or the first only. */
  #listSchedules(first: boolean): Solution {
    const contingent = (index: number) => (this.#packages[index] as WeightedContingent).contingent;
    const urgency = (index: number) => {
      const { contingent: row, weight } = this.#packages[index] as WeightedContingent;
      return (row.requiredBy ?? row.readyAt + NO_DATE) / weight;
    };
    const orders: ((a: number, b: number) => number)[] = [
      (a, b) => byRank(contingent(a), contingent(b)),
      (a, b) => byDueDate(contingent(a), contingent(b)),
      (a, b) => urgency(a) - urgency(b) || a - b,
    ];
    for (const order of orders) {
      this.#search.placeAll(this.#packages.map((_, index) => index).sort(order), first);
    }
    return this.#search.best;
  }

  #isOver(until: number): boolean {
    this.#gone = this.#options.spent(this.#search.best.cost);
    return this.#gone >= until;
  }

  /** Searches in rounds; between them dear packages look for ways round what the others hold. */
  #improve(until: number, model: TollModel): void {
    const round = new WaysRound(model);
    const chance = createChance(1, 0).stream('movement/search', String(until));
    while (!this.#isOver(until)) {
      for (const { index, move } of round.find(this.#search.best.placements, this.#search.dearest(ASKED), chance)) {
        const ways = this.#waysOf(index, move);
        if (ways) addTo(this.#choices[index] as (readonly GroupWay[])[], ways);
        this.#trySplit(index, chance);
      }
      const isEnough = (step: number) => step >= ROUND_STEPS || this.#isOver(until);
      this.#search.improve({ chance, isEnough, warmth: () => warmthAt(this.#gone) });
    }
  }

  /** Lets a package go two of its ways at once. */
  #trySplit(index: number, chance: Stream): void {
    const choices = this.#choices[index] as (readonly GroupWay[])[];
    const [one, other] = [chance.integer(choices.length), chance.integer(choices.length)];
    if (one === other) return;
    const { contingent } = this.#packages[index] as WeightedContingent;
    const [ways, others] = [choices[one] as readonly GroupWay[], choices[other] as readonly GroupWay[]];
    const split = splitWays(this.#network, this.#book, contingent, ways, others, chance.uniform());
    if (split) addTo(choices, split);
  }

  /** Raises prices where many want to go; the ways that they lead to most often become choices. */
  #followPrices(model: TollModel): void {
    const often = new OftenTaken();
    ascendPrices(model, {
      plan: this.#search.best.cost,
      prices: new Float64Array(model.tolls.rowCount),
      isEnough: () => this.#isOver(PRICES_UNTIL),
      onMoves: ({ moves }) => {
        moves.forEach(([move], index) => {
          const ways = move && this.#waysOf(index, move);
          if (ways) often.note(index, ways);
        });
      },
    });
    this.#choices.forEach((choices, index) => {
      for (const ways of often.most(index)) addTo(choices, ways);
    });
    this.#listSchedules(false);
  }

  #waysOf(index: number, move: Move): GroupWay[] | undefined {
    const { contingent } = this.#packages[index] as WeightedContingent;
    return this.#book.waysOf(contingent, move, this.#choices[index]?.[0] ?? []);
  }

  #learn(moves: TollBound['moves']): void {
    moves.forEach(([move], index) => {
      const ways = move && this.#waysOf(index, move);
      if (ways) addTo(this.#choices[index] as (readonly GroupWay[])[], ways);
    });
  }
}

/** Counts the ways that moves take, later ones more. */
class OftenTaken {
  readonly #counts: Map<string, { ways: readonly GroupWay[]; count: number }>[] = [];
  readonly #numbers = new Map<unknown, number>();
  #weight = 1;

  note(index: number, ways: readonly GroupWay[]): void {
    this.#weight *= 1 + 1e-4;
    const counts = this.#counts[index] ?? new Map<string, { ways: readonly GroupWay[]; count: number }>();
    this.#counts[index] = counts;
    const key = ways.map(({ way, group }) => `${this.#numberOf(way)}/${this.#numberOf(group)}`).join();
    const row = counts.get(key) ?? { ways, count: 0 };
    row.count += this.#weight;
    counts.set(key, row);
  }

  most(index: number): (readonly GroupWay[])[] {
    const rows = [...(this.#counts[index]?.values() ?? [])].sort((a, b) => b.count - a.count);
    return rows.slice(0, MOST_CHOICES).map((row) => row.ways);
  }

  #numberOf(thing: unknown): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }
}

/** Warm at first, cold at the end. */
function warmthAt(gone: number): number {
  const left = Math.max(0, 1 - gone);
  return WARM * left * left;
}

/** Adds ways that are new; the oldest give way, but not the list scheduler's own. */
function addTo(choices: (readonly GroupWay[])[], ways: readonly GroupWay[]): void {
  if (choices.some((known) => areEqual(known, ways))) return;
  choices.push(ways);
  if (choices.length > MOST_CHOICES) choices.splice(1, 1);
}

/** A package without a date comes behind. */
const NO_DATE = 43_200;

function areEqual(one: readonly GroupWay[], other: readonly GroupWay[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((way, i) => way.way === other[i]?.way && way.group === other[i]?.group && way.rides === other[i]?.rides);
}
