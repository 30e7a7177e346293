import type { Quote, Reading, ReportedEvent } from '../../words/reported.ts';
import type { CodedDocument, CodedEvent, CodedQuote } from './read-documents.ts';

/** Counts over documents. Core: type, status, actor and recipient as the coder has them, on words that overlap. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
  statusRight: number;
  statusWrong: number;
  /** Planned, conditional or denied by the coder, happened by the reader. */
  takenAsHappened: number;
  wrongCulprit: number;
  trapHits: number;
  traps: number;
  falseElsewhere: number;
  speakersRight: number;
  speakersWrong: number;
}

export const emptyScore = (): Score => ({
  right: 0,
  wrong: 0,
  missed: 0,
  statusRight: 0,
  statusWrong: 0,
  takenAsHappened: 0,
  wrongCulprit: 0,
  trapHits: 0,
  traps: 0,
  falseElsewhere: 0,
  speakersRight: 0,
  speakersWrong: 0,
});

export const precision = (score: Score): number => score.right / Math.max(1, score.right + score.wrong);
export const recall = (score: Score): number => score.right / Math.max(1, score.right + score.missed);
export const f1 = (score: Score): number => {
  const sum = precision(score) + recall(score);
  return sum === 0 ? 0 : (2 * precision(score) * recall(score)) / sum;
};

type Span = readonly [number, number];

/** Shared part of two spans over the shorter one. */
const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(1, Math.min(a[1] - a[0], b[1] - b[0]));

function jaccard(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 1 : [...all].filter((code) => a.includes(code) && b.includes(code)).length / all.size;
}

/** Statuses that the codebook holds equal for acts of speech. */
const EQUAL: Readonly<Record<string, readonly string[]>> = {
  THREATEN: ['happened', 'threatened'],
  DEMAND: ['happened', 'requested'],
  REQUEST: ['happened', 'requested'],
  AGREE: ['happened', 'planned'],
};

const sameStatus = (type: string, a: string, b: string): boolean =>
  a === b || (EQUAL[type]?.includes(a) === true && EQUAL[type]?.includes(b) === true);
const statusFits = (event: ReportedEvent, gold: CodedEvent): boolean =>
  gold.as.some(([type, status]) => type === event.type && sameStatus(type, status, event.status));
const actorFits = (event: ReportedEvent, gold: CodedEvent): boolean =>
  gold.actors.some((codes) => jaccard(codes, event.actor) >= 0.5);
const recipientFits = (event: ReportedEvent, gold: CodedEvent): boolean =>
  gold.recipient.length === 0 || gold.recipients.some((codes) => jaccard(codes, event.recipient) >= 0.5);
const detects = (event: ReportedEvent, gold: CodedEvent): boolean =>
  gold.as.some(([type]) => type === event.type) && gold.spans.some((span) => overlap(span, event.span) >= 0.5);

/** Points of likeness, 0 where the reader's event is not the coder's at all. */
function likeness(event: ReportedEvent, gold: CodedEvent): number {
  if (!detects(event, gold)) return 0;
  return [statusFits, actorFits, recipientFits].reduce((sum, fits) => sum + (fits(event, gold) ? 2 : 0), gold.optional ? 1 : 2);
}

/** One reader's event for each of the coder's, the best pairs first. */
function pair(events: readonly ReportedEvent[], gold: readonly CodedEvent[]): Map<ReportedEvent, CodedEvent> {
  const edges = events.flatMap((event) => gold.map((one) => ({ event, one, points: likeness(event, one) })));
  const pairs = new Map<ReportedEvent, CodedEvent>();
  const taken = new Set<CodedEvent>();
  for (const edge of edges.filter((one) => one.points > 0).sort((a, b) => b.points - a.points)) {
    if (pairs.has(edge.event) || taken.has(edge.one)) continue;
    pairs.set(edge.event, edge.one);
    taken.add(edge.one);
  }
  return pairs;
}

function scoreEvent(event: ReportedEvent, gold: CodedEvent, score: Score): void {
  if (statusFits(event, gold)) score.statusRight += 1;
  else {
    score.statusWrong += 1;
    if (event.status === 'happened' && /^(denied|conditional|planned)$/.test(gold.status)) score.takenAsHappened += 1;
  }
  if (gold.actor.includes('UNK') && !actorFits(event, gold)) score.wrongCulprit += 1;
  const core = statusFits(event, gold) && actorFits(event, gold) && recipientFits(event, gold);
  if (gold.optional) return;
  if (core) score.right += 1;
  else {
    score.wrong += 1;
    score.missed += 1;
  }
}

function scoreQuote(quotes: readonly Quote[], gold: CodedQuote, score: Score): void {
  if (gold.kind === 'indirect') return;
  const last = (name: string) => name.toLowerCase().split(' ').at(-1);
  const found = quotes.filter((quote) => overlap(quote.span, gold.span) >= 0.5);
  const right = found.some(
    (quote) =>
      last(quote.speaker) === last(gold.speaker) ||
      (gold.code !== '' && quote.speakerCode === gold.code && !/^[A-Z]/.test(gold.speaker)),
  );
  if (right) score.speakersRight += 1;
  else score.speakersWrong += 1;
}

/** Adds what a reading of a document got right and wrong. */
export function addScore(score: Score, reading: Reading, document: CodedDocument): void {
  const pairs = pair(reading.events, document.events);
  for (const [event, gold] of pairs) scoreEvent(event, gold, score);
  const found = new Set(pairs.values());
  score.missed += document.events.filter((gold) => !gold.optional && !found.has(gold)).length;
  for (const event of reading.events) {
    if (pairs.has(event)) continue;
    const again = document.events.some((gold) => detects(event, gold));
    const trapped = document.traps.some((trap) => overlap(trap.span, event.span) >= 0.5);
    if (again || (trapped && /^(conditional|denied)$/.test(event.status))) continue;
    score.wrong += 1;
    if (document.topic === 'other') score.falseElsewhere += 1;
  }
  score.traps += document.traps.length;
  for (const trap of document.traps) {
    const hit = reading.events.some(
      (event) =>
        !pairs.has(event) &&
        !/^(conditional|denied)$/.test(event.status) &&
        overlap(trap.span, event.span) >= 0.5 &&
        trap.types.includes(event.type),
    );
    if (hit) score.trapHits += 1;
  }
  for (const quote of document.quotes) scoreQuote(reading.quotes, quote, score);
}
