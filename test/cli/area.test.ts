import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, foedus, freshFolder, POINTS } from './foedus.ts';

describe('foedus area --map', () => {
  it('draws a day without any points, and says it in words', async () => {
    const out = join(freshFolder(), 'maps', 'area.svg');
    const { status, stdout, stderr } = await foedus(['area', '--map', out, '--date', '1960-01-01']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/on 1 January 1960\n.*15 Parties\ninside: Belgium, .*Türkiye/);
    expect(stdout).toMatch(/Crown Colony of Cyprus: contested\n {2}\[contested\] British colony/);
    expect(stdout).toContain(`Written to ${out}`);
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    // nothing half-written stays behind
    expect(readdirSync(join(out, '..'))).toEqual(['area.svg']);
  });

  it('draws the points that it answers, those without a day on the day of the map', async () => {
    const out = join(freshFolder(), 'area.geojson');
    const file = fileWith(
      'points.json',
      JSON.stringify([
        { id: 'algiers-now', lat: 36.75, lon: 3.06, date: '2024-01-01' },
        { id: 'algiers', lat: 36.75, lon: 3.06 },
      ]),
    );
    const { status, stdout } = await foedus(['area', file, '--map', out, '--date', '1961-06-01']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^algiers-now: outside\n[\s\S]*^algiers: inside\n.*on 1961-06-01/m);
    const { features, date } = JSON.parse(readFileSync(out, 'utf8'));
    expect(date).toBe('1961-06-01');
    const points = features.filter((feature: { geometry: { type: string } | null }) => feature.geometry?.type === 'Point');
    expect(points.map((point: { properties: object }) => point.properties)).toMatchObject([
      { name: 'algiers-now', standing: 'outside', date: '2024-01-01' },
      { name: 'algiers', standing: 'inside', date: '1961-06-01' },
    ]);
  });

  it('reads points from standard input, and prints JSON and nothing else with --json', async () => {
    const out = join(freshFolder(), 'area.svg');
    const asked = await foedus(['area', '-', '--json', '--map', out, '--lang', 'fr'], { input: POINTS });
    expect(JSON.parse(asked.stdout).map((one: object) => Object.keys(one))).toEqual([
      ['id', 'inArticle6Area', 'why'],
      ['id', 'inArticle6Area', 'why'],
    ]);
    expect(readFileSync(out, 'utf8')).toContain('le texte en vigueur');
    const drawn = await foedus(['area', '--json', '--map', out]);
    expect(JSON.parse(drawn.stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'ceuta', kind: 'place', inArticle6Area: 'contested' })]),
    );
  });

  it('takes --date for points without a map', async () => {
    const { stdout } = await foedus(['area', '-', '--date', '1951-01-01'], {
      input: '[{"id":"ankara","lat":39.93,"lon":32.86}]',
    });
    expect(stdout).toMatch(/^ankara: outside\n/);
  });
});

describe('foedus area that cannot be: nothing on standard output, nothing written', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['neither points nor a map', ['area'], /give a file of points \(- for standard input\), --map OUT, or both/],
    ['a picture of another kind', ['area', '--map', 'area.png'], /"area\.png" .*\.svg or \.geojson/],
    ['a map on standard output', ['area', '--map', '-'], /\.svg or \.geojson/],
    ['a day that does not exist', ['area', '--map', 'area.svg', '--date', '1960-02-30'], /no day 30.*YYYY-MM-DD/],
    ['a day that is a word', ['area', '--map', 'area.svg', '--date', 'today'], /write a day, YYYY-MM-DD/],
    ['a language that is not offered', ['area', '--map', 'area.svg', '--lang', 'de'], /write en or fr/],
    ['a language without a map', ['area', 'points.json', '--lang', 'fr'], /give --map OUT/],
  ];
  it.each(wrong)('%s: status 2', async (_, args, says) => {
    const cwd = freshFolder();
    const { status, stdout, stderr } = await foedus(args, { cwd });
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('a path that cannot be written: status 1 and what to do', async () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'file'), '');
    mkdirSync(join(cwd, 'folder.svg'));
    for (const out of ['file/area.svg', 'folder.svg']) {
      const { status, stdout, stderr } = await foedus(['area', '--map', out], { cwd });
      expect(stderr).toMatch(/cannot be written: .*\n {4}choose another path with --map/);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    }
    expect(readdirSync(cwd).sort()).toEqual(['file', 'folder.svg']);
  });

  it('points that are wrong: status 1, and no map', async () => {
    const out = join(freshFolder(), 'area.svg');
    const { status, stderr } = await foedus(['area', '-', '--map', out], { input: '[{"id":"x","lat":200,"lon":0}]' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/lat: 200 is too big/);
    expect(existsSync(out)).toBe(false);
  });
});
