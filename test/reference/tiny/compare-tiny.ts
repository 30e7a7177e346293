import type { Highs } from 'highs';
import {
  type ClaimedPlan,
  checkCertificate,
  findCertificate,
  lowerBound,
  objectiveOf,
  type SolveLinear,
  searchPlan,
} from '../../../src/movement/index.ts';
import { claimOf } from './claim-of-trips.ts';
import { drawTiny } from './draw-tiny.ts';
import { listedCost } from './list-trips.ts';
import type { TinyInstance } from './tiny-instance.ts';
import { problemOf, type TinyProblem } from './tiny-network.ts';
import { type TinyOptimum, tinyOptimum } from './tiny-program.ts';

/** What the planner finds for a tiny instance, and the least that there is. Costs in minutes of weighted lateness. */
export interface TinyComparison {
  readonly tiny: TinyInstance;
  readonly planned: ClaimedPlan;
  readonly optimum: TinyOptimum;
  /** What the checker finds wrong with the plan, and with the optimum as a plan. */
  readonly breaches: readonly string[];
  readonly optimumBreaches: readonly string[];
  /** What the checker's objective makes of the optimum. */
  readonly optimumObjective: number;
  readonly seconds: { readonly plan: number; readonly bound: number; readonly optimum: number };
}

export interface CompareOptions {
  readonly highs: Highs;
  readonly solve: SolveLinear;
  /** Counts, so that equal programs find equal plans on every machine. */
  readonly steps: number;
  readonly rounds: number;
}

/** Plans from lists, for a cost that the optimum need not be above. */
const LISTED = 500;

export function compareTiny(seed: number, { highs, solve, steps, rounds }: CompareOptions): TinyComparison {
  const tiny = drawTiny(seed);
  const problem = problemOf(tiny);
  const { weighted, network, closures } = problem;
  const clock = stopwatch();
  let taken = 0;
  const plan = searchPlan(weighted, network, { start: 0, closures, spent: () => ++taken / steps });
  const planSeconds = clock();
  let turned = 0;
  const certificate = findCertificate(weighted, network, { start: 0, closures, solve, spent: () => ++turned / rounds });
  const bound = lowerBound(weighted, network, 0, closures, certificate);
  const boundSeconds = clock();
  const completed = plan.arrivals.map(({ contingent, arriveCompleteAt }) => ({ contingent, completeAt: arriveCompleteAt }));
  const objective = objectiveOf(plan, weighted, network);
  const planned: ClaimedPlan = {
    ...{ serials: plan.serials, reservations: plan.reservations, closures: completed },
    ...{ unreachable: plan.unreachable.map((row) => row.contingent), objective, bound, certificate },
  };
  const optimum = tinyOptimum(tiny, highs, Math.min(objective.cost, listedCost(tiny, LISTED)));
  const seconds = { plan: planSeconds, bound: boundSeconds, optimum: clock() };
  const claim = claimOf(tiny, optimum.trips, problem, { bound, certificate });
  return {
    tiny,
    planned,
    optimum,
    breaches: breachesOf(planned, problem),
    optimumBreaches: breachesOf(claim, problem),
    optimumObjective: claim.objective.cost,
    seconds,
  };
}

function breachesOf(claim: ClaimedPlan, { weighted, network, closures }: TinyProblem): string[] {
  return checkCertificate(claim, weighted, network, 0, closures);
}

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}
