import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkData } from './check-data.ts';
import { packageRoot } from './package-root.ts';
import { problemText } from './problem.ts';

type Collection = 'groups' | 'stances' | 'authorities' | 'gates';

const made: string[] = [];

/** What is said of these rows of the decision stage, in a folder that holds the repository's states besides. */
function problemsOf(rows: Partial<Record<Collection, unknown[]>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'foedus-check-'));
  made.push(root);
  cpSync(join(packageRoot(), 'data/states'), join(root, 'data/states'), { recursive: true });
  mkdirSync(join(root, 'data/decision'));
  for (const [name, content] of Object.entries(rows))
    writeFileSync(join(root, `data/decision/${name}.json`), JSON.stringify(content, null, 1));
  return checkData(root)
    .filter(({ file }) => file.startsWith('data/decision/'))
    .map(problemText);
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

const fact = { source: 'unverified', asOf: '2025-01-01', confidence: 'low' } as const;
const stance = {
  id: 'a-stance',
  members: ['FR'],
  issue: 'sanctions-energy',
  position: 'object',
  propensity: 0.5,
  salience: 0.5,
  redLine: false,
  ask: { kind: 'milder' },
  why: 'because',
  whyFr: 'parce que',
  from: '2020-01-01',
  to: null,
  ...fact,
};
const gate = {
  state: 'FR',
  for: 'any',
  gate: 'president',
  days: { p10: 1, p50: 2, p90: 3 },
  from: '2020-01-01',
  to: null,
  ...fact,
};
const group = { id: 'benelux', name: 'B', nameFr: 'B', members: ['BE', 'NL', 'LU'], from: '2020-01-01', to: null, ...fact };
const authority = {
  id: 'x',
  office: 'SACEUR',
  act: 'move',
  given: 'standing',
  pool: 'any',
  from: '2020-01-01',
  to: null,
  ...fact,
};

describe('checkData on rows of the decision stage', () => {
  it('finds nothing wrong with sound ones', () => {
    const files = {
      groups: [
        { ...group, to: '2021-12-31' },
        { ...group, members: ['BE', 'NL'], from: '2022-01-01' },
      ],
      stances: [
        { ...stance, members: ['FR', 'benelux'], to: '2021-12-31', redLine: true, salience: 1 },
        { ...stance, id: 'in-one-body', body: 'eu-council', ask: { kind: 'add', addition: 'time' } },
        { ...stance, id: 'later', members: ['benelux'], from: '2022-01-01' },
      ],
      authorities: [authority],
      gates: [
        { ...gate, to: '2020-12-31' },
        { ...gate, for: 'combat', from: '2021-01-01' },
        { ...gate, for: 'deployment', from: '2021-01-01', attributeProvenance: { days: fact } },
      ],
    };
    expect(problemsOf(files)).toEqual([]);
  });

  it.each<[string, Collection, unknown[], RegExp]>([
    [
      'a red line that is given up now and then',
      'stances',
      [{ ...stance, redLine: true }],
      /a-stance at salience: a red line has salience 1/,
    ],
    [
      'a red line that lets the text stand',
      'stances',
      [{ ...stance, position: 'reserve', redLine: true, salience: 1 }],
      /a-stance at position: a reservation lets the text stand/,
    ],
    ['a propensity of more than always', 'stances', [{ ...stance, propensity: 1.1 }], /a-stance at propensity: /],
    ['an issue that is no id', 'stances', [{ ...stance, issue: 'Energy' }], /a-stance at issue: is not in kebab-case/],
    ['an ask without what is asked', 'stances', [{ ...stance, ask: { kind: 'add' } }], /a-stance at ask\.addition: /],
    [
      'a stance of nobody known',
      'stances',
      [{ ...stance, members: ['FR', 'nordics'] }],
      /members names nordics, which is not among the states or stateGroups/,
    ],
    [
      'two stances of one member on one day',
      'stances',
      [stance, { ...stance, id: 'other', members: ['FR', 'BE'], from: '2024-01-01' }],
      /other: holds on days of a-stance for the same \(FR, sanctions-energy\)/,
    ],
    ['a group of nobody known', 'groups', [{ ...group, members: ['UK'] }], /members names UK, which is not among the states/],
    ['an empty group', 'groups', [{ ...group, members: [] }], /benelux at members: /],
    [
      'a group with two sets of members on one day',
      'groups',
      [
        { ...group, to: '2021-01-01' },
        { ...group, from: '2021-01-01' },
      ],
      /benelux: holds on days of benelux for the same/,
    ],
    [
      'an authority over a force that nobody lists',
      'authorities',
      [{ ...authority, pool: 'NRF' }],
      /pool names NRF, which is not among the pools/,
    ],
    ['an office in small letters', 'authorities', [{ ...authority, office: 'saceur' }], /x at office: is not an office/],
    ['a gate of no state', 'gates', [{ ...gate, state: 'UK' }], /state names UK, which is not among the states/],
    ['days that do not rise', 'gates', [{ ...gate, days: { p10: 3, p50: 2, p90: 1 } }], /at days: does not rise/],
    [
      'two gates for one purpose on one day',
      'gates',
      [gate, { ...gate, for: 'combat', from: '2024-01-01' }],
      /FR 2024-01-01: holds on days of FR 2020-01-01 for the same \(FR, combat\)/,
    ],
  ])('tells of %s', (_what, name, rows, says) => {
    expect(problemsOf({ [name]: rows }).join('\n')).toMatch(says);
  });

  it('tells of a stance that speaks of a member twice, once by its group', () => {
    const text = problemsOf({
      groups: [group],
      stances: [
        { ...stance, members: ['benelux'] },
        { ...stance, id: 'other', members: ['NL'] },
      ],
    });
    expect(text.join('\n')).toMatch(/other: holds on days of a-stance for the same \(NL, sanctions-energy\)/);
  });

  it.each<Collection>(['groups', 'stances', 'authorities', 'gates'])(
    'takes a row of %s whose fields are objects that cannot be turned into text',
    (name) => {
      const odd = { toString: 1, valueOf: 1 };
      const keys = Object.keys({ ...stance, ...gate, ...group, ...authority });
      const row = Object.fromEntries(keys.map((key) => [key, odd]));
      expect(problemsOf({ [name]: [row, row] })).not.toEqual([]);
    },
  );
});
