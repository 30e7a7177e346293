import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a tool of this package with the Node at hand; its output is the message when it complains. */
function run(file: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

describe('the tools find nothing', () => {
  it('TypeScript, over sources, tests and the page', () => {
    expect(run('@typescript/native/bin/tsc', '--noEmit')).toMatchObject({ status: 0 });
  });

  it('Biome, format and lint', () => {
    const { status, output } = run('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings');
    expect(status, output).toBe(0);
  });

  it('knip: no file, export or dependency that nobody uses', () => {
    const { status, output } = run('knip/bin/knip.js', '--no-config-hints');
    expect(status, output).toBe(0);
  });
});
