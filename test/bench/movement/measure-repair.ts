import type { CertifiedPlan } from '../../../src/formats/plan/certified-plan.ts';
import { closedResources } from '../../../src/formats/plan/disturbance/closed-resources.ts';
import { type CompiledNetwork, PlanRepair } from '../../../src/movement/index.ts';
import { median } from './timing.ts';

/** How long a plan takes to be mended when one of the resources that bind most closes for two days in the middle of the run. */
export interface RepairFigures {
  /** Of the clock. */
  readonly medianMilliseconds: number;
  readonly worstMilliseconds: number;
  readonly moved: number;
}

const CLOSED_MINUTES = 2880;

export function measureRepair(
  { instance, plan, certificate, binds, objective }: CertifiedPlan,
  network: CompiledNetwork,
): RepairFigures {
  const closures = closedResources(instance.closures, network);
  const desk = new PlanRepair(instance.packages, network, plan, certificate, { start: 0, closures });
  const at = Math.floor(objective.lastArrival / 3);
  let moved = 0;
  const times = binds.map(({ resource }) => {
    const index = network.resources.findIndex((row) => row.name === resource);
    const began = performance.now();
    const repaired = desk.repair(at, [{ resource: index, from: at, to: at + CLOSED_MINUTES }]);
    moved += repaired.moved.length;
    return performance.now() - began;
  });
  return { medianMilliseconds: median(times), worstMilliseconds: Math.max(...times), moved };
}
