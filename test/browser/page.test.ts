import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTexts } from '../../src/formats/brief/example-brief.ts';
import type { RunView } from '../../src/formats/view/run-view.ts';
import { violations } from './axe.ts';
import { MAP, type ServedPage, servePage, visit } from './serve-page.ts';

const PAGES = ['brief', 'map', 'report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'];

let served: ServedPage;
let run: RunView;
beforeAll(async () => {
  served = await servePage();
  run = (await (await fetch(`${served.address}/api/run`)).json()) as RunView;
});
afterAll(() => served?.close());

const sourcedId = () => {
  const ids = run.brief.en.sections.flatMap(({ lines }) => lines.flatMap(({ explain }) => explain ?? []));
  const hasSource = (id: string) => JSON.stringify(run.reasons[id] ?? {}).match(/"source":"(?!judgement|unverified)/) !== null;
  const id = ids.find(hasSource);
  if (!id) throw new Error('no line of the brief has reasons with a source');
  return id;
};

describe('the brief', () => {
  it('shows title, summary and every section of the run', async () => {
    const { page, context } = await visit(served);
    expect(await page.locator('.brief h2').textContent()).toBe(run.brief.en.title);
    for (const line of run.brief.en.summary) expect(await page.locator('.summary').textContent()).toContain(line.text);
    expect(await page.locator('.brief h3').allTextContents()).toEqual(run.brief.en.sections.map(({ heading }) => heading));
    await context.close();
  });

  it('opens the reasons of a line, with a source to follow and what would change it', async () => {
    const { page, context } = await visit(served);
    const id = sourcedId();
    const line = page.locator(`.brief [data-opens="${id}"]`).first();
    await line.click();
    const inspector = page.locator('.inspector');
    expect(await inspector.locator('.reason > p').first().textContent()).toContain(run.reasons[id].says);
    expect(await inspector.locator('.would-change').isVisible()).toBe(true);
    for (const deeper of await inspector.locator('details:not([open]) > summary').all()) {
      if (await deeper.isVisible()) await deeper.click();
    }
    expect(await inspector.locator('.source a[href^="http"]').first().isVisible()).toBe(true);
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('sel')).toBe(id);
    await context.close();
  });

  it('can be walked by keyboard alone: skip link, line, reasons, and back', async () => {
    const { page, context } = await visit(served);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('centre');
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-opens'));
    expect(id).toBe(run.brief.en.summary[0].explain);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'why');
    expect(await page.locator('.inspector .reason > p').first().textContent()).toContain(run.reasons[id ?? ''].says);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-opens'))).toBe(id);
    await context.close();
  });
});

describe('the texts', () => {
  /** The run with texts of every kind in its decision section: what a run changes differs from seed to seed. */
  const withTexts = (): RunView => {
    const brief = (known: RunView['brief']['en']) => ({
      ...known,
      sections: known.sections.map((section) => (section.stage === 'decision' ? { ...section, texts: exampleTexts } : section)),
    });
    return { ...run, brief: { en: brief(run.brief.en), fr: brief(run.brief.fr) } };
  };

  it('are on the decision page clause by clause, changes marked and said in words, who holds out first', async () => {
    const { page, context } = await visit(served, { hash: 'lang=en&page=decision', run: withTexts() });
    const third = page.locator('.draft', { hasText: 'Third package' });
    const clauses = third.locator('li');
    expect(await clauses.allTextContents()).toEqual([
      'Ports are closed to ships of Norden.',
      'Seven banks lose access after thirty days. was: All banks lose access at once. (milder words for Bergland and Hochland)',
      'out: The head of the church is listed. (set aside for Inselreich)',
      'Oil by pipeline is exempt. new (taken in for Sudland)',
    ]);
    expect(await clauses.nth(1).locator('del').textContent()).toBe('All banks lose access at once.');
    expect(await clauses.nth(1).locator('ins').textContent()).toBe('Seven banks lose access after thirty days.');
    expect(await third.locator('dt').allTextContents()).toEqual([
      'Holding out (1): ',
      'In brackets (1): ',
      'With a reservation (2): ',
      'For (26): ',
    ]);
    await page.getByRole('button', { name: 'Français' }).click();
    expect(await clauses.nth(1).textContent()).toContain('avant\u00a0: All banks');
    await context.close();
  });

  it('are in the brief where something was changed or is held up; the others wait behind a summary', async () => {
    const { page, context } = await visit(served, { run: withTexts() });
    expect(await page.locator('.draft h4:visible').allTextContents()).toEqual(['Third package']);
    await page.getByText('1 text without change, reservation or objection').click();
    expect(await page.locator('.draft h4:visible').allTextContents()).toEqual(['Third package', 'Activation of the plans']);
    await context.close();
  });

  it.each([1280, 390])('are clean for WCAG 2.2 AA, and no wider than a screen of %i pixels', async (width) => {
    const { page, context } = await visit(served, { hash: 'lang=en&page=decision', width, injects: true, run: withTexts() });
    expect(await page.locator('.draft del').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });

  it('and their commitments stand upright on a phone, each cell beside the name of its column', async () => {
    const { page, context } = await visit(served, { hash: 'lang=fr&page=assessment', width: 390, height: 844 });
    const table = page.locator('table.of-words').first();
    const [scroll, seen] = await table.evaluate((node) => [node.scrollWidth, node.parentElement?.clientWidth ?? 0]);
    expect(scroll).toBeLessThanOrEqual(seen);
    const label = await table
      .locator('td')
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toBe('"En droit"');
    await context.close();
  });
});

describe('the frame', () => {
  it('opens each stage with its number, the map with M, the brief with B', async () => {
    const { page, context } = await visit(served);
    for (const key of ['1', '2', '3', '4', '5', '6', '7', 'm', 'b']) {
      await page.keyboard.press(key);
      const current = await page.locator('.stage-rail [aria-current="page"]').getAttribute('aria-keyshortcuts');
      expect(current).toBe(key.toUpperCase());
    }
    await context.close();
  });

  it('speaks one language at a time: no word of the frame stays when the language changes', async () => {
    const { page, context } = await visit(served, { hash: 'lang=en&page=map' });
    const english = await frameWords(page);
    await page.getByRole('button', { name: 'Français' }).click();
    const french = await frameWords(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(english.length).toBeGreaterThan(20);
    expect(french).toHaveLength(english.length);
    expect(english.filter((word, index) => word === french[index])).toEqual([]);
    await context.close();
  });

  it('has no sideways scroll on a phone', async () => {
    const { page, context } = await visit(served, { width: 390, height: 844 });
    for (const name of PAGES) {
      await open(page, `lang=fr&page=${name}`);
      const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(scroll, name).toBeLessThanOrEqual(width);
    }
    await context.close();
  });
});

/** Goes to another address of the page without loading it anew. */
async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`${served.address}/look#${hash}`);
  const name = new URLSearchParams(hash).get('page');
  await page.waitForFunction((wanted) => document.querySelector('.desk')?.getAttribute('data-page') === wanted, name);
}

/** What the frame says: places, windows, frames of the map, legend and columns; words that both languages share are left out. */
async function frameWords(page: Page): Promise<string[]> {
  const shared = new Set(['Europe', 'incident', 'English', 'Français']);
  const texts = await page
    .locator(
      '.marking strong, .seat, .choices button, .stage-rail button > span:not(.key), .controls button, .legend li, .legend p',
    )
    .allTextContents();
  return texts.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text) && !shared.has(text));
}

describe('time', () => {
  it('moves the clock and what is on the map', async () => {
    const { page, context } = await visit(served, { hash: 'lang=en&page=map&at=0' });
    await page.waitForSelector(MAP);
    const shown = async () => [await page.locator('.clock time').textContent(), await page.locator('.map').innerHTML()];
    const [clockBefore, mapBefore] = await shown();
    const slider = page.locator('.slider input');
    await slider.focus();
    await page.keyboard.press('End');
    await page.waitForSelector(MAP);
    const [clockAfter, mapAfter] = await shown();
    expect(clockAfter).not.toBe(clockBefore);
    expect(mapAfter).not.toBe(mapBefore);
    expect(await page.locator('.map .stack').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('has each stage on a lane of its own', async () => {
    const { page, context } = await visit(served);
    expect(await page.locator('.lane-name').allTextContents()).toEqual([
      'Report',
      'Assessment',
      'Decision',
      'Force',
      'Movement',
      'Measures',
      'Outcome',
    ]);
    await context.close();
  });
});

describe('accessibility and manners', () => {
  it.each(['light', 'dark'] as const)('is clean for WCAG 2.2 AA in %s, on every page, at both widths', async (theme) => {
    const addresses = [
      ...PAGES.map((name) => `page=${name}`),
      `page=brief&sel=${sourcedId()}`,
      `page=map&sel=${run.forces[0].id}`,
    ];
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ]) {
      const { page, context } = await visit(served, { theme, width, height, injects: true });
      for (const address of addresses) {
        await open(page, `lang=en&${address}`);
        expect(await violations(page), `${theme} ${width} ${address}`).toEqual([]);
      }
      await context.close();
    }
  });

  it('asks nobody but its own server and complains of nothing', async () => {
    const { page, context, strangers, errors } = await visit(served);
    for (const name of PAGES) {
      await open(page, `lang=en&page=${name}`);
      await page.waitForLoadState('networkidle');
    }
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
