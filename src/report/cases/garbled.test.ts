import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import { readReport } from '../reading/read-report.ts';
import { readCases } from './read-cases.ts';

const lexicon = loadLexicon('data/lexicon');
const cases = readCases(readFileSync(new URL('./garbled.txt', import.meta.url), 'utf8'));

describe('garbled.txt', () => {
  it.each(cases)('line $line: $sentence', ({ sentence, expected }) => {
    const { readings } = readReport(sentence, '2022-02-25', lexicon);
    const proposed = readings.map((one) => one.reading);
    if (expected === 'none') expect(proposed).toEqual([]);
    else expect(proposed).toContain(expected);
  });

  it('leaves the words as they are and says what the reading rests on', () => {
    const text = 'Cybrattacks can trigger Article Five.';
    const [reading] = readReport(text, '2022-02-25', lexicon).readings;
    expect(reading?.text).toBe('Cybrattacks');
    expect(text.slice(...(reading?.span ?? [0, 0]))).toBe('Cybrattacks');
    expect(reading?.basis).toMatch(/lexicon/);
  });
});
