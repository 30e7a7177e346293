import { isRelative } from '../clauses/clauses.ts';
import { complementEnd } from '../clauses/complement.ts';
import type { QuoteSpan, ReadSentence, ReportDocument, Speaker } from '../document.ts';

/** A stretch of somebody's words and whose they are. */
export interface Speech {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly speaker: Speaker | null;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[A-Za-z]/.test(word)).length;

/** Reported words without marks: "X said (that) …", "…, X said", "according to X". */
export function findReported(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  spans: readonly QuoteSpan[],
  speaker: Speaker,
): Speech | null {
  const group = sentence.groups[k];
  if (!group) return null;
  const { tokens, groups } = sentence;
  if (document.compiled.sets.noReport.has(group.lemma) || document.compiled.sets.denials.has(group.lemma)) return null;
  const next = groups[k + 1];
  if (tokens[group.head + 1]?.text === ',' && next && groups[k - 1]) return around(document, sentence, k, spans, speaker);
  let from = group.head + 1;
  // "told reporters in Moscow that …", "said on Friday that …"
  for (let i = from; i < Math.min(tokens.length, from + 12); i += 1) {
    if (tokens[i]?.lower === 'that' && !isRelative(sentence, i)) {
      from = i + 1;
      break;
    }
    if (next && i >= next.from) break;
  }
  if (
    next &&
    next.kind === 'finite' &&
    next.head < group.head + 45 &&
    tokens[group.head + 1]?.text !== '.' &&
    !breaksOff(sentence, group.head + 1, next.from)
  ) {
    let end = Math.max(complementEnd(sentence, k + 1), next.head + 1);
    for (let j = k + 2; j < groups.length; j += 1) {
      const more = groups[j];
      if (more && more.from <= end + 2 && tokens[more.from - 1]?.text !== ',') end = Math.max(end, complementEnd(sentence, j));
    }
    return trim(document, sentence, from, end, spans, speaker);
  }
  // the reported clause stands before: "…, X said"
  const before = groups[k - 1];
  if (before && k > 0 && hasCommaBetween(sentence, before.head, group.from)) {
    let comma = group.from;
    while (comma > before.head && tokens[comma]?.text !== ',') comma -= 1;
    const link = tokens[comma + 1]?.tag;
    if (link === 'coord' || link === 'sub' || link === 'rel') return null;
    return trim(document, sentence, sentence.bodyFrom, comma, spans, speaker);
  }
  return null;
}

/** ", X said,": the words on both sides are his; the side with the act, the later one, is quoted. */
function around(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  spans: readonly QuoteSpan[],
  speaker: Speaker,
): Speech | null {
  const group = sentence.groups[k];
  let comma = group?.from ?? 0;
  while (comma > sentence.bodyFrom && sentence.tokens[comma]?.text !== ',') comma -= 1;
  if (comma <= sentence.bodyFrom) return null;
  return trim(document, sentence, sentence.bodyFrom, sentence.tokens.length - 1, spans, speaker);
}

const hasCommaBetween = (sentence: ReadSentence, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i += 1) if (sentence.tokens[i]?.text === ',') return true;
  return false;
};

/** A comma and a conjunction between the verb and the next clause: no longer what was said. */
function breaksOff(sentence: ReadSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (token?.text === ',' && i <= from + 1) return true;
    if (token?.text === ';' || token?.text === '.') return true;
    if (token?.tag === 'sub' && /^(as|after|while|when|because|before|since|until|although|though)$/.test(token.lower))
      return true;
  }
  return false;
}

function trim(
  document: ReportDocument,
  sentence: ReadSentence,
  from: number,
  to: number,
  spans: readonly QuoteSpan[],
  speaker: Speaker,
): Speech | null {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  if (!first || !last || last.end - first.start < 15) return null;
  if (
    spans.some(
      (span) => span.start < last.end && span.end > first.start && span.end - span.start > 0.6 * (last.end - first.start),
    )
  )
    return null;
  if (wordsIn(document.text.slice(first.start, last.end)) < 4) return null;
  return { start: first.start, end: last.end, quoted: false, speaker };
}
