import type { Locator, Page } from 'playwright-core';
import { newVisitor, type ServedPage, type Visit, type VisitorOptions } from './serve-page.ts';

/** Somebody at a desk, in a browser of their own. */
export interface Seated extends Visit {
  /** Opens a page of the desk by its key on the rail, which is the same in every language. */
  readonly turnTo: (key: string) => Promise<void>;
  /** The button of this name in what is shown; `within` narrows where it is looked for. */
  readonly press: (name: string | RegExp, within?: Locator) => Promise<void>;
}

export async function newSeated(served: ServedPage, options: VisitorOptions = {}): Promise<Seated> {
  const visitor = await newVisitor(served, options);
  const { page } = visitor;
  return {
    ...visitor,
    turnTo: async (key) => {
      const entry = page.locator(`.stage-rail button[aria-keyshortcuts="${key}"]`);
      await entry.click();
      await page.locator(`.stage-rail button[aria-keyshortcuts="${key}"][aria-current="page"]`).waitFor();
    },
    press: (name, within) =>
      (within ?? page)
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click(),
  };
}

/** Goes by the code on the doors; the name is what control reads beside the seat. */
export async function joinByCode({ page }: Visit, address: string, code: string, name: string): Promise<void> {
  await page.goto(`${address}/#lang=en`);
  await page.getByLabel('Invitation code').fill(code);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await page.locator('.desk.live').waitFor();
}

/** The code on the invitation of a seat, as the room shows it. */
export async function codeOf(room: Page, seat: string): Promise<string> {
  const row = room.locator('.seat-table tr', { has: room.getByRole('rowheader', { name: seat, exact: true }) });
  return (await row.locator('.code').textContent()) ?? '';
}
