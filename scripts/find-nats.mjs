// Finds nats-server for the tests of campaigns over a network, installs it where that is possible (Debian, root), or says what to
// install. The tests start and stop it themselves, since they also kill it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function find() {
  if (process.env.FOEDUS_TEST_NATS_SERVER) return process.env.FOEDUS_TEST_NATS_SERVER;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.map((folder) => join(folder, 'nats-server')).find((path) => existsSync(path));
}

/** Path of a nats-server; undefined after saying on standard error what to install. */
export function findOrInstallNats() {
  const found = find();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('installing nats-server for the tests of campaigns … ');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const installed = spawnSync('apt-get', ['install', '-y', '-qq', 'nats-server'], { encoding: 'utf8', env });
    process.stderr.write(installed.status === 0 ? 'done\n' : `failed\n${installed.stderr}\n`);
  }
  const path = find();
  if (!path) {
    process.stderr.write(
      'The tests of campaigns need nats-server and none was found, so they will fail. Install it (Debian, Ubuntu: apt-get install\n' +
        'nats-server; macOS: brew install nats-server), or set FOEDUS_TEST_NATS_SERVER to the path of one.\n',
    );
  }
  return path;
}

// `node scripts/find-nats.mjs` prints the path
if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${findOrInstallNats() ?? ''}\n`);
