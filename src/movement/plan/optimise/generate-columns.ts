import { tollBound } from '../../checks/bound/toll-bound.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';
import { type Column, columnOf, costAt } from './columns.ts';
import type { SolveLinear } from './linear-program.ts';
import { Master, type MasterOptimum } from './master.ts';

/** How much of the best prices so far stays in those that are tried next. */
const SMOOTHING = 0.6;
const SLACK = 1e-6;
/** Moves of a package that may become columns in one round. */
const MOVES_EACH = 4;

export interface Relaxation {
  /** No plan costs less. */
  readonly bound: number;
  /** The prices that the bound rests on, by row of the tolls. */
  readonly prices: Float64Array;
  /** Cost of the relaxed optimum over the columns found: the best that the bound could still become. */
  readonly relaxed: number;
  readonly rounds: number;
}

export interface GenerateOptions {
  readonly rounds: number;
  /** Asked after every round: true stops. */
  readonly isEnough?: (bound: number, relaxed: number, round: number) => boolean;
  /** Columns of plans that there are. */
  readonly known?: readonly Column[];
  /** Prices to begin from. */
  readonly prices?: Float64Array;
}

/**
 * Column generation: the master buys moves of packages so that no row is used beyond its cap; its duals, smoothed, are the
 * prices at which the cheapest move of each package is looked for; those moves become columns. Rows enter when they are
 * used beyond their cap. Every round gives a bound that holds, and the best is kept, so it may stop at any.
 */
export function generateColumns(model: TollModel, solve: SolveLinear, options: GenerateOptions): Relaxation {
  return new Generation(model, solve, options).run();
}

class Generation {
  readonly #model: TollModel;
  readonly #options: GenerateOptions;
  readonly #master: Master;
  #best: Float64Array;
  #bound = -Infinity;

  constructor(model: TollModel, solve: SolveLinear, options: GenerateOptions) {
    this.#model = model;
    this.#options = options;
    this.#master = new Master(model, solve);
    this.#best = options.prices ?? new Float64Array(model.tolls.rowCount);
    for (const column of options.known ?? []) this.#master.add(column);
  }

  run(): Relaxation {
    const { rounds, isEnough } = this.#options;
    this.#price(this.#best);
    let round = 0;
    let solved = this.#master.solve();
    while (round < rounds) {
      round++;
      const tried = this.#best.map((best, row) => SMOOTHING * best + (1 - SMOOTHING) * (solved.prices[row] as number));
      const added = this.#price(tried, solved) || this.#price(solved.prices, solved);
      // at the duals of a program that lacked no row nothing was found: the bound is as good as it gets
      const isClosed = added === 0 && solved.isWhole;
      solved = this.#master.solve();
      const relaxed = solved.isWhole ? solved.cost : Infinity;
      if (isClosed || isEnough?.(this.#bound, relaxed, round)) break;
    }
    return { bound: this.#bound, prices: this.#best, relaxed: solved.cost, rounds: round };
  }

  /** Looks for moves at prices, adds what the master lacks, and gives how many of them it would want. */
  #price(prices: Float64Array, solved?: MasterOptimum): number {
    this.#model.tolls.setPrices(prices);
    const { cost, moves } = tollBound(this.#model, this.#master.leastAt(prices), MOVES_EACH);
    if (cost > this.#bound) {
      this.#bound = cost;
      this.#best = prices;
    }
    let wanted = 0;
    moves.forEach((mine, index) => {
      for (const move of mine) {
        const column = columnOf(this.#model, index, move);
        const saves = solved ? (solved.worth[index] as number) - costAt(column, solved.prices) : Infinity;
        if (saves <= SLACK) continue;
        this.#master.add(column);
        wanted++;
      }
    });
    return wanted;
  }
}
