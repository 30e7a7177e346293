import type { Highs } from 'highs';
import { type CertifiedPlan, planInstance } from '../../../src/formats/plan/certified-plan.ts';
import type { SolveLinear } from '../../../src/movement/index.ts';
import { findKnownOptimum } from './known-optima.ts';
import { drawTinyCase, type TinyCase } from './tiny-case.ts';
import { readTiny } from './tiny-instance.ts';
import { tinyOptimum } from './tiny-mip.ts';
import { breachesOf } from './tiny-plan.ts';

/** What the planner finds for a tiny case, and the least that there is. Costs in minutes of weighted lateness. */
export interface TinyComparison {
  readonly tiny: TinyCase;
  readonly optimum: number;
  readonly planned: number;
  readonly bound: number;
  readonly plan: CertifiedPlan;
  readonly breaches: readonly string[];
  readonly seconds: number;
}

/** Costs are whole twentieths of minutes; sums of them are exact to far less. */
const ROUNDING = 1e-6;

export interface CompareOptions {
  readonly highs: Highs;
  readonly solve: SolveLinear;
  /** Steps of the planner: a count, so that equal programs find equal plans on every machine. */
  readonly steps: number;
}

export function compareTiny(seed: number, { highs, solve, steps }: CompareOptions): TinyComparison {
  const tiny = drawTinyCase(seed);
  const optimum = findKnownOptimum(tiny) ?? tinyOptimum(tiny, highs).cost;
  const { instance, network } = readTiny(tiny);
  let taken = 0;
  const began = performance.now();
  const plan = planInstance(instance, network, { solve, spent: () => ++taken / steps });
  const seconds = (performance.now() - began) / 1000;
  const { serials, reservations, arrivals } = plan.plan;
  const closures = arrivals.map(({ contingent, arriveCompleteAt }) => ({ contingent, completeAt: arriveCompleteAt }));
  const unreachable = plan.plan.unreachable.map((row) => row.contingent);
  const { objective, bound, certificate } = plan;
  const claim = { serials, reservations, closures, unreachable, objective, bound, certificate };
  const breaches = breachesOf(claim, instance, network);
  return { tiny, optimum, planned: objective.cost, bound: bound.cost, plan, breaches, seconds };
}

export const isBest = ({ planned, optimum }: TinyComparison): boolean => planned <= optimum + ROUNDING;

/** What must not be: a plan cheaper than the least there is, a bound above it, a breach. */
export function faultsOf({ planned, optimum, bound, breaches }: TinyComparison): string[] {
  return [
    ...(planned < optimum - ROUNDING ? [`the plan costs ${planned}, the optimum ${optimum}`] : []),
    ...(bound > optimum * (1 + ROUNDING) + ROUNDING ? [`the bound is ${bound}, the optimum ${optimum}`] : []),
    ...breaches,
  ];
}

/** One line: what both cost, and the packages that could be closed sooner. */
export function comparisonLine(row: TinyComparison): string {
  const { tiny, optimum, planned, bound } = row;
  const worse = isBest(row) ? 'equal' : `+${((100 * (planned - optimum)) / optimum).toFixed(2)} %`;
  const trains = tiny.packages.reduce((sum, { trains }) => sum + trains, 0);
  const size = `${tiny.nodes.length} nodes, ${tiny.packages.length} packages, ${trains} trains`;
  const fault = faultsOf(row)[0];
  const said = `optimum ${optimum}, plan ${planned} (${worse}), bound ${bound.toFixed(0)}, ${row.seconds.toFixed(1)} s`;
  return `tiny-exact-${tiny.seed}: ${size}, ${tiny.sets ? 'scarce' : 'plentiful'} sets: ${said}${fault ? `, FAULT: ${fault}` : ''}`;
}
