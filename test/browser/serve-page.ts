import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServedPage {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The built command line serves on a free port, with exercises in a file of its own; a Chromium looks at it. */
export async function servePage(): Promise<ServedPage> {
  const binary = process.env.FOEDUS_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(binary)) {
    throw new Error(
      `the browser tests need a Chromium: there is none at ${binary}; install one or set FOEDUS_CHROMIUM to its path`,
    );
  }
  const main = `${root}dist/src/cli/main.js`;
  if (!existsSync(main)) throw new Error('the browser tests need the built command line: run "node scripts/build.mjs" first');
  const kept = mkdtempSync(join(tmpdir(), 'foedus-browser-'));
  const server = spawn(process.execPath, [main, 'serve', '--json', '--data', join(kept, 'exercises.db')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(server);
  const browser = await chromium.launch({
    executablePath: binary,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(kept, { recursive: true, force: true });
    },
  };
}

/** The address that `serve --json` prints when it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [out, errors] = ['', ''];
    server.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    server.stdout?.on('data', (chunk) => {
      out += chunk;
      const address = out.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (address) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`foedus serve ended with ${code} before it gave an address:\n${errors}`)));
  });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that went elsewhere than to the server. */
  readonly strangers: readonly string[];
  /** Console errors and uncaught exceptions. */
  readonly errors: readonly string[];
}

export interface VisitorOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Whether the test puts scripts of its own into the page, which the page's policy would forbid. */
  readonly injects?: boolean;
  /** Somebody whose seats this visitor holds too, in another browser that remembers nothing else. */
  readonly cookiesOf?: BrowserContext;
}

/** A fresh visitor with a cookie jar of its own, who minds what the page asks for and what it complains of. */
export async function newVisitor({ browser }: ServedPage, options: VisitorOptions = {}): Promise<Visit> {
  const { width = 1280, height = 800, theme = 'light', injects = false, cookiesOf } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: injects,
  });
  if (cookiesOf) await context.addCookies(await cookiesOf.cookies());
  const page = await context.newPage();
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, strangers, errors };
}

export interface LookOptions extends VisitorOptions {
  readonly hash?: string;
  /** Shown instead of the run that is served. */
  readonly run?: unknown;
}

/** A visitor who looks at the finished run. */
export async function visit(served: ServedPage, { hash = 'lang=en', run, ...options }: LookOptions = {}): Promise<Visit> {
  const visitor = await newVisitor(served, options);
  const { page } = visitor;
  if (run !== undefined) await page.route('**/api/run', (route) => route.fulfill({ json: run }));
  await page.goto(`${served.address}/look#${hash}`);
  await page.waitForSelector('.desk');
  return visitor;
}

/** The map as it stands: the globe with all that it was given, or the flat map where the browser draws no globe. */
export const MAP = '.map-box[data-map="globe"][data-idle="true"], .map-box[data-map="flat"] .map .land';
