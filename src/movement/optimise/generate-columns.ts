import { closureCost } from '../bound/cheapest-move.ts';
import { tollBound } from '../bound/toll-bound.ts';
import type { TollModel } from '../bound/toll-model.ts';
import { type Column, columnFrom, columnOf, costAt } from './columns.ts';
import type { LinearProgram } from './linear-program.ts';

/** How much of the best prices so far stays in those that are tried next. */
const SMOOTHING = 0.6;
const SLACK = 1e-6;
/** Moves of a package that may become columns in one round. */
const MOVES_EACH = 6;

export interface Relaxation {
  /** No plan costs less. */
  readonly bound: number;
  /** The prices that the bound rests on, by row of the tolls. */
  readonly prices: Float64Array;
  readonly columns: readonly Column[];
  /** How much of each column the relaxed optimum takes. */
  readonly values: Float64Array;
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
export function generateColumns(model: TollModel, program: LinearProgram, options: GenerateOptions): Relaxation {
  return new Generation(model, program, options).run();
}

class Generation {
  readonly #model: TollModel;
  readonly #options: GenerateOptions;
  readonly #master: Master;
  #best: Float64Array;
  #bound = -Infinity;

  constructor(model: TollModel, program: LinearProgram, options: GenerateOptions) {
    this.#model = model;
    this.#options = options;
    this.#master = new Master(model, program);
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
      solved = this.#master.solve();
      if (added === 0 || isEnough?.(this.#bound, solved.cost, round)) break;
    }
    const { columns } = this.#master;
    return { bound: this.#bound, prices: this.#best, columns, values: solved.values, relaxed: solved.cost, rounds: round };
  }

  /** Looks for moves at prices, adds what the master lacks, and gives how many of them it would want. */
  #price(prices: Float64Array, solved?: Solved): number {
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

interface Solved {
  readonly cost: number;
  readonly values: Float64Array;
  /** By row of the tolls, and by package what its move may cost at most. */
  readonly prices: Float64Array;
  readonly worth: Float64Array;
}

/** The master program. Rows of packages come first; rows of tolls enter as they are needed. */
class Master {
  readonly columns: Column[] = [];
  readonly #model: TollModel;
  readonly #program: LinearProgram;
  readonly #rowOf = new Map<number, number>();
  readonly #using = new Map<number, { columns: number[]; minutes: number[] }>();
  #rows: number;

  constructor(model: TollModel, program: LinearProgram) {
    this.#model = model;
    this.#program = program;
    this.#rows = model.packages.length;
    for (const _ of model.packages) program.addRow(1, true, [], []);
    // whoever waits until nothing has a price any more can always go
    model.packages.forEach((pack, index) => {
      const late = closureCost(pack, 2 * model.tolls.horizon + FAR_MINUTES);
      this.add(columnFrom(index, null, late, new Map()));
    });
  }

  add(column: Column): void {
    const number = this.columns.length;
    this.columns.push(column);
    const rows = [column.package];
    const values = [1];
    column.rows.forEach((toll, i) => {
      const minutes = column.minutes[i] as number;
      const users = this.#using.get(toll) ?? { columns: [], minutes: [] };
      users.columns.push(number);
      users.minutes.push(minutes);
      this.#using.set(toll, users);
      const row = this.#rowOf.get(toll);
      if (row === undefined) return;
      rows.push(row);
      values.push(minutes);
    });
    this.#program.addColumn(column.closing, rows, values);
  }

  /** By package: what the cheapest of its columns costs at prices. */
  leastAt(prices: Float64Array): Float64Array {
    const least = new Float64Array(this.#model.packages.length).fill(Infinity);
    for (const column of this.columns) {
      const cost = costAt(column, prices) * (1 + SLACK) + SLACK;
      if (cost < (least[column.package] as number)) least[column.package] = cost;
    }
    return least;
  }

  solve(): Solved {
    for (;;) {
      const { cost, values, duals } = this.#program.solve();
      if (this.#addRows(values) > 0) continue;
      const prices = new Float64Array(this.#model.tolls.rowCount);
      for (const [toll, row] of this.#rowOf) prices[toll] = Math.max(0, -(duals[row] as number));
      return { cost, values, prices, worth: duals.slice(0, this.#model.packages.length) };
    }
  }

  #addRows(values: Float64Array): number {
    let added = 0;
    for (const [toll, { columns, minutes }] of this.#using) {
      if (this.#rowOf.has(toll)) continue;
      let used = 0;
      for (let i = 0; i < columns.length; i++) used += (values[columns[i] as number] as number) * (minutes[i] as number);
      const cap = this.#model.tolls.cap[toll] as number;
      if (used <= cap + SLACK) continue;
      this.#rowOf.set(toll, this.#rows++);
      this.#program.addRow(cap, false, columns, minutes);
      added++;
    }
    return added;
  }
}

/** Longer than any package is under way. */
const FAR_MINUTES = 100_000;
