import { MODES } from '../../modes/modes.ts';
import type { ArcHold, HeldPlan, Trip } from '../held/held-plan.ts';
import { gaugeOf, STANDARD_GAUGE_MM } from '../lift/lift-figures.ts';
import { pathOf } from './trace-path.ts';

/**
 * Every march and train holds the start of each arc on its way, in its direction, from end to end; each arc admits all that
 * is on it, and trains keep to their gauge. Local roads need no slot.
 */
export function checkSlots(held: HeldPlan): string[] {
  const breaches: string[] = [];
  for (const trip of held.trips) {
    const { leg } = trip;
    if (leg.mode !== 'road' && leg.mode !== 'rail') continue;
    const path = pathOf(held, trip);
    if (!path) breaches.push(`${trip.name}: no slots from ${leg.from} to ${leg.to} by ${leg.mode}`);
    else if (path !== 'local') checkArcs(held, trip, path.steps, breaches);
  }
  return breaches;
}

function checkArcs(held: HeldPlan, trip: Trip, steps: readonly ArcHold[], breaches: string[]): void {
  const { leg } = trip;
  const pool = held.network.pools[trip.pool];
  const kinds = new Set(trip.serials.map((serial) => held.serials[serial]?.kind));
  const owner = held.serials[trip.serials[0] as number]?.contingent ?? '';
  const groups = held.groupsOf(owner).filter((group) => kinds.has(group.kind));
  for (const { arc } of steps) {
    const row = held.network.arcs[arc];
    if (!row) continue;
    if (pool && leg.mode === 'rail' && (row.gaugeMm ?? STANDARD_GAUGE_MM) !== gaugeOf(held, pool)) {
      breaches.push(`${trip.name}: a train of ${gaugeOf(held, pool)} mm on ${row.id}, which is of another gauge`);
    }
    for (const group of groups) {
      const admission = MODES[leg.mode].admitsWay(group, row, held.values);
      if (admission.finding === 'not-met') breaches.push(`${trip.name}: ${group.kind} on ${row.id}: ${admission.says}`);
      if (pool === undefined && group.kind === 'tracked') {
        breaches.push(`${trip.name}: tracked vehicles on their own tracks on ${row.id}, beyond local roads`);
      }
    }
  }
}
