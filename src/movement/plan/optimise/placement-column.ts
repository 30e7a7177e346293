import { closureCost } from '../../checks/bound/cheapest-move.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';
import { type Column, columnFrom, holdRows } from './columns.ts';
import type { Placement } from './workbench.ts';

/** Makes columns of what placements hold: a plan that there is, as the master sees it. */
export class PlacementColumns {
  readonly #model: TollModel;
  /** By lane: the toll of its resource, -1 for none; several where sets of lift overlap. */
  readonly #tollsOf = new Map<number, number[]>();

  constructor(model: TollModel) {
    this.#model = model;
    const { network, resourceOf, poolsOf } = model;
    resourceOf.forEach((resource, toll) => {
      const resources = resource >= 0 ? [resource] : (poolsOf[toll] ?? []).map((pool) => network.assetsOf[pool] as number);
      for (const index of resources) {
        const { firstLane = 0, lanes = 0 } = network.resources[index] ?? {};
        for (let lane = firstLane; lane < firstLane + lanes; lane++) {
          const known = this.#tollsOf.get(lane);
          if (known) known.push(toll);
          else this.#tollsOf.set(lane, [toll]);
        }
      }
    });
  }

  of(index: number, { spans, arrival }: Placement): Column {
    const model = this.#model;
    const used = new Map<number, number>();
    for (let i = 0; i < spans.length; i += 3) {
      const [lane, from, to] = [spans[i] as number, spans[i + 1] as number, spans[i + 2] as number];
      for (const toll of this.#tollsOf.get(lane) ?? []) {
        const { kind, leastHold = 0, mostHold = 0 } = model.tolls.resources[toll] ?? {};
        const add = (row: number, minutes: number) => used.set(row, (used.get(row) ?? 0) + minutes);
        if (kind === 'hold') {
          holdRows(model, toll, Math.max(0, from), to, add);
          continue;
        }
        const row = model.tolls.rowAt(toll, from);
        if (row >= 0) add(row, mostHold > leastHold ? to - from : leastHold);
      }
    }
    const pack = model.packages[index] as TollModel['packages'][number];
    return columnFrom(index, closureCost(model, pack, arrival.arriveCompleteAt), used);
  }
}
