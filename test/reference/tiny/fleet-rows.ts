import type { SparseModel } from './sparse-model.ts';
import { emptySteps, type TinyFleet, type TinyInstance, type TinyPackage } from './tiny-instance.ts';
import type { TripOption } from './trip-options.ts';

/**
 * The carriers of a fleet as a flow: from home or from where they were emptied to where they are wanted, where they stand
 * until they are loaded. Whole loads make it whole.
 */
export class FleetRows {
  readonly #tiny: TinyInstance;
  readonly #model: SparseModel;
  readonly #end: number;
  readonly #count: number;
  /** By place of loading and step: what comes or stands there is loaded or stands on. */
  readonly #standing = new Map<string, number>();
  /** By place of unloading and step: no more leaves than was emptied. */
  readonly #emptied = new Map<string, number>();
  readonly #wantedAt: ReadonlySet<number>;

  constructor(tiny: TinyInstance, index: number, options: readonly TripOption[], model: SparseModel, end: number) {
    const fleet = tiny.fleets[index] as TinyFleet;
    const mine = options.filter((option) => option.fleet === index).map((option) => tiny.packages[option.package] as TinyPackage);
    this.#tiny = tiny;
    this.#model = model;
    this.#end = end;
    this.#count = fleet.homes.reduce((sum, { count }) => sum + count, 0);
    this.#wantedAt = new Set(mine.map(({ origin }) => origin));
    for (const node of this.#wantedAt) this.#addStanding(node);
    for (const { node, count } of fleet.homes) this.#addLeaving(node, 0, model.addRow(Number.NEGATIVE_INFINITY, count));
    for (const node of new Set(mine.map(({ destination }) => destination))) {
      for (let at = 0; at <= end; at++) {
        const row = model.addRow(Number.NEGATIVE_INFINITY, 0);
        this.#emptied.set(`${node}/${at}`, row);
        this.#addLeaving(node, at, row);
      }
    }
  }

  /** A column loads carriers. */
  take(node: number, at: number, column: number): void {
    this.#model.set(this.#standing.get(`${node}/${at}`) as number, column, -1);
  }

  /** A column has emptied carriers by then. */
  free(node: number, at: number, column: number): void {
    this.#model.set(this.#emptied.get(`${node}/${at}`) as number, column, -1);
  }

  #addStanding(node: number): void {
    let before = -1;
    for (let at = 0; at <= this.#end; at++) {
      const row = this.#model.addRow(0, 0);
      this.#standing.set(`${node}/${at}`, row);
      if (before >= 0) this.#model.set(row, before, 1);
      before = this.#model.addColumn(0, this.#count, false);
      this.#model.set(row, before, -1);
    }
  }

  /** `row`: how many leave at most. */
  #addLeaving(node: number, at: number, row: number): void {
    for (const wanted of this.#wantedAt) {
      const there = this.#standing.get(`${wanted}/${at + emptySteps(this.#tiny, node, wanted)}`);
      if (there === undefined) continue;
      const column = this.#model.addColumn(0, this.#count, false);
      this.#model.set(row, column, 1);
      this.#model.set(there, column, 1);
    }
  }
}
