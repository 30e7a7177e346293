import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServedPage {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The built command line serves the worked example on a free port; a Chromium looks at it. */
export async function servePage(): Promise<ServedPage> {
  const binary = process.env.FOEDUS_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(binary)) {
    throw new Error(
      `the browser tests need a Chromium: there is none at ${binary}; install one or set FOEDUS_CHROMIUM to its path`,
    );
  }
  const main = `${root}dist/src/cli/main.js`;
  if (!existsSync(main)) throw new Error('the browser tests need the built command line: run "node scripts/build.mjs" first');
  const server = spawn(process.execPath, [main, 'serve', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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
      server.kill();
    },
  };
}

/** The address that `serve --json` prints when the run is played. */
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

export interface VisitOptions {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Whether the test puts scripts of its own into the page, which the page's policy would forbid. */
  readonly injects?: boolean;
  /** Shown instead of the run that is served. */
  readonly run?: unknown;
}

/** A fresh visitor, who minds what the page asks for and what it complains of. */
export async function visit({ address, browser }: ServedPage, options: VisitOptions = {}): Promise<Visit> {
  const { hash = 'lang=en', width = 1280, height = 800, theme = 'light', injects = false, run } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: injects,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') strangers.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  if (run !== undefined) await page.route('**/api/run', (route) => route.fulfill({ json: run }));
  await page.goto(`${address}/#${hash}`);
  await page.waitForSelector('.desk');
  return { page, context, strangers, errors };
}
