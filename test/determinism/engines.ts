import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { RunKey } from '../../src/kernel/simulation.ts';
import type { Spread } from '../../src/play/fan.ts';

export interface PlayRequest {
  readonly keys: readonly RunKey[];
  /** The run of which the whole log is wanted. */
  readonly whole: RunKey;
  /** Replicates of the seed of `whole` behind the spreads. */
  readonly fan: number;
  /** Changes to the run of `whole`, as `foedus branch` takes them, and the minutes at which they are made. */
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly at: number;
  readonly words: string;
}

export interface PlayAnswer {
  readonly engine: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly runs: readonly (RunKey & { readonly events: number; readonly head: string })[];
  readonly branched: readonly (Branch & { readonly head: string })[];
  readonly log: string;
  readonly spreads: readonly Spread[];
}

/** Ways of the engine that must not matter: where the clock stands, how letters are ordered. */
export interface Surroundings {
  readonly locale: string;
  readonly timeZone: string;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Milliseconds for fetching a Node and playing; less than the test waits, so that the remedy is seen. */
const PATIENCE = 240_000;

/** Plays under Node `major`: this process's own where it is that one, else from the npm registry or FOEDUS_NODE_<major>. */
export function playUnderNode(major: number, scenario: string, request: PlayRequest, around?: Surroundings): Promise<PlayAnswer> {
  const own = process.versions.node.startsWith(`${major}.`) ? process.execPath : process.env[`FOEDUS_NODE_${major}`];
  const script = [here('play-in-node.mjs'), scenario, JSON.stringify(request)];
  const [command, args] = own ? [own, script] : ['npx', ['-y', '-p', `node@${major}`, 'node', ...script]];
  const env = around
    ? { ...process.env, LC_ALL: around.locale.replace('-', '_'), LANG: around.locale, TZ: around.timeZone }
    : process.env;
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { env, timeout: PATIENCE, maxBuffer: 2 ** 28, shell: process.platform === 'win32' },
      (error, output, says) => {
        if (error)
          reject(
            new Error(remedy(major, own, `${error.killed ? 'It took too long and was ended. ' : ''}${says || error.message}`)),
          );
        else resolve(JSON.parse(output) as PlayAnswer);
      },
    );
  });
}

function remedy(major: number, own: string | undefined, says: string): string {
  if (/Cannot find module .*dist/.test(says))
    return `The engine is not built: run "npm run build", then this test again.\n${says}`;
  if (own) return `${own} could not play:\n${says}`;
  return (
    `Node ${major} could not be fetched, or could not play (what it said is below). It comes from the npm registry; try\n` +
    `  npx -y -p node@${major} node --version\n` +
    `Where there is no registry, install Node ${major} and set FOEDUS_NODE_${major} to its binary.\n${says}`
  );
}

/** Plays in Chromium: engine and player bundled, the rows of the world fetched from a server of this process. */
export async function playInChromium(rows: object, request: PlayRequest, around: Surroundings): Promise<PlayAnswer> {
  const executablePath = chromiumPath();
  const script = await bundle(here('play-in-browser.mjs'));
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/play.js'
        ? ['text/javascript', script]
        : url === '/rows.json'
          ? ['application/json', JSON.stringify(rows)]
          : ['text/html', '<!doctype html><meta charset="utf-8"><title>Foedus</title>'];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
    const context = await browser.newContext({ locale: around.locale, timezoneId: around.timeZone });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate<PlayAnswer>(`import('/play.js').then(({ play }) => play(${JSON.stringify(request)}))`);
  } finally {
    await browser?.close();
    server.close();
  }
}

const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromiumPath(): string {
  const path = process.env.FOEDUS_CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  throw new Error(
    `There is no Chromium at ${path}: install one (Debian: apt-get install chromium), or set FOEDUS_CHROMIUM to its path.`,
  );
}

/** One file of the entry and all that it imports, minified as the page is. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'play' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find((file) => file.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled`);
  return chunk.code;
}
