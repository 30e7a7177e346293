import { it } from 'vitest';
import { planInstance } from '../../../src/formats/plan/certified-plan.ts';
import { loadHighs } from '../../../src/formats/plan/solver/highs-solver.ts';
import { drawTinyCase } from './tiny-case.ts';
import { readTiny } from './tiny-instance.ts';
it('x', async () => {
  const solve = await loadHighs();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const tiny = drawTinyCase(seed);
    const { instance, network } = readTiny(tiny);
    let calls = 0;
    const t = performance.now();
    const plan = planInstance(instance, network, { solve, spent: () => ++calls / 20000 });
    console.log(seed, tiny.nodes.length, tiny.packages.length, tiny.packages.reduce((s, p) => s + p.trains, 0), plan.objective.cost, plan.bound.cost, plan.plan.unreachable.length, plan.plan.serials.length, calls, performance.now() - t);
  }
});
