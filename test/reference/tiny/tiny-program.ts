import type { Highs } from 'highs';
import { FleetRows } from './fleet-rows.ts';
import { SparseModel } from './sparse-model.ts';
import { costAt, emptySteps, groupsOf, type TinyInstance, type TinyPackage } from './tiny-instance.ts';
import { costOf, type TinyTrip } from './tiny-trips.ts';
import { lanesOf, optionsOf, type TripOption, tripSteps } from './trip-options.ts';

export interface TinyOptimum {
  readonly cost: number;
  /** In the order of their first operations. */
  readonly trips: readonly TinyTrip[];
  readonly columns: number;
  readonly rows: number;
}

const MOST_SECONDS = 60;

/**
 * The least cost of all plans, by a mixed-integer program over steps; some plan has to cost no more than `atMost`, which says
 * how long there is to look. README.md beside this says what it holds and why a plan of least cost stands on the grid.
 * @throws where none costs so little, as far as it looks
 */
export function tinyOptimum(tiny: TinyInstance, highs: Highs, atMost: number): TinyOptimum {
  return new TinyProgram(tiny, atMost).solve(highs);
}

class TinyProgram {
  readonly #tiny: TinyInstance;
  readonly #options: readonly TripOption[];
  readonly #model = new SparseModel();
  /** By package: the step by which it is closed in every plan that costs no more. */
  readonly #latest: number[];
  readonly #held = new Map<string, number>();
  readonly #fleets: readonly FleetRows[];
  /** By option and operation: its columns, by steps from the first at which it may begin. */
  readonly #begun: { readonly first: number; readonly columns: readonly number[] }[][] = [];
  #constant = 0;

  constructor(tiny: TinyInstance, atMost: number) {
    this.#tiny = tiny;
    this.#options = tiny.packages.flatMap((_, index) => optionsOf(tiny, index));
    this.#latest = this.#latestSteps(atMost);
    const end = Math.max(...this.#latest);
    this.#fleets = tiny.fleets.map((_, fleet) => new FleetRows(tiny, fleet, this.#options, this.#model, end));
    const moved = tiny.packages.map(({ items }) => this.#model.addRow(items, items));
    for (const option of this.#options) this.#addOption(option, moved[option.package] as number);
    for (const members of groupsOf(tiny)) this.#addClosure(members);
  }

  solve(highs: Highs): TinyOptimum {
    const { cost, values } = this.#model.solve(highs, MOST_SECONDS);
    const trips = this.#options.flatMap((option, index) => this.#tripsOf(option, index, values));
    const found = costOf(this.#tiny, trips);
    if (Math.abs(found - cost - this.#constant) > 1e-3)
      throw new Error(`trips cost ${found}, the program ${cost + this.#constant}`);
    trips.sort((a, b) => (a.starts[0] as number) - (b.starts[0] as number));
    return { cost: found, trips, columns: this.#model.columns, rows: this.#model.rows };
  }

  /** Each group as late as the others' soonest closures, together with its own, still cost no more. */
  #latestSteps(atMost: number): number[] {
    const groups = groupsOf(this.#tiny).map((indexes) => {
      const members = indexes.map((index) => this.#tiny.packages[index] as TinyPackage);
      return { indexes, members, soonest: Math.max(...indexes.map((index) => this.#soonest(index))) };
    });
    const least = groups.reduce((sum, { members, soonest }) => sum + costAt(members, soonest), 0);
    const latest: number[] = [];
    for (const { indexes, members, soonest } of groups) {
      const spare = atMost - least + costAt(members, soonest);
      let step = soonest;
      while (costAt(members, step + 1) <= spare + 1e-6) step++;
      for (const index of indexes) latest[index] = step;
    }
    return latest;
  }

  #soonest(index: number): number {
    const mine = this.#options.filter((option) => option.package === index);
    return Math.min(...mine.map((option) => this.#firstStep(option) + tripSteps(option)));
  }

  /** When it has leave and a carrier has come. */
  #firstStep({ package: index, fleet, beginStep }: TripOption): number {
    const { origin } = this.#tiny.packages[index] as TinyPackage;
    const come = this.#tiny.fleets[fleet]?.homes.map(({ node }) => emptySteps(this.#tiny, node, origin)) ?? [0];
    return Math.max(beginStep, Math.min(...come));
  }

  #addOption(option: TripOption, moved: number): void {
    const { items, origin, destination } = this.#tiny.packages[option.package] as TinyPackage;
    const latest = this.#latest[option.package] as number;
    let first = this.#firstStep(option);
    let left = tripSteps(option);
    const begun: { first: number; columns: number[] }[] = [];
    option.operations.forEach((operation, number) => {
      const columns: number[] = [];
      for (let at = first; at + left <= latest; at++) {
        const isOpen = this.#isOpen(operation.resource, at, at + operation.holdSteps);
        const column = this.#model.addColumn(0, isOpen ? items : 0, true);
        columns.push(column);
        for (let step = at; step < at + operation.holdSteps; step++) this.#hold(operation.resource, step, column);
        if (number === 0) this.#model.set(moved, column, 1);
        if (option.fleet >= 0 && number === 0) this.#fleets[option.fleet]?.take(origin, at, column);
        if (option.fleet >= 0 && number === option.operations.length - 1) {
          this.#fleets[option.fleet]?.free(destination, at + operation.lagSteps, column);
        }
      }
      const before = begun.at(-1);
      if (before) this.#follow(before.columns, columns, items);
      begun.push({ first, columns });
      first += operation.lagSteps;
      left -= operation.lagSteps;
    });
    this.#begun.push(begun);
  }

  /** What has begun one thing goes on to the next, at once or after waiting. */
  #follow(before: readonly number[], after: readonly number[], most: number): void {
    let waiting = -1;
    after.forEach((column, at) => {
      const row = this.#model.addRow(0, 0);
      this.#model.set(row, before[at] as number, 1);
      this.#model.set(row, column, -1);
      if (waiting >= 0) this.#model.set(row, waiting, 1);
      if (at === after.length - 1) return;
      waiting = this.#model.addColumn(0, most, false);
      this.#model.set(row, waiting, -1);
    });
  }

  #isOpen(resource: string, from: number, to: number): boolean {
    return this.#tiny.closures.every((closed) => closed.resource !== resource || to <= closed.from || from >= closed.to);
  }

  #hold(resource: string, step: number, column: number): void {
    const key = `${resource}/${step}`;
    let row = this.#held.get(key);
    if (row === undefined) {
      row = this.#model.addRow(Number.NEGATIVE_INFINITY, lanesOf(this.#tiny, resource));
      this.#held.set(key, row);
    }
    this.#model.set(row, column, 1);
  }

  /** By step: is the group closed? As long as it is not, each step costs what it adds. */
  #addClosure(indexes: readonly number[]): void {
    const members = indexes.map((index) => this.#tiny.packages[index] as TinyPackage);
    const soonest = Math.max(...indexes.map((index) => this.#soonest(index)));
    const last = Math.min(...indexes.map((index) => this.#latest[index] as number));
    this.#constant += costAt(members, last);
    let before = -1;
    for (let step = soonest; step < last; step++) {
      const closed = this.#model.addColumn(costAt(members, step) - costAt(members, step + 1), 1, true);
      for (const index of indexes) this.#setClosed(index, step, closed);
      if (before >= 0) {
        const row = this.#model.addRow(0, Number.POSITIVE_INFINITY);
        this.#model.set(row, closed, 1);
        this.#model.set(row, before, -1);
      }
      before = closed;
    }
  }

  /** Closed: all of it has come by then, and so many of it long before, since no more can come at once. */
  #setClosed(index: number, step: number, closed: number): void {
    const { items } = this.#tiny.packages[index] as TinyPackage;
    this.#requireCome(index, step, items, closed);
    for (const { many, steps } of this.#comings(index)) {
      for (let left = items - many, at = step - steps; left > 0; left -= many, at -= steps) {
        this.#requireCome(index, at, left, closed);
      }
    }
  }

  #requireCome(index: number, step: number, many: number, closed: number): void {
    const row = this.#model.addRow(0, Number.POSITIVE_INFINITY);
    this.#model.set(row, closed, -many);
    this.#options.forEach((option, number) => {
      if (option.package !== index) return;
      const ends = this.#begun[number]?.at(-1);
      const takes = option.operations.at(-1)?.lagSteps as number;
      ends?.columns.forEach((column, at) => {
        if (ends.first + at + takes <= step) this.#model.set(row, column, 1);
      });
    });
  }

  /** Of a package that goes by one mode: no more than so many of it come within so many steps. Nothing new, but sharper. */
  #comings(index: number): { readonly many: number; readonly steps: number }[] {
    const mine = this.#options.filter((option) => option.package === index);
    const [first] = mine as [TripOption];
    if (mine.some(({ mode }) => mode !== first.mode)) return [];
    const found: { many: number; steps: number }[] = [];
    const last = first.operations.at(-1);
    if (last && mine.every((option) => option.operations.at(-1)?.resource === last.resource)) {
      found.push({ many: lanesOf(this.#tiny, last.resource), steps: last.holdSteps });
    }
    const { origin, destination } = this.#tiny.packages[index] as TinyPackage;
    const count = this.#tiny.fleets[first.fleet]?.homes.reduce((sum, row) => sum + row.count, 0);
    if (count !== undefined) {
      found.push({ many: count, steps: emptySteps(this.#tiny, destination, origin) + Math.min(...mine.map(tripSteps)) });
    }
    return found;
  }

  /** Serials of an option are alike: each goes on as soon as one may. */
  #tripsOf(option: TripOption, index: number, values: Float64Array): TinyTrip[] {
    const starts = (this.#begun[index] ?? []).map(({ first, columns }) =>
      columns.flatMap((column, at) => Array.from({ length: Math.round(values[column] as number) }, () => first + at)),
    );
    return (starts[0] ?? []).map((_, serial) => ({ option, starts: starts.map((row) => row[serial] as number) }));
  }
}
