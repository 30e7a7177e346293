import { expect, test } from 'vitest';
import { runKernelBench } from './kernel.ts';

test('the kernel benchmark runs, its implementations agree, and it says on what', async () => {
  const report = await runKernelBench({ customers: 20_000, holdEvents: 20_000, repetitions: 2, simpy: false });
  expect(report.machine).toContain(`Node ${process.versions.node}`);
  const measures = report.rows.map((row) => row.measure);
  expect(new Set(measures).size).toBe(measures.length);
  expect(measures).toContain('hold, 100,000 pending: kernel');
  for (const row of report.rows) expect(row.value, row.measure).toBeGreaterThan(0);
  // Over few customers the mean spreads far around 10, but it is a mean time in system under load.
  expect(report.rows[0]?.value).toBeGreaterThan(5);
  expect(report.rows[0]?.value).toBeLessThan(20);
});
