import { closureCost, type Move } from '../../checks/bound/cheapest-move.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';

/** A move of a package as a whole: what its closure costs, and the minutes that it uses, by row of the tolls. */
export interface Column {
  readonly package: number;
  readonly closing: number;
  readonly rows: Int32Array;
  readonly minutes: Float64Array;
}

/** A move as a column. */
export function columnOf(model: TollModel, index: number, move: Move): Column {
  const pack = model.packages[index] as TollModel['packages'][number];
  const used = new Map<number, number>();
  for (const { landing, carriers } of move.shares) use(model, landing, carriers, used);
  return columnFrom(index, closureCost(model, pack, move.closeAt), used);
}

/** A column from minutes by row. */
export function columnFrom(index: number, closing: number, used: ReadonlyMap<number, number>): Column {
  const inOrder = [...used].sort((a, b) => a[0] - b[0]);
  return {
    package: index,
    closing,
    rows: Int32Array.from(inOrder, ([row]) => row),
    minutes: Float64Array.from(inOrder, ([, minutes]) => minutes),
  };
}

/** Tolls and closure together, at prices by row. */
export function costAt(column: Column, prices: Float64Array): number {
  let cost = column.closing;
  for (let i = 0; i < column.rows.length; i++)
    cost += (prices[column.rows[i] as number] as number) * (column.minutes[i] as number);
  return cost;
}

function use(model: TollModel, landing: Move['shares'][number]['landing'], carriers: number, used: Map<number, number>): void {
  const { tolls } = model;
  const { option, end, unloadAt } = landing;
  const { start, loadAt, edges, entered } = landing.way;
  const add = (row: number, minutes: number) => used.set(row, (used.get(row) ?? 0) + carriers * minutes);
  const begin = (toll: number, at: number, minutes: number) => {
    if (toll < 0 || minutes <= 0) return;
    if (tolls.resources[toll]?.kind === 'hold') {
      holdRows(model, toll, at, at + minutes, add);
      return;
    }
    const row = tolls.rowAt(toll, at);
    if (row >= 0) add(row, minutes);
  };
  begin(option.startTolls[start] as number, loadAt, option.loadMinutes);
  edges.forEach((edge, n) => {
    begin(option.edgeTolls[edge] as number, entered[n] as number, option.edgeMinutes[edge] as number);
  });
  begin(option.endTolls[end] as number, unloadAt, option.unloadMinutes);
  option.liftTolls.forEach((toll, set) => {
    const until = unloadAt + option.unloadMinutes + ((option.backMinutes[set] as Float64Array)[end] as number);
    holdRows(model, toll, loadAt, until, add);
  });
}

/** The minutes of a hold that lie in each bucket. */
export function holdRows(model: TollModel, toll: number, from: number, to: number, add: (row: number, minutes: number) => void) {
  const { tolls } = model;
  const span = tolls.span[toll] as number;
  for (let at = from; at < to; ) {
    const row = tolls.rowAt(toll, at);
    if (row < 0) return;
    const end = Math.min(to, (row - (tolls.first[toll] as number) + 1) * span);
    add(row, end - at);
    at = end;
  }
}
