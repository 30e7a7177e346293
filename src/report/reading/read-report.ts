import type { Reading } from '../../words/reported.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Lexicon } from '../lexicon.ts';
import { codeEvents } from './coding/code-events.ts';
import { findGarbled } from './garbled/find-garbled.ts';
import { prepare } from './prepare.ts';
import { findQuotes } from './quotes/find-quotes.ts';

/**
 * Reads a press report: coded events, quotes with their speakers, and proposed readings of garbled phrases.
 * Pure and deterministic; time grows linearly with the text. All evidence is verbatim, with offsets in UTF-16
 * code units into `text` as given.
 * @param text the report, as decoded (line ends LF), otherwise untouched
 * @param documentDate day of the report, `YYYY-MM-DD`: weekdays, offices and memberships are resolved against it
 */
export function readReport(text: string, documentDate: IsoDate, lexicon: Lexicon): Reading {
  const document = prepare(text, documentDate, lexicon);
  const { quotes, speeches } = findQuotes(document);
  const garblings = findGarbled(document);
  const events = codeEvents(document, speeches, garblings);
  const readings = [...garblings.values()]
    .flat()
    .map((one) => one.reading)
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return { events, quotes: [...quotes].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]), readings };
}
