import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as openSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A NATS server of the test's own: what it promised to keep survives its being killed. */
export interface NatsServer {
  readonly url: string;
  start(): Promise<void>;
  /** SIGKILL: nothing is saved, nobody is told. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

const READY_MS = 10_000;

/** @throws Error that says what to install */
function findServer(): string {
  const named = process.env.FOEDUS_TEST_NATS_SERVER;
  if (named) return named;
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'nats-server'));
  const path = found.find((candidate) => existsSync(candidate));
  if (path) return path;
  throw new Error(
    'no nats-server was found, and this test needs one: run `npm test`, which installs it or says what to install; for this test ' +
      'alone: apt-get install nats-server (macOS: brew install nats-server), or set FOEDUS_TEST_NATS_SERVER to its path',
  );
}

export async function natsServer(): Promise<NatsServer> {
  const path = findServer();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'foedus-nats-'));
  let server: ChildProcess | undefined;
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    url: `nats://127.0.0.1:${port}`,
    start: async () => {
      server = spawn(path, ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      const latest = Date.now() + READY_MS;
      while (!(await answers(port))) {
        if (Date.now() > latest) throw new Error(`${path} does not answer at port ${port}`);
        await pause(20);
      }
    },
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = openSocket(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
