import type { Minutes } from '../../../words/time.ts';
import type { Resource } from '../../network/compiled-network.ts';
import type { HeldPlan, Hold, Trip } from './held-plan.ts';

const RESOURCES = new WeakMap<HeldPlan, Map<string, Resource>>();

function resourceNamed(held: HeldPlan, name: string): Resource | undefined {
  let named = RESOURCES.get(held);
  if (!named) {
    named = new Map(held.network.resources.map((resource) => [resource.name, resource]));
    RESOURCES.set(held, named);
  }
  return named.get(name);
}

/** What the serials of a trip hold of the ramps, berths, stands or gauge-change tracks of a node. */
export function terminalHolds(held: HeldPlan, trip: Trip, node: string, gaugeChange: boolean): Hold[] {
  const { mode } = trip.leg;
  const kind = mode === 'air' ? 'parking' : mode === 'sea' ? 'berth' : gaugeChange ? 'gauge change' : 'ramp';
  const resource = resourceNamed(held, `${node} ${kind}`);
  if (!resource) return [];
  const { firstLane, lanes } = resource;
  const isThere = (hold: Hold) => hold.lane >= firstLane && hold.lane < firstLane + lanes;
  return trip.serials.flatMap((serial) => held.holdsOf(serial).filter(isThere));
}

/** Is the asset of a trip reserved for all that time? Missions that go on are held in parts. */
export function isLiftHeld(held: HeldPlan, { leg }: Trip, from: Minutes, to: Minutes): boolean {
  const resource = resourceNamed(held, leg.asset ?? '');
  if (!resource) return false;
  let until = from;
  let begun = false;
  for (const hold of held.holdsOnLane(resource.firstLane + leg.number - 1)) {
    if (hold.from > until || hold.to <= from) continue;
    begun = true;
    until = Math.max(until, hold.to);
  }
  return until >= to && (begun || from >= to);
}
