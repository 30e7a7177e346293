import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, foedus, freshFolder, INCIDENT, INCIDENTS, MOVEMENTS, POINTS, SCENARIO } from './foedus.ts';

const REPORT = readFileSync(join(SCENARIO, 'report.txt'), 'utf8');
const latin1 = Buffer.from('Russia attacked the caf\u00e9 on Thursday.\n', 'latin1');
const binary = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);

describe('a report that cannot be read: status 1, what to do, nothing written', () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['in Latin-1', latin1, /:1:24: .*not UTF-8.*\n {4}.*UTF-8/],
    ['in UTF-16', Buffer.from(`\ufeff${REPORT}`, 'utf16le'), /:1:1: .*UTF-16.*\n {4}.*UTF-8/],
    ['empty', '', /is empty\n {4}/],
    ['of blanks', ' \n\t\n  \n', /is empty\n {4}/],
    ['of more than 5 MB', REPORT.repeat(Math.ceil(5_300_000 / REPORT.length)), /MB.*\n {4}/],
    [
      'with control characters',
      'Russia\u0000 attacked\u0007 Ukraine.\n',
      /:1:7: Control character U\+0000[\s\S]*:1:17: Control character U\+0007/,
    ],
    ['of bytes', binary, /not UTF-8|Control character/],
  ];
  it.each(cases)('%s', async (_, content, says) => {
    const file = fileWith('report.txt', content);
    const out = join(freshFolder(), 'out');
    const [run, read] = await Promise.all([foedus(['run', SCENARIO, '--report', file, '--out', out]), foedus(['read', file])]);
    for (const { status, stdout, stderr } of [run, read]) {
      expect(stderr).toMatch(says);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    }
    expect(existsSync(out)).toBe(false);
  });

  it('one that is not there, or is a folder', async () => {
    const folder = freshFolder();
    const [missing, isFolder] = await Promise.all([foedus(['read', join(folder, 'none.txt')]), foedus(['read', folder])]);
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(/none\.txt: no such file\n {4}give a file that exists, or - for standard input/);
    expect(isFolder).toMatchObject({ status: 1, stdout: '' });
    expect(isFolder.stderr).toMatch(/is a folder, not a file/);
  });
});

const { facts: _, ...factless } = INCIDENT;
const wrongIncidents = JSON.stringify([
  factless,
  { ...INCIDENT, date: '2024-02-30', victim: 'EE', facts: { ...INCIDENT.facts, force: 'usd', deaths: -1 } },
  'an incident',
]);
const [movement] = JSON.parse(MOVEMENTS);

describe('lists that cannot be used: status 1, every problem with its place', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array, readonly RegExp[]])[] = [
    ['assess', 'that is not JSON', '[{ "id": "a", }]', [/:1:15: is not JSON: "}" cannot stand here\n {4}mend it here/]],
    ['assess', 'that ends too early', '[{ "id": "a"', [/:1:13: is not JSON: it ends too early/]],
    ['assess', 'that is empty', '', [/:1:1: is empty/]],
    ['assess', 'in Latin-1', latin1, [/:1:24: is not UTF-8/]],
    ['assess', 'of bytes', binary, [/is no text|is not UTF-8/]],
    [
      'assess',
      'with wrong types and missing fields',
      wrongIncidents,
      [
        /facts is missing\n {4}add it: an object with keys/,
        /date: "2024-02-30" has no day 30/,
        /victim: "EE" stands here\n {4}write a list/,
        /facts\.force: "usd" is not known\n {4}did you mean "used"\?/,
        /facts\.deaths: -1 is too small/,
        /item: "an incident" stands here/,
      ],
    ],
    [
      'area',
      'with a latitude of 200 and no longitude',
      JSON.stringify([
        { id: 'a', lat: 200 },
        { id: 'b', lat: 1, lon: 1, validFrom: '2001-01-01', validTo: '2000-01-01' },
      ]),
      [/:1:18: lat: 200 is too big\n {4}write 90 at most/, /lon is missing/, /validTo: "2000-01-01" lies before validFrom/],
    ],
    [
      'eta',
      'with modes that are none',
      JSON.stringify([{ ...movement, mode: ['road', 'hovercart'] }, movement, { ...movement, mode: ['roda'] }], null, 1),
      [
        /:22:4: mode\.1: "hovercart" names no mode of transport\n {4}write road, rail, sea or air/,
        /:68:4: mode\.0: "roda" names no mode of transport/,
      ],
    ],
    [
      'eta',
      'with a latitude of 200',
      JSON.stringify([{ ...movement, origin: { name: 'x', lat: 200, lon: 8 }, personnel: 'many', mode: 'road' }], null, 1),
      [/:12:11: origin\.lat: 200 is too big/, /personnel: "many" stands here/, /mode: "road" stands here\n {4}write a list/],
    ],
  ];
  it.each(cases)('%s: a file %s', async (command, _what, content, says) => {
    const file = fileWith('list.json', content);
    const { status, stdout, stderr } = await foedus([command, file]);
    for (const one of says) expect(stderr).toMatch(one);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const asJson = await foedus([command, file, '--json']);
    expect(asJson).toMatchObject({ status: 1, stdout: '' });
    const { problems } = JSON.parse(asJson.stderr);
    expect(problems.length).toBeGreaterThanOrEqual(says.length);
    for (const problem of problems) expect(Object.keys(problem).sort()).toEqual(['column', 'file', 'line', 'message', 'remedy']);
  });
});

describe('- is standard input, and --json prints JSON and nothing else', () => {
  it('assess', async () => {
    const { status, stdout, stderr } = await foedus(['assess', '-', '--json'], { input: INCIDENTS });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [answer] = JSON.parse(stdout);
    const keys = [
      'id',
      'partyVictim',
      'inArticle6Area',
      'armedAttack',
      'article4Available',
      'article5Available',
      'otherTreaties',
      'why',
    ];
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(keys));
    expect(answer).toMatchObject({ id: 'power-station', partyVictim: true, inArticle6Area: true });
  });

  it('area', async () => {
    const { status, stdout, stderr } = await foedus(['area', '-', '--json'], { input: POINTS });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answers = JSON.parse(stdout);
    expect(answers.map((one: { id: string; inArticle6Area: unknown }) => [one.id, one.inArticle6Area])).toEqual([
      ['tallinn', true],
      ['kyiv', false],
    ]);
  });

  it('eta', async () => {
    const { status, stdout, stderr } = await foedus(['eta', '-', '--json'], { input: MOVEMENTS });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [answer] = JSON.parse(stdout);
    for (const key of ['departFirst', 'arriveFirst', 'arriveComplete']) {
      const { p10, p50, p90 } = answer[key];
      for (const day of [p10, p50, p90]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([p10, p50, p90]).toEqual([p10, p50, p90].sort());
    }
    expect(answer.departFirst.p50 >= '2022-02-16').toBe(true);
  });

  it('read', async () => {
    const { status, stdout, stderr } = await foedus(['read', '-', '--json', '--date', '2022-02-25'], { input: REPORT });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { events, quotes } = JSON.parse(stdout);
    expect(events.length).toBeGreaterThan(3);
    for (const { evidence } of events) expect(REPORT.replace(/\s+/g, ' ')).toContain(evidence.replace(/\s+/g, ' '));
    expect(quotes.some((quote: { text: string }) => quote.text.includes('no room for miscalculation'))).toBe(true);
  });

  it('run --report -', async () => {
    const out = join(freshFolder(), 'out');
    const args = ['run', SCENARIO, '--report', '-', '--date', '2022-02-25', '--fan', '2', '--json', '--out', out];
    const { status, stdout, stderr } = await foedus(args, { input: REPORT });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ scenario: '2022-ukraine', out });
  });
});
