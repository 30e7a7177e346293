import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crisisModel } from '../../src/crisis.ts';
import { buildRunView } from '../../src/formats/view/build-run-view.ts';
import { assembleWorld } from '../../src/formats/world/assemble-world.ts';
import { playFan } from '../../src/play/fan.ts';
import { endOf, openCrisis, playOnce } from '../../src/play/once.ts';
import { worldRows } from '../determinism/worked-example.ts';
import { checkDecisions } from './invariants/check-decisions.ts';
import { checkEvidence } from './invariants/check-evidence.ts';
import { checkMovements } from './invariants/check-movements.ts';
import { listLeaves, listOffenders } from './invariants/list-leaves.ts';
import { listMissing } from './invariants/list-missing.ts';

// What must hold in every run of the worked example, whatever the seed.
const world = assembleWorld(worldRows());
const model = crisisModel(world);
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function logOf(seed: number) {
  const run = openCrisis(world, { seed, replicate: 0 }, model);
  run.advance(endOf(world));
  return run.log;
}

describe('in 200 runs of the worked example', () => {
  it('no text stands unless its procedure was satisfied', () => {
    let decided = 0;
    const check = (seed: number) => {
      const log = logOf(seed);
      expect(checkDecisions(log)).toEqual([]);
      decided += log.filter(({ event }) => event.type === 'DecisionTaken').length;
    };
    fc.assert(fc.property(anySeed, check), { numRuns: 200 });
    expect(decided).toBeGreaterThan(200);
  });

  it('no contingent leaves or arrives before it can, and no unit goes twice', () => {
    let closed = 0;
    const check = (seed: number) => {
      const log = logOf(seed);
      expect(checkMovements(log)).toEqual([]);
      closed += log.filter(({ event }) => event.type === 'ContingentClosed').length;
    };
    fc.assert(fc.property(anySeed, check), { numRuns: 200 });
    expect(closed).toBeGreaterThan(200);
  });

  it('every quotation stands in the report, at its offsets', () => {
    let quotations = 0;
    const check = (seed: number) => {
      const { checked, wrong } = checkEvidence(logOf(seed), world.reportText);
      expect(wrong).toEqual([]);
      quotations += checked;
    };
    fc.assert(fc.property(anySeed, check), { numRuns: 200 });
    expect(quotations).toBeGreaterThan(200);
  });
});

describe('in runs of the worked example that took stock', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index * 331 + 2022);

  it.each(seeds)('every id that the brief names can be explained, in both languages: seed %i', (seed) => {
    const run = playOnce(world, { seed, replicate: 0 }, endOf(world), model);
    expect(listMissing(buildRunView(world, run, playFan(world, seed, 10), 10))).toEqual([]);
    expect(checkEvidence(run.log, world.reportText).wrong).toEqual([]);
  });

  it('reasons rest on sources or on words of the report', () => {
    const leaves = listLeaves(playOnce(world, { seed: 2022, replicate: 0 }, endOf(world), model).log);
    const bare = leaves.filter(({ rests }) => rests === 'nothing');
    const worst = listOffenders(leaves).map(({ count, like }) => `${count} × ${like}`);
    console.info(`${bare.length} of ${leaves.length} leaves rest on nothing:\n${worst.slice(0, 12).join('\n')}`);
    expect(leaves.length).toBeGreaterThan(1000);
    // may only fall: 0 is what `Reason` promises
    expect(bare.length / leaves.length).toBeLessThan(0.5);
  });
});
