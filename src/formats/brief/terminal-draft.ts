import type { BriefClause, BriefPosition, BriefText } from '../../outcome/index.ts';
import { padded, wrap } from './terminal-text.ts';

/** How a text is set; what it is given comes as it is and is made printable here. */
export interface DraftStyle {
  readonly columns: number;
  readonly clean: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** The lines, styled, with the id at the end of the last one or below it. */
  readonly traced: (lines: readonly string[], explain: string, styled: (line: string) => string) => string[];
  readonly colon: string;
}

const INDENT = 2;

/** A text with its clauses, numbered as drafted: `-` before words that it had, `+` before those that are new. */
export function draftLines(text: BriefText, style: DraftStyle): string[] {
  const { clean, columns } = style;
  const set = (words: string) => wrap(clean(words), columns - INDENT).map((line) => ' '.repeat(INDENT) + line);
  const digits = String(text.clauses.length).length;
  return [
    ...style.traced(set(text.title), text.explain, style.bold),
    ...set(text.status).map(style.dim),
    ...text.clauses.flatMap((clause, index) => clauseLines(clause, String(index + 1).padStart(digits), style)),
    ...text.positions.flatMap((position) => positionLines(position, style)),
  ];
}

function clauseLines({ text, was, mark, note }: BriefClause, number: string, style: DraftStyle): string[] {
  const head = (sign: string) => `${' '.repeat(INDENT)}${sign} ${number}. `;
  if (mark === 'drafted') return hung(head(' '), text, style);
  const before = was === undefined ? [] : hung(head('-'), was, style).map(style.dim);
  const now = text === '' ? [] : hung(head('+'), text, style);
  const why = note === '' ? [] : hung(' '.repeat(head(' ').length), `(${note})`, style).map(style.dim);
  return [...before, ...now, ...why];
}

function positionLines({ label, who, why }: BriefPosition, style: DraftStyle): string[] {
  const stand = hung(' '.repeat(INDENT), `${label}${style.colon}${who}`, style, 2 * INDENT);
  return why === '' ? stand : [...stand, ...hung(' '.repeat(2 * INDENT), why, style).map(style.dim)];
}

/** `words` after `head`, wrapped lines under its first word or `indent` columns in. */
function hung(head: string, words: string, { clean, columns }: DraftStyle, indent = head.length): string[] {
  const [first = '', ...rest] = wrap(clean(words), columns - Math.max(indent, head.length));
  return [head + first, ...rest.map((line) => padded('', indent) + line)];
}
