import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../formats/lexicon/load-lexicon.ts';
import expected from './cases/2022-ukraine.expected.json' with { type: 'json' };
import { readReport } from './index.ts';

const lexicon = loadLexicon('data/lexicon');
const report = readFileSync('scenarios/2022-ukraine/report.txt', 'utf8');
const DAY = '2022-02-25';

describe('the report of 25 February 2022', () => {
  it('gives the events, quotes and readings of the golden file', () => {
    expect(JSON.parse(JSON.stringify(readReport(report, DAY, lexicon)))).toEqual(expected);
  });

  it.each([
    ['ASSAULT', 'happened', 'RUS', 'UKR'],
    ['DEMAND', 'requested', 'RUS', 'NATO'],
    ['THREATEN', 'conditional', 'RUS', 'NATO'],
    ['MOBILIZE', 'happened', 'NATO', ''],
    ['MOBILIZE', 'happened', 'FRA', ''],
    ['MOBILIZE', 'happened', 'USA,GBR,DEU', ''],
    ['REQUEST', 'happened', 'BGR,CZE,EST,LVA,LTU,POL,ROU,SVK', 'NATO'],
    ['SUPPORT', 'conditional', 'NATO', 'NATO'],
    ['SUPPORT', 'planned', 'NATO', 'GEO,MDA'],
    ['SANCTION', 'happened', 'EU', 'RUS'],
  ])('tells of %s, %s, by %s on %s', (type, status, actor, recipient) => {
    const found = readReport(report, DAY, lexicon).events.filter(
      (event) =>
        event.type === type &&
        event.status === status &&
        event.actor.join(',') === actor &&
        event.recipient.join(',') === recipient,
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('takes the cyber clause for no attack', () => {
    const cyber = readReport(report, DAY, lexicon).events.filter((event) => event.mode === 'cyber');
    expect(cyber).toEqual([]);
  });
});

const words = fc.constantFrom(
  'Russia',
  'NATO',
  '“',
  '”',
  '"',
  "'",
  '’s',
  'attacked',
  'Ukraine',
  'said',
  'that',
  ',',
  '.',
  ':',
  ';',
  'and',
  'if',
  'threatened',
  'to',
  'withdraw',
  'or',
  'face',
  'consequences',
  '\n',
  'he',
  'its',
  'attack',
  'on',
  'one',
  'all',
  '4',
  'Art.',
  '–',
  'not',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 120 }).map((list) => list.join(' ')),
);

describe('any text', () => {
  it('never breaks the reader, and everything found stands in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { events, quotes, readings } = readReport(text, DAY, lexicon);
        for (const event of events) {
          expect(text.slice(...event.span)).toBe(event.evidence);
          expect(event.evidence.length).toBeGreaterThanOrEqual(12);
          expect(event.evidence.length).toBeLessThanOrEqual(400);
          for (const also of event.evidenceAlso) expect(text.slice(...also.span)).toBe(also.text);
        }
        for (const one of [...quotes, ...readings]) expect(text.slice(...one.span)).toBe(one.text);
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readReport(text, DAY, lexicon)).toEqual(readReport(text, DAY, lexicon));
      }),
      { numRuns: 50 },
    );
  });

  it('names no party that the lexicon does not know', () => {
    const known = new Set([...lexicon.actors.map((row) => row.code), ...lexicon.places.map((row) => row.country), 'UNK']);
    fc.assert(
      fc.property(texts, (text) => {
        for (const event of readReport(text, DAY, lexicon).events)
          for (const code of [...event.actor, ...event.recipient]) expect(known).toContain(code);
      }),
      { numRuns: 100 },
    );
  });

  it('names no culprit for an act that the words leave without one', () => {
    const victim = fc.constantFrom(['Poland', 'Polish', 'POL'], ['Finland', 'Finnish', 'FIN'], ['Estonia', 'Estonian', 'EST']);
    const other = fc.constantFrom('Russia', 'Iran', 'China', 'Belarus', 'Turkey');
    const act = fc.constantFrom(
      'ship was attacked',
      'village was shelled',
      'pipeline was sabotaged',
      'ministry network was hacked',
      'soldiers were killed',
      'convoy was ambushed',
      'depot was destroyed in an explosion',
      'cable was cut',
    );
    const after = fc.constantFrom(
      (state: string) => `${state} denied any involvement.`,
      (state: string) => `${state} condemned the attack.`,
      (state: string) => `${state} said it knew nothing of the incident.`,
      (state: string) => `It is not known who did it. ${state} offered help.`,
      (state: string) => `The ${state} border is near.`,
    );
    fc.assert(
      fc.property(victim, act, other, after, ([, adjective], what, state, next) => {
        const { events } = readReport(`A ${adjective} ${what} on Monday. ${next(state)}`, DAY, lexicon);
        const deeds = events.filter(
          (event) => (event.type === 'ASSAULT' || event.type === 'COERCE') && event.status === 'happened',
        );
        for (const deed of deeds) expect(deed.actor).toEqual(['UNK']);
        expect(deeds.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('takes time in proportion to its length', () => {
    const time = (copies: number) => {
      const text = `${report}\n`.repeat(copies);
      const start = performance.now();
      readReport(text, DAY, lexicon);
      return performance.now() - start;
    };
    time(4);
    const small = Math.min(time(4), time(4), time(4));
    const large = Math.min(time(32), time(32));
    expect(large / small).toBeLessThan(24);
  }, 60_000);
});
