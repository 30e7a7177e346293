// Finds PostgreSQL for the store's tests, installs it where that is possible (Debian, root), or says what to install; and starts
// one of its own in a temporary folder.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const READY_SECONDS = 30;
const isRoot = process.getuid?.() === 0;

/** The folder with initdb and postgres. */
function find() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((version) => `${debian}/${version}/bin`)];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function findOrInstall() {
  const found = find();
  if (found) return found;
  if (existsSync('/etc/debian_version') && isRoot) {
    process.stderr.write('installing postgresql for the tests of the store … ');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const installed = spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { encoding: 'utf8', env });
    process.stderr.write(installed.status === 0 ? 'done\n' : `failed\n${installed.stderr}\n`);
  }
  const path = find();
  if (!path) {
    process.stderr.write(
      'The tests of the store need PostgreSQL and none was found, so they will fail. Install it (Debian, Ubuntu: apt-get install\n' +
        'postgresql; macOS: brew install postgresql) with initdb on the PATH, or set FOEDUS_TEST_POSTGRES to the address of an\n' +
        'empty database (postgresql://user:password@host/database).\n',
    );
  }
  return path;
}

/** PostgreSQL refuses to run as root: the account that it comes with, or nobody. */
function account() {
  if (!isRoot) return {};
  const id = (flag, name) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim();
  const name = id('-u', 'postgres') ? 'postgres' : 'nobody';
  return { uid: Number(id('-u', name)), gid: Number(id('-g', name)) };
}

/**
 * `{ address, stop }` of a PostgreSQL, FOEDUS_TEST_POSTGRES if that is set; undefined after saying why not on standard error.
 * It listens on a socket in its own folder only, so that it needs no port.
 */
export async function startPostgres() {
  if (process.env.FOEDUS_TEST_POSTGRES) return { address: process.env.FOEDUS_TEST_POSTGRES, stop: async () => {} };
  const bin = findOrInstall();
  if (!bin) return undefined;
  const user = account();
  const folder = mkdtempSync(join(tmpdir(), 'foedus-postgres-'));
  if (isRoot) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) return fail(folder, `initdb: ${made.stderr}`);
  const logPath = join(folder, 'log');
  const log = openSync(logPath, 'w');
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
    ...user,
    cwd: folder,
    stdio: ['ignore', log, log],
  });
  const stop = async () => {
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
    // a fast shutdown: does not wait for clients
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`;
  const latest = Date.now() + READY_SECONDS * 1000;
  while (Date.now() < latest && server.exitCode === null) {
    if (await answers(address)) return { address, stop };
    await sleep(100);
  }
  const said = readFileSync(logPath, 'utf8');
  await stop();
  return fail(folder, `postgres: ${said}`);
}

async function answers(address) {
  const client = new pg.Client(address);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function fail(folder, why) {
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`PostgreSQL did not start, so the tests of the store will fail.\n${why}\n`);
  return undefined;
}
