import type { Contingent } from '../../../../words/forces.ts';
import type { MovementPlan } from '../../../plan/movement-plan.ts';
import { HeldPlan, type Trip } from '../../held/held-plan.ts';
import { terminalHolds } from '../../held/terminal-holds.ts';
import { changesTrains, handlingMinutes, vehiclesOf } from '../../lift/lift-figures.ts';
import { motionOf } from '../../way/motion.ts';
import { pathOf } from '../../way/trace-path.ts';
import type { TollModel } from '../toll-model.ts';

/** Minutes by row of the tolls. */
export type Use = Map<number, number>;

/**
 * What each package of a plan uses of the tolls as the proof counts it, from serials and reservations alone: loading and
 * unloading for their least time, every arc of a main leg for its slot, lift from loading until it could be loaded again.
 */
export function chargedUse(
  model: TollModel,
  plan: Pick<MovementPlan, 'serials' | 'reservations'>,
  contingents: readonly Contingent[],
): ReadonlyMap<string, Use> {
  return new Charges(model, new HeldPlan(plan, contingents, model.network)).byPackage();
}

class Charges {
  readonly #model: TollModel;
  readonly #held: HeldPlan;
  readonly #tollOf = new Map<number, number>();
  readonly #back = new Map<string, number>();

  constructor(model: TollModel, held: HeldPlan) {
    this.#model = model;
    this.#held = held;
    model.resourceOf.forEach((resource, toll) => {
      if (resource >= 0) this.#tollOf.set(resource, toll);
    });
    for (const { loads } of model.packages) {
      for (const option of loads.flatMap((load) => load.options)) {
        option.liftTolls.forEach((toll, set) => {
          option.ends.forEach(({ node }, end) => {
            this.#back.set(`${toll} ${node}`, (option.backMinutes[set] as Float64Array)[end] as number);
          });
        });
      }
    }
  }

  byPackage(): Map<string, Use> {
    const found = new Map<string, Use>();
    for (const trip of this.#held.trips) {
      const owner = this.#held.serials[trip.serials[0] as number]?.contingent ?? '';
      const use = found.get(owner) ?? new Map<number, number>();
      found.set(owner, use);
      this.#charge(trip, (row, minutes) => use.set(row, (use.get(row) ?? 0) + minutes));
    }
    return found;
  }

  #charge(trip: Trip, add: (row: number, minutes: number) => void): void {
    const { leg } = trip;
    const main = this.#held.serials[trip.serials[0] as number]?.mode === leg.mode;
    const path = leg.mode === 'road' || leg.mode === 'rail' ? pathOf(this.#held, trip) : undefined;
    if (main && path !== undefined && path !== 'local') {
      const vehicles = trip.serials.reduce((sum, index) => {
        const serial = this.#held.serials[index];
        return sum + (serial ? vehiclesOf(this.#held, serial.kind, serial.count) : 0);
      }, 0);
      for (const { arc, back, from } of path.steps) {
        const rate = this.#model.network.arcs[arc]?.rate ?? this.#held.values.roadVehiclesPerHour;
        this.#begin(2 * arc + (back ? 1 : 0), from, leg.mode === 'rail' ? undefined : (vehicles * 60) / rate, add);
      }
    }
    if (trip.pool >= 0) this.#chargeCarrier(trip, main, add);
  }

  #chargeCarrier(trip: Trip, main: boolean, add: (row: number, minutes: number) => void): void {
    const { leg } = trip;
    const { network, tolls, poolsOf } = this.#model;
    const { load, unload } = handlingMinutes(this.#held, trip);
    const places = { air: network.parkingOf, sea: network.berthsOf, rail: network.rampsOf, road: undefined }[leg.mode];
    const [takes, hands] = [changesTrains(this.#held, trip, -1), changesTrains(this.#held, trip, 1)];
    if (places && load > 0 && !takes)
      this.#begin(places[this.#held.nodeOf(leg.from)] as number, leg.departAt - load, undefined, add, load);
    const there = leg.arriveAt + motionOf(this.#held, trip, () => {}).passMinutes;
    const offs = terminalHolds(this.#held, trip, leg.to, hands).filter(
      (one) => one.from >= leg.arriveAt && one.to - one.from >= unload,
    );
    const off =
      leg.mode === 'road' || unload === 0 || offs.length === 0 ? there + unload : Math.min(...offs.map((one) => one.to));
    if (places && unload > 0 && !hands)
      this.#begin(places[this.#held.nodeOf(leg.to)] as number, off - unload, undefined, add, unload);
    poolsOf.forEach((pools, toll) => {
      if (!pools.includes(trip.pool)) return;
      const back = main && !hands ? (this.#back.get(`${toll} ${this.#held.nodeOf(leg.to)}`) ?? 0) : 0;
      this.#hold(toll, leg.departAt - load, off + back, add);
    });
    void tolls;
  }

  #begin(
    resource: number,
    from: number,
    minutes: number | undefined,
    add: (row: number, minutes: number) => void,
    held?: number,
  ): void {
    const toll = this.#tollOf.get(resource);
    if (toll === undefined) return;
    const { tolls } = this.#model;
    const { kind, leastHold = 0 } = tolls.resources[toll] ?? {};
    if (kind === 'hold') {
      this.#hold(toll, from, from + (held ?? minutes ?? leastHold), add);
      return;
    }
    const row = tolls.rowAt(toll, from);
    if (row >= 0) add(row, minutes ?? leastHold);
  }

  #hold(toll: number, from: number, to: number, add: (row: number, minutes: number) => void): void {
    const { tolls } = this.#model;
    const span = tolls.span[toll] as number;
    for (let at = from; at < to; ) {
      const row = tolls.rowAt(toll, at);
      if (row < 0) return;
      const end = Math.min(to, (row - (tolls.first[toll] as number) + 1) * span);
      add(row, end - at);
      at = end;
    }
  }
}
