import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readReport } from '../../report/index.ts';
import type { CodedBy, CodedReport } from '../coded-report/coded-report.ts';
import { loadData } from '../data/load-data.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import { mergeReports } from '../merge-reports/merge-reports.ts';
import { type Candidate, type IntakeContext, listCandidates } from './candidate.ts';
import { autoPolicy, decideByPolicy, readConfirmPolicy } from './confirm-policy.ts';
import { leftOpen } from './decision.ts';
import { insertIncidents } from './insert-incidents.ts';
import { entryOf, ledgerText, readLedger } from './intake-ledger.ts';

const lexicon = loadLexicon('data/lexicon');
const context: IntakeContext = { states: loadData().states, lastDay: '2022-12-31', own: null };
const folder = mkdtempSync(join(tmpdir(), 'foedus-intake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const coded = (name: string, text: string, by: readonly CodedBy[] = ['rules'], day = '2022-11-16'): CodedReport => {
  const reading = readReport(text, day, lexicon);
  return {
    document: { name, kind: 'text', title: null, date: null, text },
    day,
    dayFrom: 'given',
    ...reading,
    events: reading.events.map((event) => ({ ...event, by })),
  };
};
const propose = (reports: readonly CodedReport[], changes: Partial<IntakeContext> = {}) =>
  listCandidates(mergeReports(reports), reports, { ...context, ...changes });

const ATTACK = 'Russia attacked Kyiv on Tuesday, killing 3 people.';
const UNKNOWN = 'A missile struck the Polish village of Przewodow on Tuesday.';

describe('candidates', () => {
  it('are acts told by all documents together, under an id that the same words always get', () => {
    const reports = [coded('a', ATTACK), coded('b', 'Russia attacked Kyiv on Tuesday and killed five people.')];
    const [one, ...others] = propose(reports);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: expect.stringMatching(/^ru-ua-.*-2022-11-15$/), isMetByRule: true, doubts: [] });
    expect(one?.incident.id).toBe(one?.id);
    expect(one?.acts[0]?.tellings).toHaveLength(2);
    expect(propose(reports).map(({ id }) => id)).toEqual([one?.id]);
  });

  it('get the id under which a run of the scenario proposes them, where they stand in its own report', () => {
    const reports = [coded('other', UNKNOWN), coded('own', `${ATTACK} ${UNKNOWN}`)];
    expect(
      propose(reports, { own: 1 })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['incident-1-1', 'incident-1-2']);
  });

  it.each<[string, readonly CodedReport[], Partial<IntakeContext>, RegExp]>([
    [
      'reports that differ on the author',
      [coded('a', 'Russia attacked Kyiv on Tuesday.'), { ...coded('b', 'Russia attacked Kyiv on Tuesday.') }],
      {},
      /differ on the actor/,
    ],
    ['only a model found it', [coded('a', ATTACK, ['llm'])], {}, /only a language model/],
    ['it lies after the end', [coded('a', ATTACK)], { lastDay: '2022-11-01' }, /after the scenario's end/],
  ])('carry doubts: %s', (_, reports, changes, doubt) => {
    const [first, second] = reports;
    const list = second
      ? [first as CodedReport, { ...second, events: second.events.map((event) => ({ ...event, actor: ['UNK'] })) }]
      : reports;
    expect(propose(list, changes)[0]?.doubts.join()).toMatch(doubt);
  });
});

const candidate = (text: string, by?: readonly CodedBy[]): Candidate => propose([coded('a.txt', text, by)])[0] as Candidate;
const decided = (one: Candidate, policy = autoPolicy, lastDay = context.lastDay) => decideByPolicy(one, policy, lastDay);

describe('rules that confirm', () => {
  it('auto: what the declared rule takes as fact and nobody doubts', () => {
    expect(decided(candidate(ATTACK))).toMatchObject({ status: 'confirmed', by: 'the declared rule' });
    expect(decided(candidate(ATTACK, ['llm']))).toMatchObject({ status: 'proposed', by: null });
    expect(decided({ ...candidate(ATTACK), isMetByRule: false }).status).toBe('proposed');
  });

  it('never confirm what lies after the end of the scenario', () => {
    const always = { ...autoPolicy, rules: [], otherwise: 'confirm' as const };
    expect(decided(candidate(ATTACK), always).status).toBe('confirmed');
    expect(decided(candidate(ATTACK), always, '2022-11-01')).toMatchObject({
      status: 'proposed',
      because: expect.stringMatching(/after/),
    });
  });

  it.each<[string, boolean]>([
    ['types: [ASSAULT]', true],
    ['types: [COERCE, THREATEN]', false],
    ['statuses: [happened]', true],
    ['statuses: [threatened]', false],
    ['attackers: [RU]', true],
    ['attackers: [BY]', false],
    ['victims: [UA, PL]', true],
    ['victims: [PL]', false],
    ['culprit: named', true],
    ['culprit: unknown', false],
    ['documents: 1', true],
    ['documents: 2', false],
    ['declaredRule: met', true],
    ['declaredRule: not-met', false],
    ['doubts: none', true],
    ['doubts: some', false],
    ['types: [ASSAULT], victims: [PL]', false],
  ])('when: { %s } fits: %s', (when, fits) => {
    const file = join(folder, 'policy.yaml');
    writeFileSync(
      file,
      `schema: foedus-confirm-policy/1\nby: night shift\nrules:\n  - when: { ${when} }\n    do: reject\n    because: a test\n`,
    );
    const reading = readConfirmPolicy(file);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(decided(candidate(ATTACK), reading.policy)).toMatchObject(
      fits ? { status: 'rejected', by: 'night shift', because: 'a test' } : { status: 'proposed', because: 'no rule fits it' },
    );
  });

  it('a policy with faults is told of, each with its place', () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(
      file,
      'schema: foedus-confirm-policy/1\nby: x\nrules:\n  - when: { typs: [ASSAULT], documents: 0 }\n    do: perhaps\n    because: y\n',
    );
    const reading = readConfirmPolicy(file);
    const told = reading.ok ? [] : reading.problems.map(({ line, message }) => `${line}: ${message}`);
    expect(told.join('\n')).toMatch(/4: .*typs/);
    expect(told.join('\n')).toMatch(/4: .*documents/);
    expect(told.join('\n')).toMatch(/5: .*perhaps/);
  });
});

describe('the ledger', () => {
  it('comes back as it was written, and keeps what was decided before', () => {
    const file = join(folder, 'incidents-read.yaml');
    const first = entryOf(candidate(ATTACK), decided(candidate(ATTACK)));
    const second = entryOf(candidate(UNKNOWN), leftOpen(candidate(UNKNOWN), 'left for later'));
    writeFileSync(file, ledgerText([], [first, second]));
    const reading = readLedger(file);
    expect(reading).toEqual({ ok: true, entries: [first, second] });
    const later = { ...second, status: 'rejected' as const };
    writeFileSync(file, ledgerText([first, second], [later]));
    expect(readLedger(file)).toEqual({ ok: true, entries: [first, later] });
    expect(first.evidence[0]).toMatchObject({ document: 'a.txt', by: ['rules'], numbers: ['killed: killing 3'] });
  });

  it('is empty where there is none, and told of where it is broken', () => {
    expect(readLedger(join(folder, 'none.yaml'))).toEqual({ ok: true, entries: [] });
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, 'schema: foedus-incidents-read/1\nincidents:\n  - id: x\n');
    expect(readLedger(file).ok).toBe(false);
  });
});

const { incident } = candidate(ATTACK);
const insert = (text: string) => insertIncidents(text, [{ incident, comment: 'read from a:\n“x”' }]);

describe('incidents into a scenario file', () => {
  it.each(['2022-ukraine', '2001-september-11', '2003-turkiye', '2020-idlib'])('%s: every line stays as it was', (name) => {
    const before = readFileSync(`scenarios/${name}/scenario.yaml`, 'utf8');
    const after = insert(before);
    const lines = after.split('\n');
    let at = 0;
    for (const line of before.trimEnd().split('\n')) {
      at = lines.indexOf(line, at) + 1;
      expect(at, line).toBeGreaterThan(0);
    }
    const old = parse(before);
    expect(parse(after)).toEqual({ ...old, incidents: [...(old.incidents ?? []), JSON.parse(JSON.stringify(incident))] });
    expect(after).toContain('# read from a: “x”');
    expect(parse(insert(after)).incidents).toHaveLength((old.incidents ?? []).length + 2);
  });

  it.each([
    ['no list', 'id: x\n'],
    ['no line feed at the end', 'id: x'],
    ['an empty list', 'incidents: []\nid: x\n'],
    ['an empty list with a comment', 'incidents: [] # none yet\nid: x\n'],
    ['an empty key', 'incidents:\nid: x\n'],
    ['a flow list', 'incidents: [{ id: a }]\nid: x\n'],
    ['a list without indent', 'incidents:\n- id: a\n# next\nid: x\n'],
    ['a list at the end', 'id: x\nincidents:\n    - id: a\n      # inside\n      date: 2022-01-01\n\n\n'],
    ['JSON', '{ "id": "x", "incidents": [] }\n'],
  ])('%s', (_, text) => {
    const old = parse(text);
    expect(parse(insert(text))).toEqual({ ...old, incidents: [...(old.incidents ?? []), JSON.parse(JSON.stringify(incident))] });
  });

  it('keeps every value, whatever stands in names', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (name, comment) => {
        const odd = { ...incident, attacker: { code: null, name, kind: 'non-state' } };
        const text = insertIncidents('id: x\nincidents:\n  - id: a\nend: y\n', [{ incident: odd, comment }]);
        expect(parse(text)).toEqual({ id: 'x', incidents: [{ id: 'a' }, JSON.parse(JSON.stringify(odd))], end: 'y' });
      }),
    );
  });
});
