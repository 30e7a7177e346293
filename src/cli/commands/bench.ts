import { env } from 'node:process';
import { type MovementBenchWords, WrongOptions } from '../../../test/bench/movement/options.ts';
import type { BenchReport } from '../../../test/bench/report.ts';
import { WrongUsage } from '../exit.ts';
import { printJson } from '../output.ts';

interface BenchOptions extends MovementBenchWords {
  readonly json?: boolean;
}

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<BenchReport>>> = {
  kernel: async () => (await import('../../../test/bench/kernel.ts')).runKernelBench(),
  campaign: async () => (await import('../../../test/bench/campaign.ts')).runCampaignBench(),
  reach: async () => (await import('../../../test/bench/reach.ts')).runReachBench(),
  store: async () => (await import('../../../test/bench/store.ts')).runStoreBench({ postgres: env.FOEDUS_TEST_POSTGRES }),
  live: async () => (await import('../../../test/bench/live.ts')).runLiveBench(),
  movement: async (options) => (await import('../../../test/bench/movement.ts')).runMovementBench(options),
};

const MOVEMENT_ONLY = ['family', 'load', 'pools', 'permissions', 'interdiction', 'seeds', 'seconds'] as const;

/** `foedus bench NAME`: figures of this machine beside a reference in the same run. */
export async function bench(name: string, options: BenchOptions): Promise<void> {
  const run = BENCHES[name];
  if (!run) throw new WrongUsage(`no benchmark "${name}"; there are: ${Object.keys(BENCHES).join(', ')}`);
  const given = MOVEMENT_ONLY.filter((option) => options[option] !== undefined);
  if (name !== 'movement' && given.length > 0) throw new WrongUsage(`--${given.join(', --')} belongs to bench movement`);
  const report = await run(options).catch((error: unknown) => {
    throw error instanceof WrongOptions ? new WrongUsage(error.message) : error;
  });
  if (options.json) {
    printJson(report);
    return;
  }
  process.stdout.write(`${report.name} on ${report.machine}\n`);
  for (const row of report.rows) {
    const ratio = row.ratio === undefined ? '' : `  ${row.ratio.toFixed(2)} × ${row.reference ?? 'reference'}`;
    const target = row.target === undefined ? '' : `  (target ${row.target}: ${row.met ? 'met' : 'MISSED'})`;
    process.stdout.write(`  ${row.measure}: ${row.value.toPrecision(4)} ${row.unit}${ratio}${target}\n`);
  }
  for (const line of report.lines ?? []) process.stdout.write(`  ${line}\n`);
}
