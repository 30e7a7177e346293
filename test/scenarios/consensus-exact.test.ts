import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/kernel/simulation.ts';
import type { Proposal } from '../../src/words/scenario.ts';
import { councilModel } from '../fixtures/council-model.ts';
import { decisionFactsOn, proposalOf } from '../fixtures/decision-facts.ts';

const RUNS = 100_000;
/** 32 members since March 2024, 27 in the Union since February 2020. */
const DATE = '2024-06-01';
/** Long delays, so that rounding to whole minutes does not show. */
const MEAN_HOURS = 1000;

function play(
  proposal: Proposal,
  over: Record<string, number>,
  exponential: boolean,
  look: (endedAt: number | null, broken: boolean) => void,
) {
  const delays = { 'instructions.delay.hours': MEAN_HOURS };
  const facts = decisionFactsOn(DATE, [proposal], over, [], exponential ? delays : {});
  const model = councilModel(facts);
  for (let replicate = 0; replicate < RUNS; replicate++) {
    const run = new Simulation(model, { seed: 7, replicate });
    run.give({ at: 0, command: { type: 'TableProposal', proposal } });
    run.advance(exponential ? Infinity : 24 * 60);
    const { endedAt, breaks } = run.state.proposals[proposal.id];
    look(endedAt, breaks.length > 0);
  }
}

describe('a council of independent members, against what is known exactly', () => {
  it('takes the longest of 32 exponential delays at the table: 4.058495 on average', () => {
    let [sum, squares] = [0, 0];
    play(proposalOf({ issue: 'nothing-declared' }), { 'objection.north-atlantic-council': 0 }, true, (endedAt) => {
      const delay = (endedAt ?? Number.NaN) / (MEAN_HOURS * 60);
      sum += delay;
      squares += delay * delay;
    });
    const mean = sum / RUNS;
    // standard error of the mean: 1.270499 / sqrt(100,000) = 0.004; four of them
    expect(Math.abs(mean - 4.058495)).toBeLessThan(4 * 0.00402);
    expect(Math.sqrt(squares / RUNS - mean * mean)).toBeCloseTo(1.270499, 1);
  });

  it.each([
    ['north-atlantic-council', 0.01, 0.27502],
    ['north-atlantic-council', 0.005, 0.148198],
    ['eu-council', 0.01, 0.237657],
  ])('%s breaks silence with q = %d in %d of the runs', (body, q, exact) => {
    let broken = 0;
    const proposal = proposalOf({ body, issue: 'nothing-declared', procedure: 'silence-procedure', silenceHours: 24 });
    play(proposal, { [`objection.${body}`]: q }, false, (_endedAt, isBroken) => {
      if (isBroken) broken++;
    });
    const standardError = Math.sqrt((exact * (1 - exact)) / RUNS);
    expect(Math.abs(broken / RUNS - exact)).toBeLessThan(4 * standardError);
  });
});
