import { describe, expect, it } from 'vitest';
import { readReport } from '../../report/index.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import type { CodedReport } from './coded-report.ts';
import { findDayWords } from './day-words.ts';
import { explainer } from './explain-event.ts';
import { mentionFinder } from './find-mentions.ts';
import { sentenceAround } from './sentence-around.ts';

const lexicon = loadLexicon('data/lexicon');
const DAY = '2022-02-25';

const coded = (text: string): CodedReport => {
  const { events, quotes, readings } = readReport(text, DAY, lexicon);
  const document = { name: 'a.txt', kind: 'text' as const, title: null, date: null, text };
  return {
    document,
    day: DAY,
    dayFrom: 'given',
    events: events.map((event) => ({ ...event, by: ['rules' as const] })),
    quotes,
    readings,
  };
};

describe('mentions', () => {
  const find = mentionFinder(lexicon);
  const codes = (text: string, day = DAY) => find(text, day).map(({ code, text: words, kind }) => [code, words, kind]);

  it('are names, adjectives, capitals, institutions and persons, with exact spans', () => {
    const text = "The U.S. and Russia's Vladimir Putin; Kyiv, the Kremlin and Estonian troops.";
    expect(codes(text)).toEqual([
      ['USA', 'U.S', 'name'],
      ['RUS', 'Russia', 'name'],
      ['RUS', 'Vladimir Putin', 'person'],
      ['UKR', 'Kyiv', 'capital'],
      ['RUS', 'Kremlin', 'institution'],
      ['EST', 'Estonian', 'adjective'],
    ]);
    for (const { text: words, span } of find(text, DAY)) expect(text.slice(...span)).toBe(words);
  });

  it('count persons on days of their office only', () => {
    expect(codes('Stoltenberg spoke.', DAY)).toEqual([['NATO', 'Stoltenberg', 'person']]);
    expect(codes('Stoltenberg spoke.', '2025-06-01')).toEqual([]);
  });

  it('are not found in us, nor in parts of words', () => {
    expect(codes('Join us in Chadwick.')).toEqual([]);
  });
});

describe('words for days', () => {
  it.each([
    ['on Thursday', ['2022-02-24', '2022-03-03']],
    ['on Friday', ['2022-02-25', '2022-03-04']],
    ['yesterday', ['2022-02-24']],
    ['on 24 February 2022', ['2022-02-24']],
    ['on February 24th', ['2021-02-24', '2022-02-24', '2023-02-24']],
    ['in March 2014', ['2014-03']],
    ['2022-02-20', ['2022-02-20']],
    ['on 30 February 2022', []],
  ])('%s', (text, mayMean) => {
    expect(findDayWords(text, DAY).map((one) => one.mayMean)).toEqual([mayMean]);
  });

  it('are none in other words', () => {
    expect(findDayWords('They may march with 24 tanks.', DAY)).toEqual([]);
  });
});

describe('the sentence around words', () => {
  it('ends at end marks and empty lines, not at abbreviations', () => {
    const text = 'A title\n\nThe U.S. moved troops. Gen. Smith said “no.” Then it stopped.';
    const around = (words: string) => {
      const start = text.indexOf(words);
      return text.slice(...sentenceAround(text, [start, start + words.length])).trim();
    };
    expect(around('moved')).toBe('The U.S. moved troops.');
    expect(around('Smith')).toBe('Gen. Smith said “no.”');
    expect(around('title')).toBe('A title');
  });
});

describe('reasons', () => {
  const explain = explainer(lexicon);
  const reasons = (text: string) => {
    const report = coded(text);
    return report.events.map((event) =>
      explain(event, report).map(({ aspect, value, how, words }) => [aspect, value, how, ...words.map((word) => word.text)]),
    );
  };

  it('name the words behind type, status, parties and day', () => {
    expect(reasons('Russia invaded Ukraine on Thursday.')).toEqual([
      [
        ['type', 'ASSAULT/x-invade', 'trigger', 'invaded'],
        ['status', 'happened', 'asserted'],
        ['actor', 'RUS', 'named-here', 'Russia'],
        ['recipient', 'UKR', 'named-here', 'Ukraine'],
        ['date', '2022-02-24', 'day-words', 'Thursday'],
      ],
    ]);
  });

  it('name what makes an act conditional or denied', () => {
    expect(reasons('Russia may attack Ukraine.')[0]).toContainEqual(['status', 'conditional', 'cue', 'may']);
    expect(reasons('Russia did not attack Ukraine, the Kremlin said.')[0]).toContainEqual(['status', 'denied', 'cue', 'not']);
  });

  it('say that a culprit is not named', () => {
    expect(reasons('A missile struck the Polish village of Przewodow on Tuesday.')[0]).toContainEqual([
      'actor',
      'UNK',
      'unknown',
    ]);
  });

  it('rest on exact words, in a long text too', () => {
    const text = coded(
      Array.from({ length: 30 }, (_, n) => `Russia attacked Ukraine on ${n + 1} January 2022. The Kremlin denied it.`).join(
        '\n\n',
      ),
    );
    for (const event of text.events) {
      for (const { words } of explain(event, text))
        for (const { text: is, span } of words) expect(text.document.text.slice(...span)).toBe(is);
    }
    expect(text.events.length).toBeGreaterThan(10);
  });
});
