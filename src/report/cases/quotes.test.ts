import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import { readReport } from '../reading/read-report.ts';
import { readCases } from './read-cases.ts';

const lexicon = loadLexicon('data/lexicon');
const cases = readCases(readFileSync(new URL('./quotes.txt', import.meta.url), 'utf8'));

describe('quotes.txt', () => {
  it.each(cases)('line $line: $sentence', ({ sentence, expected }) => {
    const { quotes } = readReport(sentence, '2022-02-25', lexicon);
    const found = quotes.map((one) => `${one.speaker} / ${one.speakerCode} / ${one.kind} / ${one.text}`);
    expect(found).toContain(expected);
    for (const quote of quotes) expect(sentence.slice(...quote.span)).toBe(quote.text);
  });

  it('gives a surname to whoever holds the office on the day', () => {
    const speak = (date: string) => readReport('Mark Rutte said the plan was sound and would be kept.', date, lexicon).quotes[0];
    expect(speak('2022-02-25')?.speakerCode).toBe('NLD');
    expect(speak('2025-02-25')?.speakerCode).toBe('NATO');
  });
});
