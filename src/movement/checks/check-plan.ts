import type { Contingent } from '../../words/forces.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { ClosedResource, MovementPlan } from '../plan/movement-plan.ts';
import { checkLanes } from './held/check-lanes.ts';
import { checkStands } from './held/check-stands.ts';
import { HeldPlan } from './held/held-plan.ts';
import { checkCarriers } from './lift/check-carriers.ts';
import { checkCargo } from './roll/check-cargo.ts';
import { checkLegs } from './way/check-legs.ts';
import { checkSlots } from './way/check-slots.ts';

/**
 * Replays a plan minute by minute with none of the planner's code and names every breach of what holds on any day, whatever
 * its speeds and delays: a lane held twice or while it is closed, more in a place than it holds, lift in two places or with
 * two loads, legs out of order, ways without slots, cargo lost, a departure before the unit is ready.
 */
export function checkPlan(
  plan: Pick<MovementPlan, 'serials' | 'reservations' | 'arrivals'>,
  contingents: readonly Contingent[],
  network: CompiledNetwork,
  closures: readonly ClosedResource[] = [],
): string[] {
  const held = new HeldPlan(plan, contingents, network);
  return [
    ...checkLanes(held, closures),
    ...checkStands(held),
    ...checkCarriers(held),
    ...checkLegs(held),
    ...checkSlots(held),
    ...checkCargo(
      held,
      plan.arrivals.map((arrival) => arrival.contingent),
    ),
  ];
}
