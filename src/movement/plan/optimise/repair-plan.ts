import type { Contingent } from '../../../words/forces.ts';
import type { Minutes } from '../../../words/time.ts';
import { cheapestMove } from '../../checks/bound/cheapest-move.ts';
import type { Certificate } from '../../checks/bound/lower-bound.ts';
import { pricesOf } from '../../checks/bound/lower-bound.ts';
import { AFTER_MINUTES } from '../../checks/bound/toll-bound.ts';
import { buildTollModel, type TollModel } from '../../checks/bound/toll-model.ts';
import { costOfClosure, type WeightedContingent } from '../../checks/plan-objective.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { GroupWay } from '../choose-way.ts';
import type { ClosedResource, MovementPlan, PlannedSerial } from '../movement-plan.ts';
import { Run } from '../run.ts';
import { waysOf } from '../schedule-movements.ts';
import { WayBook } from './ways-of-columns.ts';
import { type Placement, planOf, spansOf, Workbench } from './workbench.ts';

/** A plan after a disruption. */
export interface Repaired {
  readonly plan: MovementPlan;
  /** Packages that were placed anew. */
  readonly moved: readonly string[];
  /** Packages already under way that meet what is closed: they stand as planned, and cannot keep it. */
  readonly caught: readonly string[];
}

/** What closed rows cost, in weighted minutes a use: more than any detour. */
const CLOSED_COST = 100_000;

/**
 * Keeps a plan, its prices and what its packages could use at hand, and mends it when something closes: packages that have not
 * set out and would meet what is closed look for the cheapest way at the old prices, and are placed in what the others leave.
 * What is under way stands.
 */
export class PlanRepair {
  readonly #model: TollModel;
  readonly #network: CompiledNetwork;
  readonly #start: Minutes;
  readonly #closures: readonly ClosedResource[];
  readonly #plan: MovementPlan;
  readonly #prices: Float64Array;
  readonly #book: WayBook;
  readonly #weighted: readonly WeightedContingent[];

  /** Takes about as long as laying out the bound does; `repair` is quick. */
  constructor(
    weighted: readonly WeightedContingent[],
    network: CompiledNetwork,
    plan: MovementPlan,
    certificate: Certificate,
    { start, closures }: { readonly start: Minutes; readonly closures: readonly ClosedResource[] },
  ) {
    const planned = plan.arrivals.map(({ contingent }) => contingent);
    this.#weighted = planned.map((id) => weighted.find((row) => row.contingent.id === id) as WeightedContingent);
    this.#network = network;
    this.#start = start;
    this.#closures = closures;
    this.#plan = plan;
    this.#model = buildTollModel(this.#weighted, network, start, certificate.horizon, closures);
    this.#prices = pricesOf(this.#model, certificate);
    this.#book = new WayBook(network);
  }

  /** What is closed becomes known at `at`. */
  repair(at: Minutes, closed: readonly ClosedResource[]): Repaired {
    const closures = [...this.#closures, ...closed];
    const bench = new Workbench(new Run(this.#network, { start: this.#start, closures }));
    const standing = this.#plan.arrivals.map((_, index) => this.#placementOf(index));
    const meets = standing.map((placement) => this.#meets(placement, closed));
    const hasBegun = standing.map(({ holds }) => holds.some((_, i) => i % 4 === 1 && (holds[i] as number) < at));
    const stays = standing.map((_, index) => !meets[index] || hasBegun[index]);
    standing.forEach((placement, index) => {
      // who is caught cannot hold what is closed
      if (stays[index]) bench.putBack(meets[index] ? { ...placement, spans: this.#spansOutside(placement, closed) } : placement);
    });
    const out = standing
      .flatMap((_, index) => (stays[index] ? [] : [index]))
      .sort((a, b) => this.#urgency(a) - this.#urgency(b) || a - b);
    this.#model.tolls.setPrices(this.#pricesWith(closed));
    for (const index of out) standing[index] = this.#placeAnew(bench, index, at);
    const idOf = (index: number) => this.#plan.arrivals[index]?.contingent ?? '';
    return {
      plan: planOf(standing, this.#plan.unreachable),
      moved: out.map(idOf),
      caught: standing.flatMap((_, index) => (meets[index] && hasBegun[index] ? [idOf(index)] : [])),
    };
  }

  /** By the ways that the prices lead to now, or as the list scheduler has it, whichever closes sooner. */
  #placeAnew(bench: Workbench, index: number, at: Minutes): Placement {
    const { contingent } = this.#weighted[index] as WeightedContingent;
    const later: Contingent = { ...contingent, readyAt: Math.max(contingent.readyAt, at) };
    const model = this.#model;
    const pack = model.packages[index] as TollModel['packages'][number];
    const usual = waysOf(this.#network, contingent);
    const choices: (readonly GroupWay[])[] = 'says' in usual ? [] : [usual];
    const move = cheapestMove(model, pack, model.tolls.horizon + AFTER_MINUTES);
    const ways = this.#book.waysOf(contingent, move, choices[0] ?? []);
    if (ways) choices.push(ways);
    let best: Placement | undefined;
    for (const choice of choices) {
      const placement = bench.place(later, choice);
      bench.takeOut(placement);
      if (!best || placement.arrival.arriveCompleteAt < best.arrival.arriveCompleteAt) best = placement;
    }
    if (!best) throw new Error(`${contingent.id} had a way and has none now`);
    bench.putBack(best);
    return best;
  }

  #urgency(index: number): number {
    const row = this.#weighted[index] as WeightedContingent;
    const closedAt = this.#plan.arrivals[index]?.arriveCompleteAt ?? 0;
    return (row.contingent.requiredBy ?? closedAt) / row.weight - costOfClosure(row, closedAt) / LATE_FIRST;
  }

  #pricesWith(closed: readonly ClosedResource[]): Float64Array {
    const prices = this.#prices.slice();
    const { tolls, resourceOf } = this.#model;
    resourceOf.forEach((resource, toll) => {
      for (const one of closed) {
        if (one.resource !== resource) continue;
        const span = tolls.span[toll] as number;
        const first = tolls.first[toll] as number;
        for (let row = first; row < (tolls.first[toll + 1] as number); row++) {
          const from = (row - first) * span;
          if (from + span > one.from && from < one.to) prices[row] = CLOSED_COST;
        }
      }
    });
    return prices;
  }

  #meets(placement: Placement, closed: readonly ClosedResource[]): boolean {
    return this.#spansOutside(placement, closed).length < placement.spans.length;
  }

  /** What a placement holds without what is closed while it does. */
  #spansOutside({ spans }: Placement, closed: readonly ClosedResource[]): number[] {
    const outside: number[] = [];
    for (let i = 0; i < spans.length; i += 3) {
      const [lane, begin, end] = [spans[i] as number, spans[i + 1] as number, spans[i + 2] as number];
      const isClosed = closed.some(({ resource, from, to }) => {
        const { firstLane = 0, lanes = 0 } = this.#network.resources[resource] ?? {};
        return lane >= firstLane && lane < firstLane + lanes && begin < to && end > from;
      });
      if (!isClosed) outside.push(lane, begin, end);
    }
    return outside;
  }

  /** What lift carries, from what is held of it and the legs of who holds it. */
  #carriedOf(serials: readonly PlannedSerial[], holds: readonly number[]): number[] {
    const { pools, nodeIndex, resources, assetsOf } = this.#network;
    const carried: number[] = [];
    for (let i = 0; i < holds.length; i += 4) {
      const lane = holds[i] as number;
      const leg = serials[holds[i + 3] as number]?.legs.find(({ asset, number }) => {
        const pool = pools.findIndex(({ id }) => id === asset);
        return pool >= 0 && (resources[assetsOf[pool] as number]?.firstLane ?? 0) + number - 1 === lane;
      });
      if (!leg) continue;
      const ends = [nodeIndex.get(leg.from) as number, nodeIndex.get(leg.to) as number];
      carried.push(lane, holds[i + 1] as number, holds[i + 2] as number, ...ends);
    }
    return carried;
  }

  /** What a package holds in the plan that there is. */
  #placementOf(index: number): Placement {
    const arrival = this.#plan.arrivals[index] as Placement['arrival'];
    const { contingent } = this.#weighted[index] as WeightedContingent;
    const own = new Map<number, number>();
    const serials = this.#plan.serials.filter((serial, number) => {
      if (serial.contingent !== contingent.id) return false;
      own.set(number, own.size);
      return true;
    });
    const holds: number[] = [];
    const rows = this.#plan.reservations;
    for (let i = 0; i < rows.length; i += 4) {
      const serial = own.get(rows[i + 3] as number);
      if (serial !== undefined) holds.push(rows[i] as number, rows[i + 1] as number, rows[i + 2] as number, serial);
    }
    const spans = spansOf(holds);
    const carried = this.#carriedOf(serials, holds);
    const waits = this.#plan.waitsOf[index] ?? new Map<number, number>();
    return {
      contingent,
      ways: [],
      serials,
      holds,
      spans,
      carried,
      waits,
      arrival,
      reason: this.#plan.reasons[index] as Placement['reason'],
    };
  }
}

/** Weighted minutes of cost that bring a package forward by a minute in the order of placing. */
const LATE_FIRST = 10;
