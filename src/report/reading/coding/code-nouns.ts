import type { ActorId } from '../../../words/ids.ts';
import type { EventStatus } from '../../../words/reported.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import { dateNear, listDates } from '../setting/dates.ts';
import { modeOf } from '../setting/modes.ts';
import { findPlace } from '../setting/places.ts';
import { codeAbsence } from './absence.ts';
import { afterPreposition } from './argue.ts';
import type { Attributor, Draft } from './draft.ts';
import { matchNouns } from './match-triggers.ts';
import { NOBODY, type Parties, pronounParties } from './noun-phrases.ts';
import { hasCondition, hasPhrase, inContent, nounNegated } from './status.ts';

const HARMFUL = new Set(['ASSAULT', 'COERCE']);
/** With "the" these point back to an act already told. */
const POINTS_BACK = new Set(['attack', 'strike', 'assault', 'raid', 'aggression', 'explosion', 'blast', 'shooting', 'clash']);
const BENT = new Set([
  'fear',
  'warning',
  'threat',
  'risk',
  'danger',
  'possibility',
  'prospect',
  'plan',
  'event',
  'case',
  'face',
  'treaty',
  'right',
  'deterrent',
  'defence',
  'against',
  'deter',
  'prevent',
]);

/** Where the noun phrase around `at` begins: determiners, adjectives, names, possessives. */
function phraseStart(sentence: ReadSentence, at: number): number {
  let i = at - 1;
  while (i >= 0 && i > at - 8) {
    const token = sentence.tokens[i];
    if (!token || !/^(det|poss|num|noun|name|adv)$/.test(token.tag)) break;
    i -= 1;
  }
  return i + 1;
}

/** End of what hangs on the noun: phrases with of, on, by, against … */
function phraseEnd(sentence: ReadSentence, at: number): number {
  let i = at;
  while (i < sentence.tokens.length && i < at + 14) {
    const token = sentence.tokens[i];
    if (
      !token ||
      token.tag === 'verb' ||
      token.tag === 'aux' ||
      token.tag === 'modal' ||
      token.tag === 'sub' ||
      token.tag === 'rel' ||
      token.tag === 'mark'
    )
      break;
    i += 1;
  }
  while (i > at && sentence.tokens[i - 1]?.tag === 'coord') i -= 1;
  return i;
}

function possessorOf(sentence: ReadSentence, from: number, at: number, slots: readonly string[], discourse: Discourse): Parties {
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.to > at || mention.asPlace) continue;
    const owner = mention.kind === 'adjective' && sentence.tokens[at - 1]?.tag === 'poss';
    const possessive = owner || sentence.tokens[mention.to]?.tag === 'poss';
    const wanted = possessive
      ? slots.includes('possessive')
      : mention.kind === 'adjective'
        ? slots.includes('adjective')
        : slots.includes('name-before');
    if (wanted) return { codes: [mention.code], from: mention.from, to: mention.to, by: 'name' };
  }
  const token = sentence.tokens[from];
  if (token?.tag === 'poss' && slots.includes('possessive')) {
    const person = /^(his|her)$/.test(token.lower);
    const own = sentence.mentions
      .filter((mention) => mention.to <= from && !mention.asPlace && mention.code !== '' && (!person || mention.person !== null))
      .at(-1);
    if (own) return { codes: [own.code], from: own.from, to: own.to, by: 'pronoun' };
    return pronounParties(token.lower, from, discourse);
  }
  return NOBODY;
}

/** Possessor or adjective before the noun, else the party after by, from, of or behind. */
function actorOfNoun(
  sentence: ReadSentence,
  from: number,
  at: number,
  after: number,
  end: number,
  slots: readonly string[],
  discourse: Discourse,
): Parties {
  const owner = possessorOf(sentence, from, at, slots, discourse);
  if (owner.codes.length) return owner;
  for (const slot of slots) {
    if (!/^(by|from|of|behind)$/.test(slot)) continue;
    const found = afterPreposition(sentence, after, end, slot, false, discourse);
    if (found.codes.length) return found;
  }
  return NOBODY;
}

function nameBefore(sentence: ReadSentence, from: number, at: number): Parties {
  const mention = sentence.mentions.find(
    (one) => one.to === at && one.from >= from && (one.kind === 'name' || one.kind === 'place'),
  );
  return mention ? { codes: [mention.code], from: mention.from, to: mention.to, by: 'name' } : NOBODY;
}

function nounStatus(sentence: ReadSentence, from: number, at: number, end: number, document: ReportDocument): EventStatus | null {
  const { sets } = document.compiled;
  for (let i = Math.max(0, from - 3); i < at; i += 1) {
    const token = sentence.tokens[i];
    if (token && (BENT.has(token.noun) || BENT.has(token.lower))) return null;
  }
  if (nounNegated(sentence, at, document.compiled)) return null;
  for (let i = from; i < end; i += 1) if (sets.doubt.has(sentence.tokens[i]?.lower ?? '')) return 'conditional';
  for (let i = at + 1; i < Math.min(sentence.tokens.length, end + 2); i += 1)
    if (sentence.tokens[i]?.tag === 'modal') return null;
  for (let i = Math.max(0, from - 5); i < from; i += 1) if (sentence.tokens[i]?.tag === 'modal') return null;
  return 'happened';
}

/** "an attack on one ally", "any strike": a kind of act, not an act. */
function isGeneric(sentence: ReadSentence, from: number, after: number): boolean {
  const first = sentence.tokens[from]?.lower;
  if (
    /^(one|any|all|another|either|each|others)$/.test(sentence.tokens[after + 1]?.lower ?? '') &&
    sentence.tokens[after]?.tag === 'prep'
  )
    return true;
  return first === 'any' || first === 'such' || first === 'future' || first === 'no';
}

/** Codes a noun that tells of an act: "Russia's attack on Ukraine", "at Ankara's request". */
export function codeNoun(
  document: ReportDocument,
  sentence: ReadSentence,
  at: number,
  discourse: Discourse,
  speaker: Attributor,
): Draft | null {
  if (sentence.label === 'void' || isPredicate(sentence, at)) return null;
  for (const match of matchNouns(sentence, at, document.compiled)) {
    const draft = codeMatched(document, sentence, at, match, discourse, speaker);
    if (draft) return draft;
  }
  return null;
}

/** "it is an attack on all of us": what somebody calls a thing is no act. */
function isPredicate(sentence: ReadSentence, at: number): boolean {
  const from = phraseStart(sentence, at);
  if (!/^(a|an)$/.test(sentence.tokens[from]?.lower ?? '')) return false;
  const copula = sentence.tokens[from - 1];
  const before = sentence.tokens[copula?.tag === 'neg' ? from - 2 : from - 1];
  return before !== undefined && before.verb === 'be' && before.tag === 'aux';
}

type NounMatch = ReturnType<typeof matchNouns>[number];

function codeMatched(
  document: ReportDocument,
  sentence: ReadSentence,
  at: number,
  match: NounMatch,
  discourse: Discourse,
  speaker: Attributor,
): Draft | null {
  const { compiled } = document;
  const { row, object } = match.trigger;
  const from = phraseStart(sentence, at);
  const after = at + match.length;
  const end = phraseEnd(sentence, after);
  const special = row.object?.find((word) => word.startsWith('only-'));
  const before = sentence.tokens[from - 1]?.lower;
  if (special === 'only-at' && before !== 'at') return null;
  if (special === 'only-possessive' && before !== 'at' && row.type === 'REQUEST') return null;
  if (special === 'only-if-negated') return codeAbsence(sentence, at, from, end, speaker);
  if (special === 'only-continuing' && !/^(continue|go|be)$/.test(sentence.groups.find((one) => one.from >= after)?.lemma ?? ''))
    return null;
  if (
    object &&
    !special &&
    !object.some(
      (words) =>
        sentence.tokens
          .slice(after, end)
          .some((token) => words.length === 1 && (token.noun === words[0] || token.lower === words[0])) ||
        sentence.tokens.slice(from, at).some((token) => token.noun === words[0]),
    )
  )
    return null;
  let actor = actorOfNoun(sentence, from, at, after, end, row.actor ?? [], discourse);
  let recipient: Parties = NOBODY;
  const blame = blameFor(sentence, from);
  if (blame && !actor.codes.length) actor = { ...NOBODY, codes: blame.accused, from };
  for (const slot of row.recipient ?? []) {
    if (recipient.codes.length || slot === 'none') continue;
    recipient =
      slot === 'name-before'
        ? nameBefore(sentence, from, at)
        : afterPreposition(sentence, after, end, slot, HARMFUL.has(row.type), discourse);
  }
  if (blame && !recipient.codes.length && HARMFUL.has(row.type))
    recipient = { ...NOBODY, codes: blame.accuser.length ? blame.accuser : discourse.subject };
  const status = row.status ?? nounStatus(sentence, from, at, end, document);
  if (HARMFUL.has(row.type) && inContent(sentence, at, compiled)) return null;
  if (status === null || isGeneric(sentence, from, after) || hasCondition(sentence)) return null;
  return finish(document, sentence, { row, at, from, end, after, actor, recipient, status, speaker, culprit: discourse.culprit });
}

/** "blamed Moscow for the attack": who is blamed, and who blames. */
function blameFor(sentence: ReadSentence, from: number): { accused: readonly ActorId[]; accuser: readonly ActorId[] } | null {
  const word = sentence.tokens[from - 1]?.lower;
  if (word !== 'for' && word !== 'of') return null;
  const group = sentence.groups.find((one) => /^(blame|accuse)$/.test(one.lemma) && one.head < from && one.head > from - 8);
  if (!group) return null;
  const accused = sentence.mentions.filter((mention) => mention.from > group.head && mention.to <= from && mention.code !== '');
  const accuser = sentence.mentions.filter(
    (mention) =>
      mention.to <= group.from && mention.code !== '' && !mention.asPlace && !accused.some((one) => one.code === mention.code),
  );
  if (!accused.length || group.negated || group.passive) return null;
  return { accused: accused.map((mention) => mention.code), accuser: accuser.slice(0, 1).map((mention) => mention.code) };
}

interface NounReading {
  readonly row: NounMatch['trigger']['row'];
  readonly at: number;
  readonly from: number;
  readonly end: number;
  readonly after: number;
  readonly actor: Parties;
  readonly recipient: Parties;
  readonly status: EventStatus;
  readonly speaker: Attributor;
  readonly culprit: readonly ActorId[];
}

function finish(document: ReportDocument, sentence: ReadSentence, noun: NounReading): Draft | null {
  const { row, from, end } = noun;
  const named = noun.actor.codes.length > 0;
  const other = noun.recipient.codes.filter((code) => !noun.actor.codes.includes(code));
  const definite = /^(the|this|that|these|those|its|their|his)$/.test(sentence.tokens[from]?.lower ?? '');
  if (row.needsActor && !named) return null;
  if (row.mode === 'x-annex' && !named && noun.culprit.length)
    return finish(document, sentence, { ...noun, actor: { ...NOBODY, codes: noun.culprit } });
  if (
    row.needsParty &&
    !named &&
    (other.length === 0 || (definite && row.type === 'ASSAULT' && POINTS_BACK.has(sentence.tokens[noun.at]?.noun ?? '')))
  )
    return null;
  const fallback: ActorId | null | undefined = row.actorDefault === 'home' ? document.home : row.actorDefault;
  const actor = named ? noun.actor.codes : fallback ? [fallback] : row.type === 'ASSAULT' ? ['UNK'] : [];
  const near = dateNear(listDates(sentence, document.date, document.compiled, false), from, end);
  if (near?.history || hasPhrase(sentence, from - 4, end + 4, document.compiled.lexicon.cues.historyPhrases)) return null;
  const recipient = other.length
    ? other
    : row.recipientDefault === 'home' && document.home
      ? [document.home]
      : row.recipientDefault && row.recipientDefault !== 'home'
        ? [row.recipientDefault]
        : [];
  const last = Math.max(noun.after, end) - 1;
  const start = sentence.tokens[from]?.start ?? sentence.start;
  return {
    type: row.type,
    mode: modeOf(sentence, row.mode ?? null, row.type, from, end, document.compiled),
    actor,
    recipient,
    status: noun.status,
    date: near?.date ?? null,
    place: findPlace(sentence, from, end),
    start,
    end: sentence.tokens[last]?.end ?? sentence.end,
    attribution: noun.speaker.code,
    context: row.context ?? [],
    sentence: sentence.index,
    headline: sentence.headline,
    nominal: true,
    guessed: !named,
  };
}
