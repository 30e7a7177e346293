import { expect, test } from 'vitest';
import { runStoreBench } from './store.ts';

test('the benchmark of the store runs, and says on what', async () => {
  const report = await runStoreBench({ records: 100 });
  expect(report.machine).toContain(`Node ${process.versions.node}`);
  expect(report.rows).toHaveLength(5);
  for (const row of report.rows) expect(row.value, row.measure).toBeGreaterThan(0);
});
