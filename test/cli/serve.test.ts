import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foedus, freshFolder, MAIN } from './foedus.ts';

interface Page {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<{ status: number | null; signal: string | null; stderr: string }>;
}

/** Starts a command that serves, and waits until it tells its address. */
async function open(args: readonly string[]): Promise<Page> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: freshFolder() });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Awaited<Page['ended']>>((done) =>
    child.on('close', (status, signal) => done({ status, signal, stderr })),
  );
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout);
      if (found) done(found[0]);
    });
    child.on('close', () => fail(new Error(`ended before it served: ${stdout}${stderr}`)));
  });
  return { child, address, ended };
}

it.each([
  ['serve', 'SIGINT'],
  ['demo', 'SIGTERM'],
] as const)('foedus %s serves until %s and ends with status 0', async (command, signal) => {
  const { child, address, ended } = await open([command, '--port', '0']);
  const run = await fetch(`${address}/api/run`);
  expect(run.status).toBe(200);
  expect((await run.json()).scenario.id).toBe('2022-ukraine');
  // a page that is still open must not hold the end up
  const started = Date.now();
  child.kill(signal);
  expect(await ended).toEqual({ status: 0, signal: null, stderr: '' });
  expect(Date.now() - started).toBeLessThan(10_000);
});

describe('a port that is taken', () => {
  it('is told, with what to do', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      holder.close();
    });
    await new Promise((done) => holder.once('listening', done));
    const address = holder.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { status, stdout, stderr } = await foedus(['serve', '--port', port]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`--port: port ${port} is taken\n    give another, or leave --port out: a free one is taken\n`);
  });
});

it('serve --json tells its address as JSON', async () => {
  const child = spawn(process.execPath, [MAIN, 'serve', '--json', '--port', '0']);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stdout = await new Promise<string>((done) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.endsWith('\n')) done(said);
    });
  });
  expect(JSON.parse(stdout).address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
