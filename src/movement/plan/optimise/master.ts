import { closureCost } from '../../checks/bound/cheapest-move.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';
import { type Column, columnFrom, costAt } from './columns.ts';
import type { SolveLinear } from './linear-program.ts';

export interface MasterOptimum {
  readonly cost: number;
  /** No row is used beyond its cap: with the columns known nothing is cheaper. */
  readonly isWhole: boolean;
  /** By row of the tolls, and by package what its move may cost at most. */
  readonly prices: Float64Array;
  readonly worth: Float64Array;
}

/** Columns of a package that are kept once there are twice as many: the cheapest at the last prices. */
const KEPT_EACH = 15;
const SLACK = 1e-6;
/** Longer than any package is under way. */
const FAR_MINUTES = 100_000;

/**
 * The master program: buys moves of packages so that no row of the tolls is used beyond its cap. Rows enter when they are used
 * beyond their cap; columns that have become too dear are forgotten, and found again where they are wanted again.
 */
export class Master {
  readonly #model: TollModel;
  readonly #solve: SolveLinear;
  readonly #rows: number[] = [];
  readonly #isRow: Uint8Array;
  /** By package. */
  readonly #columns: Column[][];

  constructor(model: TollModel, solve: SolveLinear) {
    this.#model = model;
    this.#solve = solve;
    this.#isRow = new Uint8Array(model.tolls.rowCount);
    this.#columns = model.packages.map(() => []);
    // whoever waits until nothing has a price any more can always go
    model.packages.forEach((pack, index) => {
      const late = closureCost(model, pack, 2 * model.tolls.horizon + FAR_MINUTES);
      this.add(columnFrom(index, late, new Map()));
    });
  }

  add(column: Column): void {
    this.#columns[column.package]?.push(column);
  }

  /** By package: what the cheapest of its columns costs at prices. */
  leastAt(prices: Float64Array): Float64Array {
    const least = new Float64Array(this.#model.packages.length).fill(Infinity);
    for (const column of this.#columns.flat()) {
      const cost = costAt(column, prices) * (1 + SLACK) + SLACK;
      if (cost < (least[column.package] as number)) least[column.package] = cost;
    }
    return least;
  }

  /** Solves with the rows that are known, and adds those that the optimum uses beyond their cap. */
  solve(): MasterOptimum {
    const columns = this.#columns.flat();
    const { cost, values, duals } = this.#solve(this.#programOf(columns));
    const { tolls, packages } = this.#model;
    const prices = new Float64Array(tolls.rowCount);
    this.#rows.forEach((row, i) => {
      prices[row] = Math.max(0, -(duals[packages.length + i] as number));
    });
    const isWhole = this.#addRows(columns, values) === 0;
    this.#prune(prices, new Set(columns.filter((_, i) => (values[i] as number) > SLACK)));
    return { cost, isWhole, prices, worth: duals.slice(0, packages.length) };
  }

  #programOf(columns: readonly Column[]) {
    const packages = this.#model.packages.length;
    const place = new Map(this.#rows.map((row, i) => [row, packages + i]));
    const rows: number[] = [];
    const values: number[] = [];
    const starts = new Int32Array(columns.length + 1);
    const costs = new Float64Array(columns.length);
    columns.forEach((column, i) => {
      costs[i] = column.closing;
      rows.push(column.package);
      values.push(1);
      column.rows.forEach((row, at) => {
        const known = place.get(row);
        if (known === undefined) return;
        // in shares of the cap, so that all rows are of one size
        rows.push(known);
        values.push(column.minutes[at] as number);
      });
      starts[i + 1] = rows.length;
    });
    const limits = new Float64Array(packages + this.#rows.length).fill(1, 0, packages);
    this.#rows.forEach((row, i) => {
      limits[packages + i] = this.#model.tolls.cap[row] as number;
    });
    return { costs, starts, rows: Int32Array.from(rows), values: Float64Array.from(values), limits, equalRows: packages };
  }

  /** Gives how many rows were added. */
  #addRows(columns: readonly Column[], values: Float64Array): number {
    const used = new Map<number, number>();
    columns.forEach((column, index) => {
      const value = values[index] as number;
      if (value <= SLACK) return;
      column.rows.forEach((row, i) => {
        if (!this.#isRow[row]) used.set(row, (used.get(row) ?? 0) + value * (column.minutes[i] as number));
      });
    });
    let added = 0;
    for (const [row, minutes] of used) {
      if (minutes <= (this.#model.tolls.cap[row] as number) + SLACK) continue;
      this.#isRow[row] = 1;
      this.#rows.push(row);
      added++;
    }
    return added;
  }

  #prune(prices: Float64Array, taken: ReadonlySet<Column>): void {
    this.#columns.forEach((mine, index) => {
      if (mine.length <= 2 * KEPT_EACH) return;
      const kept = mine
        .map((column, order) => ({ column, order, cost: taken.has(column) ? -1 : costAt(column, prices) }))
        .sort((a, b) => a.cost - b.cost || a.order - b.order)
        .slice(0, KEPT_EACH)
        .map(({ column }) => column);
      // the first one can always be taken
      const first = mine[0] as Column;
      this.#columns[index] = kept.includes(first) ? kept : [first, ...kept];
    });
  }
}
