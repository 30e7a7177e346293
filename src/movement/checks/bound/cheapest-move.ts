import { costOfClosure } from '../plan-objective.ts';
import { arrivedBefore, type Inflow, inflowsOf, soonestOf, TakenInTime } from './inflow.ts';
import { type Landing, landingsOf } from './landings.ts';
import type { TollModel } from './toll-model.ts';
import type { TolledOption, WideLoad, WidePackage } from './wide-package.ts';

/** What a package's closure costs: weighted lateness, and a little for each minute since it was ready. */
export function closureCost({ timeWeight }: TollModel, { weighted }: WidePackage, closeAt: number): number {
  return costOfClosure(weighted, closeAt, timeWeight);
}

/** The latest moment at which a package can be complete for so much. */
function closeBy({ timeWeight }: TollModel, { weighted: { contingent, weight } }: WidePackage, cost: number): number {
  if (weight <= 0 || timeWeight <= 0) return Infinity;
  const { readyAt, requiredBy } = contingent;
  const onTime = readyAt + cost / (weight * timeWeight);
  if (requiredBy === null || onTime <= requiredBy) return onTime;
  return (cost / weight + requiredBy + timeWeight * readyAt) / (1 + timeWeight);
}

/** Carriers on one landing. */
export interface Share {
  readonly landing: Landing;
  readonly carriers: number;
}

/** The cheapest way for a package as a whole at the model's prices: closed at `closeAt`, so many carriers on which landings. */
export interface Move {
  readonly closeAt: number;
  /** Of the closure and of the tolls together. */
  readonly cost: number;
  readonly shares: readonly Share[];
}

/**
 * The least that a package can cost at the model's prices, whatever the others do: for every moment at which it could be
 * complete, the carriers it needs on the cheapest landings until then. A landing takes no more carriers than the place has
 * lanes, nor do more come than can have been loaded by then, so that a package that is not late has not much under way.
 * `atMost`: what some move is known to cost; dearer ones are not looked at.
 */
export function cheapestMove(model: TollModel, pack: WidePackage, horizon: number, atMost = Infinity): Move {
  return cheapestMoves(model, pack, horizon, { atMost, many: 1 })[0] as Move;
}

/** As `cheapestMove`, and the cheapest for up to `many - 1` other moments of closing, in order of cost. */
export function cheapestMoves(
  model: TollModel,
  pack: WidePackage,
  horizon: number,
  { atMost, many }: { readonly atMost: number; readonly many: number },
): Move[] {
  const contingent = pack.weighted.contingent;
  let soonest = Math.max(contingent.readyAt, model.start);
  if (pack.loads.length === 0) return [{ closeAt: contingent.readyAt, cost: 0, shares: [] }];
  const latest = Math.min(horizon, Math.ceil(closeBy(model, pack, atMost)) - pack.receptionMinutes + 1);
  const loads = pack.loads.map((load) => new LoadMoves(model, load, latest));
  for (const load of loads) soonest = Math.max(soonest, load.soonest);
  const arrivals = new Set<number>();
  for (const load of loads) for (const { arriveAt } of load.landings) arrivals.add(arriveAt);
  let found: { at: number; cost: number }[] = [];
  let least = 0;
  for (const load of loads) least += load.leastCost;
  // of what is not looked at: who comes later than all landings that were found pays for that at least
  let others = closureCost(model, pack, latest + pack.receptionMinutes);
  for (const arriveAt of [...arrivals].sort((a, b) => a - b)) {
    const closing = closureCost(model, pack, Math.max(soonest, arriveAt) + pack.receptionMinutes);
    const worst = found.length < many ? atMost : (found[many - 1] as { cost: number }).cost;
    if (found.length > 0 && closing + least >= worst) {
      others = Math.min(others, closing + least);
      break;
    }
    let cost = closing;
    for (const load of loads) cost += load.costBy(arriveAt);
    if (!Number.isFinite(cost) || (found.length >= many && cost >= worst)) continue;
    found.push({ at: arriveAt, cost });
    found = found.sort((a, b) => a.cost - b.cost).slice(0, many);
  }
  others = Math.min(others, atMost);
  if (found.length === 0 || others < (found[0] as { cost: number }).cost)
    return [{ closeAt: latest + pack.receptionMinutes, cost: others, shares: [] }];
  return found.map(({ at, cost }) => ({
    closeAt: Math.max(soonest, at) + pack.receptionMinutes,
    cost,
    shares: loads.flatMap((load) => load.sharesBy(at)),
  }));
}

/** The landings of one load, cheapest first. */
class LoadMoves {
  readonly landings: readonly Landing[];
  readonly leastCost: number;
  /** All of it has not come before. */
  readonly soonest: number;
  readonly #load: WideLoad;
  readonly #inflows: readonly Inflow[];

  constructor(model: TollModel, load: WideLoad, latest: number) {
    this.#load = load;
    this.#inflows = inflowsOf(model, load);
    const landings = load.options.flatMap((option) => {
      const carriers = Math.ceil(load.need / this.#onCarrier(option));
      const inflow = this.#inflows.find(({ mode }) => mode === option.mode);
      const comeBefore = (minute: number) => (inflow ? arrivedBefore(inflow, minute) : Infinity);
      return landingsOf(model, option, latest, { carriers, comeBefore });
    });
    this.landings = landings.sort((a, b) => this.#unitCost(a) - this.#unitCost(b) || a.arriveAt - b.arriveAt);
    this.soonest = soonestOf(model, load, landings);
    this.leastCost = this.landings.length > 0 ? load.need * this.#unitCost(this.landings[0] as Landing) : 0;
  }

  costBy(arriveAt: number): number {
    let cost = 0;
    const left = this.#pick(arriveAt, (landing, units) => {
      cost += units * this.#unitCost(landing);
    });
    return left > ROUNDING ? Infinity : cost;
  }

  sharesBy(arriveAt: number): Share[] {
    const shares: Share[] = [];
    this.#pick(arriveAt, (landing, units) => {
      shares.push({ landing, carriers: units / this.#payFor(landing.option) });
    });
    return shares;
  }

  /** Most units of the load on one carrier. */
  #onCarrier(option: TolledOption): number {
    return this.#load.unit === 'carrier' ? 1 : option.itemsPerCarrier;
  }

  /** Units that pay for one carrier together. */
  #payFor(option: TolledOption): number {
    return this.#load.unit === 'carrier' ? 1 : option.sharePerCarrier;
  }

  #unitCost(landing: Landing): number {
    return landing.cost / this.#payFor(landing.option);
  }

  /**
   * Takes the cheapest landings until `arriveAt`; gives what is left over. Taking the cheapest first is exact: the limits of a
   * mode are nested in time, and those of different modes have nothing in common.
   */
  #pick(arriveAt: number, take: (landing: Landing, units: number) => void): number {
    let left = this.#load.need;
    const taken = this.#inflows.map((inflow) => new TakenInTime(inflow));
    for (const landing of this.landings) {
      if (left <= ROUNDING) break;
      if (landing.arriveAt > arriveAt) continue;
      const per = this.#onCarrier(landing.option);
      const flow = taken.find(({ inflow }) => inflow.mode === landing.option.mode);
      const carriers = Math.min(left / per, landing.room, flow ? flow.room(landing.until) : Infinity);
      if (carriers <= ROUNDING) continue;
      flow?.take(landing.until, carriers);
      take(landing, carriers * per);
      left -= carriers * per;
    }
    return left;
  }
}

const ROUNDING = 1e-9;
