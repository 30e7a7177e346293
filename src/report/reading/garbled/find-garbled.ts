import type { ActorId } from '../../../words/ids.ts';
import type { ProposedReading } from '../../../words/reported.ts';
import type { Attributor, Draft } from '../coding/draft.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import { readConstructions } from './constructions.ts';
import { readClauses, readPhrases, readTerms } from './known-words.ts';

/** A garbled phrase: what it probably says, and what to code from that reading. */
export interface Garbling {
  readonly reading: ProposedReading;
  /** The words as written must not be coded. */
  readonly suppress: boolean;
  /** Index of the verb group after which its events come, or -1. */
  readonly at: number;
  readonly code: (subject: readonly ActorId[], discourse: Discourse, speaker: Attributor) => Draft[];
}

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
