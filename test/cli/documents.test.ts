import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { foedus, freshFolder, SCENARIO } from './foedus.ts';

const GUIDE = readFileSync('docs/user-guide.md', 'utf8');

/** Fenced blocks whose opening line says `what`; a block that holds a file names it after the language. */
function blocks(text: string, what: RegExp): { title: string; body: string }[] {
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, title = '']) => what.test(title))
    .map(([, title = '', body = '']) => ({ title, body }));
}

/** The words of a command line; double quotes hold together. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const commands = blocks(GUIDE, /^sh$/).flatMap(({ body }) => body.split('\n').filter((line) => line.startsWith('foedus ')));

describe('the user guide', () => {
  it('holds commands to run', () => {
    expect(commands.length).toBeGreaterThan(12);
  });

  it.each(commands)('%s', async (line) => {
    const cwd = freshFolder();
    cpSync(SCENARIO, join(cwd, 'scenarios/2022-ukraine'), { recursive: true });
    for (const { title, body } of blocks(GUIDE, /^(json|yaml) \S+$/)) writeFileSync(join(cwd, title.split(' ')[1] ?? ''), body);
    const { status, stdout, stderr } = await foedus(wordsOf(line).slice(1), { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(40);
  });

  it('names every command and every option that there is, and no other command', () => {
    const program = buildProgram(false);
    for (const command of program.commands) {
      expect(GUIDE).toContain(command.name());
      for (const { long, short } of command.options) expect(GUIDE).toContain(short ?? long);
    }
    const names = program.commands.map((command) => command.name());
    const named = [...GUIDE.matchAll(/foedus ([a-z]+)\b/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('counts what the facts rest on as foedus check does', async () => {
    const part = GUIDE.slice(GUIDE.indexOf('## What is sourced and what is judgement'));
    const [{ body = '' } = {}] = blocks(part, /^text$/);
    const { stdout } = await foedus(['check']);
    const lines = body.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(lines));
  });

  it('explains every key of a scenario', async () => {
    const { scenarioSchema } = await import('../../src/formats/scenario/schema.ts');
    const part = GUIDE.slice(GUIDE.indexOf('## A scenario file'), GUIDE.indexOf('## A history file'));
    const { shape } = scenarioSchema;
    const inner = [shape.requirements, shape.reinforcements].map((list) => Object.keys(list.unwrap().element.shape));
    const proposal = Object.keys(shape.proposals.unwrap().element.shape);
    for (const key of [...Object.keys(shape), ...proposal, ...inner.flat()]) expect(part).toContain(`\`${key}\``);
  });
});

describe('recipes and formats', () => {
  const files = ['docs/formats.md', ...readdirSync('docs/recipes').map((name) => `docs/recipes/${name}`)];

  it('are all there', () => {
    const recipes = ['indicator', 'policy', 'treaty', 'scenario', 'language', 'transport-mode'].map(
      (what) => new RegExp(`add-an?-${what}\\.md$`),
    );
    for (const recipe of recipes) expect(files.some((file) => recipe.test(file))).toBe(true);
  });

  it.each(files)('%s names paths that exist', (file) => {
    const named = [...readFileSync(file, 'utf8').matchAll(/`((?:src|data|docs|web|test|scenarios)\/[^`\s]*)`/g)].map(
      ([, path]) => path ?? '',
    );
    const real = named.filter((path) => !/YOUR-|\*/.test(path));
    if (file.includes('recipes')) expect(real.length).toBeGreaterThan(3);
    expect(real.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('formats.md names every key that foedus read prints', async () => {
    const cwd = freshFolder();
    const formats = readFileSync('docs/formats.md', 'utf8');
    writeFileSync(join(cwd, 'a.md'), '# War\n\nRussia attacked Kyiv on Thursday.');
    const day = ['--date', '2022-02-25'];
    const [one, two, lines] = await Promise.all([
      foedus(['read', 'a.md', ...day, '--json'], { cwd }),
      foedus(['read', 'a.md', 'a.md', ...day, '--json'], { cwd }),
      foedus(['read', 'a.md', ...day, '--jsonl'], { cwd }),
    ]);
    const { document, events, ...rest } = JSON.parse(one.stdout);
    const { acts, ...others } = JSON.parse(two.stdout);
    const objects = [document, ...events, rest, others, ...acts, JSON.parse(lines.stdout.split('\n')[0] ?? '')];
    expect(objects.length).toBeGreaterThan(5);
    for (const key of objects.flatMap((object) => Object.keys(object))) expect(formats).toContain(`"${key}"`);
  });

  it('arrivals.csv and the log have the columns and keys that formats.md names', async () => {
    const cwd = freshFolder();
    const { status } = await foedus(['run', SCENARIO, '--fan', '2', '--out', 'out'], { cwd });
    expect(status).toBe(0);
    const formats = readFileSync('docs/formats.md', 'utf8');
    const csv = formats.slice(formats.indexOf('## arrivals.csv'), formats.indexOf('## map.geojson'));
    const [header = ''] = readFileSync(join(cwd, 'out/arrivals.csv'), 'utf8').split('\n');
    for (const column of header.trim().split(',')) expect(csv).toContain(`\`${column}\``);
    const [first = ''] = readFileSync(join(cwd, 'out/log.jsonl'), 'utf8').split('\n');
    expect(Object.keys(JSON.parse(first))).toEqual(['seq', 'at', 'event', 'hash']);
    const map = JSON.parse(readFileSync(join(cwd, 'out/map.geojson'), 'utf8'));
    const kinds = new Set<string>(map.features.map((feature: { properties: { kind: string } }) => feature.properties.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['force', 'destination', 'incident']));
    for (const feature of map.features) {
      if (feature.properties.kind !== 'force') continue;
      const names = Object.keys(feature.properties).filter((key) => !/^(exercise|marking|kind|id|.*P[19]0)$/.test(key));
      for (const name of names) expect(formats.slice(formats.indexOf('## map.geojson'))).toContain(`\`${name}\``);
    }
  });
});
