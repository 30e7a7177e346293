import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighs } from '../../../src/formats/plan/solver/highs-solver.ts';
import type { SolveLinear } from '../../../src/movement/index.ts';
import { drawFlowNetwork, drawTerminals } from './draw-flow.ts';
import { missingProgram } from './expanded-program.ts';
import { expandedFlow, quickestHorizon, repeatedFlow, transshipped } from './flow-over-time.ts';

let solve: SolveLinear;
beforeAll(async () => {
  solve = await loadHighs();
});

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

describe('maximum flow over time', () => {
  it('repeats the paths of a static flow', () => {
    // 0-1-3 takes 2 steps and lets 2 in, 0-2-3 takes 5 and lets 1 in: in 6 steps 5 · 2 and 2 · 1
    const arcs = [
      { from: 0, to: 1, steps: 1, capacity: 2 },
      { from: 1, to: 3, steps: 1, capacity: 3 },
      { from: 0, to: 2, steps: 2, capacity: 4 },
      { from: 2, to: 3, steps: 3, capacity: 1 },
    ];
    expect(repeatedFlow({ nodes: 4, arcs }, 0, 3, 6)).toBe(12);
    expect(repeatedFlow({ nodes: 4, arcs }, 0, 3, 1)).toBe(0);
    expect(repeatedFlow({ nodes: 4, arcs }, 3, 0, 9)).toBe(0);
  });

  it.each(SEEDS)('is what the network expanded by steps lets through (seed %i)', (seed) => {
    const network = drawFlowNetwork(seed);
    for (const horizon of [0, 3, 8, 15, 30]) {
      const most = repeatedFlow(network, 0, network.nodes - 1, horizon);
      expect(expandedFlow(network, 0, network.nodes - 1, horizon), `horizon ${horizon}`).toBe(most);
    }
    expect(repeatedFlow(network, 0, network.nodes - 1, 90)).toBeGreaterThan(0);
  });
});

describe('quickest transshipment', () => {
  it('lets sources wait for each other', () => {
    // both need the arc from 1 to 2, which lets one in a step
    const arcs = [
      { from: 0, to: 1, steps: 1, capacity: 5 },
      { from: 1, to: 2, steps: 2, capacity: 1 },
    ];
    const sources = [
      { node: 0, amount: 2 },
      { node: 1, amount: 2 },
    ];
    expect(quickestHorizon({ nodes: 3, arcs }, sources, [{ node: 2, amount: 4 }])).toBe(5);
    expect(quickestHorizon({ nodes: 3, arcs }, sources, [{ node: 2, amount: 5 }])).toBeUndefined();
  });

  it.each(SEEDS)('is the smallest horizon within which a linear program misses nothing (seed %i)', (seed) => {
    const network = drawFlowNetwork(seed);
    const { sources, sinks } = drawTerminals(seed, network);
    const horizon = quickestHorizon(network, sources, sinks) as number;
    const asked = sinks.reduce((sum, { amount }) => sum + amount, 0);
    expect(horizon).toBeGreaterThan(0);
    expect(Math.abs(solve(missingProgram(network, sources, sinks, horizon)).cost)).toBeLessThan(1e-5);
    // before, what is missing is the same by either way
    for (const before of [horizon - 1, horizon >> 1]) {
      const missing = asked - transshipped(network, sources, sinks, before);
      expect(missing).toBeGreaterThan(0);
      expect(solve(missingProgram(network, sources, sinks, before)).cost).toBeCloseTo(missing, 5);
    }
  });
});
