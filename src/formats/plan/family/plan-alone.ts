import { type CompiledNetwork, scheduleMovements } from '../../../movement/index.ts';
import type { Contingent } from '../../../words/forces.ts';
import { cargoOf, type DrawnPackage } from './draw-packages.ts';
import { capacityOf, type Need, needOf, type Shared, sharedOfLanes } from './shared-resources.ts';

/** A package on the empty network. */
export interface Alone {
  readonly contingent: Contingent;
  readonly closeAt: number;
  readonly need: Need;
  /** Serials by the main mode. */
  readonly serials: number;
}

export function contingentOf(drawn: DrawnPackage, scale: number, requiredBy: number | null): Contingent {
  const cargo = cargoOf(drawn, scale);
  return {
    id: drawn.id,
    nation: drawn.nation,
    unit: drawn.id,
    component: 'land',
    personnel: cargo.passengers,
    cargo,
    origin: drawn.origin,
    destination: drawn.destination,
    modes: drawn.modes,
    readyAt: drawn.readyAt,
    requiredBy,
    priority: drawn.priority,
    command: 'national',
    caveats: [],
  };
}

/** Is there any way for a package? */
export function canGo(drawn: DrawnPackage, network: CompiledNetwork): boolean {
  return scheduleMovements([contingentOf(drawn, 1, null)], network, { start: 0 }).arrivals.length > 0;
}

/** Every package planned as if there were no other. Throws where one cannot go. */
export function planAlone(
  contingents: readonly Contingent[],
  shared: readonly Shared[],
  network: CompiledNetwork,
): readonly Alone[] {
  const ofLane = sharedOfLanes(shared, network);
  return contingents.map((contingent) => {
    const plan = scheduleMovements([contingent], network, { start: 0 });
    const arrival = plan.arrivals[0];
    if (!arrival) throw new Error(`package ${contingent.id} cannot go: ${plan.unreachable[0]?.reason.because?.[0]?.says}`);
    const need = needOf(plan, shared.length, ofLane);
    return { contingent, closeAt: arrival.arriveCompleteAt, need, serials: plan.serials.length };
  });
}

/** When a package is required: so many times as long after it is ready as it takes alone. */
export function requiredAt(drawn: DrawnPackage, closeAt: number): number {
  return drawn.readyAt + Math.round((closeAt - drawn.readyAt) * drawn.slack);
}

/** From the first ready time to the last required one. */
export function windowOf(packages: readonly DrawnPackage[], alone: readonly Alone[]): { from: number; to: number } {
  const from = Math.min(...packages.map((row) => row.readyAt));
  const to = Math.max(...packages.map((row, index) => requiredAt(row, (alone[index] as Alone).closeAt)));
  return { from, to };
}

/** How full each shared resource is in the window: needed to available lane-minutes (paths for the cut). */
export function loadsOf(
  alone: readonly Alone[],
  shared: readonly Shared[],
  network: CompiledNetwork,
  windowMinutes: number,
): readonly number[] {
  return shared.map((row, index) => {
    const inPaths = row.kind === 'rail across the middle';
    const needed = alone.reduce((sum, { need }) => sum + ((inPaths ? need.holds : need.minutes)[index] as number), 0);
    const capacity = capacityOf(row, network, windowMinutes);
    return capacity > 0 ? needed / capacity : 0;
  });
}
