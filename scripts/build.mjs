// Builds the command line (tsc) and the page (vite) into dist/. `node scripts/build.mjs` always builds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist/built');
const inputs = ['src', 'web', 'test/bench', 'scripts', 'package.json', 'tsconfig.json'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function step(what, command, args) {
  process.stderr.write(`${what} … `);
  const started = Date.now();
  const result = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) {
    process.stderr.write(`failed\n${result.stdout}${result.stderr}`);
    process.exit(1);
  }
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/** A compressed copy beside each file that gets smaller by it; the server sends it to whoever can read it. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
    const file = join(folder, name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

export function build() {
  step('building the engine', join(root, 'node_modules/@typescript/native/bin/tsc'), ['-p', 'scripts/tsconfig.build.json']);
  step('building the page', join(root, 'node_modules/vite/bin/vite.js'), [
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'error',
  ]);
  compress(join(root, 'dist/web'));
  writeFileSync(stamp, '');
}

export function buildIfStale() {
  const stale = !existsSync(stamp) || statSync(stamp).mtimeMs < Math.max(...inputs.map((path) => newest(join(root, path))));
  if (stale) build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
