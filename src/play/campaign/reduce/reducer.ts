import { createHash } from 'node:crypto';
import type { Spread } from '../../fan.ts';
import { firstChunkOf, roundOf, rowAt, rowsOf } from '../plan/campaign-plan.ts';
import type { WithProvenance } from '../plan/provenance.ts';
import { Tally } from '../statistics/tally.ts';
import type { ChunkResult, RowFailure } from '../task.ts';
import type { ChunkKeeper } from './keeper.ts';

/** Chunks that came before their turn are held in memory up to this many; beyond, they are read back from where they are kept. */
const MOST_HELD = 32;

/**
 * Takes chunks in any order and reduces them in the order of rows, so that how they were played leaves no trace. Ends a
 * campaign early where its rule says so: looked at after each round, on the rounds up to it, whatever else has come in.
 */
export class Reducer {
  readonly #plan: WithProvenance;
  readonly #keeper: ChunkKeeper;
  readonly #hash = createHash('sha256');
  /** One list of tallies, a column each, for each setting. */
  readonly #tallies: ReadonlyMap<string, readonly Tally[]>;
  /** For the stopping rule: its output at each point. */
  readonly #watched: readonly Tally[];
  readonly #watchedColumn: number;
  readonly #held = new Map<number, ChunkResult | null>();
  readonly failures: RowFailure[] = [];
  #came = 0;
  #next = 0;
  #drained: Promise<void> = Promise.resolve();
  #draining = false;
  #enough: number | null = null;

  constructor(plan: WithProvenance, keeper: ChunkKeeper) {
    this.#plan = plan;
    this.#keeper = keeper;
    this.#tallies = new Map(plan.experiment.settings.map(({ id }) => [id, plan.columns.map(() => new Tally())]));
    const { stop } = plan.experiment;
    this.#watched = stop ? plan.points.map(() => new Tally()) : [];
    this.#watchedColumn = plan.columns.findIndex(({ id }) => id === stop?.output);
  }

  /** Chunks reduced so far: all those below this number. */
  get reduced(): number {
    return this.#next;
  }

  /** Rows that have come in, reduced or not. */
  get rowsCome(): number {
    return this.#came;
  }

  /** Chunks after which the rule says that it is enough; null while it does not. */
  get enough(): number | null {
    return this.#enough;
  }

  /** Rows behind what `spreads` and `hash` say. */
  get rows(): number {
    return this.#next === 0 ? 0 : rowsOf(this.#plan, this.#next - 1).last;
  }

  /** Takes a chunk; one that is there already is dropped. `kept`: it was read from the keeper, and need not be kept again. */
  take(result: ChunkResult, kept = false): void {
    if (result.index < this.#next || this.#held.has(result.index) || this.#enough !== null) return;
    if (!kept) this.#keeper.keep(result);
    const { first, last } = rowsOf(this.#plan, result.index);
    this.#came += last - first;
    const heldInMemory = this.#keeper.inMemory || this.#held.size < MOST_HELD;
    this.#held.set(result.index, heldInMemory ? result : null);
    if (this.#draining) return;
    this.#draining = true;
    this.#drained = this.#drain().finally(() => {
      this.#draining = false;
    });
    // whoever waits for `settled` hears of it; until then it is no unhandled rejection
    this.#drained.catch(() => {});
  }

  /** When everything that could be reduced is. @throws Error as the keeper's `read` */
  async settled(): Promise<void> {
    await this.#drained;
    if (this.#held.has(this.#next) && this.#enough === null) await this.#drain();
  }

  spreads(setting?: string): Spread[] {
    const settings = setting === undefined ? [...this.#tallies.keys()] : [setting];
    return this.#plan.columns.map(({ id, unit }, column) => {
      const tallies = settings.map((name) => this.#tallies.get(name)?.[column] ?? new Tally());
      return (tallies.length === 1 ? tallies[0] : Tally.sum(tallies)).spread(id, unit);
    });
  }

  /** SHA-256 over every figure of every row reduced, in the order of rows. */
  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  async #drain(): Promise<void> {
    while (this.#enough === null) {
      const held = this.#held.get(this.#next);
      if (held === undefined) return;
      const result = held ?? (await this.#keeper.read(this.#next));
      this.#held.delete(this.#next);
      this.#reduce(result);
      this.#next++;
      this.#lookWhetherEnough();
    }
  }

  #reduce({ index, figures, failures }: ChunkResult): void {
    const { columns } = this.#plan;
    const { first, last } = rowsOf(this.#plan, index);
    this.#hash.update(Buffer.from(figures.buffer, figures.byteOffset, figures.byteLength));
    const failed = new Set(failures.map(({ row }) => row));
    this.failures.push(...failures);
    for (let row = first; row < last; row++) {
      if (failed.has(row)) continue;
      const { point } = rowAt(this.#plan, row);
      const tallies = this.#tallies.get(point.setting) ?? [];
      const at = (row - first) * columns.length;
      for (let column = 0; column < columns.length; column++) tallies[column].add(figures[at + column]);
      if (this.#watchedColumn >= 0) this.#watched[point.index]?.add(figures[at + this.#watchedColumn]);
    }
  }

  #lookWhetherEnough(): void {
    const { stop } = this.#plan.experiment;
    if (!stop || this.#next >= this.#plan.chunks) return;
    const round = roundOf(this.#plan, this.#next);
    if (firstChunkOf(this.#plan, round) !== this.#next) return;
    const { measure, halfWidth, least } = stop;
    const narrow = this.#watched.every((tally) => tally.runs >= least && tally.halfWidth(measure) <= halfWidth);
    if (narrow) this.#enough = this.#next;
  }
}
