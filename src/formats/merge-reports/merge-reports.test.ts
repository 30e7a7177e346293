import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedEvent, CodedReport } from '../coded-report/coded-report.ts';
import { mergeReports } from './merge-reports.ts';
import { findNumbers } from './numbers-told.ts';

const event = (changes: Partial<CodedEvent> = {}): CodedEvent => ({
  id: 'e1',
  type: 'ASSAULT',
  mode: 'heavy-weapons',
  actor: ['SYR'],
  recipient: ['TUR'],
  status: 'happened',
  date: '2012-10-03',
  location: { name: 'Akcakale', country: 'TUR', lat: 36.71, lon: 38.95 },
  evidence: 'a shell hit the town of Akcakale',
  span: [0, 32],
  evidenceAlso: [],
  attribution: null,
  context: [],
  by: ['rules'],
  ...changes,
});

const report = (name: string, text: string, events: readonly CodedEvent[], day = '2012-10-04'): CodedReport => ({
  document: { name, kind: 'text', title: null, date: null, text },
  day,
  dayFrom: 'given',
  events,
  quotes: [],
  readings: [],
});

const shell = (text: string) => `a shell hit the town of Akcakale, ${text}.`;

describe('merging', () => {
  it('makes one act of two reports and keeps who said what, and numbers that disagree', () => {
    const acts = mergeReports([
      report('a.txt', shell('killing five people'), [event({ actor: ['UNK'] })]),
      report('b.txt', shell('three people were killed and at least 13 wounded'), [event({ attribution: 'TUR', date: null })]),
    ]);
    expect(acts).toHaveLength(1);
    const [act] = acts;
    // the author that one document names, as that document's claim
    expect(act?.event).toMatchObject({ actor: ['SYR'], attribution: 'TUR', date: '2012-10-03' });
    expect(act?.tellings.map(({ document, actor }) => [document, ...actor])).toEqual([
      ['a.txt', 'UNK'],
      ['b.txt', 'SYR'],
    ]);
    expect(act?.differences).toEqual([
      {
        of: 'actor',
        says: [
          { value: 'UNK', documents: ['a.txt'] },
          { value: 'SYR', documents: ['b.txt'] },
        ],
      },
      {
        of: 'attribution',
        says: [
          { value: 'the reporter', documents: ['a.txt'] },
          { value: 'TUR', documents: ['b.txt'] },
        ],
      },
      {
        of: 'killed',
        says: [
          { value: '5', documents: ['a.txt'] },
          { value: '3', documents: ['b.txt'] },
        ],
      },
    ]);
  });

  it.each<[string, Partial<CodedEvent>, boolean]>([
    ['the same', {}, true],
    ['a denial of it', { status: 'denied' }, true],
    ['no mode', { mode: null }, true],
    ['the evening before, at the same place', { date: '2012-10-02' }, true],
    ['the month only', { date: '2012-10' }, true],
    ['no place', { location: null }, true],
    ['another mode', { mode: 'cyber' }, false],
    ['another type', { type: 'COERCE' }, false],
    ['another author', { actor: ['IRQ'] }, false],
    ['another victim', { recipient: ['JOR'] }, false],
    ['neither author nor victim', { actor: ['UNK'], recipient: [] }, false],
    ['another week', { date: '2012-10-10' }, false],
    ['the day before, no place given', { date: '2012-10-02', location: null }, false],
    ['another town', { location: { name: 'Suruc', country: 'TUR', lat: 36.98, lon: 38.42 } }, false],
    ['an announcement', { status: 'planned' }, false],
  ])('%s: one act? %s', (_, changes, same) => {
    const acts = mergeReports([report('a', shell('x'), [event()]), report('b', shell('x'), [event(changes)])]);
    expect(acts).toHaveLength(same ? 1 : 2);
  });

  it('does not chain: what is like one telling and unlike another stays apart', () => {
    const unknown = event({ actor: ['UNK'] });
    const acts = mergeReports([
      report('a', shell('x'), [unknown]),
      report('b', shell('x'), [event()]),
      report('c', shell('x'), [event({ actor: ['IRQ'] })]),
    ]);
    expect(acts.map(({ tellings }) => tellings.map(({ document }) => document))).toEqual([['a', 'b'], ['c']]);
  });

  it('without dates takes reports of the same days together only', () => {
    const undated = event({ date: null });
    const merged = (day: string) =>
      mergeReports([report('a', shell('x'), [undated]), report('b', shell('x'), [undated], day)]).length;
    expect([merged('2012-10-07'), merged('2012-10-08')]).toEqual([1, 2]);
  });

  it('loses no event, invents none, and never merges within a document', () => {
    const some = fc.record({
      actor: fc.subarray(['SYR', 'UNK', 'IRQ']),
      recipient: fc.subarray(['TUR', 'JOR']),
      status: fc.constantFrom('happened' as const, 'denied' as const, 'planned' as const),
      date: fc.constantFrom('2012-10-03', '2012-10-04', null),
    });
    fc.assert(
      fc.property(fc.array(fc.array(some, { maxLength: 5 }), { maxLength: 4 }), (documents) => {
        const reports = documents.map((list, at) =>
          report(
            `d${at}`,
            shell('x'),
            list.map((changes, index) => event({ ...changes, id: `e${index}` })),
          ),
        );
        const acts = mergeReports(reports);
        const told = acts.flatMap(({ tellings }) => tellings.map(({ document, event: id }) => `${document} ${id}`));
        expect(told.sort()).toEqual(
          reports.flatMap(({ document, events }) => events.map(({ id }) => `${document.name} ${id}`)).sort(),
        );
        for (const { tellings } of acts) expect(new Set(tellings.map((one) => one.document)).size).toBe(tellings.length);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['killing five people', ['killed 5 exactly']],
    ['At least 12 people were killed and 30 wounded', ['killed 12 at least', 'injured 30 exactly']],
    ['It killed 12 and wounded more than 1,200', ['killed 12 exactly', 'injured 1200 at least']],
    ['Russia fired some seventy-three cruise missiles and 20 drones', ['missiles 73 about', 'drones 20 exactly']],
    ['up to 4,000 troops', ['troops 4000 at most']],
    ['nobody was hurt', ['injured 0 exactly']],
    ['In 2014 troops moved. Article 5 was not invoked.', []],
    ['the 30-member alliance, 1.5 times', []],
  ])('%s', (sentence, told) => {
    expect(findNumbers(sentence).map(({ of, value, bound }) => `${of} ${value} ${bound}`)).toEqual(told);
  });
});
