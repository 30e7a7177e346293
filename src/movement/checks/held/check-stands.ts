import { MOST_MINUTES } from './check-lanes.ts';
import type { HeldPlan, Trip } from './held-plan.ts';

interface Stay {
  readonly from: number;
  readonly to: number;
}

/**
 * From the legs alone, minute by minute: no more aircraft or ships load and unload in a place than it has stands or berths,
 * whatever the plan says that it holds.
 */
export function checkStands(held: HeldPlan): string[] {
  const stays = new Map<string, Stay[]>();
  const stay = ({ leg }: Trip, place: string, from: number, to: number) => {
    const key = `${place} ${leg.mode}`;
    const known = stays.get(key) ?? [];
    known.push({ from: Math.ceil(from), to: Math.floor(to) });
    stays.set(key, known);
  };
  for (const trip of held.trips) {
    const pool = held.network.pools[trip.pool];
    const { leg } = trip;
    if (!pool || (leg.mode !== 'air' && leg.mode !== 'sea')) continue;
    stay(trip, leg.from, leg.departAt - pool.loadHours * 60, leg.departAt);
    stay(trip, leg.to, leg.arriveAt, leg.arriveAt + pool.unloadHours * 60);
  }
  const breaches: string[] = [];
  for (const [key, rows] of stays) {
    const [place = '', mode = ''] = key.split(' ');
    const room = standsAt(held, place, mode);
    const first = rows.reduce((least, row) => Math.min(least, row.from), Infinity);
    const last = rows.reduce((most, row) => Math.max(most, row.to), -Infinity);
    if (!(last - first <= MOST_MINUTES)) {
      breaches.push(`${place}: loads and unloads from ${first} to ${last}, more than ten years apart`);
      continue;
    }
    const present = new Uint16Array(Math.max(0, last - first));
    for (const { from, to } of rows) {
      for (let minute = from; minute < to; minute++) present[minute - first] = (present[minute - first] as number) + 1;
    }
    const most = present.reduce((most, there) => Math.max(most, there), 0);
    if (most > room) breaches.push(`${place}: ${most} by ${mode} in ${room} places in minute ${first + present.indexOf(most)}`);
  }
  return breaches;
}

function standsAt({ network, values }: HeldPlan, place: string, mode: string): number {
  const node = network.nodes[network.nodeIndex.get(place) ?? -1];
  const berths = Math.min(node?.berths ?? Infinity, node?.roroRamps ?? Infinity);
  const stated =
    mode === 'air' ? (node?.aircraftParking ?? values.aircraftParking) : Number.isFinite(berths) ? berths : values.berths;
  return Math.max(1, Math.floor(stated));
}
