import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadData } from '../data/load-data.ts';
import { readScenario } from './read-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'foedus-evidence-'));
const data = loadData();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCENARIO = `schema: foedus-scenario/1
id: test
title: { en: Test, fr: Essai }
marking: TEST
start: 2030-05-01T00:00Z
end: 2030-06-01T00:00Z
report: { file: report.txt, date: 2030-05-01 }
alliance: NATO
adversary: RU
seed: 1
evidence:
  - id: radar-track
    incident: incident-1-1
    says: { en: A track, fr: Une trace }
    arrives: { at: 2030-05-02T06:00Z }
    kind: arrives
    fact: { direction: state-organs, attributed: { kind: state, actor: Russia, status: claimed } }
    source: unverified
    asOf: 2030-05-02
    confidence: medium
  - id: denial
    incident: incident-1-1
    says: { en: A denial, fr: Un démenti }
    arrives: { afterDays: { p10: 1, p50: 2, p90: 5 } }
    kind: contradicts
    fact: { direction: unknown }
    source: judgement
    note: A state accused denies.
    asOf: 2030-05-02
    confidence: low
  - id: retraction
    incident: incident-1-1
    says: { en: Taken back, fr: Retiré }
    arrives: { afterDays: { p10: 0, p50: 1, p90: 2 } }
    kind: withdraws
    withdraws: denial
    source: unverified
    asOf: 2030-05-02
    confidence: low
`;

type Change = readonly [string, string];

function read(...changes: readonly Change[]) {
  let text = SCENARIO;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, text);
  return { reading: readScenario(file, { data, lands: [] }), lines: text.split('\n') };
}

/** What stands there, what is put, what is said, what to do, and on which line. */
const FAULTS: readonly (readonly [string, string, RegExp, RegExp, string])[] = [
  ['id: denial', 'id: radar-track', /the id "radar-track" is used twice/, /its own id/, '  - id: radar-track'],
  ['incident: incident-1-1', 'incident: Incident 1', /is not a kebab-case id/, /./, 'Incident 1'],
  ['at: 2030-05-02T06:00Z', 'at: 2030-07-02T06:00Z', /lies after end/, /before ENDEX/, '2030-07-02'],
  ['at: 2030-05-02T06:00Z', 'at: 2030-05-32', /no day 32|has no day 32/, /a day of the calendar/, '2030-05-32'],
  ['{ at: 2030-05-02T06:00Z }', '{}', /needs either at or afterDays/, /./, 'arrives: {}'],
  ['p50: 2, p90: 5', 'p50: 2, p90: 1', /does not rise/, /./, 'p90: 1'],
  ['kind: contradicts', 'kind: contradict', /"contradict" is not known/, /did you mean "contradicts"\?/, 'kind: contradict'],
  [
    'direction: state-organs',
    'direction: state-organ',
    /"state-organ" is not known/,
    /did you mean "state-organs"\?/,
    'state-organ,',
  ],
  ['fact: { direction: unknown }', 'fact: {}', /says nothing/, /one fact at least/, 'fact: {}'],
  ['fact: { direction: unknown }', 'fact: { objectFlag: QQ }', /no state "QQ"/, /ISO 3166-1/, 'QQ'],
  ['fact: { direction', 'fact: { dirction', /unknown key "dirction"/, /did you mean "direction"\?/, 'dirction'],
  ['withdraws: denial', 'withdraws: denail', /no evidence "denail"/, /did you mean "denial"\?/, 'denail'],
  ['withdraws: denial', 'withdraws: retraction', /is a withdrawal itself/, /./, 'withdraws: retraction'],
  ['    note: A state accused denies.\n', '', /a judgement without a note/, /in a note/, 'source: judgement'],
  ['source: unverified', 'source: unverifed', /no source "unverifed"/, /did you mean "unverified"\?/, 'unverifed'],
];

describe('evidence in a scenario', () => {
  it('is read as it stands', () => {
    const { reading } = read();
    expect(reading.ok ? [] : reading.problems).toEqual([]);
    const evidence = reading.ok ? reading.scenario.evidence : [];
    expect(evidence?.map(({ id, kind, arrives }) => [id, kind, arrives])).toEqual([
      ['radar-track', 'arrives', { at: '2030-05-02T06:00Z' }],
      ['denial', 'contradicts', { afterDays: { p10: 1, p50: 2, p90: 5 } }],
      ['retraction', 'withdraws', { afterDays: { p10: 0, p50: 1, p90: 2 } }],
    ]);
  });

  it('may be left out', () => {
    const { reading } = read([SCENARIO.slice(SCENARIO.indexOf('evidence:')), '']);
    expect(reading.ok && reading.scenario.evidence).toEqual([]);
  });

  it.each(FAULTS)('%j -> %j is told at its place', (from, to, message, remedy, at) => {
    const { reading, lines } = read([from, to]);
    const problems = reading.ok ? [] : reading.problems;
    const found = problems.find((problem) => message.test(problem.message));
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found?.remedy).toMatch(remedy);
    const places = lines.flatMap((line, index) => (line.includes(at) ? [index + 1] : []));
    expect(places).toContain(found?.line);
  });

  it('withdraws only what came before it, on the same incident', () => {
    const dated = ['afterDays: { p10: 1, p50: 2, p90: 5 }', 'at: 2030-05-10'] as const;
    const early = ['afterDays: { p10: 0, p50: 1, p90: 2 }', 'at: 2030-05-09'] as const;
    const messages = (...changes: readonly Change[]) => {
      const { reading } = read(...changes);
      return reading.ok ? [] : reading.problems.map(({ message }) => message);
    };
    expect(messages(dated, early)).toEqual(['"retraction" is dated before "denial", which it withdraws']);
    const elsewhere = ['id: retraction\n    incident: incident-1-1', 'id: retraction\n    incident: incident-1-2'] as const;
    expect(messages(elsewhere)).toEqual(['"denial" concerns incident-1-1, not incident-1-2']);
  });
});
