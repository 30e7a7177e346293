import type { Confidence } from '../../../words/source.ts';
import type { ReadSentence, ReportDocument } from '../document.ts';
import type { Garbling } from './garbling.ts';

const NOTHING = () => [];

export function garbling(
  document: ReportDocument,
  sentence: ReadSentence,
  from: number,
  to: number,
  reading: string,
  confidence: Confidence,
  basis: string,
  suppress: boolean,
): Garbling | null {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  if (!first || !last) return null;
  const span: [number, number] = [first.start, last.end];
  return { reading: { text: document.text.slice(...span), span, reading, confidence, basis }, suppress, at: -1, code: NOTHING };
}

/** Edits between two words (insert, drop, replace), given up beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

const stem = (word: string): string => word.replace(/(ers|ing|ed|er|es|s|al|ly)$/, '');

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

/** A word of no list, close to a term of the field: probably that term misspelt. */
export function readTerms(document: ReportDocument, sentence: ReadSentence): Garbling[] {
  const { compiled } = document;
  const found: Garbling[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'word' || token.lower.length < 7 || token.verb !== null || (sentence.mentionAt[at] ?? -1) >= 0) return;
    if (token.capital && at > 0 && sentence.tokens[at - 1]?.kind === 'word') return;
    let best: string | null = null;
    let least = 3;
    for (const term of compiled.lexicon.garbled.terms) {
      if (term.slice(0, 2) !== token.lower.slice(0, 2)) continue;
      if (
        term === token.lower ||
        stem(term) === stem(token.lower) ||
        token.lower.startsWith(stem(term)) ||
        token.lower.replace('-', '') === term ||
        sharedStart(term, token.lower) >= 0.7 * token.lower.length
      ) {
        best = null;
        least = 0;
        break;
      }
      const limit = token.lower.length >= 9 ? 2 : 1;
      const distance = editDistance(token.lower, term, limit);
      if (distance <= limit && distance < least) {
        best = term;
        least = distance;
      }
    }
    if (best === null) return;
    const one = garbling(
      document,
      sentence,
      at,
      at + 1,
      best,
      'high',
      `not a word of the lexicon; ${least} letter${least === 1 ? '' : 's'} from "${best}"`,
      false,
    );
    if (one) found.push(one);
  });
  return found;
}

const element = (text: string): { optional: boolean; words: string[] } => {
  const optional = text.startsWith('?');
  return { optional, words: (optional ? text.slice(1) : text).split('|') };
};

/** Clauses known by heart with a wrong word in the slot: "an attack on one person … an attack on all". */
export function readClauses(document: ReportDocument, sentence: ReadSentence): Garbling[] {
  const found: Garbling[] = [];
  for (const clause of document.compiled.lexicon.garbled.clauses) {
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      let i = at;
      let slot = -1;
      let fits = true;
      for (const part of clause.words) {
        const token = sentence.tokens[i];
        if (part === '_') {
          slot = i;
          i += 1;
          continue;
        }
        const { optional, words } = element(part);
        if (token && (words.includes(token.lower) || words.includes(token.noun))) i += 1;
        else if (!optional) {
          fits = false;
          break;
        }
      }
      const wrong = sentence.tokens[slot];
      if (!fits || !wrong || clause.slot.includes(wrong.lower) || clause.slot.includes(wrong.noun)) continue;
      const start = /^(a|an|the)$/.test(sentence.tokens[at - 1]?.lower ?? '') ? at - 1 : at;
      const words = sentence.tokens
        .slice(start, slot)
        .map((token) => token.text)
        .join(' ');
      const one = garbling(
        document,
        sentence,
        start,
        slot + 1,
        `${words} ${clause.right}`,
        clause.confidence,
        clause.basis,
        true,
      );
      if (one) found.push(one);
    }
  }
  return found;
}

/** Fixed phrases in which a paraphraser swapped a word: "joint security" for "collective defence". */
export function readPhrases(document: ReportDocument, sentence: ReadSentence): Garbling[] {
  const { substitutes, knownPhrases } = document.compiled.lexicon.garbled;
  const found: Garbling[] = [];
  for (const known of knownPhrases) {
    for (let at = 0; at + known.words.length <= sentence.tokens.length; at += 1) {
      let swapped = 0;
      const fits = known.words.every((word, k) => {
        const token = sentence.tokens[at + k];
        if (!token) return false;
        if (token.lower === word || token.noun === word) return true;
        swapped += 1;
        return (substitutes[word] ?? []).includes(token.lower);
      });
      if (!fits || swapped === 0) continue;
      // one common word swapped may be honest prose; two, or a telling compound, are not
      const telling = swapped >= 2 || known.words.some((word) => word.includes('-')) || isTelling(sentence, at);
      if (!telling) continue;
      const one = garbling(
        document,
        sentence,
        at,
        at + known.words.length,
        known.words.join(' '),
        known.confidence,
        known.basis,
        false,
      );
      if (one) found.push(one);
    }
  }
  return found;
}

const isTelling = (sentence: ReadSentence, at: number): boolean =>
  sentence.tokens[at]?.lower === 'unified' && sentence.mentions.some((mention) => mention.code === 'NATO');
