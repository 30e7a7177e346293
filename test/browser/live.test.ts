import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean } from './axe.ts';
import { codeOf, joinByCode, newSeated, type Seated } from './seats.ts';
import { MAP, type ServedPage, servePage } from './serve-page.ts';

const SECRET = 'Between Tallinn and Paris only';
const ASIDE = 'A word to the chair';
const TITLE = 'A common statement';
const CLAUSES = ['The Allies stand together.', 'Further steps will be considered.'];
const AMENDED = 'Further steps are prepared now.';
const REASON = 'Paris n’a pas encore d’instructions';
const MOST_TABS = 80;
const AN_HOUR_MILLISECONDS = 3_600_000;
const A_DAY_MILLISECONDS = 24 * AN_HOUR_MILLISECONDS;
/** Longer than the convoy's notice to move. */
const MOST_DAYS = 20;

let served: ServedPage;
let control: Seated;
let estonia: Seated;
let france: Seated;
let chair: Seated;
const everybody = () => [control, estonia, france, chair];

beforeAll(async () => {
  served = await servePage();
  control = await newSeated(served);
  estonia = await newSeated(served);
  france = await newSeated(served, { width: 390, height: 844 });
  chair = await newSeated(served);
});
afterAll(() => served?.close());

describe('an exercise for a room, from the doors to the record', () => {
  it('is opened by whoever directs, and joined by code and by link', async () => {
    const { page } = control;
    await page.goto(`${served.address}/#lang=en`);
    await page.getByRole('link', { name: 'Set up an exercise' }).click();
    await page.getByLabel('Title of the exercise').fill('Winter wind');
    await page.getByLabel('Marking').fill('NATO UNCLASSIFIED');
    await page.getByLabel('Your name').fill('Dana');
    await control.press('Open the room');
    await page.locator('.seat-table .code').first().waitFor();
    const [ee, fr, sg] = await Promise.all(['Estonia', 'France', 'Secretary General'].map((seat) => codeOf(page, seat)));
    expect(new Set([ee, fr, sg]).size).toBe(3);

    await joinByCode(estonia, served.address, ee, 'Eha');
    await joinByCode(chair, served.address, sg, 'Sören');
    await france.page.goto(`${served.address}/join/${fr}#lang=fr`);
    await france.page.getByLabel('Votre nom').fill('François');
    await france.press('Prendre le siège');
    await france.page.locator('.desk.live').waitFor();

    for (const name of ['Eha', 'François', 'Sören']) await page.getByRole('cell', { name }).waitFor();
    expect(await estonia.page.locator('.top-bar .seat').textContent()).toBe('You are: Estonia');
    expect(await france.page.locator('.top-bar .seat').textContent()).toBe('Vous êtes : France');
    for (const { page: desk } of [control, estonia, chair]) {
      const marking = await desk.locator('.top-bar .marking').innerText();
      expect(marking.replace(/\s+/g, ' ')).toBe('EXERCISE EXERCISE EXERCISE NATO UNCLASSIFIED');
    }
    expect(await france.page.locator('.top-bar .marking').innerText()).toContain('EXERCICE EXERCICE EXERCICE');
  });

  it('begins for all with STARTEX, and is stepped by control', async () => {
    for (const { page } of [estonia, chair]) expect(await page.locator('.pace').textContent()).toBe('before STARTEX');
    await control.turnTo('X');
    await control.press('STARTEX');
    await control.press('STARTEX', control.page.getByRole('dialog', { name: 'STARTEX' }));
    for (const { page } of everybody()) await page.locator('.pace', { hasText: '× 60' }).waitFor();
    await step('1 h', AN_HOUR_MILLISECONDS);
  });

  it('carries a letter to its addressee and to nobody else', async () => {
    await writeLetter(estonia, 'France', SECRET);
    await writeLetter(estonia, 'Secretary General', ASIDE);
    await chair.turnTo('M');
    await chair.page.locator('.message-row', { hasText: ASIDE }).waitFor();
    await france.turnTo('M');
    await france.page.locator('.message-row', { hasText: SECRET }).click();
    expect(await france.page.locator('.message-pane').textContent()).toContain(`${SECRET}.`);
    expect(await chair.page.locator('.message-list').textContent()).not.toContain(SECRET);
    expect(await france.page.locator('.message-list').textContent()).not.toContain(ASIDE);
    expect(await recordOf(chair)).not.toContain(SECRET);
    expect(await recordOf(france)).toContain(SECRET);
  });

  it('has a text drafted together: a bracket put and lifted, an amendment that the chair takes in', async () => {
    await estonia.turnTo('T');
    await estonia.press('+ Open a draft');
    await estonia.page.getByLabel('Title').fill(TITLE);
    await estonia.page.getByLabel('Clauses, one a line').fill(CLAUSES.join('\n'));
    await estonia.press('Open a draft', estonia.page.locator('.table-sheet'));
    const draft = estonia.page.locator('.sheet', { hasText: CLAUSES[1] });
    await draft.locator('.clauses').waitFor();

    await france.turnTo('T');
    await france.page.locator('.table-list button', { hasText: TITLE }).click();
    const last = france.page.locator('.clauses > li').last();
    await france.press('Mettre entre crochets…', last);
    await last.getByLabel('Raison, consignée').fill(REASON);
    await france.press('Mettre entre crochets', last);
    await draft.locator('.margin', { hasText: `[ France ] ${REASON}` }).waitFor();

    await draft.getByText('Propose an amendment').click();
    await draft.getByRole('combobox', { name: 'On', exact: true }).selectOption({ index: 1 });
    await draft.getByLabel('New words').fill(AMENDED);
    await estonia.press('Propose', draft);
    await chair.turnTo('T');
    await chair.page.locator('.table-list button', { hasText: TITLE }).click();
    await chair.page.locator('.amendments', { hasText: AMENDED }).waitFor();
    expect(await estonia.page.getByRole('button', { name: 'Take in' }).count()).toBe(0);
    await chair.press('Take in');
    for (const { page } of [estonia, france, chair]) {
      await page.locator('.clauses ins', { hasText: AMENDED }).waitFor();
      expect(await page.locator('.clauses del').textContent()).toBe(CLAUSES[1]);
    }
    await france.press('Lever les crochets', last);
    await chair.page.locator('.clauses li[data-bracketed]').waitFor({ state: 'detached' });
  });

  it('sets it under silence, which France breaks by keyboard alone, in French on a phone', async () => {
    await chair.press('Set under silence');
    const question = chair.page.locator('.confirm');
    expect(await question.textContent()).toContain('No bracket is open.');
    await chair.press('Set under silence', question);
    for (const { page } of [estonia, chair]) {
      // the draft stays open as it was tabled; the text lies before the members
      await page.locator('.table-list button', { hasText: 'Silence for' }).click();
      await page.locator('.silence-bar[data-running]').waitFor();
    }
    await estonia.page.getByText('Say nothing and it stands at').waitFor();

    const { page } = france;
    await tabTo(page, /^← Table$/);
    await page.keyboard.press('Enter');
    await tabTo(page, new RegExp(`^${TITLE}.*vous attend`));
    await page.keyboard.press('Enter');
    await tabTo(page, /^Rompre le silence…$/);
    await page.keyboard.press('Enter');
    // the reason has the focus
    await page.keyboard.type(REASON);
    await tabTo(page, /^Rompre le silence$/);
    await page.keyboard.press('Enter');
    await page.locator('.confirm .consequence', { hasText: 'C’est sans retour' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.silence-bar[data-broken]', { hasText: 'France : silence rompu' }).waitFor();
    for (const other of [estonia, chair]) {
      await other.page.locator('.silence-bar[data-broken]', { hasText: 'France broke silence' }).waitFor();
      await other.page.locator('.sheet', { hasText: REASON }).waitFor();
    }
  });

  it('lets the chair put it again, and control rule on it, on the record', async () => {
    await chair.press('Put before the members again');
    await chair.press('Put before the members again', chair.page.locator('.confirm'));
    await estonia.page.locator('.sheet-about', { hasText: 'round 2' }).waitFor();
    await control.turnTo('X');
    await control.page.getByText('Texts before a body').click();
    await control.press(`Declare it agreed: ${TITLE}`);
    const question = control.page.getByRole('dialog', { name: `Declare it agreed: ${TITLE}` });
    await question.getByLabel('Reason, for the record').fill('The hour is late');
    await control.press('Declare it agreed', question);
    await estonia.page.locator('.text-status[data-status="agreed"]').waitFor();
    await france.page.locator('.text-status[data-status="agreed"]').waitFor();
    await estonia.press('Why it was decided so');
    await estonia.page.locator('.inspector', { hasText: 'The hour is late' }).waitFor();
  });

  it('sends a reinforcement that is then seen on its way', async () => {
    await control.page.getByText('Order a reinforcement').click();
    await control.page.getByLabel(/^Unit/).fill('fr-511rt-convoy');
    await control.page.getByLabel(/^Destination/).fill('Tapa (EE)');
    await control.press('Order it');
    await control.press('Order it', control.page.getByRole('dialog', { name: 'Order it' }));
    for (const seat of [france, estonia]) {
      await seat.turnTo('5');
      await convoyOf(seat).locator('[data-status="planned"]').waitFor();
    }
    await control.turnTo('X');
    for (let day = 0; day < MOST_DAYS && (await statusOf(estonia)) === 'planned'; day++) await step('1 day', A_DAY_MILLISECONDS);
    expect(await statusOf(estonia)).toBe('under-way');
    expect(await convoyOf(france).textContent()).toContain('en route');
  });

  it('is replayed from before the letter, and goes on live', async () => {
    for (const [seat, start, live] of [
      [estonia, 'To STARTEX', 'Live'],
      [france, 'Vers STARTEX', 'Direct'],
    ] as const) {
      await seat.turnTo('M');
      const letter = seat.page.locator('.message-row', { hasText: SECRET });
      await letter.waitFor();
      await seat.press(start);
      await letter.waitFor({ state: 'detached' });
      expect(await seat.page.locator('.clock[data-replay]').count()).toBe(1);
      await seat.press(live);
      await letter.waitFor();
    }
  });

  it('leaves each seat a record of its own, marked as an exercise', async () => {
    const [about, ...items] = (await recordOf(estonia))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(about).toMatchObject({ marking: 'EXERCISE EXERCISE EXERCISE · NATO UNCLASSIFIED', title: 'Winter wind', seat: 'EE' });
    const said = JSON.stringify(items);
    for (const mine of [SECRET, ASIDE, AMENDED, REASON]) expect(said).toContain(mine);
    expect(await recordOf(chair)).not.toContain(SECRET);
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is clean for WCAG 2.2 AA in %s at %i pixels, on its main pages', async (theme, width) => {
    const look = { theme, width, height: 844, injects: true };
    const exercise = new URL(control.page.url()).pathname.replace(/\/control$/, '');
    await expectClean(served, { ...look, cookiesOf: control.context }, [
      { path: '/#lang=en', shows: '.my-exercises' },
      { path: '/direct#lang=en', shows: 'form.set-up' },
      { path: '/join/ABCDEFGHJK#lang=en', shows: '.join-form' },
      { path: `${exercise}/control#lang=en&page=room`, shows: '.seat-table .code' },
      { path: `${exercise}/control#lang=en&page=control`, shows: '.control-panel', opens: '.control-part > summary' },
    ]);
    await expectClean(served, { ...look, cookiesOf: estonia.context }, [
      { path: `${exercise}/EE#lang=en&page=now`, shows: '.desk[data-page="now"] .document' },
      { path: `${exercise}/EE#lang=en&page=table&open=text/a-common-statement`, shows: '.clauses' },
      { path: `${exercise}/EE#lang=en&page=table&open=new/draft`, shows: '.sheet.form' },
      { path: `${exercise}/EE#lang=en&page=messages`, shows: '.message-row' },
      { path: `${exercise}/EE#lang=en&page=messages&open=new/letter`, shows: '.compose' },
      { path: `${exercise}/EE#lang=en&page=movement`, shows: '.gantt' },
      { path: `${exercise}/EE#lang=en&page=log`, shows: '.log-line' },
      { path: `${exercise}/EE#lang=en&page=map`, shows: MAP, opens: '.seat-map > details > summary' },
    ]);
  });

  it('asked nobody else for anything, and complained of nothing', () => {
    for (const { strangers, errors } of everybody()) {
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
    }
  });
});

const convoyOf = ({ page }: Seated) => page.locator('.gantt tbody tr', { hasText: '511e Régiment du Train' });
const statusOf = (seat: Seated) => convoyOf(seat).locator('[data-status]').getAttribute('data-status');

/** One of control's steps; waits until the clocks of all have come as far. */
async function step(name: string, milliseconds: number): Promise<void> {
  const before = Date.parse((await control.page.locator('.clock time').getAttribute('datetime')) ?? '');
  await control.press(`Step ${name}`);
  const after = new Date(before + milliseconds).toISOString().slice(0, 16);
  for (const { page } of everybody()) {
    await page.waitForFunction((then) => (document.querySelector('.clock time')?.getAttribute('datetime') ?? '') >= then, after);
  }
}

/** Tabs on until what has the focus reads so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let step = 0; step < MOST_TABS; step++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused())) return;
  }
  throw new Error(`${MOST_TABS} tabs did not lead to ${name}, the last to "${await focused()}"`);
}

async function writeLetter(from: Seated, to: string, subject: string): Promise<void> {
  await from.turnTo('M');
  await from.press('Write');
  await from.page.getByRole('checkbox', { name: to, exact: true }).check();
  await from.page.getByLabel('Subject').fill(subject);
  await from.page.getByLabel('Text', { exact: true }).fill(`${subject}.`);
  await from.press('Send');
  await from.page.locator('.message-row', { hasText: subject }).waitFor();
}

/** What the seat's own export holds. */
async function recordOf(seat: Seated): Promise<string> {
  await seat.turnTo('L');
  const [download] = await Promise.all([seat.page.waitForEvent('download'), seat.page.locator('a[download]').click()]);
  return readFileSync(await download.path(), 'utf8');
}
