import {
  boundLateness,
  type CompiledNetwork,
  countedFrom,
  type LowerBound,
  type MovementPlan,
  objectiveOf,
  type PlanObjective,
  scheduleMovements,
} from '../../movement/index.ts';
import type { Minutes } from '../../words/time.ts';
import { closedResources } from './disturbance/closed-resources.ts';
import type { PlanInstance } from './read-instance.ts';

/** A plan for an instance with its objective, a bound that holds for every plan, and what lies between. */
export interface CertifiedPlan {
  readonly instance: PlanInstance;
  readonly plan: MovementPlan;
  readonly objective: PlanObjective;
  /** When each package counts as complete: with the last of its cohesion group. */
  readonly counted: ReadonlyMap<string, Minutes>;
  readonly bound: LowerBound;
  readonly excess: { readonly absolute: number; readonly percent: number | null };
  /** What serials waited for longest, most first. */
  readonly binds: readonly { readonly resource: string; readonly hours: number }[];
}

const BINDING_SHOWN = 10;
const ROUNDING = 1e-6;

/** Plans all packages together at the medians of the declared intervals and certifies the result. @throws where the bound fails */
export function planInstance(instance: PlanInstance, network: CompiledNetwork): CertifiedPlan {
  const plan = scheduleMovements(
    instance.packages.map((row) => row.contingent),
    network,
    { start: 0, closures: closedResources(instance.closures, network) },
  );
  const arrived = new Set(plan.arrivals.map((arrival) => arrival.contingent));
  const planned = instance.packages.filter((row) => arrived.has(row.contingent.id));
  const objective = objectiveOf(plan, planned, network);
  const counted = countedFrom(plan.serials, planned, network);
  const bound = boundLateness(planned, network, 0);
  const absolute = objective.lateness - bound.lateness;
  if (absolute < -ROUNDING) throw new Error(`the bound ${bound.lateness} is above the plan's ${objective.lateness}`);
  const percent = bound.lateness > 0 ? (100 * absolute) / bound.lateness : null;
  const waits = [...plan.waits].sort(([a, most], [b, more]) => more - most || a - b).slice(0, BINDING_SHOWN);
  const binds = waits.map(([index, minutes]) => ({
    resource: network.resources[index]?.name ?? '',
    hours: Math.round(minutes / 6) / 10,
  }));
  return { instance, plan, objective, counted, bound, excess: { absolute: Math.max(0, absolute), percent }, binds };
}
