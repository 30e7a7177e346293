import { type Clause, findClause } from '../clauses/clauses.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import { anyParties, findPronoun, NOBODY, namedParties, type Parties, pronounParties, roleParties } from './noun-phrases.ts';

export interface Subject extends Parties {
  readonly clause: Clause;
  /** Tokens of the subject phrase, wherever it was found. */
  readonly region: readonly [number, number];
}

/** Who does it: the named subject, a pronoun, a role, or the subject of an earlier verb. */
export function findSubject(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  discourse: Discourse,
  depth = 0,
): Subject {
  const { compiled } = document;
  const clause = findClause(sentence, k, compiled);
  if (clause.to > clause.from) {
    const region: [number, number] = [clause.from, clause.to];
    const named = namedParties(sentence, clause.from, clause.to, compiled);
    if (named.codes.length) return { ...named, clause, region };
    const own = reportedSelf(document, sentence, k, clause, discourse, depth);
    if (own) return { ...own, clause, region };
    const owned = ownedBody(document, sentence, clause.from, clause.to, discourse);
    if (owned.codes.length) return { ...owned, clause, region };
    const thing = pointsToThing(document, sentence, clause.from);
    if (thing) return { ...NOBODY, clause, region };
    const pronoun = findPronoun(sentence, clause.from, Math.min(clause.to, clause.from + 3), discourse);
    if (pronoun.codes.length) return { ...pronoun, clause, region };
    const learned = learnedParty(document, sentence, clause.from, clause.to);
    if (learned.codes.length) return { ...learned, clause, region };
    const pair = pairParties(sentence, clause.from, clause.to, discourse);
    if (pair.codes.length) return { ...pair, clause, region };
    const role = roleParties(sentence, clause.from, clause.to, compiled, discourse, document.home);
    if (role.codes.length || !sentence.prefix || isThing(sentence, clause.from, clause.to)) return { ...role, clause, region };
    return { codes: sentence.prefix.codes, from: clause.from, to: clause.from, by: 'name', clause, region };
  }
  if (clause.inherits >= 0 && depth < 4) {
    const outer = findSubject(document, sentence, clause.inherits, discourse, depth + 1);
    return { ...outer, clause };
  }
  if (sentence.prefix)
    return {
      codes: sentence.prefix.codes,
      from: sentence.prefix.from,
      to: sentence.prefix.from,
      by: 'name',
      clause,
      region: [clause.from, clause.from],
    };
  return { ...NOBODY, clause, region: [clause.from, clause.from] };
}

/** "NATO said it would help": in reported speech a pronoun first means the speaker. */
function reportedSelf(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  clause: Clause,
  discourse: Discourse,
  depth: number,
): Parties | null {
  const word = sentence.tokens[clause.from];
  const previous = sentence.groups[k - 1];
  if (word?.tag !== 'pron' || !previous || depth > 2 || !/^(it|they|he|she)$/.test(word.lower)) return null;
  const { sets } = document.compiled;
  if (!sets.speechVerbs.has(previous.lemma) || clause.from - previous.head > 9) return null;
  const speaker = findSubject(document, sentence, k - 1, discourse, depth + 2);
  return speaker.codes.length ? { codes: speaker.codes, from: clause.from, to: clause.from + 1, by: 'pronoun' } : null;
}

/** "seized a tanker on suspicion that it had cut …": a ship or aircraft nearer than any party is meant by "it". */
function pointsToThing(document: ReportDocument, sentence: ReadSentence, at: number): boolean {
  if (!/^(it|they)$/.test(sentence.tokens[at]?.lower ?? '')) return false;
  const things = document.compiled.classes.get('craft') ?? [];
  for (let i = at - 1; i >= 0; i -= 1) {
    if ((sentence.mentionAt[i] ?? -1) >= 0) return false;
    if (things.some((words) => words.length === 1 && sentence.tokens[i]?.noun === words[0])) return true;
  }
  return false;
}

/** "Its treasury", "their forces": a body of whoever was just spoken of. */
function ownedBody(document: ReportDocument, sentence: ReadSentence, from: number, to: number, discourse: Discourse): Parties {
  const opener = sentence.tokens[from];
  if (opener?.tag !== 'poss' || !/^(its|their|his|her)$/.test(opener.lower)) return NOBODY;
  let head = from + 1;
  while (head + 1 < to && /^(noun|name)$/.test(sentence.tokens[head + 1]?.tag ?? '')) head += 1;
  const word = sentence.tokens[head];
  const { sets, classes } = document.compiled;
  const body =
    word &&
    (sets.roleWords.has(word.noun) ||
      sets.roleWords.has(word.lower) ||
      (classes.get('force') ?? []).some((one) => one[0] === word.noun));
  return body ? pronounParties(opener.lower, from, discourse) : NOBODY;
}

/** "State TV: rockets hit airport": what stands before the verb is a thing of its own, not whoever speaks. */
function isThing(sentence: ReadSentence, from: number, to: number): boolean {
  const head = sentence.tokens[to - 1];
  return head !== undefined && head.tag === 'noun' && sentence.prefix !== null && from >= sentence.prefix.from;
}

/** "both sides", "the two countries": the parties last at odds. */
function pairParties(sentence: ReadSentence, from: number, to: number, discourse: Discourse): Parties {
  if (discourse.pair.length < 2) return NOBODY;
  for (let i = from; i < to; i += 1) {
    const word = sentence.tokens[i]?.noun ?? '';
    if (!/^(side|country|state|neighbour|neighbor|government|army|leader|capital|nation)$/.test(word)) continue;
    const opener = sentence.tokens[i - 1]?.lower ?? '';
    if (/^(both|two|each|rival|warring)$/.test(opener)) return { codes: discourse.pair, from, to: i + 1, by: 'role' };
  }
  return NOBODY;
}

function learnedParty(document: ReportDocument, sentence: ReadSentence, from: number, to: number): Parties {
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    const known = token?.tag === 'name' ? document.learned.get(token.lower) : undefined;
    if (known?.code) return { codes: [known.code], from: i, to: i + 1, by: 'name' };
  }
  return NOBODY;
}

/** The party after a preposition in `[from, to)`. */
export function afterPreposition(
  sentence: ReadSentence,
  from: number,
  to: number,
  preposition: string,
  places: boolean,
  discourse: Discourse,
): Parties {
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (token?.lower !== preposition || token.kind !== 'word') continue;
    let end = i + 1;
    while (end < to && end < i + 16) {
      const tag = sentence.tokens[end]?.tag;
      if (/^(such|as|including)$/.test(sentence.tokens[end]?.lower ?? '')) {
        end += 1;
        continue;
      }
      if (
        tag === 'verb' ||
        tag === 'sub' ||
        tag === 'rel' ||
        (tag === 'prep' && sentence.tokens[end]?.lower !== 'of') ||
        (tag === 'to' && end > i)
      )
        break;
      end += 1;
    }
    const found = anyParties(sentence, i + 1, end, places);
    if (found.codes.length) return found;
    const next = sentence.tokens[i + 1];
    if (next?.tag === 'pron' || next?.tag === 'poss') {
      const pronoun = pronounParties(next.lower, i + 1, discourse);
      if (pronoun.codes.length) return pronoun;
    }
  }
  return NOBODY;
}
