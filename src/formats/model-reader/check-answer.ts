import type { Lexicon } from '../../report/index.ts';
import type { EventStatus, EventType } from '../../words/reported.ts';
import type { IsoDate } from '../../words/time.ts';
import type { CodedEvent } from '../coded-report/coded-report.ts';
import { findDayWords } from '../coded-report/day-words.ts';
import type { MentionFinder } from '../coded-report/find-mentions.ts';
import { anchorWords } from './anchor-words.ts';
import { eventStatuses, eventTypes, typeModes } from './code-book.ts';
import type { AnsweredEvent } from './model-answer.ts';
import type { NumberedSentence } from './numbered-sentences.ts';

export interface Checked {
  readonly events: readonly CodedEvent[];
  /** What was dropped and why, in words that a person and the model understand. */
  readonly errors: readonly string[];
}

export interface CheckContext {
  readonly text: string;
  readonly day: IsoDate;
  readonly sentences: readonly NumberedSentence[];
  /** Codes that the gazetteer found in the text, and UNK. */
  readonly codes: ReadonlySet<string>;
  readonly finder: MentionFinder;
  readonly lexicon: Lexicon;
}

const LEAST = 12;
const MOST = 400;

/** The events of an answer that hold against the text; every claim that does not hold drops its event, or is dropped from it. */
export function checkAnswer(answered: readonly AnsweredEvent[], context: CheckContext): Checked {
  const events: CodedEvent[] = [];
  const errors: string[] = [];
  answered.forEach((one, index) => {
    const result = checkEvent(one, context, `m${events.length + 1}`);
    if (typeof result === 'string') errors.push(`events[${index}] (${one.type}): ${result}`);
    else events.push(result);
  });
  return { events, errors };
}

function checkEvent(one: AnsweredEvent, context: CheckContext, id: string): CodedEvent | string {
  const type = eventTypes.find((known) => known === one.type);
  const status = eventStatuses.find((known) => known === one.status);
  if (!type) return `no type "${one.type}"`;
  if (!status) return `no status "${one.status}"`;
  const span = spanOfEvidence(one, context);
  if (typeof span === 'string') return span;
  const outside = [...one.actor, ...one.recipient, ...(one.attribution ? [one.attribution] : [])].filter(
    (code) => !context.codes.has(code),
  );
  if (outside.length > 0) return `codes that are not in the list: ${outside.join(', ')}`;
  const faults = [
    mentionFault('actor', one.actor, one.actorMention, span, context),
    mentionFault('recipient', one.recipient, one.recipientMention, span, context),
    one.attribution && one.attribution !== 'UNK' ? attributionFault(one.attribution, context) : null,
  ].filter((fault) => fault !== null);
  if (faults.length > 0) return faults.join('; ');
  const review = statusDoubt(status, type, span, context);
  return {
    id,
    type,
    mode: one.mode !== null && typeModes[type].includes(one.mode) ? one.mode : null,
    actor: one.actor,
    recipient: one.recipient.filter((code) => code !== 'UNK'),
    status,
    date: dateHeld(one.date, span, context),
    location: placeHeld(one.place, context),
    evidence: context.text.slice(...span),
    span,
    evidenceAlso: [],
    attribution: one.attribution === 'UNK' ? null : one.attribution,
    context: [],
    by: ['llm'],
    ...(review ? { needsReview: review } : {}),
  };
}

function spanOfEvidence(
  { sentence, evidence }: AnsweredEvent,
  { sentences, text }: CheckContext,
): readonly [number, number] | string {
  const named = sentences[sentence - 1];
  if (!named) return `there is no sentence ${sentence}`;
  const span = anchorWords(named.text, evidence, named.start) ?? anchorWords(text, evidence);
  if (!span) return 'the evidence does not stand in the text';
  const length = span[1] - span[0];
  return length < LEAST || length > MOST ? `the evidence has ${length} characters; it must have ${LEAST} to ${MOST}` : span;
}

/** A code stands only where the text names the party in the mention that is given. UNK has none. */
function mentionFault(
  role: string,
  codes: readonly string[],
  mention: string | null,
  span: readonly [number, number],
  { text, day, finder }: CheckContext,
): string | null {
  const named = codes.filter((code) => code !== 'UNK');
  if (named.length === 0) return null;
  if (mention === null) return `${role} ${named.join(', ')} without a mention`;
  const at = anchorWords(text, mention);
  if (!at) return `the ${role}'s mention "${mention}" does not stand in the text`;
  const found = new Set(finder(text.slice(...at), day).map((one) => one.code));
  // a list of parties may be named about the evidence rather than in one run of words
  for (const one of finder(text.slice(...span), day)) found.add(one.code);
  const missing = named.filter((code) => !found.has(code));
  return missing.length > 0 ? `"${mention}" does not name ${missing.join(', ')}` : null;
}

const attributionFault = (code: string, { text, day, finder }: CheckContext): string | null =>
  finder(text, day).some((one) => one.code === code) ? null : `nobody in the text speaks for ${code}`;

/** A day counts only where words of the sentence may mean it, or where it is the document's own. */
function dateHeld(date: string | null, span: readonly [number, number], { sentences, day }: CheckContext): string | null {
  if (date === null || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return null;
  if (date === day) return date;
  const sentence = sentences.findLast((one) => one.start <= span[0]);
  const told = findDayWords(sentence?.text ?? '', day).flatMap((one) => one.mayMean);
  return told.some((one) => one === date || one.startsWith(`${date}-`)) ? date : null;
}

/** A place counts only where the text names it and the gazetteer knows it. */
function placeHeld(place: string | null, { text, lexicon }: CheckContext): CodedEvent['location'] {
  if (place === null || !anchorWords(text, place)) return null;
  const row = lexicon.places.find((one) => one.name === place || one.aliases?.includes(place));
  if (!row) return null;
  const { name, country, lat, lon } = row;
  return { name, country, ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
}

/** Words in the evidence that speak against an act having happened, or a denial without any. */
function statusDoubt(
  status: EventStatus,
  type: EventType,
  span: readonly [number, number],
  { text, lexicon, sentences }: CheckContext,
): string | null {
  const { cues } = lexicon;
  const clause = text.slice(...span);
  const words = new Set(clause.toLowerCase().match(/n['’]t\b|[\p{L}]+/gu) ?? []);
  const has = (list: readonly string[]) => list.find((cue) => words.has(cue.toLowerCase()));
  const negation = has(cues.negators);
  const modal = has([...cues.conditionalModals, ...cues.doubtWords]);
  if (status === 'happened' && type !== 'REJECT' && negation)
    return `coded as happened, though "${negation}" stands in its words`;
  if (status === 'happened' && modal) return `coded as happened, though "${modal}" stands in its words`;
  const sentence = sentences.findLast((one) => one.start <= span[0])?.text.toLowerCase() ?? clause.toLowerCase();
  const said = new Set(sentence.match(/n['’]t\b|[\p{L}]+/gu) ?? []);
  const denies =
    [...cues.negators, ...lexicon.speech.denials].some((cue) => said.has(cue)) ||
    cues.negatingPhrases.some((phrase) => sentence.includes(phrase));
  if (status === 'denied' && !denies) return 'coded as denied, though nothing in its sentence denies it';
  return null;
}
