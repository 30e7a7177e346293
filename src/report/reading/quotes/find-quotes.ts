import type { ActorId } from '../../../words/ids.ts';
import type { Quote } from '../../../words/reported.ts';
import type { QuoteSpan, ReadSentence, ReportDocument, Speaker } from '../document.ts';
import { findQuoteSpans } from './quote-spans.ts';
import { findReported, type Speech } from './reported-speech.ts';
import { figureOf, speakerAfter, speakerBefore } from './speakers.ts';

export interface QuotesFound {
  readonly quotes: readonly Quote[];
  readonly speeches: readonly Speech[];
}

interface Talk {
  person: Speaker | null;
  figure: Speaker | null;
  /** Speaker of the last quotation, and its paragraph. */
  last: Speaker | null;
  paragraph: number;
  role: ActorId | null;
}

/** Speeches that can touch the sentence being read; keeps the sieve linear in the text. */
const RECENT = 24;

const inSpan = (spans: readonly QuoteSpan[], offset: number): boolean => {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return false;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return true;
  }
  return false;
};

/** Speech-verb groups of a sentence that stand outside quotation marks. */
function speechGroups(document: ReportDocument, sentence: ReadSentence, spans: readonly QuoteSpan[]): number[] {
  const { sets } = document.compiled;
  const list: number[] = [];
  sentence.groups.forEach((group, k) => {
    const speaks = sets.speechVerbs.has(group.lemma) || sets.denials.has(group.lemma);
    const offset = sentence.tokens[group.head]?.start ?? 0;
    if (speaks && !inSpan(spans, offset) && (group.kind === 'finite' || group.kind === 'gerund')) list.push(k);
  });
  return list;
}

function speakerOf(document: ReportDocument, sentence: ReadSentence, k: number, talk: Talk): Speaker | null {
  const group = sentence.groups[k];
  if (!group) return null;
  const context = { person: talk.person, role: talk.role, last: talk.last, figure: talk.figure };
  return speakerAfter(document, sentence, group, context) ?? speakerBefore(document, sentence, k, context);
}

/** Whose words are those between the marks? An ordered sieve. */
function attribute(
  document: ReportDocument,
  sentence: ReadSentence,
  span: QuoteSpan,
  groups: readonly number[],
  talk: Talk,
): Speaker | null {
  let right = -1;
  let left = -1;
  for (const k of groups) {
    const at = sentence.tokens[sentence.groups[k]?.head ?? 0]?.start ?? 0;
    if (at >= span.end && right < 0) right = k;
    if (at < span.start) left = k;
  }
  const rightStart = right >= 0 ? (sentence.tokens[sentence.groups[right]?.from ?? 0]?.start ?? 0) : Number.POSITIVE_INFINITY;
  if (right >= 0 && rightStart - span.end < 80 && (left < 0 || document.text.slice(span.end - 1, span.end + 2).includes(','))) {
    const speaker = speakerOf(document, sentence, right, talk);
    if (speaker) return speaker;
  }
  if (left >= 0) {
    const outer = groups[groups.indexOf(left) - 1];
    const clause = sentence.groups[left];
    const pronoun = clause && sentence.tokens[clause.from - 1]?.tag === 'pron';
    if (outer !== undefined && pronoun && outer === left - 1) return speakerOf(document, sentence, outer, talk);
    const speaker = speakerOf(document, sentence, left, talk);
    if (speaker) return speaker;
  }
  if (right >= 0) {
    const speaker = speakerOf(document, sentence, right, talk);
    if (speaker) return speaker;
  }
  if (sentence.prefix) return sentence.prefix.speaker;
  return talk.last && (span.paragraph === talk.paragraph || span.paragraph === talk.paragraph + 1) ? talk.last : talk.person;
}

function kindOf(document: ReportDocument, sentence: ReadSentence, span: QuoteSpan): Quote['kind'] {
  const body = document.text.slice(span.start, span.end);
  const startsLow = /^[a-z]/.test(body);
  return startsLow && span.start - sentence.start > 4 ? 'mixed' : 'direct';
}

function toQuote(document: ReportDocument, speech: Speech, kind: Quote['kind']): Quote | null {
  if (!speech.speaker || speech.end <= speech.start) return null;
  return {
    speaker: speech.speaker.name,
    speakerCode: speech.speaker.code,
    kind,
    text: document.text.slice(speech.start, speech.end),
    span: [speech.start, speech.end],
  };
}

function remember(document: ReportDocument, sentence: ReadSentence, talk: Talk): void {
  const before = talk.person;
  for (const mention of sentence.mentions) {
    if (mention.person !== null) talk.person = { name: mention.person, code: mention.code };
  }
  for (const token of sentence.tokens) {
    const known = token.tag === 'name' ? document.learned.get(token.lower) : undefined;
    if (known) talk.person = known;
  }
  if (talk.person !== before) talk.figure = null;
  const figure = figureOf(document, sentence);
  // "the NATO chief" is the person of that party who was named, where one was
  if (figure && figure.code !== talk.person?.code) talk.figure = figure;
  const role = sentence.mentions.find((mention) => !mention.asPlace && mention.code !== '' && mention.from < 6);
  if (role) talk.role = role.code;
}

/** Quotes of a report and who speaks where. Linear: each sentence sees only its own spans. */
export function findQuotes(document: ReportDocument): QuotesFound {
  const spans = findQuoteSpans(document.text);
  const quotes: Quote[] = [];
  const speeches: Speech[] = [];
  const talk: Talk = { person: null, figure: null, last: null, paragraph: -9, role: document.home };
  let next = 0;
  for (const sentence of document.sentences) {
    const mine: QuoteSpan[] = [];
    while (next < spans.length && (spans[next]?.start ?? 0) < sentence.end) {
      const span = spans[next];
      if (span && span.end > sentence.start) mine.push(span);
      next += 1;
    }
    const around = spansAround(spans, next, sentence);
    const groups = speechGroups(document, sentence, around);
    readSpans(document, sentence, mine, groups, talk, quotes, speeches);
    for (const k of groups) {
      const speaker = speakerOf(document, sentence, k, talk);
      if (!speaker) continue;
      const speech = findReported(document, sentence, k, around, speaker);
      if (
        !speech ||
        speeches
          .slice(-RECENT)
          .some((one) => !one.quoted && one.end > speech.start && one.start < speech.end && one.start >= sentence.start)
      )
        continue;
      speeches.push(speech);
      talk.last = speaker;
      talk.paragraph = sentence.paragraph;
      const quote = toQuote(document, speech, 'indirect');
      if (quote) quotes.push(quote);
    }
    readPrefix(document, sentence, quotes, speeches);
    remember(document, sentence, talk);
  }
  return { quotes, speeches };
}

/** The spans that touch a sentence: those met so far that reach into it. */
function spansAround(spans: readonly QuoteSpan[], next: number, sentence: ReadSentence): QuoteSpan[] {
  const list: QuoteSpan[] = [];
  for (let i = next - 1; i >= 0 && i >= next - 12; i -= 1) {
    const span = spans[i];
    if (span && span.end > sentence.start && span.start < sentence.end) list.unshift(span);
  }
  return list;
}

function readSpans(
  document: ReportDocument,
  sentence: ReadSentence,
  mine: readonly QuoteSpan[],
  groups: readonly number[],
  talk: Talk,
  quotes: Quote[],
  speeches: Speech[],
): void {
  for (const span of mine) {
    const speaker = attribute(document, sentence, span, groups, talk);
    const speech: Speech = { start: span.start, end: span.end, quoted: true, speaker };
    speeches.push(speech);
    if (speaker) {
      talk.last = speaker;
      talk.paragraph = span.paragraph;
    }
    const quote = toQuote(document, speech, kindOf(document, sentence, span));
    if (quote) quotes.push(quote);
  }
}

/** "Stoltenberg: NATO has …": what follows the colon is his. */
function readPrefix(document: ReportDocument, sentence: ReadSentence, quotes: Quote[], speeches: Speech[]): void {
  const first = sentence.prefix ? sentence.tokens[sentence.prefix.from] : undefined;
  if (!sentence.prefix || !first) return;
  const speech: Speech = { start: first.start, end: sentence.end, quoted: false, speaker: sentence.prefix.speaker };
  if (!speeches.slice(-RECENT).some((one) => one.quoted && one.start <= first.end + 1 && one.end >= sentence.end - 2)) {
    speeches.push(speech);
    const quote = toQuote(document, speech, 'indirect');
    if (quote) quotes.push(quote);
  }
}
