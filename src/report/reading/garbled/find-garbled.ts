import type { ReadSentence, ReportDocument } from '../document.ts';
import { readConstructions } from './constructions.ts';
import type { Garbling } from './garbling.ts';
import { readClauses, readPhrases, readTerms } from './known-words.ts';

function inSentence(document: ReportDocument, sentence: ReadSentence): Garbling[] {
  const found = [
    ...readConstructions(document, sentence),
    ...readClauses(document, sentence),
    ...readPhrases(document, sentence),
    ...readTerms(document, sentence),
  ];
  const kept: Garbling[] = [];
  for (const one of found) {
    const [start, end] = one.reading.span;
    if (!kept.some((other) => start < other.reading.span[1] && other.reading.span[0] < end && one.at < 0)) kept.push(one);
  }
  return kept;
}

/** Garbled phrases by sentence. The text itself is never touched. */
export function findGarbled(document: ReportDocument): Map<number, Garbling[]> {
  const found = new Map<number, Garbling[]>();
  for (const sentence of document.sentences) {
    const list = inSentence(document, sentence);
    if (list.length) found.set(sentence.index, list);
  }
  return found;
}
