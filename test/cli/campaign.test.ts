import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileWith, foedus, freshFolder, MAIN } from './foedus.ts';

const SCENARIO = resolve('scenarios/2003-turkiye');
const EXPERIMENT = `schema: foedus-experiment/1
id: try
title: A try of two settings
scenario: ${SCENARIO}
seed: 5
replicates: 10
factors:
  - { id: instructions, title: Instructions, path: decision/instructions.delay.*, times: { loguniform: [0.5, 4] } }
design: { kind: sobol, points: 8 }
settings:
  - { id: declared, title: As declared }
  - { id: slow, title: Slow capitals, factors: { instructions: 6 } }
compare: [[declared, slow]]
flag: { output: consultation/meeting, count: 2 }
`;

interface Summary {
  readonly hash: string;
  readonly kept: readonly { readonly row: number; readonly log: string; readonly head: string }[];
}
const summaryOf = (out: string) => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;

describe('foedus campaign with an experiment', () => {
  let file: string;
  let out: string;
  let printed: string;
  beforeAll(async () => {
    const folder = `out/test-campaign-${process.pid}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    file = join(folder, 'try.yaml');
    out = join(folder, 'out');
    writeFileSync(file, EXPERIMENT);
    const { status, stdout, stderr } = await foedus(['campaign', file, '--out', out, '--csv', join(folder, 'rows.csv')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    printed = stdout;
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it('writes chunks, page, figures and a line a run', () => {
    expect(readdirSync(join(out, 'chunks')).length).toBe(7);
    expect(printed).toContain('A try of two settings: 160 replicates at 16 points, seed 5');
    expect(printed).toContain('Slow capitals');
    const lines = readFileSync(join(out, '../rows.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines.length).toBe(161);
    expect(lines[0]).toMatch(/^row,setting,point,replicate,key,factor\/instructions,consultation\/first-request/);
  });

  it('has a page that says what its figures are, without scripts and without foreseeing anything', () => {
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page.match(/EXERCISE EXERCISE EXERCISE/g)?.length).toBe(2);
    for (const part of [
      'Comparison',
      'Distributions',
      'Time to decision',
      'What moves the outputs',
      'Runs to open',
      'What this rests on',
    ]) {
      expect(page).toContain(`<h2>${part}</h2>`);
    }
    expect(page).toContain('Share of runs');
    expect(page).toContain('under the assumptions named below');
    expect(page).not.toMatch(/<script|https?:|\son\w+=|predict|forecast|will be attacked|probability of war/i);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('keeps the logs of flagged runs; the printed command gives the same again, also by foedus run where nothing is changed', async () => {
    const { kept } = summaryOf(out);
    expect(kept.length).toBeGreaterThan(1);
    const [{ row, log, head }] = kept;
    const again = join(freshFolder(), 'again');
    const { stdout } = await foedus(['run-chunk', '--campaign', file, '--row', String(row), '--out', again, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ row, head, seed: 5 });
    expect(readFileSync(join(again, 'log.jsonl'), 'utf8')).toBe(readFileSync(join(out, log), 'utf8'));
    const plain = join(freshFolder(), 'plain');
    await foedus(['run-chunk', '--campaign', SCENARIO, '-n', '9', '--seed', '5', '--row', '7', '--out', plain]);
    const direct = join(freshFolder(), 'direct');
    await foedus(['run', SCENARIO, '--seed', '5', '--replicate', '7', '--fan', '1', '--out', direct]);
    expect(readFileSync(join(plain, 'log.jsonl'), 'utf8')).toBe(readFileSync(join(direct, 'log.jsonl'), 'utf8'));
  });

  it('refuses to overwrite, goes on with what is there, and refuses a chunk that was changed', async () => {
    const { hash } = summaryOf(out);
    const twice = await foedus(['campaign', file, '--out', out]);
    expect(twice).toMatchObject({ status: 1, stdout: '' });
    expect(twice.stderr).toContain('go on with --resume');
    const lost = join(out, 'chunks/chunk-000003.parquet');
    const other = join(out, 'chunks/chunk-000004.parquet');
    const bytes = readFileSync(lost);
    rmSync(lost);
    expect((await foedus(['campaign', file, '--out', out, '--resume'])).status).toBe(0);
    expect(summaryOf(out).hash).toBe(hash);
    expect(readFileSync(lost)).toEqual(bytes);
    const changed = readFileSync(other);
    const kept = Buffer.from(changed);
    changed[Math.floor(changed.length / 3)] ^= 1;
    writeFileSync(other, changed);
    writeFileSync(lost, kept);
    const refused = await foedus(['campaign', file, '--out', out, '--resume']);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/chunk-000003\.parquet: holds chunk 4/);
    expect(refused.stderr).toMatch(/chunk-000004\.parquet: (was changed|cannot be read)/);
    expect(refused.stderr).toContain('delete it, and it is played again');
    writeFileSync(lost, bytes);
    writeFileSync(other, kept);
  });

  it('answers questions in SQL, as a table, JSON or CSV', async () => {
    const sql = 'SELECT setting, count(*) AS n, min("factor/instructions") > 0 AS drawn FROM runs GROUP BY ALL ORDER BY setting';
    const table = await foedus(['query', sql, '--campaign', out]);
    expect(table.stdout).toBe('setting   n   drawn\ndeclared  80  true\nslow      80  true\n');
    expect(JSON.parse((await foedus(['query', sql, '--campaign', out, '--json'])).stdout)[1]).toMatchObject({
      setting: 'slow',
      drawn: true,
    });
    expect((await foedus(['query', sql, '--campaign', out, '--csv'])).stdout.split('\r\n')[0]).toBe('setting,n,drawn');
    const wrong = await foedus(['query', 'SELECT nothing FROM runs', '--campaign', out]);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('the table is called runs');
  });
});

describe('foedus campaign', () => {
  it('says what is wrong with a file, an option, an address', async () => {
    const file = fileWith('wrong.yaml', EXPERIMENT.replace('replicates', 'replicats').replace('2003-turkiye', 'nowhere'));
    const [wrong, given, twice, url, index] = await Promise.all([
      foedus(['campaign', file]),
      foedus(['campaign', fileWith('right.yaml', EXPERIMENT), '-n', '3']),
      foedus(['campaign', SCENARIO, '-n', '3', '--nats-url', 'nats://127.0.0.1:1']),
      foedus(['campaign', SCENARIO, '-n', '3', '--executor', 'nats', '--nats-url', 'nats://127.0.0.1:1']),
      foedus(['run-chunk', '--campaign', SCENARIO, '-n', '3', '--index', '1']),
    ]);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/wrong\.yaml:4:11: .*nowhere.*no such file/);
    expect(wrong.stderr).toMatch(/wrong\.yaml:6:1: unknown key "replicats"/);
    expect(given).toMatchObject({ status: 2 });
    expect(twice).toMatchObject({ status: 2 });
    expect(url.status).toBe(1);
    expect(url.stderr).toMatch(/no NATS server answers at nats:\/\/127\.0\.0\.1:1 .*\n.*nats-server -js/);
    expect(index.stderr).toContain('this campaign has 1');
  });

  it('keeps what is done when it is interrupted, says how to go on, and ends as if it never had been', async () => {
    const folder = freshFolder();
    const [cut, whole] = [join(folder, 'cut'), join(folder, 'whole')];
    const args = ['campaign', SCENARIO, '-n', '300', '--seed', '3', '--workers', '1'];
    const child = spawn(process.execPath, [MAIN, ...args, '--out', cut], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.resume();
    while (!existsSync(join(cut, 'chunks')) || readdirSync(join(cut, 'chunks')).length < 2) await pause(5);
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(130);
    const done = readdirSync(join(cut, 'chunks'));
    expect(done.length).toBeLessThan(12);
    expect(done.every((name) => /^chunk-\d{6}\.parquet$/.test(name))).toBe(true);
    expect(said).toMatch(/interrupted after \d+ of 300 replicates; go on with: foedus campaign .* --resume/);
    expect(statSync(join(cut, 'report.html')).size).toBeGreaterThan(1000);
    await Promise.all([foedus([...args, '--out', cut, '--resume']), foedus([...args, '--out', whole])]);
    expect(summaryOf(cut).hash).toBe(summaryOf(whole).hash);
  });
});
