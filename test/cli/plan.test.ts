import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, foedus, freshFolder } from './foedus.ts';

const EXAMPLE = resolve('docs/examples/plan.yaml');

describe('foedus plan', () => {
  it('plans, writes its files, and finds that the plan holds; a changed one is told with what is wrong', async () => {
    const out = join(freshFolder(), 'plan');
    const made = await foedus(['plan', EXAMPLE, '--seconds', '2', '--out', out]);
    expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
    for (const says of ['What binds', 'Late packages', 'Weighted lateness', 'Lower bounds', 'Certified excess']) {
      expect(made.stdout).toContain(says);
    }
    expect(readFileSync(join(out, 'arrivals.csv'), 'utf8')).toMatch(/^ULN,/);
    expect(readFileSync(join(out, 'gantt.svg'), 'utf8')).toMatch(/^<svg /);
    for (const picture of ['curves.svg', 'map.svg']) expect(readFileSync(join(out, picture), 'utf8')).toMatch(/^<svg /);
    expect(JSON.parse(readFileSync(join(out, 'map.geojson'), 'utf8'))).toMatchObject({ type: 'FeatureCollection' });
    const file = join(out, 'plan.json');
    const held = await foedus(['plan', EXAMPLE, '--check', file, '--json']);
    expect(JSON.parse(held.stdout)).toMatchObject({ holds: true });

    const plan = JSON.parse(readFileSync(file, 'utf8'));
    plan.packages[0].complete -= 60;
    plan.serials.pop();
    writeFileSync(file, JSON.stringify(plan));
    const broken = await foedus(['plan', EXAMPLE, '--check', file]);
    expect({ status: broken.status, stdout: broken.stdout }).toEqual({ status: 1, stdout: '' });
    expect(broken.stderr).toContain('is said to be complete at');
  });

  it('prints the same JSON twice, with every part that formats.md names', async () => {
    const [first, again] = [
      await foedus(['plan', EXAMPLE, '--seconds', '0', '--json']),
      await foedus(['plan', EXAMPLE, '--seconds', '0', '--json']),
    ];
    expect(again.stdout).toBe(first.stdout);
    const formats = readFileSync('docs/formats.md', 'utf8');
    const part = formats.slice(formats.indexOf('## plan.json'));
    for (const key of Object.keys(JSON.parse(first.stdout))) expect(part).toContain(`\`${key}\``);
  });

  it('stops when it is interrupted, with the best plan so far', async () => {
    const out = join(freshFolder(), 'plan');
    const child = spawn(process.execPath, ['dist/src/cli/main.js', 'plan', EXAMPLE, '--seconds', '600', '--out', out]);
    setTimeout(() => child.kill('SIGINT'), 6000);
    const [status] = (await once(child, 'exit')) as [number];
    expect(status).toBe(0);
    const held = await foedus(['plan', EXAMPLE, '--check', join(out, 'plan.json'), '--json']);
    expect(JSON.parse(held.stdout)).toMatchObject({ holds: true });
  });

  it('plans anew with one more of what binds, and tells what came of it', async () => {
    const { stdout } = await foedus(['plan', EXAMPLE, '--seconds', '1', '--what-if', '--json']);
    const { whatIf, objective } = JSON.parse(stdout);
    expect(whatIf.length).toBeGreaterThan(1);
    for (const row of whatIf) expect(row.cost).toBeCloseTo(objective.cost / 60 - row.saves, 0);
  });

  it('tells problems of the instance with line and column, and refuses two tasks at once', async () => {
    const file = fileWith('plan.yaml', readFileSync(EXAMPLE, 'utf8').replace('lt-rukla-area', 'lt-rukla'));
    const wrong = await foedus(['plan', file]);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/plan\.yaml:\d+:\d+: the network has no node "lt-rukla"\n {4}did you mean "lt-rukla-area"\?/);
    expect((await foedus(['plan', EXAMPLE, '--check', 'a', '--out', 'b'])).status).toBe(2);
  });
});
