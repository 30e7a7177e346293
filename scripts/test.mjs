// `npm test`: everything. Builds, finds or installs what the tests need, runs them, and ends with a line to be read.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findOrInstallChromium } from './find-chromium.mjs';
import { findOrInstallNats } from './find-nats.mjs';
import { startPostgres } from './find-postgres.mjs';

const chromium = findOrInstallChromium();
if (!chromium) process.exit(1);
build();

const postgres = await startPostgres();
const nats = findOrInstallNats();
const folder = mkdtempSync(join(tmpdir(), 'foedus-test-'));
const results = join(folder, 'results.json');
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)];
const run = spawnSync(process.execPath, [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], {
  stdio: 'inherit',
  // without an address the tests that need one fail, and say so
  env: {
    ...process.env,
    FOEDUS_CHROMIUM: chromium,
    FOEDUS_TEST_POSTGRES: postgres?.address ?? '',
    FOEDUS_TEST_NATS_SERVER: nats ?? '',
  },
});
await postgres?.stop();
let passed = 0;
let failed = 1;
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  passed = report.numPassedTests;
  // a file that does not load fails without a test of its own
  failed =
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) process.stdout.write(`${skipped} tests were skipped, and none may be\n`);
  failed += skipped;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(run.status === 0 && failed === 0 ? 0 : 1);
