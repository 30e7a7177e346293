import type { BenchReport } from '../../../test/bench/report.ts';
import { WrongUsage } from '../exit.ts';
import { printJson } from '../output.ts';

const BENCHES: Readonly<Record<string, () => Promise<BenchReport>>> = {
  kernel: async () => (await import('../../../test/bench/kernel.ts')).runKernelBench(),
  campaign: async () => (await import('../../../test/bench/campaign.ts')).runCampaignBench(),
};

/** `foedus bench NAME`: figures of this machine beside a reference in the same run. */
export async function bench(name: string, options: { readonly json?: boolean }): Promise<void> {
  const run = BENCHES[name];
  if (!run) throw new WrongUsage(`no benchmark "${name}"; there are: ${Object.keys(BENCHES).join(', ')}`);
  const report = await run();
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
}
