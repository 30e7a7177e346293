import type { Minutes } from '../../../words/time.ts';
import type { Resource } from '../../network/compiled-network.ts';
import type { ClosedResource } from '../../plan/movement-plan.ts';
import type { HeldPlan, Hold } from './held-plan.ts';

/** Far more than any plan lasts: ten years. */
export const MOST_MINUTES = 10 * 366 * 1440;

/** Minute by minute, lane by lane: nobody holds what another holds, what is not there, or what is closed. */
export function checkLanes(held: HeldPlan, closures: readonly ClosedResource[]): string[] {
  const breaches: string[] = [];
  const { serials, network, reservations } = held;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i + 3 < reservations.length; i += 4) {
    const [lane, from, to, serial] = reservations.slice(i, i + 4) as [number, number, number, number];
    const whole = [lane, from, to, serial].every(Number.isInteger);
    if (!whole || to < from) breaches.push(`lane ${lane} is held from ${from} to ${to} by serial ${serial}`);
    if (!serials[serial]) breaches.push(`lane ${lane} is held from ${from} to ${to} by serial ${serial}, which is not there`);
    if (!(lane >= 0 && lane < network.laneCount)) breaches.push(`lane ${lane} is not in the network`);
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  if (last - first > MOST_MINUTES) breaches.push(`reservations from ${first} to ${last} are more than ten years apart`);
  if (breaches.length > 0 || first > last) return breaches;
  const minutes = new Int32Array(last - first);
  const closedOf = new Map<number, ClosedResource[]>();
  for (const closed of closures) closedOf.set(closed.resource, [...(closedOf.get(closed.resource) ?? []), closed]);
  network.resources.forEach((resource, index) => {
    for (let lane = resource.firstLane; lane < resource.firstLane + resource.lanes; lane++) {
      const holds = held.holdsOnLane(lane);
      if (holds.length > 0) replayLane(holds, minutes, first, resource, closedOf.get(index) ?? [], breaches);
    }
  });
  return breaches;
}

/** `minutes`: zeroes in and out; the serial's number, from 1, while the lane is replayed. */
function replayLane(
  holds: readonly Hold[],
  minutes: Int32Array,
  first: Minutes,
  resource: Resource,
  closures: readonly ClosedResource[],
  breaches: string[],
): void {
  for (const { lane, from, to, serial } of holds) {
    for (let minute = from; minute < to; minute++) {
      if (minutes[minute - first] !== 0) {
        const name = `${resource.name}: lane ${lane - resource.firstLane + 1}`;
        breaches.push(
          `${name} held twice in minute ${minute}, by serials ${(minutes[minute - first] as number) - 1} and ${serial}`,
        );
        break;
      }
      minutes[minute - first] = serial + 1;
    }
    for (const closed of closures) {
      if (from < closed.to && to > closed.from) {
        const when = `from ${Math.max(from, closed.from)} to ${Math.min(to, closed.to)}`;
        breaches.push(`${resource.name} is held by serial ${serial} ${when}, while it is closed`);
      }
    }
  }
  for (const { from, to } of holds) minutes.fill(0, from - first, to - first);
}
