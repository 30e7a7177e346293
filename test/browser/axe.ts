import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newVisitor, type ServedPage, type VisitorOptions } from './serve-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 AA on the page as it stands; the page must have been opened with `injects`. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run: (root: Document, options: unknown) => Promise<AxeResults> } }).axe.run(document, {
        runOnly: rules,
      }),
    RULES,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

export interface ViewOfPage {
  readonly path: string;
  /** What must stand there before it is looked at. */
  readonly shows: string;
  /** Pressed first, each of them. */
  readonly opens?: string;
}

/** Opens each view in a browser of its own: nothing breaks WCAG 2.2 AA, and nothing is wider than the screen. */
export async function expectClean(served: ServedPage, options: VisitorOptions, views: readonly ViewOfPage[]): Promise<void> {
  const { page, context } = await newVisitor(served, { ...options, injects: true });
  for (const { path, shows, opens } of views) {
    await page.goto(`${served.address}${path}`);
    await page.locator(shows).first().waitFor();
    if (opens) for (const one of await page.locator(opens).all()) await one.click();
    const breaks = [...(await violations(page))];
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) breaks.push('wider than the screen');
    expect.soft(breaks, `${options.theme} ${options.width} ${path}`).toEqual([]);
  }
  await context.close();
}
