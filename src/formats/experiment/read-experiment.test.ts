import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readExperiment } from './read-experiment.ts';

const folder = mkdtempSync(join(tmpdir(), 'foedus-experiment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = `schema: foedus-experiment/1
id: try
title: A try
scenario: ${resolve('scenarios/2003-turkiye')}
replicates: 10
factors:
  - { id: instructions, path: decision/instructions.delay.*, times: { levels: [0.5, 2] } }
design: { kind: grid }
settings:
  - { id: one }
  - { id: two, factors: { instructions: 1 } }
compare: [[one, two]]
outputs: [decision/*, consultation/*]
`;

function problemsOf(text: string): string[] {
  const file = join(folder, 'experiment.yaml');
  writeFileSync(file, text);
  const reading = readExperiment(file);
  return reading.ok
    ? []
    : reading.problems.map(({ line, column, message, remedy }) => `${line}:${column} ${message} | ${remedy}`);
}

describe('an experiment file', () => {
  it('is read with its scenario: seed and outputs are those of the world', () => {
    const file = join(folder, 'good.yaml');
    writeFileSync(file, GOOD);
    const reading = readExperiment(file);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { experiment, world } = reading.opened;
    expect(experiment.seed).toBe(world.scenario.seed);
    expect(experiment.outputs).toContain('consultation/meeting');
    expect(experiment.outputs.every((id) => /^(decision|consultation)\//.test(id))).toBe(true);
    expect(experiment.factors[0]).toMatchObject({ change: 'times', law: { levels: [0.5, 2] } });
  });

  it.each([
    [
      'replicates: 10',
      'replicats: 10',
      ['5:1 unknown key "replicats" in the experiment | did you mean "replicates"?', 'replicates is missing'],
    ],
    ['decision/instructions', 'decision/instruktions', ['7:31 decision/instruktions.delay.*: names nothing']],
    [
      'decision/instructions.delay.*',
      'adversary/resolve',
      ['7:31 adversary/resolve: cannot be varied | no seat of the adversary'],
    ],
    ['levels: [0.5, 2]', 'uniform: [2, 1]', ['7:']],
    ['times:', 'to: { levels: [-3] }, times:', ['7:5 factors.0']],
    ['times: {', 'to: {', []],
    ['[0.5, 2]', '[-0.5, 2]', ['7:69 -0.5 is outside']],
    ['kind: grid', 'kind: sobol', ['points is missing']],
    ['{ instructions: 1 }', '{ instruction: 1 }', ['11:40 no factor "instruction" in this file | did you mean "instructions"?']],
    ['[one, two]', '[one, tow]', ['12:17 no setting "tow" in this file | did you mean "two"?']],
    ['decision/*, ', 'desicion/*, ', ['13:11 no output "desicion/*"']],
    ['{ id: one }', '{ id: one, change: silence XX }', ['10:5 settings.0: an object needs change and at together']],
    [
      '{ id: one }',
      '{ id: one, change: dance, at: 1999-01-01T00:00Z }',
      ['"dance" is no change', '1999-01-01T00:00Z lies outside the exercise'],
    ],
    ['2003-turkiye', '2003-nowhere', ['4:11']],
  ] as const)('%s written %s: says where and what to do', (from, to, expected) => {
    const found = problemsOf(GOOD.replace(from, to));
    expect(found.length === 0).toBe(expected.length === 0);
    for (const part of expected)
      expect(
        found.some((one) => one.includes(part)),
        `${part} in\n${found.join('\n')}`,
      ).toBe(true);
  });

  it('tells everything at once, in the order of the file', () => {
    const found = problemsOf(
      GOOD.replace('[one, two]', '[one, tow]').replace('decision/*,', 'x/*,').replace('.delay.*', '.nothing'),
    );
    expect(found.map((one) => one.split(':')[0])).toEqual(['7', '12', '13']);
  });

  it('counts points and refuses what could never end', () => {
    const text = GOOD.replace('replicates: 10', 'replicates: 900000000');
    expect(problemsOf(text)[0]).toMatch(/^5:13 4 points make 3600000000 runs/);
  });
});
