import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { foedus, freshFolder } from './foedus.ts';

it('foedus validate lays the model beside history and its sources, and says what is not validated', async () => {
  const cwd = freshFolder();
  const { status, stdout } = await foedus(['validate', '-n', '5', '--json'], { cwd });
  expect(status).toBe(0);
  const { sections, notValidated } = JSON.parse(stdout);
  const ids: string[] = sections.map(({ id }: { id: string }) => id);
  for (const id of ['2001-september-11/delays', '2020-idlib/course', '2022-ukraine/first arrivals', 'model/bargaining']) {
    expect(ids).toContain(id);
  }
  expect(notValidated.length).toBeGreaterThan(5);
  for (const file of ['validation.md', 'validation.html']) {
    const text = readFileSync(join(cwd, 'out', 'validation', file), 'utf8');
    expect(text).toContain('EXERCISE EXERCISE EXERCISE');
    expect(text).toContain('Not validated');
  }
});

it('foedus foresight tells shares of continuations, the same for the same seed', async () => {
  const scenario = resolve('scenarios/2020-idlib');
  const odds = (n: string) => foedus(['foresight', scenario, '--at', '2020-02-28T00:00Z', '-n', n, '--json']);
  const [one, again] = [await odds('12'), await odds('12')];
  expect(one.status).toBe(0);
  expect(again.stdout).toBe(one.stdout);
  const { continuations, odds: rows } = JSON.parse(one.stdout);
  expect(continuations).toBe(12);
  const asked = rows.find(({ id }: { id: string }) => id === 'consultation/first-request');
  expect(asked.shareFrom).toBeLessThanOrEqual(asked.share);
  expect(asked.shareTo).toBeGreaterThanOrEqual(asked.share);
  expect((await foedus(['foresight', scenario, '--at', 'noon'])).stderr).toContain('is not a time');
});
