import type { Minutes } from '../../words/time.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { ClosedResource, PlannedSerial, Reservations } from '../plan/movement-plan.ts';
import { type Certificate, lowerBound } from './bound/lower-bound.ts';
import { checkPlan } from './check-plan.ts';
import { checkTimes } from './check-times.ts';
import { HeldPlan } from './held/held-plan.ts';
import { closureOf, objectiveOf, type PlanObjective, type WeightedContingent } from './plan-objective.ts';
import { checkUnreachable } from './roll/check-unreachable.ts';

/** A plan with all that it is said to achieve. */
export interface ClaimedPlan {
  readonly serials: readonly PlannedSerial[];
  readonly reservations: Reservations;
  readonly closures: readonly { readonly contingent: string; readonly completeAt: Minutes }[];
  readonly unreachable: readonly string[];
  readonly objective: PlanObjective;
  readonly bound: { readonly cost: number; readonly lateness: number };
  readonly certificate: Certificate;
}

const ROUNDING = 1e-6;

/**
 * Everything that is wrong with a plan: replayed minute by minute, each serial's times, each package's closure, objective
 * and bound worked out again. Uses none of the planner's code.
 */
export function checkCertificate(
  claim: ClaimedPlan,
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  start: Minutes,
  closures: readonly ClosedResource[] = [],
): string[] {
  const contingents = weighted.map((row) => row.contingent);
  const arrivals = claim.closures.map(({ contingent, completeAt }) => {
    const rest = { departFirstAt: completeAt, arriveFirstAt: completeAt, curve: [] };
    return { contingent, arriveCompleteAt: completeAt, ...rest };
  });
  const { serials, reservations } = claim;
  const plan = { serials, reservations, arrivals, reasons: [], unreachable: [], waits: new Map(), waitsOf: [] };
  const breaches = [
    ...checkPlan(plan, contingents, network, closures),
    ...checkTimes(plan, contingents, network, start),
    ...checkRoll(claim, weighted, network),
    ...checkUnreachable(new HeldPlan(plan, contingents, network), claim.unreachable),
  ];
  const planned = weighted.filter((row) => claim.closures.some((one) => one.contingent === row.contingent.id));
  const objective = objectiveOf(plan, planned, network);
  for (const [key, value] of Object.entries(objective)) {
    const said = claim.objective[key as keyof PlanObjective];
    if (Math.abs(said - value) > ROUNDING) breaches.push(`objective ${key} is said to be ${said}; it is ${value}`);
  }
  breaches.push(...checkBound(claim, planned, network, start, closures));
  return [...new Set(breaches)];
}

/** The bound follows from the prices of the certificate. */
function checkBound(
  { bound, certificate }: ClaimedPlan,
  planned: readonly WeightedContingent[],
  network: CompiledNetwork,
  start: Minutes,
  closures: readonly ClosedResource[],
): string[] {
  try {
    const found = lowerBound(planned, network, start, closures, certificate);
    return (['cost', 'lateness'] as const).flatMap((key) => {
      const [said, is] = [bound[key], found[key]];
      return said > is + ROUNDING * Math.max(1, is) ? [`the bound on ${key} is said to be ${said}; it is ${is}`] : [];
    });
  } catch (error) {
    if (error instanceof RangeError) return [error.message];
    throw error;
  }
}

/** Every package is planned or reported, once, and closures are what the serials give. */
function checkRoll(claim: ClaimedPlan, weighted: readonly WeightedContingent[], network: CompiledNetwork): string[] {
  const breaches: string[] = [];
  const told = [...claim.closures.map((row) => row.contingent), ...claim.unreachable];
  const known = new Set(weighted.map((row) => row.contingent.id));
  for (const id of told) if (!known.has(id)) breaches.push(`${id} is no package of the instance`);
  for (const { contingent } of weighted) {
    const times = told.filter((id) => id === contingent.id).length;
    if (times !== 1) breaches.push(`${contingent.id} is told ${times} times, not once: as planned or as cut off`);
    const mine = claim.serials.filter((serial) => serial.contingent === contingent.id);
    const closure = claim.closures.find((row) => row.contingent === contingent.id);
    if (!closure) {
      if (mine.length > 0) breaches.push(`${contingent.id} has ${mine.length} serials and is not told as planned`);
      continue;
    }
    const closedAt = closureOf(contingent, mine, network);
    if (closure.completeAt !== closedAt)
      breaches.push(`${contingent.id} is said to be complete at ${closure.completeAt}; it is at ${closedAt}`);
  }
  return breaches;
}
