import { MODES } from '../../modes/modes.ts';
import type { HeldPlan, Trip } from '../held/held-plan.ts';

/** Sums of shares are exact to less, in tonnes and metres. */
const ROUNDING = 1e-9;

/**
 * Carriers, from the legs alone: no aircraft, ship, train or troop of transporters is on two ways at once, has the load of
 * two packages, takes what its mode does not let it carry, or more than it has room for. Nothing goes without a carrier that
 * needs one.
 */
export function checkCarriers(held: HeldPlan): string[] {
  const breaches: string[] = [];
  for (const trip of held.trips) {
    if (trip.leg.asset === null) checkOnItsOwn(held, trip, breaches);
    else checkCarrier(held, trip, breaches);
  }
  return [...breaches, ...checkWhereabouts(held)];
}

function checkCarrier(held: HeldPlan, trip: Trip, breaches: string[]): void {
  const { leg } = trip;
  const pool = held.network.pools[trip.pool];
  if (!pool) {
    breaches.push(`${trip.name}: the network has no lift ${leg.asset}`);
    return;
  }
  const lanes = held.network.resources.find((resource) => resource.name === pool.id)?.lanes ?? 0;
  if (!(leg.number >= 1 && leg.number <= lanes)) breaches.push(`${leg.asset} has no number ${leg.number}`);
  if (pool.mode !== leg.mode) breaches.push(`${trip.name}: ${pool.asset} does not go by ${leg.mode}`);
  const packages = new Set(trip.serials.map((serial) => held.serials[serial]?.contingent));
  if (packages.size > 1) breaches.push(`${trip.name}: has the load of more than one package: ${[...packages].join(', ')}`);
  const kinds = new Set(trip.serials.map((serial) => held.serials[serial]?.kind));
  if (kinds.size > 1 && kinds.has('passengers'))
    breaches.push(`${trip.name}: has ${[...kinds].join(' and ')} on it; people go by themselves`);
  trip.serials.forEach((serial, at) => {
    const row = held.serials[serial]?.legs[trip.legNumbers[at] as number];
    if (row && (row.from !== leg.from || row.to !== leg.to || row.arriveAt !== leg.arriveAt || row.mode !== leg.mode)) {
      const ways = `${leg.from}-${leg.to} until ${leg.arriveAt} and on ${row.from}-${row.to} until ${row.arriveAt}`;
      breaches.push(`${trip.name}: on ${ways}`);
    }
  });
  checkRoom(held, trip, breaches);
}

/** What its mode admits to a carrier and how much it takes: people, items, weight and length each by themselves. */
function checkRoom(held: HeldPlan, trip: Trip, breaches: string[]): void {
  const pool = held.network.pools[trip.pool];
  const { mode } = trip.leg;
  const say = (what: string) => breaches.push(`${trip.name}: ${what}`);
  let people = 0;
  let items = 0;
  let tonnes = 0;
  let laneMetres = 0;
  for (const index of trip.serials) {
    const serial = held.serials[index];
    const group = serial && held.groupOf(serial);
    if (!serial || !group || !pool) continue;
    const admission = MODES[mode].admitsCarrier(group, pool, held.values);
    if (admission.finding === 'not-met') say(`${group.kind} of ${serial.contingent} cannot be carried: ${admission.says}`);
    const room = MODES[mode].serialCapacity(group, pool, held.values);
    if (group.kind === 'passengers') {
      people += serial.count;
      if (people > room.items) say(`${people} people on ${room.items} seats`);
      continue;
    }
    items += serial.count;
    tonnes += (group.tonnes * serial.count) / group.count;
    laneMetres += (group.laneMetres * serial.count) / group.count;
    // one item too big for its carrier goes by itself
    if (items <= 1) continue;
    if (items > room.items) say(`${items} items on ${room.items} places`);
    if (tonnes > room.tonnes + ROUNDING) say(`${Math.ceil(tonnes * 10) / 10} t on ${room.tonnes} t`);
    if (laneMetres > room.laneMetres + ROUNDING) say(`${Math.ceil(laneMetres)} lane-metres on ${room.laneMetres}`);
  }
}

/** Without a carrier: people and wheels by road in columns of no more than march together, tracks on local roads, warships. */
function checkOnItsOwn(held: HeldPlan, trip: Trip, breaches: string[]): void {
  const { leg } = trip;
  const serial = held.serials[trip.serials[0] as number];
  const group = serial && held.groupOf(serial);
  if (!serial || !group) return;
  const local = leg.mode === 'road' && held.serials[trip.serials[0] as number]?.kind === 'tracked';
  const admission = MODES[leg.mode].admitsCarrier(group, null, held.values);
  // on local roads whatever is over the limits goes on an individual permit; that the leg is local is checked with its way
  if (admission.finding === 'not-met' && !local) {
    breaches.push(`${trip.name}: ${group.kind} by ${leg.mode} from ${leg.from} to ${leg.to}: ${admission.says}`);
  }
  const { items } = MODES.road.serialCapacity(group, null, held.values);
  if (serial.mode === 'road' && leg.mode === 'road' && serial.count > items) {
    breaches.push(`${trip.name}: ${serial.count} ${group.kind} march as one column; ${items} at most may`);
  }
}

/** In order of time: an asset's trips do not overlap. */
function checkWhereabouts(held: HeldPlan): string[] {
  const breaches: string[] = [];
  for (const trips of tripsByAsset(held).values()) {
    for (let at = 1; at < trips.length; at++) {
      const [before, after] = [trips[at - 1] as Trip, trips[at] as Trip];
      if (after.leg.departAt >= before.leg.arriveAt) continue;
      const way = ({ leg }: Trip) => `${leg.from}-${leg.to} ${leg.departAt}-${leg.arriveAt}`;
      breaches.push(`${after.leg.asset} ${after.leg.number}: on ${way(before)} and on ${way(after)}`);
    }
  }
  return breaches;
}

/** The trips of each asset in order of time. */
export function tripsByAsset(held: HeldPlan): Map<string, Trip[]> {
  const found = new Map<string, Trip[]>();
  for (const trip of held.trips) {
    if (trip.pool < 0) continue;
    const key = `${trip.leg.asset} ${trip.leg.number}`;
    const known = found.get(key);
    if (known) known.push(trip);
    else found.set(key, [trip]);
  }
  for (const trips of found.values()) trips.sort((a, b) => a.leg.departAt - b.leg.departAt);
  return found;
}
