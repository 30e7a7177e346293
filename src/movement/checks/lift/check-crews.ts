import type { HeldPlan, Trip } from '../held/held-plan.ts';
import type { Worked } from './check-lift.ts';

/**
 * Where a pool has a number of crews: never are more of them with a load, from the start of its loading until the carrier is
 * empty, or at rest after one.
 */
export function checkCrews({ trips, network }: HeldPlan, worked: ReadonlyMap<Trip, Worked>): string[] {
  const breaches: string[] = [];
  network.pools.forEach(({ id, crews }, pool) => {
    if (!crews) return;
    const turns = trips
      .flatMap((trip) => {
        const times = trip.pool === pool ? worked.get(trip) : undefined;
        return times ? [{ from: trip.leg.departAt - times.loadMinutes, to: times.freeAt + crews.restHours * 60 }] : [];
      })
      .sort((a, b) => a.from - b.from || a.to - b.to);
    for (const { from } of turns) {
      const away = turns.filter((turn) => turn.from <= from && turn.to > from).length;
      if (away <= crews.count) continue;
      breaches.push(`${id}: ${away} crews are with a load or at rest in minute ${from}; there are ${crews.count}`);
      break;
    }
  });
  return breaches;
}
