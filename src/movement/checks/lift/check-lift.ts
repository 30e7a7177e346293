import type { Minutes } from '../../../words/time.ts';
import type { HeldPlan, Trip } from '../held/held-plan.ts';
import { tripsByAsset } from './check-carriers.ts';
import { assetsAtHand, emptyMinutes, isHomeless } from './lift-figures.ts';

/** What the serials on a trip say of it. */
export interface Worked {
  /** The first of them stands ready to be loaded. */
  readonly readyAt: Minutes;
  readonly loadMinutes: Minutes;
  /** The carrier is empty. */
  readonly freeAt: Minutes;
}

/**
 * Lift does not leap: from the order it comes empty from home to its first load, and from the end of each trip to the start
 * of the next, great circle with a detour at its own speed. None bears a number beyond the assets at hand. Nothing is loaded
 * before some of the load is there.
 */
export function checkLift(held: HeldPlan, worked: ReadonlyMap<Trip, Worked>, start: Minutes): string[] {
  const breaches: string[] = [];
  for (const [trip, { readyAt, loadMinutes }] of worked) {
    if (trip.serials.length > 1 && trip.leg.departAt - loadMinutes < readyAt) {
      breaches.push(
        `${trip.name}: is loaded from ${trip.leg.departAt - loadMinutes} on, before any of its load is there, at ${readyAt}`,
      );
    }
  }
  for (const trips of tripsByAsset(held).values()) {
    const [first] = trips as [Trip];
    const pool = held.network.pools[first.pool];
    if (!pool) continue;
    const atHand = assetsAtHand(held, pool);
    const { number } = first.leg;
    if (number > atHand) breaches.push(`${pool.id} ${number} is used; ${atHand} are at hand`);
    let place = isHomeless(held, first.pool) ? first.leg.from : pool.home;
    let at = start;
    for (const trip of trips) {
      const loadAt = trip.leg.departAt - (worked.get(trip)?.loadMinutes ?? 0);
      const soonest = at + emptyMinutes(held, first.pool, place, trip.leg.from);
      if (loadAt < soonest) {
        const what = `is loaded at ${trip.leg.from} from ${loadAt} on`;
        breaches.push(`${pool.id} ${number} ${what}; it is at ${place} at ${at} and cannot be there before ${soonest}`);
      }
      at = worked.get(trip)?.freeAt ?? trip.leg.arriveAt;
      place = trip.leg.to;
    }
  }
  return breaches;
}
