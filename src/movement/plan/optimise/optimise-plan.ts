import { createChance } from '../../../kernel/chance.ts';
import type { Minutes } from '../../../words/time.ts';
import type { Move } from '../../checks/bound/cheapest-move.ts';
import { type Certificate, certificateOf } from '../../checks/bound/lower-bound.ts';
import { type TollBound, tollBound } from '../../checks/bound/toll-bound.ts';
import { buildTollModel, type TollModel } from '../../checks/bound/toll-model.ts';
import type { WeightedContingent } from '../../checks/plan-objective.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { GroupWay } from '../choose-way.ts';
import type { ClosedResource, MovementPlan, Unreachable } from '../movement-plan.ts';
import { Run } from '../run.ts';
import { byRank, waysOf } from '../schedule-movements.ts';
import { ascendPrices } from './ascend-prices.ts';
import { generateColumns, type Relaxation } from './generate-columns.ts';
import type { SolveLinear } from './linear-program.ts';
import { PlacementColumns } from './placement-column.ts';
import { byDueDate, type Candidate, PlanSearch, type Solution } from './search-plan.ts';
import { WayBook } from './ways-of-columns.ts';
import { WaysRound } from './ways-round.ts';
import { planOf, Workbench } from './workbench.ts';

/** What is known at any moment: the cheapest plan and the best bound so far. */
export interface Progress {
  readonly phase: 'search' | 'prices';
  readonly cost: number;
  readonly bound: number;
}

export interface OptimiseOptions {
  readonly start: Minutes;
  readonly closures?: readonly ClosedResource[];
  /** Solves the linear programs that prices come from. */
  readonly solve: SolveLinear;
  /** Share of the time that is gone, 0 to 1 and more; asked often. Who wants equal plans counts steps. */
  readonly spent: (progress: Progress) => number;
}

/** A plan, and the prices that prove how good it is. */
export interface OptimisedPlan {
  readonly plan: MovementPlan;
  /** Of the packages that are planned, in minutes: see `closureCost`. */
  readonly cost: number;
  readonly bound: number;
  readonly certificate: Certificate;
}

/** Shares of the time at which each phase ends. */
const SEARCH_FIRST = 0.05;
const PRICES_UNTIL = 0.15;
const SEARCH_AGAIN = 0.25;
const CLOSE_UNTIL = 0.7;
/** Ways that a package keeps to choose from. */
const MOST_CHOICES = 10;
/** Steps of the search between two looks for other ways, and packages that look. */
const ROUND_STEPS = 300;
const ASKED = 12;

/**
 * Plans packages together: a first plan by list scheduling, prices by column generation, and a search that places packages
 * by the ways which the prices found. The plan and the bound hold whenever it ends.
 */
export function optimisePlan(
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  options: OptimiseOptions,
): OptimisedPlan {
  return new Optimisation(weighted, network, options).run();
}

class Optimisation {
  readonly #network: CompiledNetwork;
  readonly #options: OptimiseOptions;
  readonly #unreachable: Unreachable[] = [];
  readonly #packages: WeightedContingent[] = [];
  readonly #book: WayBook;
  readonly #choices: (readonly GroupWay[])[][] = [];
  readonly #search: PlanSearch;
  #bound = -Infinity;
  #prices: Float64Array = new Float64Array(0);

  constructor(weighted: readonly WeightedContingent[], network: CompiledNetwork, options: OptimiseOptions) {
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

  run(): OptimisedPlan {
    const { start, closures } = this.#options;
    const first = this.#listSchedules(true);
    const last = first.placements.reduce((latest, { arrival }) => Math.max(latest, arrival.arriveCompleteAt), start + 1);
    const model = buildTollModel(this.#packages, this.#network, start, last, closures);
    this.#learn(tollBound(model).moves);
    this.#improve(SEARCH_FIRST, model);
    this.#raise(model);
    this.#improve(SEARCH_AGAIN, model);
    this.#close(model);
    this.#improve(1, model);
    const { placements, cost } = this.#search.best;
    return {
      plan: planOf(placements, this.#unreachable),
      cost,
      bound: this.#bound,
      certificate: certificateOf(model, this.#prices),
    };
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

  #spent(phase: Progress['phase'], bound: number): number {
    return this.#options.spent({ phase, cost: this.#search.best.cost, bound });
  }

  /** Searches in rounds; between them dear packages look for ways round what the others hold. */
  #improve(until: number, model: TollModel): void {
    if (this.#packages.length === 0) return;
    const round = new WaysRound(model);
    const chance = createChance(1, 0).stream('movement/search', String(until));
    const isOver = () =>
      this.#spent('search', this.#bound) >= until || this.#search.best.cost <= this.#bound * (1 + ROUNDING) + ROUNDING;
    while (!isOver()) {
      for (const { index, move } of round.find(this.#search.best.placements, this.#search.dearest(ASKED))) {
        const ways = this.#waysOf(index, move);
        if (ways) addTo(this.#choices[index] as (readonly GroupWay[])[], ways);
      }
      this.#search.improve({ chance, isEnough: (step) => step >= ROUND_STEPS || isOver() });
    }
  }

  /** Prices by ascent; the ways that they lead to most often become choices. */
  #raise(model: TollModel): void {
    const often = new OftenTaken();
    const { bound, prices } = ascendPrices(model, {
      plan: this.#search.best.cost,
      prices: new Float64Array(model.tolls.rowCount),
      isEnough: (bound) => this.#spent('prices', bound) >= PRICES_UNTIL,
      onMoves: ({ moves }) => {
        moves.forEach(([move], index) => {
          const ways = move && this.#waysOf(index, move);
          if (ways) often.note(index, ways);
        });
      },
    });
    this.#bound = bound;
    this.#prices = prices;
    this.#choices.forEach((choices, index) => {
      for (const ways of often.most(index)) addTo(choices, ways);
    });
    this.#listSchedules(false);
  }

  /** The rest by column generation. */
  #close(model: TollModel): void {
    const columns = new PlacementColumns(model);
    const relaxation = generateColumns(model, this.#options.solve, {
      rounds: Infinity,
      prices: this.#prices,
      known: this.#search.best.placements.map((placement, index) => columns.of(index, placement)),
      isEnough: (bound, relaxed) => relaxed - bound <= CLOSED * relaxed || this.#spent('prices', bound) >= CLOSE_UNTIL,
    });
    if (relaxation.bound > this.#bound) {
      this.#bound = relaxation.bound;
      this.#prices = relaxation.prices;
    }
    this.#learnColumns(relaxation);
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

  /** Ways of the columns that the relaxed optimum takes, most taken first. */
  #learnColumns({ columns, values }: Relaxation): void {
    const taken = columns
      .map((column, index) => ({ column, value: values[index] ?? 0 }))
      .filter(({ value }) => value > ROUNDING)
      .sort((a, b) => b.value - a.value);
    for (const { column } of taken) {
      const ways = column.move && this.#waysOf(column.package, column.move);
      if (ways) addTo(this.#choices[column.package] as (readonly GroupWay[])[], ways);
    }
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

/** Adds ways that are new; the oldest give way, but not the list scheduler's own. */
function addTo(choices: (readonly GroupWay[])[], ways: readonly GroupWay[]): void {
  if (choices.some((known) => areEqual(known, ways))) return;
  choices.push(ways);
  if (choices.length > MOST_CHOICES) choices.splice(1, 1);
}

/** Share of the relaxed cost that may be left open. */
const CLOSED = 1e-3;
/** A package without a date comes behind. */
const NO_DATE = 43_200;
const ROUNDING = 1e-6;

function areEqual(one: readonly GroupWay[], other: readonly GroupWay[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((way, i) => way.way === other[i]?.way && way.group === other[i]?.group && way.rides === other[i]?.rides);
}
