import type { Stream } from '../../../kernel/chance.ts';
import { cheapestMove, type Move } from '../../checks/bound/cheapest-move.ts';
import { AFTER_MINUTES } from '../../checks/bound/toll-bound.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';
import type { Column } from './columns.ts';
import { PlacementColumns } from './placement-column.ts';
import type { Placement } from './workbench.ts';

/** From this share of its cap on a row counts as full. */
const FULL = 0.75;
/** How many such buckets' waiting it costs to use what is to be gone round. */
const AVOIDED = 8;

/**
 * Looks for the ways that packages would take round what the others hold: rows that are nearly full cost about as much as
 * waiting for the next bucket would. Then for the ways round something that each uses now, drawn by chance: what is not full
 * may still be the wrong way.
 */
export class WaysRound {
  readonly #model: TollModel;
  readonly #columns: PlacementColumns;

  constructor(model: TollModel) {
    this.#model = model;
    this.#columns = new PlacementColumns(model);
  }

  /** Two moves for each package asked for, given how all stand. */
  find(
    placements: readonly Placement[],
    asked: readonly number[],
    chance: Stream,
  ): { readonly index: number; readonly move: Move }[] {
    const { tolls, packages } = this.#model;
    const columns = placements.map((placement, index) => this.#columns.of(index, placement));
    const used = new Float64Array(tolls.rowCount);
    for (const column of columns) add(used, column, 1);
    const prices = new Float64Array(tolls.rowCount);
    return asked.flatMap((index) => {
      const own = columns[index] as Column;
      const pack = packages[index] as TollModel['packages'][number];
      add(used, own, -1);
      this.#price(used, pack.weighted.weight, prices);
      add(used, own, 1);
      tolls.setPrices(prices);
      const latest = tolls.horizon + AFTER_MINUTES;
      const round = { index, move: cheapestMove(this.#model, pack, latest) };
      if (own.rows.length === 0) return [round];
      this.#avoid(own.rows[chance.integer(own.rows.length)] as number, pack.weighted.weight, prices);
      tolls.setPrices(prices);
      return [round, { index, move: cheapestMove(this.#model, pack, latest) }];
    });
  }

  /** Makes all of the resource that a row belongs to dear. */
  #avoid(row: number, weight: number, prices: Float64Array): void {
    const { tolls } = this.#model;
    const resource = tolls.resources.findIndex((_, index) => row < (tolls.first[index + 1] as number));
    const { kind, leastHold } = tolls.resources[resource] as (typeof tolls.resources)[number];
    const span = tolls.span[resource] as number;
    const price = (AVOIDED * weight * span) / (kind === 'hold' ? span : leastHold);
    prices.fill(price, tolls.first[resource], tolls.first[resource + 1]);
  }

  #price(used: Float64Array, weight: number, prices: Float64Array): void {
    const { tolls } = this.#model;
    tolls.resources.forEach(({ kind, leastHold, mostHold, lanes }, resource) => {
      const span = tolls.span[resource] as number;
      const each = (weight * span) / (kind === 'hold' ? span : leastHold);
      for (let row = tolls.first[resource] as number; row < (tolls.first[resource + 1] as number); row++) {
        // where holds differ the cap has room for a longest one that begins last
        const room = kind === 'start' && mostHold > leastHold ? Math.min(tolls.cap[row] as number, lanes * span) : tolls.cap[row];
        const share = (used[row] as number) / Math.max(1, room as number);
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
