import { expect, test } from 'vitest';
import { runLiveBench } from './live.ts';

test('the benchmark of live exercises runs, and says on what', async () => {
  const {
    machine,
    rows,
    lines = [],
  } = await runLiveBench({ people: 8, messages: 30, seconds: 0.5, scenario: '2001-september-11' });
  expect(machine).toContain(`Node ${process.versions.node}`);
  for (const row of rows) expect(row.value, row.measure).toBeGreaterThan(0);
  expect(rows.flatMap(({ measure, target }) => (target ? [`${measure} ${target}`] : []))).toEqual([
    'command to the last screen that may show it, p95 < 200 ms',
    'server: most memory, storms included < 500 MB',
    'reconnect storm: until every stream is whole < 5 s',
  ]);
  expect(lines[0]).toBe('8 people at 8 seats, and control; 30 messages and an hour of the exercise in 0.5 s');
});
