import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foedus, freshFolder, SCENARIO } from './foedus.ts';

const COARSE = ['--resolution', '4'];

describe('foedus reach', () => {
  it('prints shares with and without presence side by side, and writes the map', async () => {
    const out = join(freshFolder(), 'maps', 'reach.svg');
    const asked = ['reach', SCENARIO, ...COARSE, '--force', 'battlegroup', '--without-presence', '--map', out];
    const { status, stdout, stderr } = await foedus(asked);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^EXERCISE EXERCISE EXERCISE/);
    expect(stdout).toMatch(/allied land, as it is .*\nallied land, without presence .*\n.*as it is .*\n.*without presence/);
    expect(stdout).toContain(`Written to ${out}`);
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [\s\S]*without foreign presence[\s\S]*<\/svg>\n$/);
  });

  it('takes forces from where the run has brought them by --at, and prints JSON', async () => {
    const out = join(freshFolder(), 'reach.geojson');
    const asked = ['reach', SCENARIO, ...COARSE, '--force', 'light-battalion', '--json'];
    const start = JSON.parse((await foedus(asked)).stdout);
    const { status, stdout } = await foedus([...asked, '--at', '2022-03-20', '--map', out]);
    expect(status).toBe(0);
    const later = JSON.parse(stdout);
    const runs = ({ forces }: { forces: { id: string }[] }) => forces.filter(({ id }) => id.startsWith('run/'));
    expect(runs(start)).toEqual([]);
    expect(runs(later).length).toBeGreaterThan(0);
    expect(later.searchMilliseconds).toBeGreaterThanOrEqual(0);
    expect(JSON.parse(readFileSync(out, 'utf8')).features.length).toBe(later.all.cells);
  });

  it.each([
    [['--force', 'fleet'], /"fleet" is no kind of force/],
    [['--resolution', '9'], /9 is not offered/],
    [['--resolution', 'fine'], /whole number/],
    [['--area', 'asia'], /no part of allied land/],
    [['--map', 'reach.pdf'], /ends in \.svg or \.geojson/],
    [['--at', 'tomorrow'], /--at/],
    [['--at', '2030-01-01'], /outside the scenario/],
  ])('%j is wrong usage', async (options, says) => {
    const { status, stdout, stderr } = await foedus(['reach', SCENARIO, ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('says what is wrong with the scenario, and where there is no such force or demand', async () => {
    expect(await foedus(['reach', 'nowhere'])).toMatchObject({ status: 1, stdout: '' });
    const early = await foedus(['reach', join(SCENARIO, '../2001-september-11'), ...COARSE]);
    expect(early.status).toBe(1);
    expect(early.stderr).toMatch(/no brigade is known on 2001-09-1/);
    const undemanding = await foedus([
      'reach',
      join(SCENARIO, '../2020-idlib'),
      ...COARSE,
      '--without-presence',
      '--force',
      'battlegroup',
    ]);
    expect(undemanding.status).toBe(1);
    expect(undemanding.stderr).toMatch(/names no ally/);
  });
});
