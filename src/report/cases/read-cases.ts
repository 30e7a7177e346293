import type { Lexicon } from '../lexicon.ts';
import { readReport } from '../reading/read-report.ts';

export interface SentenceCase {
  readonly line: number;
  readonly expected: string;
  readonly sentence: string;
}

/** The table of `sentences.txt`. */
export function readCases(table: string): SentenceCase[] {
  return table.split('\n').flatMap((text, at) => {
    const bar = text.indexOf('|');
    if (text.startsWith('#') || bar < 0) return [];
    return [{ line: at + 1, expected: text.slice(0, bar).trim(), sentence: text.slice(bar + 1).trim() }];
  });
}

/** What is coded from one sentence, in the notation of the table. */
export function codeSentence(sentence: string, lexicon: Lexicon): string {
  const { events } = readReport(sentence, '2022-02-25', lexicon);
  return (
    events.map((event) => `${event.type} ${event.status} ${event.actor.join(',')}>${event.recipient.join(',')}`).join('; ') ||
    'nothing'
  );
}
