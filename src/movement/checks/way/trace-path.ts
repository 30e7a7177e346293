import type { PlannedLeg } from '../../plan/movement-plan.ts';
import type { ArcHold, HeldPlan, Trip } from '../held/held-plan.ts';
import { directKm } from './distances.ts';

/** How a leg by road or rail goes: by arcs, in order, each with what is held of it; or on local roads, which nobody holds. */
export type Path = { readonly steps: readonly ArcHold[] } | 'local';

const PATHS = new WeakMap<HeldPlan, Map<Trip, Path | undefined>>();

/**
 * The path of a trip, from the arcs that its serials hold while it is under way; undefined where they do not lead from its
 * start to its end. Kept with the plan.
 */
export function pathOf(held: HeldPlan, trip: Trip): Path | undefined {
  let known = PATHS.get(held);
  if (!known) {
    known = new Map();
    PATHS.set(held, known);
  }
  if (!known.has(trip)) known.set(trip, trace(held, trip));
  return known.get(trip);
}

function trace(held: HeldPlan, trip: Trip): Path | undefined {
  const { leg } = trip;
  const { arcs } = held.network;
  const holds = trip.serials
    .flatMap((serial) => held.arcHoldsOf(serial))
    .filter((hold) => arcs[hold.arc]?.mode === leg.mode && hold.from >= leg.departAt && hold.from <= leg.arriveAt)
    .sort((a, b) => a.from - b.from);
  const steps: ArcHold[] = [];
  const used = new Set<ArcHold>();
  let here = leg.from;
  while (here !== leg.to) {
    const next = holds.find((hold) => !used.has(hold) && startOf(held, hold) === here);
    if (!next) return isLocal(held, leg) ? 'local' : undefined;
    used.add(next);
    steps.push(next);
    here = endOf(held, next);
  }
  return steps.length > 0 ? { steps } : undefined;
}

function startOf({ network }: HeldPlan, { arc, back }: ArcHold): string {
  const row = network.arcs[arc];
  return (back ? row?.to : row?.from) ?? '';
}

/** The node to which a step leads. */
export function endOf({ network }: HeldPlan, { arc, back }: ArcHold): string {
  const row = network.arcs[arc];
  return (back ? row?.from : row?.to) ?? '';
}

/** Kilometres of a leg on local roads. */
export function localKm({ network, values }: HeldPlan, leg: Pick<PlannedLeg, 'from' | 'to'>): number {
  return directKm(network, leg.from, leg.to) * values.detourRatio;
}

/** May a leg go on local roads? Near by, and not on a transporter. */
function isLocal(held: HeldPlan, leg: PlannedLeg): boolean {
  return leg.mode === 'road' && leg.asset === null && localKm(held, leg) <= held.values.localAccessKm;
}
