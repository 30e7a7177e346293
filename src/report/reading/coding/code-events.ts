import type { ReportedEvent } from '../../../words/reported.ts';
import { type Discourse, freshDiscourse, type ReadSentence, type ReportDocument, type Speaker } from '../document.ts';
import type { Garbling } from '../garbled/garbling.ts';
import type { Speech } from '../quotes/reported-speech.ts';
import { listDates } from '../setting/dates.ts';
import { foreignDomain, isMixed } from '../text/gate.ts';
import { codeNoun } from './code-nouns.ts';
import { codeVerb } from './code-verbs.ts';
import { codeDenial } from './denials.ts';
import type { Attributor, Draft } from './draft.ts';
import { mergeDrafts } from './merge.ts';

const TEXT_LEAST = 6;
const WEIGHTY = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'THREATEN']);
const REMEMBERED = 6;

/** Walks the speeches along with the sentences, both in order of the text. */
class Speeches {
  private readonly sorted: readonly Speech[];
  private low = 0;
  constructor(speeches: readonly Speech[]) {
    this.sorted = [...speeches].sort((a, b) => a.start - b.start || b.end - a.end);
  }
  /** Innermost speech at an offset; quotation marks win over reported speech. */
  at(offset: number): Speech | null {
    while (this.low < this.sorted.length && (this.sorted[this.low]?.end ?? 0) + 4000 < offset) this.low += 1;
    let best: Speech | null = null;
    for (let i = this.low; i < this.sorted.length; i += 1) {
      const speech = this.sorted[i];
      if (!speech || speech.start > offset) break;
      if (offset < speech.end && (best === null || speech.quoted || !best.quoted)) best = speech;
    }
    return best;
  }
}

/** Who "it" and "they" will be: the subject of the main clause outranks those of clauses inside it. */
function updateDiscourse(
  document: ReportDocument,
  codes: readonly string[],
  discourse: Discourse,
  quoted: boolean,
  embedded: boolean,
): void {
  if (codes.length === 0 || codes[0] === 'UNK') return;
  const own = discourse.speaker?.code;
  if (!quoted && !embedded) discourse.subject = codes;
  const others = codes.filter((code) => code !== own);
  if (others.length && !embedded) discourse.body = codes;
  else if (!quoted && !embedded) discourse.body = codes;
  const states = others.filter((code) => document.compiled.actors.get(code)?.kind !== 'organisation');
  if (states.length) discourse.adversary = states;
}

const AT_ODDS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'THREATEN', 'DEMAND']);

const OUTWARD = new Set(['cyber', 'x-airspace', 'x-annex', 'restrict', 'withhold']);

/** Against whom measures go that name nobody: whom others have sanctioned, or who did the deed. */
function rememberTarget(draft: Draft, discourse: Discourse): void {
  const deed = draft.type === 'ASSAULT' || (draft.type === 'COERCE' && OUTWARD.has(draft.mode ?? ''));
  const codes = draft.type === 'SANCTION' ? draft.recipient : deed && draft.status === 'happened' ? draft.actor : [];
  const known = codes.filter((code) => code !== 'UNK');
  if (known.length) discourse.target = known;
}

function rememberFeud(draft: Draft, discourse: Discourse): void {
  const [a] = draft.actor;
  const [b] = draft.recipient;
  if (!AT_ODDS.has(draft.type) || a === undefined || b === undefined || a === 'UNK' || b === 'UNK') return;
  discourse.feuds = { [b]: a, ...discourse.feuds, [a]: b };
  discourse.pair = [a, b];
}

function meetPerson(person: Speaker, discourse: Discourse): void {
  if (discourse.person?.code !== person.code) discourse.formerPerson = discourse.person;
  discourse.person = person;
}

function rememberPersons(document: ReportDocument, sentence: ReadSentence, discourse: Discourse, upTo: number): void {
  const named = sentence.mentions
    .filter((mention) => mention.from < upTo && mention.from >= sentence.bodyFrom && mention.code !== '')
    .map((mention) => mention.code);
  discourse.recent = [...new Set([...named.reverse(), ...discourse.recent])].slice(0, REMEMBERED);
  for (const mention of sentence.mentions) {
    if (mention.from < upTo && mention.person !== null) meetPerson({ name: mention.person, code: mention.code }, discourse);
  }
  for (let i = 0; i < upTo; i += 1) {
    const token = sentence.tokens[i];
    const known = token?.tag === 'name' ? document.learned.get(token.lower) : undefined;
    if (known) meetPerson(known, discourse);
  }
}

const MEANS = new Set(['MOBILIZE', 'AID', 'CONSULT', 'AGREE', 'SUPPORT', 'SANCTION']);

/** "moved soldiers to help the police": what an act is for is told by the act itself. */
function isPurpose(sentence: ReadSentence, k: number, draft: Draft | null, before: Draft | null): boolean {
  if (!draft || !before || !MEANS.has(before.type) || draft.type === 'REQUEST' || draft.type === 'DEMAND') return false;
  const from = sentence.groups[k]?.from ?? 0;
  const outer = sentence.groups[k - 1];
  if (!outer || outer.head + 1 >= from || sentence.tokens[outer.head]?.start === undefined) return false;
  const verb = sentence.tokens[outer.head];
  const left = sentence.tokens[from - 1];
  return verb !== undefined && verb.start >= before.start && verb.end <= before.end && left?.tag !== 'coord';
}

function codeSentence(
  document: ReportDocument,
  sentence: ReadSentence,
  discourse: Discourse,
  speeches: Speeches,
  garbled: readonly Garbling[],
): Draft[] {
  const drafts: Draft[] = [];
  const isGarbled = (offset: number) =>
    garbled.some((one) => one.suppress && offset >= one.reading.span[0] && offset < one.reading.span[1]);
  const attributor = (offset: number): Attributor => {
    const speech = speeches.at(offset);
    discourse.speaker = speech?.speaker ?? (document.voice ? { name: document.voice, code: document.voice } : null);
    return { code: speech?.speaker?.code ?? null, quoted: speech?.quoted ?? false };
  };
  let settled = false;
  let before: Draft | null = null;
  for (let k = 0; k < sentence.groups.length; k += 1) {
    const group = sentence.groups[k];
    const offset = sentence.tokens[group?.head ?? 0]?.start ?? sentence.start;
    const speaker = attributor(offset);
    rememberPersons(document, sentence, discourse, group?.from ?? 0);
    const coded = codeVerb(document, sentence, k, discourse, speaker);
    const denial = codeDenial(document, sentence, k, coded.subject, discourse);
    const purpose = group?.kind === 'infinitive' && isPurpose(sentence, k, coded.draft, before);
    before = coded.draft ?? (group?.kind === 'infinitive' ? before : null);
    if (purpose) continue;
    if (denial) drafts.push(denial);
    else if (coded.draft && !isGarbled(offset)) drafts.push(coded.draft);
    if (coded.draft && WEIGHTY.has(coded.draft.type) && coded.draft.status !== 'denied') discourse.culprit = coded.draft.actor;
    if (coded.draft) rememberTarget(coded.draft, discourse);
    if (coded.draft) rememberFeud(coded.draft, discourse);
    const codes = coded.actor.length ? coded.actor : coded.subject.codes;
    const inner = coded.subject.clause.opener !== null || group?.kind !== 'finite';
    updateDiscourse(document, codes, discourse, speaker.quoted, inner && settled);
    if (codes.length) settled = true;
    for (const one of garbled) if (one.at === k) drafts.push(...one.code(coded.subject.codes, discourse, speaker));
  }
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const offset = sentence.tokens[at]?.start ?? 0;
    if (isGarbled(offset)) continue;
    const draft = codeNoun(document, sentence, at, discourse, attributor(offset));
    if (draft) drafts.push(draft);
  }
  rememberPersons(document, sentence, discourse, sentence.tokens.length);
  return drafts;
}

/** "April 17: …" dates its entry; the time of day at the head of a flash means the day of the report. */
function readHeading(document: ReportDocument, sentence: ReadSentence, discourse: Discourse): void {
  if (discourse.heading?.paragraph !== sentence.paragraph) discourse.heading = null;
  if (sentence.bodyFrom === 0 || discourse.heading) return;
  const head = listDates(sentence, document.date, document.compiled, false).find((one) => one.at < sentence.bodyFrom);
  const first = sentence.tokens[0];
  const timed = first?.kind === 'number' && /^\d{1,2}:\d\d$/.test(first.text);
  const named = first !== undefined && document.compiled.lexicon.words.months.includes(first.lower);
  if (timed) discourse.heading = { date: document.date, paragraph: sentence.paragraph };
  else if (head && (named || first?.kind === 'number')) discourse.heading = { date: head.date, paragraph: sentence.paragraph };
}

/** In a text of two worlds a storm strikes and a team attacks: force and threats need two parties. */
function isBetweenParties(draft: Draft): boolean {
  if (draft.type !== 'ASSAULT' && draft.type !== 'THREATEN') return true;
  return draft.actor.length > 0 && draft.actor[0] !== 'UNK' && draft.recipient.length > 0 && !draft.guessed;
}

/** "\"What is Russia doing?\" asked a senator": the question mark stands inside the sentence. */
function isAsked(sentence: ReadSentence, draft: Draft): boolean {
  for (const token of sentence.tokens) {
    if (token.start < draft.end || token.kind !== 'mark') continue;
    if (token.text === '?') return true;
    if (/^[.;!"”]$/.test(token.text)) return false;
  }
  return false;
}

function dateByHeading(draft: Draft, discourse: Discourse): Draft {
  if (!discourse.heading || draft.date !== null || draft.status === 'denied' || draft.status === 'planned') return draft;
  return { ...draft, date: discourse.heading.date };
}

/** All acts that a report tells of, in the order of the text. */
export function codeEvents(
  document: ReportDocument,
  speeches: readonly Speech[],
  garblings: ReadonlyMap<number, readonly Garbling[]>,
): ReportedEvent[] {
  const { compiled } = document;
  const all = document.sentences.flatMap((sentence) => sentence.tokens);
  if (foreignDomain(all, compiled, TEXT_LEAST) !== null) return [];
  const mixed = isMixed(all, compiled);
  const discourse = freshDiscourse();
  const walking = new Speeches(speeches);
  const drafts: Draft[] = [];
  for (const sentence of document.sentences) {
    readHeading(document, sentence, discourse);
    if (sentence.tokens.at(-1)?.text === '?') continue;
    if (foreignDomain(sentence.tokens, compiled, compiled.lexicon.gate.least) !== null) continue;
    const coded = codeSentence(document, sentence, discourse, walking, garblings.get(sentence.index) ?? []);
    const told = coded.filter((draft) => !isAsked(sentence, draft) && (!mixed || isBetweenParties(draft)));
    drafts.push(...told.map((draft) => dateByHeading(draft, discourse)));
  }
  return mergeDrafts(document, drafts);
}
