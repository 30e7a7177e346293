import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighs } from '../../../src/formats/plan/solver/highs-solver.ts';
import type { SolveLinear } from '../../../src/movement/index.ts';
import { compareTiny, type TinyComparison } from './compare-tiny.ts';
import { drawTiny } from './draw-tiny.ts';
import { loadMixedHighs } from './sparse-model.ts';
import { tinyOptimum } from './tiny-program.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);
/** Of the planner, and of the certificate. */
const COUNTS = { steps: 1000, rounds: 20 };
/** Seeds whose plan is the best there is: README.md says what the others lack. May only grow. */
const LEAST_EQUAL = 92;
/** Costs are twentieths of minutes; sums of them are exact to far less. */
const ROUNDING = 1e-6;

let highs: Highs;
let solve: SolveLinear;
beforeAll(async () => {
  highs = await loadMixedHighs();
  solve = await loadHighs();
});

describe('the planner on tiny instances', () => {
  const compared: TinyComparison[] = [];

  it.each(SEEDS)('is never below the exact optimum, which is a legal plan and never below the bound (seed %i)', (seed) => {
    const found = compareTiny(seed, { highs, solve, ...COUNTS });
    const { planned, optimum, breaches, optimumBreaches } = found;
    expect(found.tiny.nodes.length).toBeLessThanOrEqual(20);
    expect(found.tiny.packages.length).toBeLessThanOrEqual(8);
    expect(breaches).toEqual([]);
    expect(optimumBreaches).toEqual([]);
    expect(found.optimumObjective).toBeCloseTo(optimum.cost, 6);
    expect(planned.objective.cost).toBeGreaterThanOrEqual(optimum.cost - ROUNDING);
    expect(planned.bound.cost).toBeLessThanOrEqual(optimum.cost * (1 + ROUNDING) + ROUNDING);
    compared.push(found);
  });

  it(`finds the optimum of ${LEAST_EQUAL} seeds in 100 at least`, () => {
    const equal = compared.filter(({ planned, optimum }) => planned.objective.cost <= optimum.cost + ROUNDING);
    expect(compared.length).toBe(SEEDS.length);
    expect(equal.length).toBeGreaterThanOrEqual(LEAST_EQUAL);
  });
});

describe('the reference', () => {
  it.each([4, 6, 9, 18, 47])('is the same whatever dearer plan is known before (seed %i)', (seed) => {
    const tiny = drawTiny(seed);
    const { optimum } = compareTiny(seed, { highs, solve, ...COUNTS });
    expect(tinyOptimum(tiny, highs, optimum.cost * 1.5 + 500).cost).toBeCloseTo(optimum.cost, 6);
  });
});
