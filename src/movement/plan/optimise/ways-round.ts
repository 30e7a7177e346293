import { cheapestMove, type Move } from '../../checks/bound/cheapest-move.ts';
import { AFTER_MINUTES } from '../../checks/bound/toll-bound.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';
import type { Column } from './columns.ts';
import { PlacementColumns } from './placement-column.ts';
import type { Placement } from './workbench.ts';

/** From this share of its cap on a row counts as full. */
const FULL = 0.75;

/**
 * Looks for the ways that packages would take round what the others hold: rows that are nearly full cost about as much as
 * waiting for the next bucket would.
 */
export class WaysRound {
  readonly #model: TollModel;
  readonly #columns: PlacementColumns;

  constructor(model: TollModel) {
    this.#model = model;
    this.#columns = new PlacementColumns(model);
  }

  /** A move for each package asked for, given how all stand. */
  find(placements: readonly Placement[], asked: readonly number[]): { readonly index: number; readonly move: Move }[] {
    const { tolls, packages } = this.#model;
    const columns = placements.map((placement, index) => this.#columns.of(index, placement));
    const used = new Float64Array(tolls.rowCount);
    for (const column of columns) add(used, column, 1);
    const prices = new Float64Array(tolls.rowCount);
    return asked.map((index) => {
      const own = columns[index] as Column;
      const pack = packages[index] as TollModel['packages'][number];
      add(used, own, -1);
      this.#price(used, pack.weighted.weight, prices);
      tolls.setPrices(prices);
      const move = cheapestMove(this.#model, pack, tolls.horizon + AFTER_MINUTES);
      add(used, own, 1);
      return { index, move };
    });
  }

  #price(used: Float64Array, weight: number, prices: Float64Array): void {
    const { tolls } = this.#model;
    tolls.resources.forEach(({ kind, leastHold }, resource) => {
      const span = tolls.span[resource] as number;
      const each = (weight * span) / (kind === 'hold' ? span : leastHold);
      for (let row = tolls.first[resource] as number; row < (tolls.first[resource + 1] as number); row++) {
        const share = (used[row] as number) / Math.max(1, tolls.cap[row] as number);
        prices[row] = share > FULL ? each * Math.min(1, share) : 0;
      }
    });
  }
}

function add(used: Float64Array, { rows, minutes }: Column, sign: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    used[row] = (used[row] as number) + sign * (minutes[i] as number);
  }
}
