import type { SerialCapacity } from '../../cargo/movement-package.ts';
import { itemsPerSerial } from '../../cargo/package-of.ts';
import { MODES } from '../../modes/modes.ts';
import type { GroupWay } from '../choose-way.ts';
import type { Run } from '../run.ts';
import { soonestPool } from './send-asset.ts';
import { trainSegments } from './train-segments.ts';
import { Crossing, TrainRun } from './trips.ts';

/** The lift of one group while its serials are placed: which pool takes the next serial, and how much. */
export class LiftChoice {
  /** By air and sea: the crossing, used for one serial after the other. */
  readonly crossing: Crossing | null;
  /** By rail: one run a gauge. */
  readonly trains: readonly TrainRun[];
  /** When the last serial stood at the terminal: the next is looked for from there. */
  readyAt: number;
  /** Pools that may take the serial in hand. */
  pools: readonly number[];
  readonly #run: Run;
  readonly #plan: GroupWay;
  readonly #sizes = new Map<number, number>();

  constructor(run: Run, plan: GroupWay, beginAt: number) {
    const crosses = plan.pools.length > 0 && (plan.way.mode === 'air' || plan.way.mode === 'sea');
    this.#run = run;
    this.#plan = plan;
    this.crossing = crosses ? new Crossing(run, plan.way, plan.group) : null;
    this.trains = plan.way.mode === 'rail' ? trainsOf(run, plan) : [];
    this.readyAt = beginAt;
    this.pools = plan.pools[0] ?? [];
  }

  /**
   * Items in the next serial. A flight or voyage is cut to the asset that comes soonest; a train to the smallest set on
   * its way, since it may change trains; a column to what marches together.
   */
  nextSize(): number {
    if (!this.crossing) return this.#smallest();
    const stage = this.#plan.pools[0] ?? [];
    if (stage.length > 1) {
      this.pools = [soonestPool(this.#run, stage, this.crossing, this.readyAt)];
    }
    return this.#sizeFor(this.pools[0] as number);
  }

  /** Pools that can take so many items in one go become the ones to choose from. */
  allow(count: number): void {
    this.pools = (this.#plan.pools[0] ?? []).filter((pool) => this.#sizeFor(pool) >= count);
  }

  /** What the smallest carrier that may have taken the last serial holds. */
  smallestCapacity(): SerialCapacity {
    let smallest: SerialCapacity = { items: Infinity, tonnes: Infinity, laneMetres: Infinity };
    for (const stage of this.crossing ? [this.pools] : this.#plan.pools) {
      for (const pool of stage) {
        const { items, tonnes, laneMetres } = this.#capacityOf(pool);
        smallest = {
          items: Math.min(smallest.items, items),
          tonnes: Math.min(smallest.tonnes, tonnes),
          laneMetres: Math.min(smallest.laneMetres, laneMetres),
        };
      }
    }
    return smallest;
  }

  #smallest(): number {
    if (this.#plan.pools.length === 0) return this.#sizeFor(-1);
    let size = Infinity;
    for (const stage of this.#plan.pools) for (const pool of stage) size = Math.min(size, this.#sizeFor(pool));
    return size;
  }

  #sizeFor(pool: number): number {
    let size = this.#sizes.get(pool);
    if (size === undefined) {
      size = itemsPerSerial(this.#plan.group, this.#capacityOf(pool));
      this.#sizes.set(pool, size);
    }
    return size;
  }

  #capacityOf(pool: number): SerialCapacity {
    const { way, group } = this.#plan;
    return MODES[way.mode].serialCapacity(group, this.#run.network.pools[pool] ?? null, this.#run.values);
  }
}

function trainsOf(run: Run, plan: GroupWay): TrainRun[] {
  const route = plan.way.main;
  if (!route) return [];
  return trainSegments(run.network, route, plan.way.pickup).map((part) => new TrainRun(run, route, part, plan.group));
}
