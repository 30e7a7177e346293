import type { ActorId } from '../../../words/ids.ts';
import type { Mention } from '../actors/mention.ts';
import type { Discourse, ReadSentence } from '../document.ts';
import type { Compiled } from '../text/compile.ts';

const SINGULAR_PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself']);
const BODY = new Set(['it', 'its', 'itself', 'they', 'them', 'their', 'themselves']);
const SELF = new Set(['we', 'our', 'us', 'i', 'my', 'me', 'ourselves']);

export interface Parties {
  readonly codes: readonly ActorId[];
  /** First and last token that names them, for the evidence. */
  readonly from: number;
  readonly to: number;
  readonly by: 'name' | 'pronoun' | 'role' | 'none';
}

export const NOBODY: Parties = { codes: [], from: -1, to: -1, by: 'none' };

/** The preposition whose phrase holds this token, looking left over modifiers; null outside any. */
function prepositionBefore(sentence: ReadSentence, at: number, from: number): number | null {
  let i = at - 1;
  // "At the Security Council Russia vetoed": a name right behind a name begins a phrase of its own
  const left = sentence.mentions[sentence.mentionAt[i] ?? -1];
  if (left && left.from > from && left.to === at && left.kind !== 'adjective' && left.kind !== 'office') {
    if (sentence.mentions[sentence.mentionAt[at] ?? -1]?.kind === 'name') return null;
  }
  while (i >= from) {
    const token = sentence.tokens[i];
    if (!token) return null;
    if (token.tag === 'prep' || token.tag === 'to') return i;
    if (token.tag === 'mark' || token.tag === 'verb' || token.tag === 'sub' || token.tag === 'rel' || token.tag === 'aux')
      return null;
    if (token.tag === 'coord') {
      // a list inside the phrase: "from Estonia and Latvia"
      const before = sentence.tokens[i - 1];
      if (before?.tag !== 'name' && before?.tag !== 'noun') return null;
    }
    i -= 1;
  }
  return null;
}

/** "members of the European Union", "soldiers from Estonia": the party acts though it stands after "of". */
function keepsParty(sentence: ReadSentence, prep: number, compiled: Compiled): boolean {
  const word = sentence.tokens[prep]?.lower;
  const head = sentence.tokens[prep - 1];
  if (!head || (word !== 'of' && word !== 'from')) return false;
  return (
    compiled.sets.collectives.has(head.lower) ||
    compiled.sets.collectives.has(head.noun) ||
    compiled.sets.roleWords.has(head.noun)
  );
}

/** The noun that an adjective or possessive stands before. */
function headAfter(sentence: ReadSentence, at: number): string {
  let i = at;
  let last = '';
  while (i < sentence.tokens.length && i < at + 6) {
    const token = sentence.tokens[i];
    if (
      !token ||
      (token.tag !== 'noun' && token.tag !== 'name' && token.tag !== 'poss' && token.tag !== 'adv' && token.tag !== 'num')
    )
      break;
    if (token.tag === 'noun') last = token.noun;
    i += 1;
  }
  return last;
}

function actsForState(sentence: ReadSentence, mention: Mention, compiled: Compiled): boolean {
  const next = sentence.tokens[mention.to];
  const modifies = mention.kind === 'adjective' || next?.tag === 'poss';
  if (!modifies) return true;
  const from = next?.tag === 'poss' ? mention.to + 1 : mention.to;
  if (/^(opposition|exiled|dissident|rebel|separatist|breakaway|pro-\w+)$/.test(sentence.tokens[from]?.lower ?? '')) return false;
  return !compiled.sets.notTheState.has(headAfter(sentence, from));
}

/** One noun phrase names one party: a person outranks the body, else the first name stands. */
function onePerPhrase(sentence: ReadSentence, mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    if (last && samePhrase(sentence, last.to, mention.from)) {
      if (mention.kind === 'person' || mention.kind === 'learned') out[out.length - 1] = mention;
    } else out.push(mention);
  }
  return out;
}

function samePhrase(sentence: ReadSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (
      !token ||
      token.tag === 'mark' ||
      token.tag === 'coord' ||
      token.tag === 'verb' ||
      token.tag === 'prep' ||
      token.tag === 'aux'
    )
      return false;
  }
  return true;
}

/** Parties named as actors in `[from, to)`, prepositional phrases left out. */
export function namedParties(sentence: ReadSentence, from: number, to: number, compiled: Compiled): Parties {
  const found: Mention[] = [];
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.to > to || mention.asPlace || mention.code === '') continue;
    const prep = prepositionBefore(sentence, mention.from, from);
    if (prep !== null && !keepsParty(sentence, prep, compiled)) continue;
    if (actsForState(sentence, mention, compiled)) found.push(mention);
  }
  const kept = onePerPhrase(sentence, found);
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return NOBODY;
  return { codes: [...new Set(kept.map((mention) => mention.code))], from: first.from, to: last.to, by: 'name' };
}

/** Any party in `[from, to)`, places included, in prepositional phrases too. */
export function anyParties(sentence: ReadSentence, from: number, to: number, places: boolean): Parties {
  const kept: Mention[] = [];
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.from >= to || mention.code === '') continue;
    if (mention.asPlace && !places) continue;
    const last = kept.at(-1);
    if (last && !isListGap(sentence, last.to, mention.from)) break;
    kept.push(mention);
  }
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return NOBODY;
  return { codes: [...new Set(kept.map((mention) => mention.code))], from: first.from, to: last.to, by: 'name' };
}

/** Only commas, "and", articles and nouns between two names: one list, or one phrase. */
function isListGap(sentence: ReadSentence, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (!token) return false;
    const ok =
      token.lower === ',' ||
      token.lower === 'and' ||
      token.tag === 'det' ||
      token.tag === 'noun' ||
      token.tag === 'name' ||
      token.tag === 'poss';
    if (!ok) return false;
  }
  return true;
}

export function pronounParties(word: string, at: number, discourse: Discourse): Parties {
  let codes: readonly ActorId[] = [];
  if (SELF.has(word)) codes = discourse.speaker?.code ? [discourse.speaker.code] : [];
  else if (SINGULAR_PERSON.has(word)) codes = discourse.person?.code ? [discourse.person.code] : discourse.subject;
  else if (BODY.has(word)) codes = resolveBody(discourse);
  return codes.length ? { codes, from: at, to: at + 1, by: 'pronoun' } : NOBODY;
}

/** Inside somebody's own words "it" and "they" are others, not the speaker's side. */
function resolveBody(discourse: Discourse): readonly ActorId[] {
  const own = discourse.speaker?.code;
  const body = discourse.body.length ? discourse.body : discourse.subject;
  if (own === undefined || own === null || !body.includes(own)) return body;
  const others = body.filter((code) => code !== own);
  return others.length ? others : discourse.adversary;
}

/** "the minister", "the government", "the authorities": whoever they belong to, else the home state. */
export function roleParties(
  sentence: ReadSentence,
  from: number,
  to: number,
  compiled: Compiled,
  discourse: Discourse,
  home: ActorId | null,
): Parties {
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (!token || (token.tag !== 'noun' && token.tag !== 'name')) continue;
    if (!isRole(sentence, i, compiled)) continue;
    const first = phraseFirst(sentence, i, from);
    const opener = sentence.tokens[first];
    if (UNSPECIFIED.has(opener?.lower ?? '') || UNSPECIFIED.has(sentence.tokens[i - 1]?.lower ?? ''))
      return { codes: [], from: first, to: i + 1, by: 'role' };
    const owned = opener?.tag === 'poss' ? pronounParties(opener.lower, first, discourse) : NOBODY;
    const located = partyOfPlace(sentence, i + 1, to);
    const codes = owned.codes.length ? owned.codes : located ? [located] : roleOwner(sentence, first, compiled, discourse, home);
    if (codes.length) return { codes, from: i, to: i + 1, by: 'role' };
  }
  return NOBODY;
}

/** "police in Austria", "officials in Yerevan": whose they are. */
export function partyOfPlace(sentence: ReadSentence, at: number, to: number): ActorId | null {
  if (sentence.tokens[at]?.lower !== 'in') return null;
  const mention = sentence.mentions.find((one) => one.from > at && one.from <= at + 2 && one.to <= to);
  return mention && mention.code !== '' && (mention.kind === 'name' || mention.kind === 'capital') ? mention.code : null;
}

const UNSPECIFIED = new Set(['western', 'world', 'international', 'many', 'several']);

/** "minister", "coast guard": a role of one word or of several. */
function isRole(sentence: ReadSentence, at: number, compiled: Compiled): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (compiled.sets.roleWords.has(token.lower) || compiled.sets.roleWords.has(token.noun)) return true;
  return compiled.roles.some(
    (words) => words.length > 1 && words.every((word, k) => sentence.tokens[at - words.length + 1 + k]?.lower === word),
  );
}

function phraseFirst(sentence: ReadSentence, at: number, floor: number): number {
  let i = at;
  while (i > floor && /^(det|poss|noun|name|num)$/.test(sentence.tokens[i - 1]?.tag ?? '')) i -= 1;
  return i;
}

/** Who owns a bare role: the party on the flash's left, "the …" the last subject, "police" the place just named. */
function roleOwner(
  sentence: ReadSentence,
  first: number,
  compiled: Compiled,
  discourse: Discourse,
  home: ActorId | null,
): readonly ActorId[] {
  if (sentence.prefix) return sentence.prefix.codes;
  if (discourse.subject.length && compiled.sets.determiners.has(sentence.tokens[first]?.lower ?? '')) return discourse.subject;
  const before = sentence.mentions
    .filter((mention) => mention.to <= first && mention.to > sentence.bodyFrom && mention.code !== '' && !mention.asPlace)
    .at(-1);
  if (before) return [before.code];
  return home ? [home] : [];
}

/** First pronoun in the range that stands for a party. */
export function findPronoun(sentence: ReadSentence, from: number, to: number, discourse: Discourse): Parties {
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (token?.tag !== 'pron') continue;
    const parties = pronounParties(token.lower, i, discourse);
    if (parties.codes.length) return parties;
  }
  return NOBODY;
}
