import {
  type Certificate,
  type CompiledNetwork,
  countedFrom,
  findCertificate,
  type LowerBound,
  lowerBound,
  type MovementPlan,
  objectiveOf,
  type PlanObjective,
  type SolveLinear,
  scheduleMovements,
  searchPlan,
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
  /** The prices that the bound follows from. */
  readonly certificate: Certificate;
  /** Of the plan's cost over the bound. */
  readonly excess: { readonly absolute: number; readonly percent: number | null };
  /** What serials waited for longest, most first. */
  readonly binds: readonly { readonly resource: string; readonly hours: number }[];
}

/** What makes a better plan than the list scheduler's, and a better bound. */
export interface Optimiser {
  readonly solve: SolveLinear;
  /** Share of the time of a phase that is gone, 0 to 1 and more; told the best plan's cost, or the best bound, so far. */
  readonly spent: (phase: 'plan' | 'bound', best: number) => number;
}

const BINDING_SHOWN = 10;
const ROUNDING = 1e-6;

/**
 * Plans all packages together at the medians of the declared intervals and certifies the result. Without an optimiser: one
 * list schedule, with what each package needs by itself as the bound. @throws where the bound fails
 */
export function planInstance(instance: PlanInstance, network: CompiledNetwork, optimiser?: Optimiser): CertifiedPlan {
  const closures = closedResources(instance.closures, network);
  if (!optimiser) return certify(instance, network, listSchedule(instance, network, closures), WITHOUT_PRICES);
  const { solve, spent } = optimiser;
  const plan = searchPlan(instance.packages, network, { start: 0, closures, spent: (cost) => spent('plan', cost) });
  const options = { start: 0, closures, solve, spent: (bound: number) => spent('bound', bound) };
  return certify(instance, network, plan, findCertificate(instance.packages, network, options));
}

/** A plan with its objective, what its certificate proves, and what lies between. @throws where the bound fails */
export function certify(
  instance: PlanInstance,
  network: CompiledNetwork,
  plan: MovementPlan,
  certificate: Certificate,
): CertifiedPlan {
  const closures = closedResources(instance.closures, network);
  const arrived = new Set(plan.arrivals.map((arrival) => arrival.contingent));
  const planned = instance.packages.filter((row) => arrived.has(row.contingent.id));
  const objective = objectiveOf(plan, planned, network);
  const counted = countedFrom(plan.serials, planned, network);
  const bound = lowerBound(planned, network, 0, closures, certificate);
  const absolute = objective.cost - bound.cost;
  if (absolute < -ROUNDING * Math.max(1, bound.cost))
    throw new Error(`the bound ${bound.cost} is above the plan's ${objective.cost}`);
  const percent = bound.cost > 0 ? (100 * absolute) / bound.cost : null;
  const waits = [...plan.waits].sort(([a, most], [b, more]) => more - most || a - b).slice(0, BINDING_SHOWN);
  const binds = waits.map(([index, minutes]) => ({
    resource: network.resources[index]?.name ?? '',
    hours: Math.round(minutes / 6) / 10,
  }));
  return { instance, plan, objective, counted, bound, certificate, excess: { absolute: Math.max(0, absolute), percent }, binds };
}

/** Nothing has a price: the bound is what packages need each by itself. */
const WITHOUT_PRICES: Certificate = { horizon: 1, prices: [], spans: {} };

function listSchedule(
  { packages }: PlanInstance,
  network: CompiledNetwork,
  closures: ReturnType<typeof closedResources>,
): MovementPlan {
  return scheduleMovements(
    packages.map((row) => row.contingent),
    network,
    { start: 0, closures },
  );
}
