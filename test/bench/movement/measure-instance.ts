import { loadForceFactors } from '../../../src/formats/forces/load-force-factors.ts';
import { loadMovementFactors } from '../../../src/formats/movement/load-factors.ts';
import { type CertifiedPlan, planInstance } from '../../../src/formats/plan/certified-plan.ts';
import { closedResources } from '../../../src/formats/plan/disturbance/closed-resources.ts';
import { type FamilyOptions, nameOf } from '../../../src/formats/plan/family/family.ts';
import { makeInstance } from '../../../src/formats/plan/family/make-instance.ts';
import { planInParallel } from '../../../src/formats/plan/parallel/plan-in-parallel.ts';
import { type PlanInstance, readInstance } from '../../../src/formats/plan/read-instance.ts';
import { loadHighs } from '../../../src/formats/plan/solver/highs-solver.ts';
import { type CompiledNetwork, checkCertificate, compileNetwork, scheduleMovements } from '../../../src/movement/index.ts';
import type { Contingent } from '../../../src/words/forces.ts';
import { measureRepair, type RepairFigures } from './measure-repair.ts';
import { figuresOf, hashOf, type PlanFigures } from './plan-figures.ts';
import { cpuSecondsOf, median } from './timing.ts';

/** What was found for one instance. Times in seconds: of processor for the list scheduler, of the clock for the planner. */
export interface InstanceResult {
  readonly name: string;
  /** Of the instance's file: figures are comparable only where it is the same. */
  readonly instanceHash: string;
  readonly size: { readonly nodes: number; readonly arcs: number; readonly packages: number };
  readonly listed: PlanFigures & { readonly seconds: number };
  readonly greedy: PlanFigures & { readonly seconds: number };
  readonly planned: PlanFigures & { readonly seconds: number; readonly hash: string };
  readonly bound: number;
  /** Of the plan's cost over the bound; null where the bound is 0. */
  readonly excessPercent: number | null;
  readonly breaches: readonly string[];
  readonly peakMegabytes: number;
  readonly repair: RepairFigures;
}

const REPEATED = 5;

/** Makes the instance, reads it as its file would be read, plans it three ways and checks the last. */
export async function measureInstance(options: FamilyOptions, seconds: number): Promise<InstanceResult> {
  const { instance, instanceHash } = instanceOf(options);
  const { nodes, arcs, lift, permissions } = instance.network;
  const network = compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors());
  const listed = listSchedule(instance, network, undefined);
  const greedy = listSchedule(instance, network, byPriorityThenDate);
  const began = performance.now();
  const certified = await plan(instance, network, seconds);
  const took = (performance.now() - began) / 1000;
  const bound = certified.bound.cost;
  const planned = figuresOf(certified.plan, instance);
  return {
    name: nameOf(options),
    instanceHash,
    size: { nodes: nodes.length, arcs: arcs.length, packages: instance.packages.length },
    listed,
    greedy,
    planned: { ...planned, seconds: took, hash: hashOf(JSON.stringify(certified.plan.serials)) },
    bound,
    excessPercent: bound > 0 ? (100 * (planned.cost - bound)) / bound : null,
    breaches: check(certified, instance, network),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    repair: measureRepair(certified, network),
  };
}

/**
 * The planner under test: plan and bound side by side, each stopped after so many seconds of the clock. Run from source it counts
 * steps instead, on one thread: not every Node that we promise reads TypeScript in a worker.
 */
async function plan(instance: PlanInstance, network: CompiledNetwork, seconds: number): Promise<CertifiedPlan> {
  if (!import.meta.url.endsWith('.ts')) return planInParallel(instance, network, { seconds });
  const solve = await loadHighs();
  const calls = { plan: 0, bound: 0 };
  return planInstance(instance, network, { solve, spent: (phase) => ++calls[phase] / (phase === 'plan' ? 200 : 5) });
}

function instanceOf(options: FamilyOptions): { instance: PlanInstance; instanceHash: string } {
  const { file } = makeInstance(options, loadMovementFactors());
  const nothing = { nodes: [], arcs: [], lift: [], permissions: [] };
  const data = nothing as unknown as Parameters<typeof readInstance>[2];
  const text = JSON.stringify(file);
  const reading = readInstance(nameOf(options), text, data, loadForceFactors());
  if (reading.ok) return { instance: reading.instance, instanceHash: hashOf(text) };
  throw new Error(reading.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
}

/** Plain greedy: priority, then required date. */
function byPriorityThenDate(a: Contingent, b: Contingent): number {
  return a.priority - b.priority || (a.requiredBy ?? Infinity) - (b.requiredBy ?? Infinity);
}

function listSchedule(
  instance: PlanInstance,
  network: CompiledNetwork,
  rank: ((a: Contingent, b: Contingent) => number) | undefined,
): InstanceResult['listed'] {
  const contingents = instance.packages.map((row) => row.contingent);
  const closures = closedResources(instance.closures, network);
  const run = () => scheduleMovements(contingents, network, { start: 0, closures, ...(rank ? { rank } : {}) });
  const figures = figuresOf(run(), instance);
  return { ...figures, seconds: median(Array.from({ length: REPEATED }, () => cpuSecondsOf(run))) };
}

function check(
  { plan, objective, bound, certificate }: CertifiedPlan,
  instance: PlanInstance,
  network: CompiledNetwork,
): string[] {
  const closures = plan.arrivals.map(({ contingent, arriveCompleteAt }) => ({ contingent, completeAt: arriveCompleteAt }));
  const unreachable = plan.unreachable.map((row) => row.contingent);
  const { serials, reservations } = plan;
  const claim = { serials, reservations, closures, unreachable, objective, bound, certificate };
  return checkCertificate(claim, instance.packages, network, 0, closedResources(instance.closures, network));
}
