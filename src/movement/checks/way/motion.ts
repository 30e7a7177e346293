import type { Minutes } from '../../../words/time.ts';
import type { ArcHold, HeldPlan, Trip } from '../held/held-plan.ts';
import { vehiclesOf } from '../lift/lift-figures.ts';
import { directKm, seaKmFrom } from './distances.ts';
import { localKm, pathOf } from './trace-path.ts';

const DAY_MINUTES = 1440;
/** 17 knots, as the rule of the sea takes it where a ship states no speed. */
const DEFAULT_SHIP_KMH = 31;
/** Sums of kilometres in another order differ in the last bit; no night and no minute may hang on it. */
const ROUNDING = 1e-6;

/** What a leg's own times and slots say of when it can arrive. */
export interface Motion {
  /** Its head, at the soonest. */
  readonly arriveAt: Minutes;
  /** From its head to its last vehicle. */
  readonly passMinutes: Minutes;
  /** By arcs, with slots; not by air or sea nor on local roads. */
  readonly byArcs: boolean;
}

/**
 * When a trip that departs as planned arrives at the soonest: at the declared speed along the path that it holds, with the
 * nights between march days, no arc sooner after another than what lies between them: waiting for a slot is no rest. Slots
 * that are too short or too soon are told.
 */
export function motionOf(held: HeldPlan, trip: Trip, say: (what: string) => void): Motion {
  const { leg } = trip;
  const vehicles = vehiclesOn(held, trip);
  const passMinutes = leg.mode === 'road' && vehicles > 1 ? Math.ceil((vehicles * 60) / held.values.roadVehiclesPerHour) : 0;
  const path = leg.mode === 'road' || leg.mode === 'rail' ? pathOf(held, trip) : undefined;
  if (path !== undefined && path !== 'local') {
    return { arriveAt: alongArcs(held, trip, path.steps, vehicles, say), passMinutes, byArcs: true };
  }
  return { arriveAt: leg.departAt + Math.ceil(freeMinutes(held, trip) - ROUNDING), passMinutes, byArcs: false };
}

/** Where no arcs are held: local roads, the sea and the air. Without a path at all: nothing, which is told elsewhere. */
function freeMinutes(held: HeldPlan, trip: Trip): number {
  const { leg } = trip;
  const { values, network } = held;
  const pool = network.pools[trip.pool];
  if (leg.mode === 'air') {
    const flown = directKm(network, leg.from, leg.to) * values.airRoutingRatio;
    const stops = Math.max(0, Math.ceil(flown / values.airLegKm) - 1);
    return (flown * 60) / (pool?.speedKmh ?? values.estimateAirSpeedKmh) + stops * values.fuelStopHours * 60;
  }
  if (leg.mode === 'sea') {
    const km = seaKmFrom(network, leg.from).get(leg.to) ?? Infinity;
    const isWarship = trip.serials.some((serial) => held.serials[serial]?.kind === 'warship');
    return (km * 60) / (isWarship ? values.warshipSpeedKmh : (pool?.speedKmh ?? DEFAULT_SHIP_KMH));
  }
  return pathOf(held, trip) === 'local' ? (localKm(held, leg) * 60) / values.localAccessSpeedKmh : 0;
}

function alongArcs(
  held: HeldPlan,
  trip: Trip,
  steps: readonly ArcHold[],
  vehicles: number,
  say: (what: string) => void,
): Minutes {
  const { values, network } = held;
  const { leg } = trip;
  const tracked = trip.serials.some((serial) => held.serials[serial]?.kind === 'tracked');
  const speed = leg.mode === 'rail' ? values.railSpeedKmh : tracked ? values.heavyTransporterSpeedKmh : values.roadSpeedKmh;
  let km = 0;
  let entered = -Infinity;
  const minutes = () => (leg.mode === 'road' ? withNights(held, (km * 60) / speed) : (km * 60) / speed);
  // whole minutes: from arc to arc up to one may be lost to rounding, from departure none
  const soonest = () => Math.max(Math.ceil(leg.departAt + minutes() - ROUNDING), Math.ceil(entered + minutes() - 1 - ROUNDING));
  for (const { arc, from, to } of steps) {
    const row = network.arcs[arc];
    if (!row) continue;
    if (from < soonest()) say(`enters ${row.id} at ${from}; it cannot be there before ${soonest()}`);
    const rate = row.rate ?? (leg.mode === 'rail' ? values.railTrainsPerDay : values.roadVehiclesPerHour);
    const slot = Math.ceil(leg.mode === 'rail' ? DAY_MINUTES / rate : (vehicles * 60) / rate);
    if (to - from < slot) say(`holds ${row.id} for ${to - from} min; it takes ${slot} to pass`);
    entered = Math.max(entered, from - minutes());
    km += row.lengthKm;
  }
  return soonest();
}

/** Minutes in motion with a night after each march day. */
export function withNights({ values }: HeldPlan, motion: number): number {
  const day = values.marchDayHours * 60;
  const nights = Math.max(0, Math.ceil((motion - ROUNDING) / day) - 1);
  return motion + nights * (DAY_MINUTES - Math.min(DAY_MINUTES, day));
}

function vehiclesOn(held: HeldPlan, trip: Trip): number {
  let vehicles = 0;
  for (const index of trip.serials) {
    const serial = held.serials[index];
    if (serial) vehicles += vehiclesOf(held, serial.kind, serial.count);
  }
  return vehicles;
}
