import type { Compiled } from './compile.ts';
import { type Token, tokenize } from './tokenize.ts';

export interface Sentence {
  readonly tokens: Token[];
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENING = new Set(['"', '“', '‘', '«', '(', '[', '#', '@']);
/** No sentence of press prose is longer; keeps every later step linear in the text. */
const LONGEST = 120;

function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !'.!?…'.includes(token.text)) return false;
  if (isInitial(tokens, at)) return false;
  return startsAfter(tokens, at);
}

/** "George W. Bush": the stop behind a middle initial. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at - 1];
  const first = tokens[at - 2];
  const next = tokens[at + 1];
  if (letter?.text.length !== 1 || !letter.capital || letter.kind !== 'word' || letter.text === 'I') return false;
  return first?.capital === true && first.kind === 'word' && first.text.length > 2 && next?.capital === true;
}

/** What follows a full stop must look like a beginning. */
function startsAfter(tokens: readonly Token[], at: number): boolean {
  let i = at + 1;
  while (tokens[i] && CLOSING.has(tokens[i]?.text ?? '') && tokens[i]?.start === tokens[i - 1]?.end) i += 1;
  const next = tokens[i];
  if (!next) return true;
  if (next.start === tokens[i - 1]?.end) return false;
  return next.capital || next.kind === 'number' || OPENING.has(next.text) || (tokens[at]?.text !== '.' && next.kind === 'word');
}

function cut(tokens: Token[], paragraph: number, out: Sentence[]): void {
  let from = 0;
  const flush = (to: number) => {
    const part = tokens.slice(from, to);
    const first = part[0];
    const last = part.at(-1);
    if (first && last) out.push({ tokens: part, start: first.start, end: last.end, paragraph });
    from = to;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    if (endsHere(tokens, i)) {
      let end = i + 1;
      while (tokens[end] && CLOSING.has(tokens[end]?.text ?? '') && tokens[end]?.start === tokens[end - 1]?.end) end += 1;
      flush(end);
      i = end - 1;
    } else if (isAbbreviationAtEnd(tokens, i)) flush(i + 1);
    else if (i - from >= LONGEST) flush(i + 1);
  }
  flush(tokens.length);
}

/** "… in the U.S. The Kremlin": an abbreviation that also ends the sentence, if an article or pronoun follows. */
function isAbbreviationAtEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || token.kind !== 'word' || !token.text.endsWith('.') || token.text.length < 4) return false;
  return next.capital && /^(The|A|An|It|He|She|They|In|On|But|And|His|Its|Their|This|That|There)$/.test(next.text);
}

/** Paragraphs are lines; sentences end at stops that are not abbreviations. Linear in the text. */
export function splitSentences(text: string, compiled: Compiled): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) {
      cut(tokenize(text, start, end, compiled.abbreviations), paragraph, out);
      paragraph += 1;
    }
    if (newline < 0) break;
    start = newline + 1;
  }
  return out;
}
