import type { ActorId } from '../../../words/ids.ts';
import { findClause } from '../clauses/clauses.ts';
import type { VerbGroup } from '../clauses/verb-groups.ts';
import { partyOfPlace } from '../coding/noun-phrases.ts';
import type { ReadSentence, ReportDocument, Speaker } from '../document.ts';

export interface SpeakerContext {
  readonly person: Speaker | null;
  readonly role: ActorId | null;
  readonly last: Speaker | null;
  /** Somebody spoken of by function ("Poland's president") since the last person was named. */
  readonly figure: Speaker | null;
}

/** A run of capitalised words that looks like a person's name, from `at`. */
function capitalRun(sentence: ReadSentence, at: number, to: number): number {
  let i = at;
  while (i < to) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'word') break;
    const joins = /^(de|la|von|van|der|al|bin|du|den|di|da)$/.test(token.lower) && i > at && sentence.tokens[i + 1]?.capital;
    if (!token.capital && !joins) break;
    i += 1;
  }
  return i;
}

function describe(sentence: ReadSentence, from: number, to: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  if (!first || !last) return '';
  const words = sentence.tokens.slice(from, to);
  let name = '';
  let end = first.start;
  for (const token of words) {
    if (name && token.start > end) name += ' ';
    name += token.text;
    end = token.end;
  }
  return name.replace(/^(the|a|an|The|A|An) /, '');
}

/** The party that a noun phrase belongs to: its adjective, possessor or the body itself. */
function codeIn(sentence: ReadSentence, from: number, to: number): ActorId | null {
  const mention = sentence.mentions.find((one) => one.from >= from && one.to <= to && !one.asPlace && one.code !== '');
  return mention?.code ?? null;
}

/** May "the minister" be the speaker before: a person with a name, or one told by the same function? */
const isSame = (last: Speaker, role: string): boolean =>
  last.name.toLowerCase().includes(role) || /^[A-Z\u00c0-\u00de]\S* (?:\S+ )*[A-Z\u00c0-\u00de]/.test(last.name);

/** Without a party of their own they speak for the one just spoken of; diplomats and witnesses do not. */
const SPEAKS_FOR = /^(spokesman|spokeswoman|spokesperson|official|officials)$/;

const isTitle = (document: ReportDocument, word: string): boolean =>
  document.compiled.titles.some((title) => title.at(-1) === word);

/** Reads a speaker out of the tokens `[from, to)`. */
function readSpeaker(
  document: ReportDocument,
  sentence: ReadSentence,
  from: number,
  to: number,
  context: SpeakerContext,
): Speaker | null {
  const persons = sentence.mentions.filter((one) => one.from >= from && one.to <= to && one.person !== null);
  const person = persons[0];
  if (person?.person) return { name: person.person, code: person.code };
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (!token) break;
    const known = token.tag === 'name' ? document.learned.get(token.lower) : undefined;
    if (known) return known;
    if (token.tag === 'pron' && i - from < 3) {
      if (/^(he|she)$/.test(token.lower)) return context.figure ?? context.person ?? context.last;
      if (/^(it|they)$/.test(token.lower))
        return context.last ?? (context.role ? { name: context.role, code: context.role } : null);
    }
  }
  return roleSpeaker(document, sentence, from, to, context);
}

function roleSpeaker(
  document: ReportDocument,
  sentence: ReadSentence,
  from: number,
  to: number,
  context: SpeakerContext,
): Speaker | null {
  const { sets } = document.compiled;
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'word') continue;
    const unknownName = token.capital && token.tag === 'name' && sentence.mentionAt[i] === -1 && !isTitle(document, token.lower);
    if (unknownName) {
      const end = capitalRun(sentence, i, to);
      if (end - i >= 2) return { name: describe(sentence, i, end), code: codeIn(sentence, from, to) ?? context.role };
    }
    const role =
      sets.roleWords.has(token.lower) ||
      sets.roleWords.has(token.noun) ||
      sets.plainSpeakers.has(token.lower) ||
      isTitle(document, token.lower);
    if (role && token.tag !== 'verb') {
      let head = i;
      while (
        head + 1 < to &&
        sentence.tokens[head + 1]?.tag === 'noun' &&
        (sets.roleWords.has(sentence.tokens[head + 1]?.noun ?? '') || isTitle(document, sentence.tokens[head + 1]?.lower ?? ''))
      )
        head += 1;
      const official = sentence.tokens.slice(from, to).some((one) => one.lower === 'government');
      const located = partyOfPlace(sentence, head + 1, to + 3);
      const code = codeIn(sentence, from, to) ?? located ?? (official ? document.home : null);
      const plain = sets.plainSpeakers.has(token.lower) && !SPEAKS_FOR.test(token.lower);
      const definite = sentence.tokens[i - 1]?.lower === 'the';
      if (definite && !code && context.last && isSame(context.last, token.lower)) return context.last;
      return { name: describe(sentence, phraseStart(sentence, i, from), head + 1), code: code ?? (plain ? null : context.role) };
    }
  }
  const code = codeIn(sentence, from, to);
  if (!code) return null;
  const mention = sentence.mentions.find((one) => one.from >= from && one.to <= to && one.code === code);
  return mention ? { name: describe(sentence, mention.from, mention.to), code } : null;
}

function phraseStart(sentence: ReadSentence, at: number, floor: number): number {
  let i = at - 1;
  while (i >= floor && /^(noun|name|det|num|poss|adv)$/.test(sentence.tokens[i]?.tag ?? '')) i -= 1;
  return i + 1;
}

/** "…, said Kaja Kallas, the bloc's foreign policy chief": the speaker follows the verb. */
export function speakerAfter(
  document: ReportDocument,
  sentence: ReadSentence,
  group: VerbGroup,
  context: SpeakerContext,
): Speaker | null {
  const left = sentence.tokens[group.from - 1];
  const closes = left === undefined || left.kind === 'mark';
  const next = sentence.tokens[group.head + 1];
  if (!closes || !next || (!/^(name|det|noun|num|poss)$/.test(next.tag) && !next.capital)) return null;
  if (group.from !== group.head) return null;
  let end = group.head + 1;
  while (end < sentence.tokens.length && end < group.head + 12) {
    const token = sentence.tokens[end];
    if (!token || token.text === '.' || token.tag === 'verb' || token.text === '"' || token.text === '“') break;
    end += 1;
  }
  const follows = sentence.groups.find((other) => other.from > group.head && other.from <= end && other.kind === 'finite');
  if (follows) {
    // "…," said a diplomat who asked not to be named
    const relative = sentence.tokens[follows.from - 1]?.tag === 'rel';
    if (!relative || left === undefined) return null;
    end = follows.from - 1;
  }
  return readSpeaker(document, sentence, group.head + 1, end, context);
}

/** "Poland's president laid a wreath": somebody told by function as the subject of a sentence's first verb, or null. */
export function figureOf(document: ReportDocument, sentence: ReadSentence): Speaker | null {
  if (sentence.groups.length === 0) return null;
  const clause = findClause(sentence, 0, document.compiled);
  if (clause.to <= clause.from) return null;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = sentence.tokens[i];
    if (!token || !ALONE.test(token.lower) || token.tag === 'verb') continue;
    const code = codeIn(sentence, clause.from, clause.to);
    const persons = sentence.mentions.some((one) => one.from >= clause.from && one.to <= clause.to && one.person !== null);
    if (!code || persons || sentence.tokens[i + 1]?.capital) return null;
    return { name: describe(sentence, phraseStart(sentence, i, clause.from), i + 1), code };
  }
  return null;
}

/** Functions that one person holds. */
const ALONE =
  /^(president|premier|minister|chancellor|king|queen|secretary|ambassador|envoy|general|admiral|commander|spokesman|spokeswoman|mayor|governor|chief|leader|official|diplomat|commissioner)$/;

/** The subject of a speech verb. */
export function speakerBefore(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  context: SpeakerContext,
): Speaker | null {
  let clause = findClause(sentence, k, document.compiled);
  for (let depth = 0; clause.to <= clause.from && clause.inherits >= 0 && depth < 4; depth += 1) {
    clause = findClause(sentence, clause.inherits, document.compiled);
  }
  if (clause.to > clause.from) return readSpeaker(document, sentence, clause.from, clause.to, context);
  return sentence.prefix?.speaker ?? null;
}
