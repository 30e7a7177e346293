import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import { codeSentence, readCases } from './read-cases.ts';

const lexicon = loadLexicon('data/lexicon');
const table = readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8');

describe('sentences.txt', () => {
  const cases = readCases(table);

  it('holds events of many types and sentences without any', () => {
    expect(cases.length).toBeGreaterThan(60);
    expect(new Set(cases.map((one) => one.expected.split(' ')[0])).size).toBeGreaterThan(12);
    expect(cases.filter((one) => one.expected === 'nothing').length).toBeGreaterThan(12);
  });

  it.each(cases)('line $line: $sentence', ({ sentence, expected }) => {
    expect(codeSentence(sentence, lexicon)).toBe(expected);
  });
});
