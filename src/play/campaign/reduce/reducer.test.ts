import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainExperiment } from '../../../formats/experiment/read-experiment.ts';
import { ChunkInPlay } from '../chunk-player.ts';
import { planCampaign, type Row, rowAt, rowsOf } from '../plan/campaign-plan.ts';
import { openScenario } from '../plan/open-campaign.ts';
import { type WithProvenance, withProvenance } from '../plan/provenance.ts';
import type { ChunkResult } from '../task.ts';
import { memoryKeeper } from './keeper.ts';
import { Reducer } from './reducer.ts';

const SCENARIO = resolve('scenarios/2003-turkiye');
let base: WithProvenance;
beforeAll(() => {
  const opening = openScenario(SCENARIO, 10);
  if (!opening.ok) throw new Error('the scenario cannot be read');
  base = withProvenance(opening.plan);
});

/** A campaign over the real outputs, whose figures are made up. */
function planOf(change: Partial<WithProvenance['experiment']>): WithProvenance {
  const { rows, world, outputs } = base;
  const experiment = { ...plainExperiment(SCENARIO, base, 1, 10), ...change };
  return { ...planCampaign({ rows, world, outputs, experiment }), provenance: base.provenance };
}

function chunksOf(plan: WithProvenance, figure: (row: Row) => number): ChunkResult[] {
  return Array.from({ length: plan.chunks }, (_, index) => {
    const chunk = new ChunkInPlay(plan, index, rowsOf(plan, index));
    while (chunk.step((row) => new Float64Array(plan.columns.length).fill(figure(row))));
    return chunk.result();
  });
}

async function reduced(plan: WithProvenance, chunks: readonly ChunkResult[]): Promise<Reducer> {
  const reducer = new Reducer(plan, memoryKeeper());
  for (const chunk of chunks) reducer.take(chunk);
  await reducer.settled();
  return reducer;
}

const twoSettings = [
  { id: 'a', title: 'a', factors: {} },
  { id: 'b', title: 'b', factors: {} },
];

describe('the order of a campaign', () => {
  it('holds every replicate of every point once, in chunks without gaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.boolean(), (replicates, two) => {
        const plan = planOf({ replicates, settings: two ? twoSettings : [twoSettings[0]], outputs: base.outputs.slice(0, 3) });
        const seen = new Set<string>();
        let next = 0;
        for (let index = 0; index < plan.chunks; index++) {
          const { first, last } = rowsOf(plan, index);
          expect(first).toBe(next);
          for (let row = first; row < last; row++) {
            const { point, replicate } = rowAt(plan, row);
            expect(replicate).toBeLessThan(replicates);
            seen.add(`${point.index}/${replicate}`);
          }
          next = last;
        }
        expect([next, seen.size]).toEqual([plan.total, plan.total]);
      }),
      { numRuns: 25 },
    );
    expect(() => rowsOf(base, base.chunks)).toThrow(/has 1 /);
  });

  it('gives pairs the same random numbers, unless they are to be independent', () => {
    const keys = (pairing: 'common' | 'independent') => {
      const plan = planOf({ replicates: 3, settings: twoSettings, pairing });
      return Array.from({ length: plan.total }, (_, row) => rowAt(plan, row).key);
    };
    expect(keys('common')).toEqual([0, 1, 2, 0, 1, 2]);
    expect(keys('independent')).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('reducing', () => {
  it('gives the same hash, spreads and end in whatever order chunks come, also twice', async () => {
    const [output] = base.outputs;
    const stop = { output, measure: 'mean', halfWidth: 1, least: 50 } as const;
    const plan = planOf({ replicates: 400, stop, outputs: base.outputs.slice(0, 2) });
    const chunks = chunksOf(plan, ({ replicate }) => (replicate * 7919) % 11);
    const inOrder = await reduced(plan, chunks);
    expect(inOrder.enough).toBeGreaterThan(0);
    expect(inOrder.enough).toBeLessThan(plan.chunks);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(chunks, { minLength: chunks.length }), async (shuffled) => {
        const other = await reduced(plan, [...shuffled, ...shuffled]);
        expect([other.hash(), other.enough, other.rows]).toEqual([inOrder.hash(), inOrder.enough, inOrder.rows]);
        expect(other.spreads()).toEqual(inOrder.spreads());
      }),
      { numRuns: 10 },
    );
  });

  it('keeps what came without a gap, and says how much that is', async () => {
    const plan = planOf({ replicates: 100 });
    const chunks = chunksOf(plan, ({ replicate }) => replicate);
    const part = await reduced(plan, [chunks[0], chunks[1], chunks[3]]);
    expect([part.reduced, part.rows, part.rowsCome]).toEqual([2, 50, 75]);
    expect(part.hash()).toBe((await reduced(plan, chunks.slice(0, 2))).hash());
  });

  it('names a row that throws and leaves it out of the figures; its neighbours stay', async () => {
    const plan = planOf({ replicates: 25 });
    const chunks = chunksOf(plan, ({ replicate }) => {
      if (replicate === 3) throw new Error('no such ship');
      return 1;
    });
    const reducer = await reduced(plan, chunks);
    expect(reducer.failures).toEqual([{ row: 3, says: 'no such ship' }]);
    expect(reducer.spreads()[0].share).toBe(1);
  });
});
