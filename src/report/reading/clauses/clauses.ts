import type { ReadSentence } from '../document.ts';
import type { Compiled } from '../text/compile.ts';
import { isHard } from './complement.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Where the subject of a verb may stand, and how it is linked to what comes before. */
export interface Clause {
  /** Tokens of the subject, `[from, to)`; empty where it is inherited. */
  readonly from: number;
  readonly to: number;
  /** The subject is that of the group with this index ("… and ordered"), or -1. */
  readonly inherits: number;
  /** First token of the clause, its opener ("if", "that") included. */
  readonly opens: number;
  /** Opener of the clause in lower case, if any. */
  readonly opener: string | null;
}

/** "that" right after a noun and right before a verb, or "which", "who". */
export function isRelative(sentence: ReadSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (token.tag === 'rel') return true;
  if (token.lower !== 'that') return false;
  const left = sentence.tokens[at - 1];
  const right = sentence.tokens[at + 1];
  const noun = left?.tag === 'noun' || left?.tag === 'name';
  return noun && (right?.tag === 'verb' || right?.tag === 'aux' || right?.tag === 'modal' || right?.tag === 'adv');
}

/** Last opener or hard mark in `[from, to)`. */
function lastBoundary(sentence: ReadSentence, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) {
    const tag = sentence.tokens[i]?.tag;
    if (tag === 'sub' || tag === 'rel' || isHard(sentence, i)) return i;
  }
  return -1;
}

const hasNoun = (sentence: ReadSentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) {
    const tag = sentence.tokens[i]?.tag;
    if (tag === 'noun' || tag === 'name' || tag === 'pron' || tag === 'num' || tag === 'det') return true;
  }
  return false;
};

/** Drops "In Moscow," and "On Friday" from the front. */
function skipLead(sentence: ReadSentence, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const token = sentence.tokens[at];
    if (!token) break;
    if (token.tag === 'coord' || token.tag === 'adv' || (token.kind === 'mark' && !isHard(sentence, at))) at += 1;
    else if (token.tag === 'prep') {
      let comma = -1;
      for (let i = at; i < to; i += 1) if (sentence.tokens[i]?.text === ',') comma = comma < 0 ? i : comma;
      if (comma >= 0 && hasNoun(sentence, comma + 1, to)) at = comma + 1;
      else if (sentence.tokens[at]?.lower === 'on' && hasNoun(sentence, at + 2, to)) at += 2;
      else break;
    } else break;
  }
  return at;
}

/** In what follows an earlier verb, where does the next subject begin? */
function splitAfterVerb(
  sentence: ReadSentence,
  from: number,
  to: number,
  compiled: Compiled,
  previous: VerbGroup,
): number | null {
  const last = sentence.tokens[to - 1];
  if (last?.tag === 'coord') return null;
  const clausal =
    (compiled.sets.speechVerbs.has(previous.lemma) || compiled.sets.denials.has(previous.lemma)) &&
    !compiled.sets.noReport.has(previous.lemma);
  const opens = clausal || compiled.verbGovernors.get(previous.lemma) === 'content';
  let commaCoord = -1;
  let coord = -1;
  let comma = -1;
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (token?.text === ',') {
      if (comma < 0) comma = i;
      if (commaCoord < 0 && sentence.tokens[i + 1]?.tag === 'coord') commaCoord = i + 1;
    } else if (token?.tag === 'coord') coord = i;
  }
  if (clausal && comma !== from && hasNoun(sentence, from, to)) return from;
  if (commaCoord >= 0) return commaCoord + 1;
  if (opens && comma < 0 && coord < 0 && hasNoun(sentence, from, to)) return from;
  if (comma >= 0) return comma + 1;
  if (coord >= 0) return coord + 1;
  return null;
}

/** Index of the last finite group before `k` that is not inside a relative clause opened after it. */
function mainBefore(sentence: ReadSentence, k: number, speaks: (lemma: string) => boolean): number {
  let nearest = -1;
  for (let i = k - 1; i >= 0; i -= 1) {
    const group = sentence.groups[i];
    if (group?.kind !== 'finite' || isRelative(sentence, group.from - 1)) continue;
    if (nearest < 0) nearest = i;
    else if (isParallel(sentence, k, i) && !isParallel(sentence, k, nearest) && speaks(group.lemma)) return i;
  }
  return nearest >= 0 ? nearest : k - 1;
}

/** "said allies must never be left alone and thanked …": the second act of speech belongs to the first one's subject. */
function isParallel(sentence: ReadSentence, k: number, other: number): boolean {
  const a = sentence.groups[k];
  const b = sentence.groups[other];
  if (!a || !b) return false;
  const bare = (group: VerbGroup) => group.from === group.head && group.modal === null;
  // "had encrypted the records and demanded a ransom"
  const perfect = /^(had|has|have)$/.test(sentence.tokens[b.from]?.lower ?? '') && !b.passive;
  return bare(a) && (bare(b) || perfect) && a.form === b.form;
}

/** "KFOR, which has been there, may …": the noun phrase before the bracket. */
function beforeBracket(sentence: ReadSentence, k: number): { from: number; to: number } | null {
  for (let i = k - 1; i >= 0; i -= 1) {
    const group = sentence.groups[i];
    if (!group) continue;
    const before = bracketOpener(sentence, group);
    if (before >= 0) {
      const end = sentence.tokens[before - 1]?.text === ',' ? before - 1 : before;
      const start = nounPhraseStart(sentence, end);
      return { from: start, to: end };
    }
    if (group.kind === 'participle' || group.kind === 'infinitive' || isApposed(sentence, group)) {
      const end = group.from;
      const from = nounPhraseStart(sentence, end);
      if (from < end) return { from, to: end };
    }
  }
  return null;
}

/** "KFOR, which has …", "Kyiv, where three people died, …": where the bracket opens, or -1. */
function bracketOpener(sentence: ReadSentence, group: VerbGroup): number {
  if (isRelative(sentence, group.from - 1)) return group.from - 1;
  for (let i = group.from - 1; i > 0 && i > group.from - 9; i -= 1) {
    const token = sentence.tokens[i];
    if (token?.kind === 'mark' || token?.tag === 'verb') return -1;
    if (/^(where|whose)$/.test(token?.lower ?? '') && sentence.tokens[i - 1]?.text === ',') return i;
  }
  return -1;
}

/** "EU leaders meeting in Brussels agreed": a gerund right behind its noun. */
function isApposed(sentence: ReadSentence, group: VerbGroup): boolean {
  const left = sentence.tokens[group.from - 1];
  return group.kind === 'gerund' && group.from === group.head && (left?.tag === 'noun' || left?.tag === 'name');
}

function nounPhraseStart(sentence: ReadSentence, end: number): number {
  let i = end - 1;
  while (i >= 0) {
    const token = sentence.tokens[i];
    if (
      !token ||
      token.tag === 'verb' ||
      token.tag === 'aux' ||
      token.tag === 'sub' ||
      token.tag === 'rel' ||
      isHard(sentence, i)
    )
      break;
    i -= 1;
  }
  return i + 1;
}

const none = (inherits: number, opens: number, opener: string | null): Clause => ({ from: 0, to: 0, inherits, opens, opener });

/** "After the session, X called": the comma that ends a lead without a verb, or -1. */
function commaWithin(sentence: ReadSentence, from: number, to: number): number {
  for (let i = from + 1; i < to; i += 1) if (sentence.tokens[i]?.text === ',') return hasNoun(sentence, i + 1, to) ? i : -1;
  return -1;
}

/** ", he said,": where the aside of group `k` begins, if nothing but its comma separates it from `next`; else -1. */
function asideStart(sentence: ReadSentence, k: number, next: VerbGroup, compiled: Compiled): number {
  const group = sentence.groups[k];
  if (!group || !compiled.sets.speechVerbs.has(group.lemma) || sentence.tokens[group.head + 1]?.text !== ',') return -1;
  if (next.from !== group.head + 2) return -1;
  for (let i = group.from - 1; i >= 0 && i > group.from - 9; i -= 1) if (sentence.tokens[i]?.text === ',') return i;
  return -1;
}

/** The clause that an aside interrupts: its subject stands before the aside. */
function clauseAround(sentence: ReadSentence, k: number, aside: number): Clause {
  const start = sentence.groups[k - 2]?.head ?? sentence.bodyFrom - 1;
  const bound = lastBoundary(sentence, start + 1, aside);
  const relative = bound >= 0 && isRelative(sentence, bound);
  if (bound >= 0 && (relative || (sentence.tokens[bound]?.lower === 'that' && bound === aside - 1))) {
    return { from: nounPhraseStart(sentence, bound), to: bound, inherits: -1, opens: bound, opener: 'which' };
  }
  const from = skipLead(sentence, (bound >= 0 ? bound : start) + 1, aside);
  const opener = bound >= 0 && !isHard(sentence, bound) ? (sentence.tokens[bound]?.lower ?? null) : null;
  return { from, to: aside, inherits: -1, opens: bound >= 0 ? bound : start + 1, opener };
}

/** Finds the subject of group `k`. */
export function findClause(sentence: ReadSentence, k: number, compiled: Compiled): Clause {
  const group = sentence.groups[k];
  const before = sentence.groups[k - 1];
  if (!group) return none(-1, 0, null);
  const aside = before ? asideStart(sentence, k - 1, group, compiled) : -1;
  if (aside >= 0) return clauseAround(sentence, k, aside);
  const previous = before;
  const floor = previous ? previous.head + 1 : sentence.bodyFrom;
  const bound = lastBoundary(sentence, floor, group.from);
  const opener = bound >= 0 && !isHard(sentence, bound) ? (sentence.tokens[bound]?.lower ?? null) : null;
  const opens = bound >= 0 ? bound : floor;
  if (group.kind === 'infinitive' || group.kind === 'gerund') {
    if (!previous && hasNoun(sentence, floor, group.from))
      return { from: skipLead(sentence, floor, group.from), to: group.from, inherits: -1, opens, opener };
    return none(k - 1, opens, opener);
  }
  if (bound >= 0 && isRelative(sentence, bound) && bound >= group.from - 2) {
    const copula = previous?.lemma === 'be' && /^(among|one)$/.test(sentence.tokens[previous.head + 1]?.lower ?? '');
    if (copula) return none(k - 1, opens, 'which');
    const end = sentence.tokens[bound - 1]?.text === ',' ? bound - 1 : bound;
    return { from: Math.max(nounPhraseStart(sentence, end), 0), to: end, inherits: -1, opens, opener: 'which' };
  }
  const led =
    bound >= 0 && /^(after|before|since|until|as|following)$/.test(opener ?? '') ? commaWithin(sentence, bound, group.from) : -1;
  if (led >= 0)
    return { from: skipLead(sentence, led + 1, group.from), to: group.from, inherits: -1, opens: led + 1, opener: null };
  const start = bound >= 0 ? bound + 1 : floor;
  const needsSplit = bound < 0 && previous !== undefined;
  const split = needsSplit && previous ? splitAfterVerb(sentence, start, group.from, compiled, previous) : start;
  if (split !== null) {
    const from = skipLead(sentence, split, group.from);
    if (hasNoun(sentence, from, group.from)) return { from, to: group.from, inherits: -1, opens, opener };
  }
  if (previous && sentence.tokens[group.from - 1]?.tag !== 'coord') {
    const bracket = beforeBracket(sentence, k);
    if (bracket && bracket.to > bracket.from) return { ...bracket, inherits: -1, opens, opener };
    if (split === null && hasNoun(sentence, start, group.from) && group.kind === 'finite')
      return { from: start, to: group.from, inherits: -1, opens, opener };
  }
  const speaks = (lemma: string) => compiled.sets.speechVerbs.has(lemma);
  return none(previous ? mainBefore(sentence, k, speaks) : -1, opens, opener);
}
