import { styleText } from 'node:util';
import { terminalTable } from '../brief/terminal-table.ts';
import { printable, widthOf, wrap } from '../brief/terminal-text.ts';
import type { CodedEvent, CodedReport } from '../coded-report/coded-report.ts';
import type { Act } from '../merge-reports/act.ts';
import { type Mark, marksOf, paragraphsOf, segmentsOf } from './marked-text.ts';
import { type ReadLanguage, type ReadWords, readWords } from './read-words.ts';

export interface ReadViewOptions {
  readonly columns: number;
  readonly colour: boolean;
  readonly ascii: boolean;
  readonly language: ReadLanguage;
}

/** Stand for the signs of a mark while lines are broken; no text that is read may hold them. */
const SIGNS = { open: '\ue001', close: '\ue002', openReading: '\ue003', closeReading: '\ue004' } as const;
const MEASURE = 100;

interface Pen {
  readonly columns: number;
  readonly words: ReadWords;
  readonly ascii: boolean;
  readonly colour: boolean;
  readonly clean: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The documents for a terminal: each text with its events marked in place, a table of them, quotes and garbled phrases; then what differs. */
export function readingForTerminal(reports: readonly CodedReport[], acts: readonly Act[], options: ReadViewOptions): string {
  const styled = (format: 'bold' | 'dim') => (text: string) =>
    options.colour && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  const pen: Pen = {
    columns: Math.max(60, Math.floor(options.columns) || 80),
    words: readWords[options.language],
    ascii: options.ascii,
    colour: options.colour,
    clean: (text) => printable(text.replace(/[\ue000-\ue00f]/g, '\ufffd'), options.ascii),
    bold: styled('bold'),
    dim: styled('dim'),
  };
  const marking = pen.bold(pen.words.exercise);
  const lines = [
    marking,
    ...reports.flatMap((report) => ['', ...reportLines(report, pen)]),
    ...actLines(reports, acts, pen),
    '',
    marking,
  ];
  return `${lines.join('\n')}\n`;
}

function reportLines(report: CodedReport, pen: Pen): string[] {
  const { document, events, quotes, readings, day, dayFrom } = report;
  const { words } = pen;
  const head = [
    ...wrap(pen.clean(document.name), pen.columns).map(pen.bold),
    ...wrap(
      pen.clean(`${words.day[dayFrom](day)}. ${words.counts(events.length, quotes.length, readings.length)}.`),
      pen.columns,
    ).map(pen.dim),
  ];
  if (events.length + quotes.length + readings.length === 0)
    return [...head, '', ...textLines(report, pen), '', pen.clean(words.nothing)];
  return [
    ...head,
    '',
    ...textLines(report, pen),
    ...part(words.parts.events, events.length, eventTable(events, pen), pen),
    ...part(
      words.parts.quotes,
      quotes.length,
      quotes.flatMap((quote) => quoteLines(quote, pen)),
      pen,
    ),
    ...part(
      words.parts.readings,
      readings.length,
      readings.flatMap((one, index) => readingLines(one, index, pen)),
      pen,
    ),
  ];
}

function part(title: string, count: number, lines: readonly string[], pen: Pen): string[] {
  return count === 0 ? [] : ['', pen.bold(pen.clean(`${title} (${count})`)), ...lines];
}

function textLines(report: CodedReport, pen: Pen): string[] {
  const { text } = report.document;
  // quotes carry their own marks in the text
  const marks = marksOf(report).filter((mark) => mark.kind !== 'quote');
  const measure = Math.min(pen.columns, MEASURE);
  let from = 0;
  return paragraphsOf(text).flatMap(([start, end], index) => {
    while (from < marks.length && (marks[from]?.span[1] ?? 0) <= start) from += 1;
    const near: Mark[] = [];
    for (let at = from; at < marks.length && (marks[at]?.span[0] ?? end) < end; at += 1) near.push(marks[at] as Mark);
    const marked = segmentsOf(start, end, near)
      .map((segment) => {
        const opens = segment.opens.map((mark) =>
          mark.kind === 'event' ? `${SIGNS.open}${mark.index + 1}:\u00a0` : `${SIGNS.openReading}g${mark.index + 1}:\u00a0`,
        );
        const closes = segment.closes.map((mark) => (mark.kind === 'event' ? SIGNS.close : SIGNS.closeReading));
        return opens.join('') + pen.clean(text.slice(segment.start, segment.end)) + closes.join('');
      })
      .join('');
    const lines = coloured(wrap(marked, measure), pen);
    return index === 0 ? lines : ['', ...lines];
  });
}

/** Puts brackets for the signs; with colour, what stands inside is underlined, line by line. */
function coloured(lines: readonly string[], pen: Pen): string[] {
  let depth = 0;
  return lines.map((line) => {
    const pieces = line.split(/([\ue001-\ue004])/);
    return pieces
      .map((piece) => {
        if (piece === SIGNS.open || piece === SIGNS.openReading) {
          depth += 1;
          return pen.bold(piece === SIGNS.open ? '[' : '{');
        }
        if (piece === SIGNS.close || piece === SIGNS.closeReading) {
          depth = Math.max(0, depth - 1);
          return pen.bold(piece === SIGNS.close ? ']' : '}');
        }
        const plain = piece.replaceAll('\u00a0', ' ');
        return depth > 0 && pen.colour && plain !== '' ? styleText('underline', plain, { validateStream: false }) : plain;
      })
      .join('');
  });
}

function eventTable(events: readonly CodedEvent[], pen: Pen): string[] {
  const { words } = pen;
  const rows = events.map((event, index) => ({
    cells: [
      String(index + 1),
      `${event.type}${event.mode ? `/${event.mode}` : ''}`,
      words.status[event.status] + (event.attribution ? ` (${event.attribution})` : '') + provenance(event, words),
      event.actor.join(', ') || '-',
      event.recipient.join(', ') || '-',
      event.date ?? '-',
      event.location?.name ?? '-',
    ].map(pen.clean),
  }));
  const table = { caption: '', columns: words.columns.map(pen.clean), rows };
  const style = {
    columns: pen.columns - 2,
    rule: pen.ascii ? '-' : '─',
    bold: pen.bold,
    dim: pen.dim,
    shortId: () => '',
    colon: pen.clean(words.colon),
  };
  return terminalTable(table, style).map((line) => `  ${line}`);
}

/** Nothing where the rules found it and nobody doubts it. */
function provenance({ by, disagreements, needsReview }: CodedEvent, words: ReadWords): string {
  const who = by.length === 1 && by[0] === 'rules' ? [] : [by.map((one) => words.by[one]).join(' + ')];
  const doubts = (disagreements ?? []).map(({ field, says }) => `${words.model}: ${field} ${says || '-'}`);
  const all = [...who, ...doubts, ...(needsReview ? [needsReview] : [])];
  return all.length === 0 ? '' : `; ${all.join('; ')}`;
}

const indented = (text: string, indent: number, pen: Pen): string[] =>
  wrap(pen.clean(text), Math.min(pen.columns, MEASURE) - indent).map((line) => ' '.repeat(indent) + line);

function quoteLines({ speaker, speakerCode, text }: CodedReport['quotes'][number], pen: Pen): string[] {
  const { words } = pen;
  const who = `${speaker || words.speaker}${speakerCode ? ` (${speakerCode})` : ''}`;
  return indented(`${who}${words.colon}${words.open}${text}${words.close}`, 2, pen);
}

function readingLines({ text, reading, confidence, basis }: CodedReport['readings'][number], index: number, pen: Pen): string[] {
  const { words } = pen;
  return [
    ...indented(`g${index + 1} ${words.open}${text}${words.close}`, 2, pen),
    ...indented(`${words.readAs}${words.colon}${reading} (${words.confidence[confidence]}; ${basis})`, 4, pen),
  ];
}

function actLines(reports: readonly CodedReport[], acts: readonly Act[], pen: Pen): string[] {
  const shared = acts.filter(({ tellings }) => tellings.length > 1);
  if (reports.length < 2 || shared.length === 0) return [];
  const { words } = pen;
  const lines = shared.flatMap(({ event, tellings, differences }) => [
    ...indented(
      `${event.type}${event.mode ? `/${event.mode}` : ''}${words.colon}${event.actor.join(', ') || words.nobody} → ${event.recipient.join(', ') || '-'}${event.date ? `, ${event.date}` : ''}`,
      2,
      pen,
    ),
    ...tellings.flatMap((one) => indented(`${one.document}${words.colon}${words.open}${one.evidence}${words.close}`, 4, pen)),
    ...differences.flatMap(({ of, says }) =>
      indented(
        `${words.differ(of)}${words.colon}${says.map(({ value, documents }) => `${value} (${documents.join(', ')})`).join('; ')}`,
        4,
        pen,
      ),
    ),
  ]);
  const rule = (pen.ascii ? '-' : '─').repeat(Math.max(8, widthOf(words.parts.acts)));
  return ['', pen.dim(rule), pen.bold(pen.clean(`${words.parts.acts} (${shared.length})`)), ...lines];
}
