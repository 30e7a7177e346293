import type { ActorId } from '../../../words/ids.ts';
import type { EventStatus } from '../../../words/reported.ts';
import { complementEnd } from '../clauses/complement.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import { dateNear, listDates } from '../setting/dates.ts';
import { spanOf } from '../setting/evidence-span.ts';
import { modeOf } from '../setting/modes.ts';
import { findPlace } from '../setting/places.ts';
import type { Compiled } from '../text/compile.ts';
import { findSubject, type Subject } from './argue.ts';
import { codeDemand, leavesToInfinitive } from './demands.ts';
import type { Attributor, Draft } from './draft.ts';
import { findActor } from './find-actor.ts';
import { findPhrase, type Match, matchVerbs } from './match-triggers.ts';
import { NOBODY, type Parties } from './noun-phrases.ts';
import { findRecipient, inferRecipient } from './recipients.ts';
import { hasCondition, hasPhrase, realisOf } from './status.ts';

/** Acts of speech whose clause ("that NATO withdraw") belongs to the evidence. */
const SAYS_WHAT = new Set(['DEMAND', 'REQUEST', 'THREATEN', 'ACCUSE']);
const HARMFUL = new Set(['ASSAULT', 'COERCE']);
/** Acts of speech that may come from "Western leaders": nobody in particular. */
const WORDS_ONLY = new Set(['ACCUSE', 'REQUEST', 'DEMAND']);

function statusFor(sentence: ReadSentence, k: number, match: Match, realis: { status: EventStatus | null }): EventStatus {
  const { row } = match.trigger;
  const group = sentence.groups[k];
  if (row.status === undefined) {
    if (sentence.label === 'conditional' && (realis.status === null || realis.status === 'planned')) return 'conditional';
    return realis.status ?? 'happened';
  }
  if (realis.status === 'denied' || (realis.status === 'conditional' && row.type !== 'THREATEN')) return realis.status;
  if (row.type === 'THREATEN')
    return hasCondition(sentence) || group?.lemma === 'consider' || group?.lemma === 'weigh' ? 'conditional' : 'threatened';
  return row.status;
}

function defaultRecipient(row: Match['trigger']['row'], actor: readonly ActorId[], home: ActorId | null): readonly ActorId[] {
  if (row.recipientDefault === 'same') return actor;
  if (row.recipientDefault === 'home') return home ? [home] : [];
  return row.recipientDefault && !actor.includes(row.recipientDefault)
    ? [row.recipientDefault]
    : row.recipientDefault && row.type === 'SUPPORT'
      ? [row.recipientDefault]
      : [];
}

export interface Coded {
  readonly draft: Draft | null;
  readonly subject: Subject;
  readonly actor: readonly ActorId[];
}

/** An act and its parties, before date and place. */
interface Act {
  readonly match: Match;
  readonly status: EventStatus;
  readonly actor: Parties;
  readonly recipient: readonly ActorId[];
}

const isNobody = (parties: Parties): boolean => parties.codes.length === 0 || parties.codes[0] === 'UNK';

/** "fired on and seized three ships": two verbs, one object. */
function sharedComplement(sentence: ReadSentence, complement: readonly [number, number]): [number, number] | null {
  const [from, to] = complement;
  if (sentence.tokens[to]?.tag !== 'coord' || to - from > 1) return null;
  const next = sentence.groups.findIndex((group) => group.from === to + 1);
  const group = sentence.groups[next];
  return group ? [group.head + 1, complementEnd(sentence, next)] : null;
}

function findRecipients(
  document: ReportDocument,
  sentence: ReadSentence,
  match: Match,
  subject: Subject,
  actor: Parties,
  complement: readonly [number, number],
  discourse: Discourse,
): readonly ActorId[] {
  const { row } = match.trigger;
  const situation = { document, complement, subject, actor: actor.codes, inverted: match.inverted, discourse };
  let found = findRecipient(sentence, match.trigger, situation).codes;
  if (row.together) found = found.filter((code) => !actor.codes.includes(code));
  if (found.length === 0) found = defaultRecipient(row, actor.codes, document.home);
  if (found.length > 0 || row.recipient?.includes('none')) return found;
  const shared = sharedComplement(sentence, complement);
  if (shared) {
    const other = findRecipient(sentence, match.trigger, { ...situation, complement: shared }).codes;
    if (other.length) return other;
  }
  return inferRecipient(document, sentence, row.type, row.mode ?? null, actor.codes, complement[1], discourse);
}

const UNKNOWN: Parties = { ...NOBODY, codes: ['UNK'] };

/** "The navy boarded a Greek-owned tanker": whose navy is not said, and hardly the victim's own. */
function isOwnVictim(sentence: ReadSentence, actor: Parties, complement: readonly [number, number]): boolean {
  if (actor.by !== 'role') return false;
  return sentence.mentions.some(
    (mention) =>
      mention.from >= complement[0] && mention.to <= complement[1] && !mention.asPlace && actor.codes.includes(mention.code),
  );
}

/** The act that a matched verb tells of; null where there is none after all. */
function findAct(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  match: Match,
  subject: Subject,
  complement: readonly [number, number],
  discourse: Discourse,
  speaker: Attributor,
): Act | null {
  const { row } = match.trigger;
  const realis = realisOf(sentence, k, subject.clause, complement[1], document.compiled);
  if (realis.drop || sentence.label === 'void') return null;
  const status = statusFor(sentence, k, match, realis);
  let actor = findActor(document, sentence, match, subject, complement, discourse, speaker);
  if (actor.codes.length === 0 && status === 'denied' && speaker.code) actor = { ...NOBODY, codes: [speaker.code] };
  const unspecified = subject.by === 'role' && !match.inverted && WORDS_ONLY.has(row.type);
  if (row.needsActor && !unspecified && isNobody(actor)) return null;
  if (status === 'denied' && row.status !== 'denied' && !keepDenied(row.type, speaker, sentence)) return null;
  if (HARMFUL.has(row.type) && row.mode !== 'arrest' && isOwnVictim(sentence, actor, complement)) actor = UNKNOWN;
  const recipient = findRecipients(document, sentence, match, subject, actor, complement, discourse);
  if (actor.codes.length === 0 && row.actorDefault === 'recipient')
    actor = { ...NOBODY, codes: recipient.length ? recipient : document.home ? [document.home] : [] };
  if (row.needsParty && recipient.length === 0 && isNobody(actor)) return null;
  if (row.needsRecipient && recipient.length === 0) return null;
  if (row.needsPlace && recipient.length === 0 && findPlace(sentence, complement[0] - 1, complement[1]) === null) return null;
  return { match, status, actor, recipient };
}

function toDraft(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  act: Act,
  subject: Subject,
  end: number,
  speaker: Attributor,
): Draft | null {
  const { row } = act.match.trigger;
  const { compiled } = document;
  const group = sentence.groups[k];
  const near = dateNear(listDates(sentence, document.date, compiled, act.status === 'planned'), group?.from ?? 0, end);
  if (isBygone(sentence, subject.region, end, compiled)) return null;
  if (near?.history || hasPhrase(sentence, subject.clause.opens, end, compiled.lexicon.cues.historyPhrases)) return null;
  const reach =
    SAYS_WHAT.has(row.type) && sentence.tokens[end]?.lower === 'that' && sentence.groups[k + 1]
      ? complementEnd(sentence, k + 1)
      : end;
  const [first, last] = spanOf(sentence, k, subject, Math.max(end, reach));
  const joint = row.together === true && act.recipient.length > 0;
  return {
    type: row.type,
    mode: modeOf(sentence, row.mode ?? null, row.type, first, Math.max(end, reach), compiled),
    actor: joint ? [...new Set([...act.actor.codes, ...act.recipient])] : act.actor.codes,
    recipient: row.together ? [] : act.recipient,
    status: act.status,
    date: near?.date ?? null,
    place: findPlace(sentence, first, end),
    start: sentence.tokens[first]?.start ?? sentence.start,
    end: sentence.tokens[last]?.end ?? sentence.end,
    attribution: speaker.code,
    context: row.context ?? [],
    sentence: sentence.index,
    headline: sentence.headline,
    nominal: false,
    guessed: act.actor.from < 0,
  };
}

/** "The Red Army crossed our border", "as it had done once before.": history, though no date says so. */
function isBygone(sentence: ReadSentence, subject: readonly [number, number], end: number, compiled: Compiled): boolean {
  if (findPhrase(sentence, subject[0], subject[1], compiled.classes.get('bygone') ?? []) >= 0) return true;
  const after = sentence.tokens[end + 1];
  return sentence.tokens[end]?.lower === 'before' && (after === undefined || after.kind === 'mark');
}

/** Codes verb group `k`: which act, who, to whom, and has it happened. */
export function codeVerb(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  discourse: Discourse,
  speaker: Attributor,
): Coded {
  const group = sentence.groups[k];
  const subject = findSubject(document, sentence, k, discourse);
  const nothing: Coded = { draft: null, subject, actor: subject.codes };
  if (!group) return nothing;
  const end = complementEnd(sentence, k);
  const complement: [number, number] = [group.head + 1, end];
  const matches = matchVerbs(sentence, group, { subject: subject.region, complement }, document.compiled);
  if (matches.length > 0 && leavesToInfinitive(document, sentence, k)) return nothing;
  const demand = codeDemand(document, sentence, k, subject, end, speaker);
  if (demand) return { draft: demand, subject, actor: subject.codes };
  if (group.kind === 'participle' && sentence.tokens[group.head + 1]?.lower !== 'by') return nothing;
  for (const match of matches) {
    const act = findAct(document, sentence, k, match, subject, complement, discourse, speaker);
    const draft = act && toDraft(document, sentence, k, act, subject, end, speaker);
    if (draft && act) return { draft, subject, actor: act.actor.codes };
    // what the clause negates or only supposes is no event under any other row either
    if (act || realisOf(sentence, k, subject.clause, end, document.compiled).drop) break;
  }
  return nothing;
}

/** What did not happen is worth a line only where somebody denies an act of weight. */
function keepDenied(type: string, speaker: Attributor, sentence: ReadSentence): boolean {
  const weighty = HARMFUL.has(type) || type === 'MOBILIZE' || type === 'SANCTION';
  return weighty && (speaker.code !== null || sentence.prefix !== null);
}
