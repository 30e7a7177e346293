import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foedus, freshFolder, MAIN, SCENARIO } from './foedus.ts';

const FILES = ['arrivals.csv', 'brief.html', 'brief.md', 'log.jsonl', 'map.geojson'];
const RUN = ['run', SCENARIO, '--fan', '2'];

describe('foedus run', () => {
  it('writes five files, prints the brief, and gives the same log for the same seed', async () => {
    const folder = freshFolder();
    const [first, second, other] = await Promise.all([
      foedus([...RUN, '--out', join(folder, 'a/deep')]),
      foedus([...RUN, '--out', join(folder, 'b'), '--lang', 'fr']),
      foedus([...RUN, '--out', join(folder, 'c'), '--seed', '7']),
    ]);
    for (const { status, stderr } of [first, second, other]) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'a/deep')).sort()).toEqual(FILES);
    expect(first.stdout).toContain('EXERCISE EXERCISE EXERCISE');
    expect(second.stdout).toContain('EXERCICE EXERCICE EXERCICE');
    for (const line of first.stdout.split('\n').slice(0, -3)) expect([...line].length).toBeLessThanOrEqual(80);
    const [a, b, c] = ['a/deep', 'b', 'c'].map((name) => readFileSync(join(folder, name, 'log.jsonl'), 'utf8'));
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(() => JSON.parse(readFileSync(join(folder, 'b/map.geojson'), 'utf8'))).not.toThrow();
  });

  it('--until stops the clock; --evidence prints the words of the report; ASCII where the terminal has no more', async () => {
    const out = join(freshFolder(), 'out');
    const report = readFileSync(join(SCENARIO, 'report.txt'), 'utf8');
    const plain = await foedus([...RUN, '--out', out, '--until', '2022-02-25T12:00Z']);
    expect(plain).toMatchObject({ status: 0 });
    expect(plain.stdout).toContain('25 Feb 12:00 UTC');
    const words = await foedus([...RUN, '--out', out, '--evidence']);
    const quoted = [...words.stdout.replace(/\s+/g, ' ').matchAll(/“([^”]+)”/g)].map((match) => match[1]);
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((quote) => report.replace(/\s+/g, ' ').includes(quote)).length).toBeGreaterThan(3);
    const ascii = await foedus([...RUN, '--out', out, '--evidence'], { env: { LANG: 'C', LC_ALL: 'C' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
    expect(ascii.stdout).toMatch(/^[\x00-\x7f]*$/);
  });

  it('a folder that cannot be written is told before anything is played', async () => {
    const folder = freshFolder();
    const file = join(folder, 'taken');
    writeFileSync(file, 'mine');
    for (const out of [file, join(file, 'below')]) {
      const { status, stdout, stderr } = await foedus([...RUN, '--out', out]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/cannot be written: .*taken is a file, not a folder\n {4}choose another folder with --out/);
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
    // nobody can make a folder there, not even root
    if (process.platform === 'linux') {
      const { status, stderr } = await foedus([...RUN, '--out', '/proc/foedus/out']);
      expect(status).toBe(1);
      expect(stderr).toMatch(/cannot be written/);
    }
  });

  it('a folder in which one file cannot be written gets none of them', async () => {
    const out = join(freshFolder(), 'out');
    mkdirSync(join(out, 'map.geojson.part'), { recursive: true });
    const { status, stderr } = await foedus([...RUN, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be written/);
    expect(FILES.filter((name) => existsSync(join(out, name)))).toEqual([]);
  });
});

it('a text of which nothing could be read is told', async () => {
  const out = join(freshFolder(), 'out');
  const { status, stderr } = await foedus([...RUN, '--report', '-', '--date', '2022-02-25', '--out', out], {
    input: 'Lorem ipsum dolor.',
  });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^-: no event could be read from this text\n {4}the reader knows English only/);
});

describe('runs of other kinds, for machines and for people', () => {
  it('replay', async () => {
    const { status, stdout, stderr } = await foedus(['replay', SCENARIO, '-n', '2', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { decisions, movements } = JSON.parse(stdout);
    expect(decisions.length).toBeGreaterThan(8);
    expect(movements.rows.length).toBeGreaterThan(8);
  });

  it('campaign, with the same result for one worker and for two', async () => {
    const play = (workers: string) => foedus(['campaign', SCENARIO, '-n', '30', '--workers', workers, '--json']);
    const [one, two] = await Promise.all([play('1'), play('2')]);
    expect(one).toMatchObject({ status: 0, stderr: '' });
    const [first, second] = [one, two].map(({ stdout }) => JSON.parse(stdout));
    expect([first.workers, second.workers]).toEqual([1, 2]);
    expect(first.hash).toBe(second.hash);
    expect(first.spreads).toEqual(second.spreads);
  });

  it('branch', async () => {
    const args = ['branch', SCENARIO, '--at', '2022-02-25T14:00Z', '--change', 'withdraw deploy-response-force'];
    const [machine, person] = await Promise.all([foedus([...args, '--json']), foedus(args)]);
    expect(machine).toMatchObject({ status: 0, stderr: '' });
    const { trunk, branch, onlyTrunk, onlyBranch } = JSON.parse(machine.stdout);
    expect(trunk).not.toBe(branch);
    expect(onlyTrunk.length + onlyBranch.length).toBeGreaterThan(0);
    expect(person.stdout).toContain('deploy-response-force is withdrawn');
  });

  it('branch tells what differs, without the headings of lists', async () => {
    const change = 'FR objects to deploy-response-force';
    const { stdout } = await foedus(['branch', SCENARIO, '--at', '2022-02-25T14:00Z', '--change', change]);
    expect(stdout).toContain('not filled for');
    const lines = stdout.split('\n').filter((line) => line.startsWith('  '));
    expect(lines.filter((line) => line.endsWith(':'))).toEqual([]);
  });

  it.each([
    ['FR objects to nothing-like-it', /no proposal "nothing-like-it"/],
    ['order no-unit to ee-tapa-area', /no unit "no-unit"/],
    ['make it rain', /is no change that is known\n {4}.*objects/],
  ])('branch with a change that cannot be: %s', async (change, says) => {
    const { status, stdout, stderr } = await foedus(['branch', SCENARIO, '--at', '2022-02-25', '--change', change]);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('explain lists its ids, explains each kind of them, and says which was meant', async () => {
    const list = await foedus(['explain', SCENARIO, '--json']);
    expect(list).toMatchObject({ status: 0, stderr: '' });
    const ids: string[] = JSON.parse(list.stdout);
    const kinds = [...new Set(ids.map((id) => id.split('/')[0]))];
    expect(kinds).toEqual(expect.arrayContaining(['event', 'determination', 'decision', 'arrival']));
    const [arrival] = ids.filter((id) => id.startsWith('arrival/'));
    const { status, stdout } = await foedus(['explain', SCENARIO, arrival ?? '', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).because.length).toBeGreaterThan(0);
    const wrong = await foedus(['explain', SCENARIO, 'decision/deploy-respons-force']);
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/did you mean decision\/deploy-response-force\?/);
  });

  it('check without files looks at all the data', async () => {
    const { status, stdout, stderr } = await foedus(['check', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { problems, provenance } = JSON.parse(stdout);
    expect(problems).toEqual([]);
    expect(provenance.length).toBeGreaterThan(10);
  });

  it('demo --no-serve', async () => {
    const cwd = freshFolder();
    const { status, stdout, stderr } = await foedus(['demo', '--no-serve', '--json'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ scenario: '2022-ukraine' });
    expect(readdirSync(join(cwd, 'out/2022-ukraine')).sort()).toEqual(FILES);
  });
});

describe('a reader that closes the pipe', () => {
  it.each([[['run', SCENARIO, '--fan', '2']], [['explain', SCENARIO]], [['campaign', SCENARIO, '-n', '2', '--json']]])(
    'ends foedus %j quietly',
    async (args) => {
      const child = spawn(process.execPath, [MAIN, ...args], { cwd: freshFolder() });
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      // closed before the first byte: every write after that fails
      child.stdout.destroy();
      const status = await new Promise((done) => child.on('close', done));
      expect({ status, said }).toEqual({ status: 0, said: '' });
    },
  );
});
