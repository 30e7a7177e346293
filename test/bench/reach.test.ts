import { expect, test } from 'vitest';
import { runReachBench } from './reach.ts';

test('the reach benchmark runs over every change and kind of force, and says on what', async () => {
  const report = await runReachBench({ rounds: 1, areas: ['europe'], resolution: 4, customers: 20_000 });
  expect(report.machine).toContain(`Node ${process.version}`);
  const measures = report.rows.map((row) => row.measure);
  expect(new Set(measures).size).toBe(measures.length);
  for (const change of ['a permission changed', 'a way closed', 'a place cut off', 'a force moved']) {
    expect(measures.filter((measure) => measure.includes(change)).length).toBe(3);
  }
  for (const row of report.rows) expect(row.value, row.measure).toBeGreaterThan(0);
});
