import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/formats/data/package-root.ts';
import type { CampaignResult } from '../../src/play/campaign/campaign.ts';
import { scenarioFolder } from './worked-example.ts';

const run = promisify(execFile);

/** `foedus campaign` as built, in a process of its own. */
async function campaign(workers: number, seed: number): Promise<CampaignResult> {
  const main = join(packageRoot(), 'dist/src/cli/main.js');
  const args = [main, 'campaign', scenarioFolder, '-n', '60', '--seed', `${seed}`, '--workers', `${workers}`, '--json'];
  return JSON.parse((await run(process.execPath, args)).stdout);
}

it('a campaign gives the same figures with any number of workers', async () => {
  const results: CampaignResult[] = [];
  for (const workers of [1, 2, 3]) results.push(await campaign(workers, 2022));
  expect(results.map((result) => result.workers)).toEqual([1, 2, 3]);
  const [alone] = results;
  for (const result of results) {
    expect(result.hash).toBe(alone.hash);
    expect(result.spreads).toEqual(alone.spreads);
  }
  expect(alone.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await campaign(2, 7)).hash).not.toBe(alone.hash);
}, 300_000);
