import { styleText } from 'node:util';
import type { Brief, BriefLine, BriefSection, BriefTable, BriefText } from '../../outcome/index.ts';
import { type BriefStatus, type Language, type PrintWords, printWords, stageWord, statusesOf } from './brief-words.ts';
import { draftLines } from './terminal-draft.ts';
import { terminalTable } from './terminal-table.ts';
import { padded, printable, widthOf, wrap } from './terminal-text.ts';

export interface TerminalOptions {
  /** Width of the terminal; 80 where it is not known, never taken below 60. */
  readonly columns: number;
  /** The caller decides: a terminal, and no `NO_COLOR`. */
  readonly colour: boolean;
  readonly language: Language;
  /** The words of the report under each line that rests on them. */
  readonly evidence?: boolean;
  /** For a terminal that does not speak UTF-8: nothing but ASCII is printed. See `isUtf8Terminal`. */
  readonly ascii?: boolean;
}

const LEAST_COLUMNS = 60;
/** Prose wider than this is hard to read; tables may be wider. */
const MEASURE = 100;

/** Square: a commitment. Round: where a statement comes from. Filled, half, empty: how surely. */
const MARKS: Readonly<Record<BriefStatus, readonly [string, string]>> = {
  engaged: ['■', '[#]'],
  contested: ['▨', '[/]'],
  'not-engaged': ['□', '[ ]'],
  reported: ['●', '(*)'],
  modelled: ['○', '( )'],
  open: ['◌', '(?)'],
};

/** Pen and paper of one printing. */
interface Pen {
  readonly columns: number;
  readonly measure: number;
  readonly words: PrintWords;
  readonly evidence: boolean;
  readonly ascii: boolean;
  readonly clean: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly quoted: (text: string) => string;
}

/**
 * The brief for a terminal, ending in a line feed. No line is wider than `columns` (60 at least); control characters in names
 * and quotes are not passed on.
 */
export function briefForTerminal(brief: Brief, options: TerminalOptions): string {
  const pen = penFor(options);
  const lines = [
    ...marking(brief, pen),
    '',
    ...wrap(pen.clean(brief.title), pen.measure).map(pen.bold),
    ...wrap(pen.clean(brief.asOf), pen.measure).map(pen.dim),
  ];
  if (brief.summary.length > 0) lines.push('', ...brief.summary.flatMap((line) => claim(line, pen)));
  for (const section of brief.sections) lines.push('', ...sectionLines(section, pen));
  lines.push('', pen.dim(rule(pen).repeat(pen.measure)));
  lines.push(...legend(brief, pen));
  for (const caveat of brief.caveats) lines.push(...wrap(pen.clean(caveat), pen.measure).map(pen.dim));
  lines.push('', ...marking(brief, pen));
  return `${lines.join('\n')}\n`;
}

/** Whether letters beyond ASCII will be shown: by the locale's variables, or a console of Windows that is known to. */
export function isUtf8Terminal(environment: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  if (platform === 'win32') return Boolean(environment.WT_SESSION || environment.TERM_PROGRAM || /utf-?8/i.test(locale));
  if (environment.TERM === 'linux' || environment.TERM === 'dumb') return false;
  return /utf-?8/i.test(locale) || (platform === 'darwin' && locale === '');
}

function penFor(options: TerminalOptions): Pen {
  const columns = Number.isFinite(options.columns) ? Math.max(LEAST_COLUMNS, Math.floor(options.columns)) : 80;
  const ascii = options.ascii === true;
  type Format = Parameters<typeof styleText>[0];
  const styled = (format: Format) => (text: string) =>
    options.colour && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    columns,
    measure: Math.min(columns, MEASURE),
    words: printWords[options.language],
    evidence: options.evidence === true,
    ascii,
    clean: (text) => printable(text, ascii),
    bold: styled('bold'),
    dim: styled('dim'),
    quoted: styled(['dim', 'italic']),
  };
}

function rule(pen: Pen): string {
  return pen.ascii ? '-' : '─';
}

function marking(brief: Brief, pen: Pen): string[] {
  const own = pen.clean(brief.marking);
  const both = pen.clean(`${pen.words.exercise}  ·  ${brief.marking}`);
  const texts = widthOf(both) <= pen.measure ? [both] : [pen.clean(pen.words.exercise), own];
  return texts
    .flatMap((text) => wrap(text, pen.measure))
    .map((line) => ' '.repeat(Math.floor((pen.measure - widthOf(line)) / 2)) + pen.bold(line));
}

function sectionLines(section: BriefSection, pen: Pen): string[] {
  const stage = pen.clean(stageWord(pen.words, section.stage)).toUpperCase();
  const heading = wrap(pen.clean(section.heading), Math.max(20, pen.measure - widthOf(stage) - 2));
  const beside = widthOf(stage) + 2 <= pen.measure - 20;
  const lines = beside
    ? heading.map((line, index) => `${index === 0 ? pen.bold(stage) : ' '.repeat(widthOf(stage))}  ${pen.bold(line)}`)
    : [...wrap(stage, pen.measure), ...heading].map(pen.bold);
  lines.push(...section.lines.flatMap((line) => claim(line, pen)));
  if (section.table && section.table.rows.length > 0) lines.push(...tableLines(section.table, pen));
  if (section.texts && section.texts.length > 0) lines.push(...textLines(section.texts, pen));
  return lines;
}

function textLines(texts: readonly BriefText[], pen: Pen): string[] {
  const style = {
    columns: pen.measure,
    clean: pen.clean,
    bold: pen.bold,
    dim: pen.dim,
    traced: (lines: readonly string[], id: string, styled: (line: string) => string) => traced(lines, id, pen, styled),
    colon: pen.words.colon,
  };
  const caption = wrap(pen.clean(pen.words.texts), pen.measure - 2).map((line) => `  ${pen.dim(line)}`);
  return ['', ...caption, ...texts.flatMap((text, index) => [...(index === 0 ? [] : ['']), ...draftLines(text, style)])];
}

function tableLines(table: BriefTable, pen: Pen): string[] {
  const clean: BriefTable = {
    caption: pen.clean(table.caption),
    columns: table.columns.map(pen.clean),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(pen.clean) })),
  };
  const style = {
    columns: pen.columns - 2,
    rule: rule(pen),
    bold: pen.bold,
    dim: pen.dim,
    shortId: (id: string, room: number) => shortId(pen.clean(id), room, pen),
    colon: pen.clean(pen.words.colon),
  };
  const caption = wrap(clean.caption, pen.measure - 2).map(pen.dim);
  return ['', ...[...caption, ...terminalTable(clean, style)].map((line) => `  ${line}`)];
}

/** A claim: its mark, its text under a hanging indent, and at the end of the last line, flush right, what to ask `explain` for. */
function claim(line: BriefLine, pen: Pen): string[] {
  const mark = line.status === undefined ? '' : MARKS[line.status][pen.ascii ? 1 : 0];
  const indent = pen.ascii ? 4 : 2;
  const texts = wrap(pen.clean(line.text), pen.measure - indent);
  const lines = texts.map((text, index) => (index === 0 ? padded(mark, indent) : ' '.repeat(indent)) + text);
  const whole = line.explain === undefined ? lines : traced(lines, line.explain, pen);
  if (!pen.evidence) return whole;
  const [open, close] = pen.words.quote;
  const quotes = line.evidence.flatMap(({ text }) => wrap(pen.clean(`${open}${text}${close}`), pen.measure - indent - 2));
  return [...whole, ...quotes.map((part) => ' '.repeat(indent + 2) + pen.quoted(part))];
}

/** The lines with the id at the end of the last; where that is full the id stands below: a claim without one could not be traced. */
function traced(lines: readonly string[], explain: string, pen: Pen, styled = (line: string) => line): string[] {
  const id = pen.clean(explain);
  const last = lines.at(-1) ?? '';
  const room = pen.measure - widthOf(last) - 2;
  const beside = shortId(id, room, pen);
  if (beside !== '') return [...lines.slice(0, -1).map(styled), styled(last) + flushRight(beside, room + 2, pen)];
  const below = shortId(id, pen.measure - (pen.ascii ? 4 : 2), pen);
  return [...lines.map(styled), ...(below === '' ? [] : [flushRight(below, pen.measure, pen)])];
}

const flushRight = (id: string, room: number, pen: Pen): string => ' '.repeat(room - widthOf(id)) + pen.dim(id);

/** `[arrival/us-82-airborne]`, or with its head left out `[…/us-82-airborne]`, or nothing where that does not fit either. */
function shortId(id: string, room: number, pen: Pen): string {
  const whole = `[${id}]`;
  if (widthOf(whole) <= room) return whole;
  const parts = id.split('/');
  for (let from = 1; from < parts.length; from++) {
    const short = `[${pen.ascii ? '...' : '…'}/${parts.slice(from).join('/')}]`;
    if (widthOf(short) <= room) return short;
  }
  return '';
}

function legend(brief: Brief, pen: Pen): string[] {
  const entries = statusesOf(brief).map(
    (status) => `${MARKS[status][pen.ascii ? 1 : 0]}\u00a0${pen.clean(pen.words.status[status])}`,
  );
  if (entries.length === 0) return [];
  // held together by no-break spaces while it is wrapped
  const text = entries.map((entry) => entry.replace(/ /g, '\u00a0')).join(pen.ascii ? '  ' : ' · ');
  return wrap(text, pen.measure).map((line) => pen.dim(pen.ascii ? line.replace(/\u00a0/g, ' ') : line));
}
