import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAP, newVisitor, type ServedPage, servePage } from './serve-page.ts';

const MOST_BYTES = 300_000;
/** Fetched when a map is opened, never before. */
const MAP_PARTS = /\/(globe-|maplibre-gl-worker-)/;

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

describe('weight', () => {
  it('of the first view is less than 300 kB as it goes over the wire', async () => {
    const visitor = await newVisitor(served);
    const fetched = mindBytes(visitor.page);
    await visitor.page.goto(`${served.address}/#lang=en`);
    await visitor.page.waitForSelector('.doors-page section:last-of-type .quiet');
    await expectLight(visitor.page, fetched);
    await visitor.context.close();
  });

  it('of a desk is as little, for a seat and for control, until the map is opened', async () => {
    const { context } = await newVisitor(served);
    const wanted = { scenario: '2022-ukraine', title: 'Weight', seat: 'EE' };
    const { id } = await (await context.request.post(`${served.address}/api/exercises`, { data: wanted })).json();
    for (const seat of ['EE', 'control']) {
      // a browser that has never been here, but for its cookie
      const fresh = await newVisitor(served, { cookiesOf: context });
      const fetched = mindBytes(fresh.page);
      await fresh.page.goto(`${served.address}/exercise/${id}/${seat}#lang=en`);
      await fresh.page.waitForSelector(seat === 'control' ? '.control-panel' : '.desk');
      await expectLight(fresh.page, fetched);
      if (seat === 'EE') {
        await fresh.page.keyboard.press('k');
        await fresh.page.waitForSelector(MAP);
        expect([...fetched.keys()].some((path) => MAP_PARTS.test(path))).toBe(true);
      }
      await fresh.context.close();
    }
    await context.close();
  });
});

/**
 * Bytes of each part of the page as it came over the wire, by path. What the server answers about an exercise is no part of the
 * page: it grows with the exercise.
 */
function mindBytes(page: Page): Map<string, Promise<number>> {
  const fetched = new Map<string, Promise<number>>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/api/')) fetched.set(pathname, bytesOf(request));
  });
  return fetched;
}

async function bytesOf(request: Request): Promise<number> {
  await (await request.response())?.finished();
  return (await request.sizes()).responseBodySize;
}

async function expectLight(page: Page, fetched: Map<string, Promise<number>>): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  expect([...fetched.keys()].filter((path) => MAP_PARTS.test(path))).toEqual([]);
  const sizes = await Promise.all(fetched.values());
  // the script of the doors alone is larger: less was not counted rightly
  expect(Math.max(...sizes)).toBeGreaterThan(10_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
}
