import { sentenceAround } from '../coded-report/sentence-around.ts';

/** A sentence with its place in the text. */
export interface NumberedSentence {
  readonly number: number;
  readonly text: string;
  readonly start: number;
}

/** The sentences of a text, numbered from 1; headlines and paragraphs end one. */
export function numberedSentences(text: string): NumberedSentence[] {
  const sentences: NumberedSentence[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const [, end] = sentenceAround(text, [at, at + 1]);
    const stop = Math.max(end, at + 1);
    sentences.push({ number: sentences.length + 1, text: text.slice(at, stop).trimEnd(), start: at });
    at = stop;
  }
  return sentences;
}
