import { type TollBound, tollBound } from '../../checks/bound/toll-bound.ts';
import type { TollModel } from '../../checks/bound/toll-model.ts';
import { columnOf } from './columns.ts';

export interface Ascent {
  /** No plan costs less. */
  readonly bound: number;
  readonly prices: Float64Array;
  readonly rounds: number;
}

export interface AscentOptions {
  /** Cost of a plan that there is. */
  readonly plan: number;
  readonly prices: Float64Array;
  /** Asked after every round: true stops. */
  readonly isEnough: (bound: number, round: number) => boolean;
  /** Told of the moves of every round. */
  readonly onMoves?: (found: TollBound, prices: Float64Array) => void;
}

/** Rounds without a better bound after which steps become shorter, and the step below which nothing comes of it. */
const PATIENCE = 12;
const SHORTEST = 1e-3;

/**
 * The volume algorithm (Barahona and Anbil 2000) on the prices: raises those of rows that the moves, averaged over the rounds,
 * use beyond their cap, and lowers the others. Cheap rounds and good prices soon; the last percent is left to column generation.
 */
export function ascendPrices(model: TollModel, options: AscentOptions): Ascent {
  const { tolls } = model;
  const unit = unitsOf(model);
  const average = new Float64Array(tolls.rowCount);
  const touched = new Set<number>();
  let center = options.prices;
  let bound = -Infinity;
  let step = 1;
  let idle = 0;
  let round = 0;
  let tried = center;
  for (; ; round++) {
    tolls.setPrices(tried);
    const found = tollBound(model);
    options.onMoves?.(found, tried);
    blend(average, usageOf(model, found), touched, round === 0 ? 1 : BLEND);
    if (found.cost > bound + 1e-4 * Math.abs(bound)) {
      idle = 0;
      step = Math.min(2, step * 1.1);
    } else if (++idle >= PATIENCE) {
      idle = 0;
      step *= 0.66;
    }
    if (found.cost > bound) {
      bound = found.cost;
      center = tried;
    }
    if (step < SHORTEST || options.isEnough(bound, round)) break;
    tried = stepFrom(
      center,
      { average, touched, cap: tolls.cap, unit },
      step * (Math.min(options.plan, bound + REACH * Math.abs(bound)) - bound),
    );
  }
  return { bound, prices: center, rounds: round };
}

const BLEND = 0.06;
/** How far above the bound the next one is aimed at most, as a share of it. */
const REACH = 0.15;

interface Direction {
  readonly average: Float64Array;
  readonly touched: ReadonlySet<number>;
  readonly cap: Float64Array;
  readonly unit: Float64Array;
}

/** Prices a step on from the best, as long as closes the distance to the plan if the bound were straight. */
function stepFrom(center: Float64Array, { average, touched, cap, unit }: Direction, distance: number): Float64Array {
  let square = 0;
  const prices = center.slice();
  for (const row of touched) {
    const over = ((average[row] as number) - (cap[row] as number)) / (unit[row] as number);
    if (over > 0 || (center[row] as number) > 0) square += over * over;
  }
  if (square <= 0) return prices;
  const length = Math.max(0, distance) / square;
  for (const row of touched) {
    const over = ((average[row] as number) - (cap[row] as number)) / (unit[row] as number);
    prices[row] = Math.max(0, (center[row] as number) + (length * over) / (unit[row] as number));
  }
  return prices;
}

/** Minutes of one use, by row: one serial, or one asset for a bucket. */
function unitsOf({ tolls }: TollModel): Float64Array {
  const unit = new Float64Array(tolls.rowCount);
  tolls.resources.forEach(({ kind, leastHold, mostHold }, index) => {
    const minutes = kind === 'hold' ? (tolls.span[index] as number) : leastHold === mostHold ? leastHold : mostHold;
    unit.fill(minutes, tolls.first[index] as number, tolls.first[index + 1] as number);
  });
  return unit;
}

function usageOf(model: TollModel, { moves }: TollBound): Map<number, number> {
  const used = new Map<number, number>();
  moves.forEach(([move], index) => {
    if (!move) return;
    const { rows, minutes } = columnOf(model, index, move);
    rows.forEach((row, i) => {
      used.set(row, (used.get(row) ?? 0) + (minutes[i] as number));
    });
  });
  return used;
}

function blend(average: Float64Array, used: ReadonlyMap<number, number>, touched: Set<number>, share: number): void {
  for (const row of touched) average[row] = (average[row] as number) * (1 - share);
  for (const [row, minutes] of used) {
    touched.add(row);
    average[row] = (average[row] as number) + share * minutes;
  }
}
