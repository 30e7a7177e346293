import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foedus, freshFolder } from './foedus.ts';

describe('foedus model', () => {
  it('lists the models', async () => {
    const { status, stdout } = await foedus(['model']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^imperfect-attribution +Deterrence with imperfect attribution$/m);
    expect(stdout).toMatch(/^miscalculation +No room for miscalculation/m);
  });

  it('solves one with what is set, as JSON, and draws it', async () => {
    const svg = join(freshFolder(), 'made', 'plot.svg');
    const args = ['model', 'imperfect-attribution', '--set', 'attackers=1', 'opportunity=0.5', 'detected=0.8', 'falseAlarm=0'];
    const { status, stdout, stderr } = await foedus([
      ...args,
      '--vary',
      'detected=0.1..1',
      '--points',
      '4',
      '--svg',
      svg,
      '--json',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const json = JSON.parse(stdout);
    expect(json.figures.attack.value.toFixed(10)).toBe('0.1096117968');
    expect(json.vary.series[0].rows.map(({ at }: { at: number }) => at)).toEqual([0.1, 0.4, 0.7, 1]);
    expect(readFileSync(svg, 'utf8')).toContain('EXERCISE EXERCISE EXERCISE');
  });

  it('prints the sensitivity as CSV, published rates beside the figures, and French', async () => {
    const csv = await foedus(['model', 'brinkmanship', '--csv', '--points', '3']);
    expect(csv.stdout.split('\r\n')[0]).toBe('steps,stepRisk,critical,ladder,staysUntil');
    const { stdout } = await foedus(['model', 'alliance-reliability', '--lang', 'fr']);
    expect(stdout).toContain('À chaque taux publié');
    expect(stdout).toMatch(/re-coded to 2003: 50 % \[rp-alliance-recoding-2018\] +15,5/);
  });

  it('says everything that is wrong at once, and what there is', async () => {
    const args = ['--set', 'rewrad=1', 'sucker=abc', 'belief=7', 'nothing', '--vary', 'belief=1..0', '--points', '1'];
    const { status, stdout, stderr } = await foedus(['model', 'trust', ...args]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    for (const says of [
      /has no "rewrad"; there are: reward, temptation[^\n]*\n +did you mean reward\?/,
      /"abc" is not a number; write a number from -10 to 10/,
      /belief: 7 is out of range; write a number from 0 to 1/,
      /--set nothing: is not of the form name=number/,
      /the range is empty/,
      /--points 1: is out of range/,
    ]) {
      expect(stderr).toMatch(says);
    }
    const unknown = await foedus(['model', 'bargainning']);
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toMatch(/did you mean bargaining\?[\s\S]*there are: imperfect-attribution/);
  });

  it.each([
    ['--csv', '--json'],
    ['--lang', 'de'],
  ])('ends with status 2 for %s %s', async (...args) => {
    expect((await foedus(['model', 'trust', ...args])).status).toBe(2);
  });

  it('writes nothing where values are wrong', async () => {
    const { status, stderr } = await foedus(['model', 'signalling', '--set', 'c=0.9', 'p=0.5', '--svg', '/proc/nowhere/x.svg']);
    expect(status).toBe(1);
    expect(stderr).toContain('c must be below p');
  });
});
