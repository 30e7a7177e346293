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

  it('takes a box and finer cells, and says all in French', async () => {
    const out = join(freshFolder(), 'suwalki.svg');
    const asked = [
      'reach',
      SCENARIO,
      '--resolution',
      '7',
      '--area',
      '54.4,22.5,53.9,23.4',
      '--force',
      'battlegroup',
      '--lang',
      'fr',
    ];
    const { status, stdout, stderr } = await foedus([...asked, '--map', out]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^EXERCICE EXERCICE EXERCICE/);
    expect(stdout).toContain('un groupement tactique peut être en place');
    expect(stdout).toContain(`Écrit dans ${out}`);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('xml:lang="fr"');
    expect(svg).toContain('Suwałki');
    expect(svg).not.toMatch(/<[^a-zA-Z/]/);
  });

  it('tells all allied land in parts', async () => {
    const { status, stdout } = await foedus([
      'reach',
      SCENARIO,
      '--resolution',
      '3',
      '--area',
      'all',
      '--force',
      'light-battalion',
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/allied land .*\n {2}in Europe .*\n {2}in North America and Greenland .*\n {2}elsewhere /);
  });

  it.each([
    [
      ['--resolution', '7'],
      /--resolution: 7 has about [\d,]+ cells in --area europe; at most 150,000 .*\n.*--area LAT,LON,LAT,LON/,
    ],
    [['--resolution', '6', '--area', 'all'], /at most 150,000/],
    [['--area', '0,0,1,1'], /holds the middle of no cell of allied land/],
  ])('%j is refused, with what to do', async (options, says) => {
    const { status, stdout, stderr } = await foedus(['reach', SCENARIO, ...options]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('prints ids that foedus explain takes, and explain says how an id is written', async () => {
    const { stdout } = await foedus(['reach', SCENARIO, ...COARSE, '--force', 'battlegroup', '--without-presence']);
    const id = /reach\/battlegroup\/demand\/\w+/.exec(stdout)?.[0] ?? '';
    const [told, machine, brief, wrong] = await Promise.all([
      foedus(['explain', SCENARIO, id]),
      foedus(['explain', SCENARIO, id.split('/').at(-1) ?? '', '--json']),
      foedus(['explain', SCENARIO, 'reach/brigade/after']),
      foedus(['explain', SCENARIO, 'reach/brigade/soon']),
    ]);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    for (const says of [/a battlegroup can stand here in \d+ h/, /\[motion\] by (road|rail) from/, / {2}arc \S+: /, /source: /])
      expect(told.stdout).toMatch(says);
    expect(JSON.parse(machine.stdout).says).toContain('a brigade');
    expect(brief.stdout).toMatch(/can stand on, from where they stood before the crisis or where the run has sent them/);
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/nothing in this run is called "reach\/brigade\/soon"\n {4}.*CASE: before, after, demand/);
  });

  it('is added to the brief of a run where it is asked for, and leaves the log as it is', async () => {
    const [plain, added] = [join(freshFolder(), 'plain'), join(freshFolder(), 'added')];
    const asked = ['run', SCENARIO, '--fan', '2', '--lang', 'fr', '--out'];
    expect((await foedus([...asked, plain])).status).toBe(0);
    const { status, stdout } = await foedus([...asked, added, '--reach']);
    expect(status).toBe(0);
    expect(stdout).toContain('En combien d’heures une force peut être en place');
    const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
    expect(read(added, 'log.jsonl')).toBe(read(plain, 'log.jsonl'));
    expect(read(plain, 'brief.md')).not.toContain('frontière terrestre (Russie)');
    for (const file of ['brief.md', 'brief.html']) expect(read(added, file)).toContain('frontière terrestre (Russie)');
  });

  it.each([
    [['--force', 'fleet'], /"fleet" is no kind of force/],
    [['--resolution', '9'], /9 is not offered/],
    [['--resolution', 'fine'], /whole number/],
    [['--resolution', '2'], /2 is not offered/],
    [['--area', 'asia'], /no part of allied land/],
    [['--area', '54,22,53'], /two corners of a box/],
    [['--lang', 'de'], /write en or fr/],
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
    expect(early.stderr).toMatch(/a brigade: none is known on 2001-09-1/);
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
