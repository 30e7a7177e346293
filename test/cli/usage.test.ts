import { describe, expect, it } from 'vitest';
import { foedus, SCENARIO } from './foedus.ts';

const COMMANDS =
  'run read assess area eta replay campaign campaign-worker run-chunk query branch foresight validate model explain check serve bench demo'.split(
    ' ',
  );

describe('foedus --help', () => {
  it('names every command', async () => {
    const { status, stdout, stderr } = await foedus(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it.each(COMMANDS)('foedus %s --help says what it does', async (name) => {
    const { status, stdout, stderr } = await foedus([name, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: foedus ${name}`);
    expect(stdout).toContain('--json');
  });
});

describe('wrong usage ends with status 2, says what to do, and prints nothing on standard output', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['frobnicate'], /unknown command 'frobnicate'/],
    ['a missing argument', ['run'], /missing required argument 'scenario'/],
    ['an argument too many', ['run', SCENARIO, 'more'], /too many arguments/],
    ['an unknown option', ['run', SCENARIO, '--sed', '1'], /unknown option '--sed'[\s\S]*--seed/],
    ['a negative seed', ['run', SCENARIO, '--seed', '-1'], /'-1' is invalid\. Write a whole number from 0 to 4294967295/],
    ['a seed that is a word', ['run', SCENARIO, '--seed', 'x'], /'x' is invalid\. Write a whole number/],
    ['a seed that is nothing', ['run', SCENARIO, '--seed', ''], /Write a whole number/],
    ['a seed in another notation', ['run', SCENARIO, '--seed', '1e3'], /Write a whole number/],
    ['a seed beyond 32 bits', ['run', SCENARIO, '--seed', '4294967296'], /from 0 to 4294967295/],
    ['a fan of none', ['run', SCENARIO, '--fan', '0'], /1 or more/],
    ['a language that is not offered', ['run', SCENARIO, '--lang', 'de'], /"de" is not a language of the brief; write en or fr/],
    ['an end that is no time', ['run', SCENARIO, '--until', 'yesterday'], /"yesterday" is not a time like/],
    ['an end that does not exist', ['run', SCENARIO, '--until', '2022-02-30'], /no day 30/],
    ['an end before STARTEX', ['run', SCENARIO, '--until', '2021-01-01'], /before STARTEX, 2022-02-24T03:00Z/],
    ['an end after ENDEX', ['run', SCENARIO, '--until', '2029-01-01'], /after ENDEX, 2022-07-31T00:00Z/],
    ['a day without its report', ['run', SCENARIO, '--date', '2022-02-25'], /--report/],
    ['a day of the report that does not exist', ['read', 'x.txt', '--date', '2022-02-31'], /--date: "2022-02-31" has no day 31/],
    ['a day of the report that is a word', ['read', 'x.txt', '--date', 'monday'], /write a day, YYYY-MM-DD/],
    ['no replicates given', ['campaign', SCENARIO], /required option '-n, --replicates <n>'/],
    ['no replicates wanted', ['campaign', SCENARIO, '-n', '0'], /1 or more/],
    ['no workers', ['campaign', SCENARIO, '-n', '5', '--workers', '0'], /1 or more/],
    ['a replay of nothing', ['replay', SCENARIO, '-n', '0'], /1 or more/],
    ['a branch without its change', ['branch', SCENARIO, '--at', '2022-02-25'], /required option '--change <words>'/],
    ['a branch at no time', ['branch', SCENARIO, '--at', 'noon', '--change', 'silence FR'], /"noon" is not a time/],
    ['a branch before STARTEX', ['branch', SCENARIO, '--at', '2022-01-01', '--change', 'silence FR'], /before STARTEX/],
    ['a branch after ENDEX', ['branch', SCENARIO, '--at', '2023-01-01', '--change', 'silence FR'], /after ENDEX/],
    ['a moment that is no time', ['assess', 'x.json', '--at', 'soon'], /"soon" is not a time/],
    ['an unknown benchmark', ['bench', 'weather'], /there are: kernel, campaign/],
    ['a port that cannot be', ['serve', '--port', '70000'], /a port from 0 to 65535/],
  ];

  it.each(cases)('%s', async (_, args, says) => {
    const { status, stdout, stderr } = await foedus(args);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('is JSON on standard error with --json', async () => {
    const cases = [
      ['run', '--json'],
      ['frobnicate', '--json'],
      ['run', SCENARIO, '--json', '--lang', 'de'],
    ];
    for (const { status, stdout, stderr } of await Promise.all(cases.map((args) => foedus(args)))) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(Object.keys(JSON.parse(stderr))).toEqual(['usage']);
    }
  });
});
