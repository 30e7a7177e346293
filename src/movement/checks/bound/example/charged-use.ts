import type { Contingent } from '../../../../words/forces.ts';
import type { MovementPlan } from '../../../plan/movement-plan.ts';
import { HeldPlan, type Trip } from '../../held/held-plan.ts';
import { terminalHolds } from '../../held/terminal-holds.ts';
import { changesTrains, handlingMinutes, vehiclesOf } from '../../lift/lift-figures.ts';
import { motionOf } from '../../way/motion.ts';
import { pathOf } from '../../way/trace-path.ts';
import type { TollModel } from '../toll-model.ts';
import type { TolledOption } from '../wide-package.ts';

/** Minutes by row of the tolls. */
export type Use = ReadonlyMap<number, number>;

/**
 * What each package of a plan uses of the tolls as the proof counts it, from serials and reservations alone: loading and
 * unloading for their least time, every arc of a main leg for its slot, lift from loading until it could be loaded again.
 */
export function chargedUse(
  model: TollModel,
  plan: Pick<MovementPlan, 'serials' | 'reservations'>,
  contingents: readonly Contingent[],
): ReadonlyMap<string, Use> {
  const held = new HeldPlan(plan, contingents, model.network);
  const charges = new Map(contingents.map(({ id }) => [id, new Charges(model, held, id)]));
  for (const trip of held.trips) charges.get(held.serials[trip.serials[0] as number]?.contingent ?? '')?.add(trip);
  return new Map([...charges].map(([id, { use }]) => [id, use]));
}

/** Of one package. */
class Charges {
  readonly use = new Map<number, number>();
  readonly #model: TollModel;
  readonly #held: HeldPlan;
  readonly #options: readonly TolledOption[];
  readonly #tollOf: ReadonlyMap<number, number>;

  constructor(model: TollModel, held: HeldPlan, id: string) {
    this.#model = model;
    this.#held = held;
    const mine = model.packages.find(({ weighted }) => weighted.contingent.id === id);
    this.#options = mine?.loads.flatMap((load) => load.options) ?? [];
    this.#tollOf = new Map([...model.resourceOf].map((resource, toll) => [resource, toll]));
  }

  add(trip: Trip): void {
    const { leg } = trip;
    const first = this.#held.serials[trip.serials[0] as number];
    const isMain = first?.mode === leg.mode;
    const path = leg.mode === 'road' || leg.mode === 'rail' ? pathOf(this.#held, trip) : undefined;
    if (isMain && path !== undefined && path !== 'local') {
      const slot = leg.mode === 'rail' ? undefined : this.#vehiclesOn(trip) * 60;
      for (const { arc, back, from } of path.steps) {
        const rate = this.#model.network.arcs[arc]?.rate ?? this.#held.values.roadVehiclesPerHour;
        this.#begin(2 * arc + (back ? 1 : 0), from, slot && slot / rate);
      }
    }
    if (trip.pool < 0) return;
    const people = first?.kind === 'passengers';
    // of several moments all are alike but for the ends that are open
    const options = this.#options.filter(
      ({ mode, pools, group }) => mode === leg.mode && pools.includes(trip.pool) && (group.kind === 'passengers') === people,
    );
    const option = options.find(({ ends }) => ends.some(({ node }) => node === this.#held.nodeOf(leg.to))) ?? options[0];
    this.#addCarrier(trip, isMain ? option : undefined);
  }

  /** `option`: what the trip is counted as; none on the way to or from a terminal, and for people who might have ridden. */
  #addCarrier(trip: Trip, option: TolledOption | undefined): void {
    const { leg } = trip;
    const { network, poolsOf } = this.#model;
    const { load, unload } = handlingMinutes(this.#held, trip);
    const places = { air: network.parkingOf, sea: network.berthsOf, rail: network.rampsOf, road: undefined }[leg.mode];
    const [from, to] = [this.#held.nodeOf(leg.from), this.#held.nodeOf(leg.to)];
    const loadAt = leg.departAt - load;
    const off = this.#emptyAt(trip, load, unload);
    const handsOn = changesTrains(this.#held, trip, 1);
    if (places && option && !changesTrains(this.#held, trip, -1)) this.#begin(places[from] as number, loadAt, option.loadMinutes);
    if (places && option && !handsOn) this.#begin(places[to] as number, off - unload, option.unloadMinutes);
    poolsOf.forEach((pools, toll) => {
      if (!pools.includes(trip.pool)) return;
      const set = option && !handsOn ? option.liftTolls.indexOf(toll) : -1;
      const end = option?.ends.findIndex(({ node }) => node === to) ?? -1;
      this.#hold(toll, loadAt, off + (option?.backMinutes[set]?.[end] ?? 0));
    });
  }

  #emptyAt(trip: Trip, load: number, unload: number): number {
    const { leg } = trip;
    const there = leg.arriveAt + motionOf(this.#held, trip, () => {}).passMinutes;
    if (leg.mode === 'road' || unload === 0) return there + unload;
    const holds = terminalHolds(this.#held, trip, leg.to, changesTrains(this.#held, trip, 1));
    const fit = holds.filter(({ from, to }) => from >= leg.arriveAt && to - from >= unload);
    if (fit.length === 0) throw new RangeError(`${trip.name} is nowhere unloaded after ${load} min of loading`);
    return Math.min(...fit.map(({ to }) => to));
  }

  #vehiclesOn(trip: Trip): number {
    let vehicles = 0;
    for (const index of trip.serials) {
      const serial = this.#held.serials[index];
      if (serial) vehicles += vehiclesOf(this.#held, serial.kind, serial.count);
    }
    return vehicles;
  }

  /** `minutes`: what one use counts; a whole slot where absent. */
  #begin(resource: number, from: number, minutes: number | undefined): void {
    const toll = this.#tollOf.get(resource);
    if (toll === undefined || minutes === 0) return;
    const { tolls } = this.#model;
    const { kind, leastHold = 0 } = tolls.resources[toll] ?? {};
    const used = minutes ?? leastHold;
    if (kind === 'hold') this.#hold(toll, from, from + used);
    else this.#count(tolls.rowAt(toll, from), used);
  }

  #hold(toll: number, from: number, to: number): void {
    const { tolls } = this.#model;
    const span = tolls.span[toll] as number;
    for (let at = from; at < to; ) {
      const row = tolls.rowAt(toll, at);
      if (row < 0) return;
      const end = Math.min(to, (row - (tolls.first[toll] as number) + 1) * span);
      this.#count(row, end - at);
      at = end;
    }
  }

  #count(row: number, minutes: number): void {
    if (row >= 0) this.use.set(row, (this.use.get(row) ?? 0) + minutes);
  }
}
