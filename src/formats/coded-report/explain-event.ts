import type { Lexicon, TriggerRow } from '../../report/index.ts';
import type { CodedEvent, CodedReport } from './coded-report.ts';
import { findDayWords } from './day-words.ts';
import { type Mention, type MentionFinder, mentionFinder } from './find-mentions.ts';
import { sentenceAround } from './sentence-around.ts';
import { wordForms } from './word-forms.ts';

export type Aspect = 'type' | 'status' | 'actor' | 'recipient' | 'date' | 'place' | 'attribution';

/** How an answer follows from words; the views put it into sentences. */
export type How =
  | 'trigger'
  | 'reading'
  | 'construction'
  | 'asserted'
  | 'attributed'
  | 'uttered'
  | 'cue'
  | 'no-cue'
  | 'named-here'
  | 'named-elsewhere'
  | 'not-named'
  | 'unknown'
  | 'none'
  | 'day-words'
  | 'no-day-words'
  | 'place-words';

/** One reason: what of the event, its value, how it follows, and the words that bear it. */
export interface EventReason {
  readonly aspect: Aspect;
  readonly value: string;
  readonly how: How;
  readonly words: readonly { readonly text: string; readonly span: readonly [number, number] }[];
}

export type Explainer = (event: CodedEvent, report: CodedReport) => EventReason[];

type Found = EventReason['words'][number];

/**
 * Names the words of the text that bear type, status, actors, day and place of an event, by the dictionaries that the reader
 * uses. It looks the result up again; it does not retrace the reader's steps, and says so where it finds no such word.
 */
export function explainer(lexicon: Lexicon): Explainer {
  const forms = wordForms(lexicon);
  const rows = rowsByWord(lexicon);
  const mentions = rememberedMentions(mentionFinder(lexicon));
  return (event, report) => {
    const { text } = report.document;
    const sentence = sentenceAround(text, event.span);
    const { all, byCode } = mentions(report);
    const inSentence = between(all, sentence);
    const party = (aspect: Aspect, code: string) => partyReason(aspect, code, inSentence, byCode.get(code) ?? [], event);
    return [
      typeReason(event, report, rows, forms),
      statusReason(event, text, sentence, lexicon),
      ...(event.actor.length === 0 ? [reason('actor', '', 'none', [])] : []),
      ...event.actor.map((code) => party('actor', code)),
      ...event.recipient.map((code) => party('recipient', code)),
      ...(event.attribution ? [party('attribution', event.attribution)] : []),
      ...(event.date ? [dateReason(event.date, report, sentence)] : []),
      ...(event.location ? [placeReason(event.location.name, text, sentence)] : []),
    ];
  };
}

const reason = (aspect: Aspect, value: string, how: How, words: readonly Found[]): EventReason => ({ aspect, value, how, words });

interface Mentions {
  /** In the order of the text, as are those of each code. */
  readonly all: readonly Mention[];
  readonly byCode: ReadonlyMap<string, readonly Mention[]>;
}

function rememberedMentions(finder: MentionFinder): (report: CodedReport) => Mentions {
  const known = new WeakMap<CodedReport, Mentions>();
  return (report) => {
    const found = known.get(report) ?? indexed(finder(report.document.text, report.day));
    known.set(report, found);
    return found;
  };
}

function indexed(all: readonly Mention[]): Mentions {
  const byCode = new Map<string, Mention[]>();
  for (const one of all) {
    const list = byCode.get(one.code);
    if (list) list.push(one);
    else byCode.set(one.code, [one]);
  }
  return { all, byCode };
}

/** Position of the first mention that begins at an offset or after it. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const between = (mentions: readonly Mention[], [start, end]: readonly [number, number]): readonly Mention[] =>
  mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end)).filter((one) => one.span[1] <= end);

type Rows = ReadonlyMap<string, readonly TriggerRow[]>;

/** The rows that name a word, in lower case. */
function rowsByWord(lexicon: Lexicon): Rows {
  const byWord = new Map<string, TriggerRow[]>();
  for (const row of lexicon.triggers) {
    for (const word of new Set([...(row.verbs ?? []), ...(row.nouns ?? [])].map((one) => one.toLowerCase()))) {
      const list = byWord.get(word);
      if (list) list.push(row);
      else byWord.set(word, [row]);
    }
  }
  return byWord;
}

function typeReason(event: CodedEvent, report: CodedReport, rows: Rows, forms: ReturnType<typeof wordForms>): EventReason {
  const value = event.mode === null ? event.type : `${event.type}/${event.mode}`;
  const overlaps = (span: readonly [number, number]) => span[0] < event.span[1] && event.span[0] < span[1];
  const garbled = report.readings.filter((one) => overlaps(one.span));
  const words = triggersIn(event, rows, forms);
  if (words.length > 0) return reason('type', value, 'trigger', words);
  if (garbled.length > 0) return reason('type', value, 'reading', garbled);
  return reason('type', value, 'construction', []);
}

/** Words of the evidence that a row of the event's type names; rows of its mode first. */
function triggersIn(event: CodedEvent, byWord: Rows, forms: ReturnType<typeof wordForms>): Found[] {
  const found: { word: Found; exact: boolean }[] = [];
  for (const match of event.evidence.matchAll(/[\p{L}\p{N}-]+/gu)) {
    const bases = forms(match[0].toLowerCase());
    const rows = [...bases].flatMap((base) => byWord.get(base) ?? []).filter((row) => row.type === event.type);
    if (rows.length === 0) continue;
    const start = event.span[0] + match.index;
    const exact = rows.some((row) => (row.mode ?? null) === event.mode);
    found.push({ word: { text: match[0], span: [start, start + match[0].length] }, exact });
  }
  const exact = found.filter((one) => one.exact);
  return (exact.length > 0 ? exact : found).slice(0, 3).map((one) => one.word);
}

/** Cue words by the status that they make. */
function cuesFor(status: string, lexicon: Lexicon): readonly string[] {
  const { cues, speech } = lexicon;
  if (status === 'denied') return [...cues.negators, ...cues.negatingPhrases, ...speech.denials];
  if (status === 'planned') return [...cues.futureModals, 'plan', 'plans', 'planned', 'promised', 'intend', 'intends', 'to'];
  return [...cues.conditionalModals, ...cues.hypotheticalOpeners, ...cues.doubtWords, 'would'];
}

function statusReason(event: CodedEvent, text: string, sentence: readonly [number, number], lexicon: Lexicon): EventReason {
  const { status } = event;
  if (status === 'happened') return reason('status', status, event.attribution ? 'attributed' : 'asserted', []);
  if (status === 'threatened' || status === 'requested') return reason('status', status, 'uttered', []);
  const cues = new Set(cuesFor(status, lexicon).map((cue) => cue.toLowerCase()));
  const within = text.slice(sentence[0], sentence[1]);
  const words = [...within.matchAll(/(?:n['’]t\b|['’](?:ll|d)\b|[\p{L}-]+?(?=n['’]t)|[\p{L}-]+)/gu)]
    .filter((match) => cues.has(match[0].toLowerCase().replace('’', "'")) || cues.has(match[0].toLowerCase()))
    .map((match) => spanOf(text, sentence[0] + match.index, match[0].length));
  const phrases = [...cues]
    .filter((cue) => cue.includes(' '))
    .flatMap((cue) => {
      const at = within.toLowerCase().indexOf(cue);
      return at < 0 ? [] : [spanOf(text, sentence[0] + at, cue.length)];
    });
  const found = nearestFirst([...phrases, ...words], event.span).slice(0, 2);
  return reason('status', status, found.length > 0 ? 'cue' : 'no-cue', found);
}

const spanOf = (text: string, start: number, length: number): Found => ({
  text: text.slice(start, start + length),
  span: [start, start + length],
});

function nearestFirst<T extends { readonly span: readonly [number, number] }>(
  all: readonly T[],
  to: readonly [number, number],
): T[] {
  const distance = ({ span }: T) => Math.max(0, to[0] - span[1], span[0] - to[1]);
  return [...all].sort((a, b) => distance(a) - distance(b) || a.span[0] - b.span[0]);
}

function partyReason(
  aspect: Aspect,
  code: string,
  inSentence: readonly Mention[],
  ofCode: readonly Mention[],
  event: CodedEvent,
): EventReason {
  if (code === 'UNK') return reason(aspect, code, 'unknown', []);
  const here = nearestFirst(
    inSentence.filter((one) => one.code === code),
    event.span,
  );
  if (here.length > 0) return reason(aspect, code, 'named-here', here.slice(0, 2));
  // the last mention before it; else the first after it
  const near = ofCode[firstFrom(ofCode, event.span[0]) - 1] ?? ofCode[0];
  return near ? reason(aspect, code, 'named-elsewhere', [near]) : reason(aspect, code, 'not-named', []);
}

function dateReason(date: string, report: CodedReport, sentence: readonly [number, number]): EventReason {
  const { text } = report.document;
  const words = findDayWords(text.slice(sentence[0], sentence[1]), report.day)
    .filter(({ mayMean }) => mayMean.some((day) => day.startsWith(date) || date.startsWith(day)))
    .map((one) => spanOf(text, sentence[0] + one.at, one.text.length));
  return reason('date', date, words.length > 0 ? 'day-words' : 'no-day-words', words.slice(0, 2));
}

function placeReason(name: string, text: string, sentence: readonly [number, number]): EventReason {
  const inside = text.slice(sentence[0], sentence[1]).indexOf(name);
  const at = inside < 0 ? text.indexOf(name) : sentence[0] + inside;
  return reason('place', name, 'place-words', at < 0 ? [] : [spanOf(text, at, name.length)]);
}
