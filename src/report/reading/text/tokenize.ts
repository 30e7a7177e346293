/** Part of speech, as far as this reader needs it. */
export type Tag =
  | 'noun'
  | 'name'
  | 'verb'
  | 'aux'
  | 'modal'
  | 'neg'
  | 'to'
  | 'det'
  | 'poss'
  | 'prep'
  | 'coord'
  | 'sub'
  | 'rel'
  | 'pron'
  | 'adv'
  | 'num'
  | 'mark';

export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface Token {
  /** Verbatim; `start`/`end` are offsets into the report, in UTF-16 code units. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  readonly capital: boolean;
  tag: Tag;
  /** Lemma of the verb that this form may be, and of the noun. */
  verb: string | null;
  form: VerbForm | null;
  noun: string;
}

const code = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** Explicit ranges, so that no engine's Unicode tables can make a difference. */
export function isLetter(c: number): boolean {
  if (c < 0x80) return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  return (
    (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x300 && c <= 0x36f) ||
    (c >= 0x370 && c <= 0x52f) ||
    (c >= 0x1e00 && c <= 0x1fff)
  );
}

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

export const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0xfeff;

const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019;

/** `U.S.`, `e.g.`: letters each followed by a full stop. Returns the end, or `at`. */
function endOfInitials(text: string, at: number): number {
  let i = at;
  let count = 0;
  while (isLetter(code(text, i)) && code(text, i + 1) === 46) {
    i += 2;
    count += 1;
  }
  return count >= 2 ? i : at;
}

function endOfWord(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = code(text, i);
    if (isLetter(c) || isDigit(c)) i += 1;
    else if (c === 45 && (isLetter(code(text, i + 1)) || isDigit(code(text, i + 1)))) i += 1;
    else if (isApostrophe(c) && isLetter(code(text, i + 1)) && !isClitic(text, i)) i += 1;
    else break;
  }
  return i;
}

function clitic(text: string, at: number): number {
  const rest = text.slice(at + 1, at + 4).toLowerCase();
  for (const tail of ['ll', 've', 're', 's', 'd', 'm', 't']) {
    if (rest.startsWith(tail) && !isLetter(code(text, at + 1 + tail.length))) return tail.length;
  }
  return 0;
}

const isClitic = (text: string, at: number): boolean => clitic(text, at) > 0;

function endOfNumber(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = code(text, i);
    if (isDigit(c) || isLetter(c)) i += 1;
    else if ((c === 46 || c === 44 || c === 58 || c === 45) && isDigit(code(text, i + 1))) i += 1;
    else break;
  }
  return i;
}

function make(text: string, start: number, end: number, kind: Token['kind']): Token {
  const raw = text.slice(start, end);
  const lower = (raw.length > 1 && raw.endsWith('.') ? raw.slice(0, -1) : raw).toLowerCase();
  const first = raw.charCodeAt(0);
  return {
    text: raw,
    lower,
    start,
    end,
    kind,
    capital: kind === 'word' && isLetter(first) && raw.slice(0, 1) !== raw.slice(0, 1).toLowerCase(),
    tag: kind === 'mark' ? 'mark' : kind === 'number' ? 'num' : 'noun',
    verb: null,
    form: null,
    noun: lower,
  };
}

/** Splits `n't` off: `didn't` → `did`, `n't`. */
function pushWord(tokens: Token[], text: string, start: number, end: number): number {
  let stop = end;
  if (isApostrophe(code(text, end)) && clitic(text, end) > 0) {
    const tail = end + 1 + clitic(text, end);
    const isNot = text.slice(end + 1, tail).toLowerCase() === 't' && /n$/i.test(text.slice(start, end)) && end - start > 1;
    if (isNot) {
      if (end - 1 > start) tokens.push(make(text, start, end - 1, 'word'));
      tokens.push(make(text, end - 1, tail, 'word'));
      return tail;
    }
    tokens.push(make(text, start, end, 'word'));
    tokens.push(make(text, end, tail, 'word'));
    return tail;
  }
  tokens.push(make(text, start, stop, 'word'));
  // plural possessive: allies' plans
  const after = code(text, stop + 1);
  if (isApostrophe(code(text, stop)) && /s$/i.test(text.slice(start, stop)) && after === 32 && isLetter(code(text, stop + 2))) {
    tokens.push(make(text, stop, stop + 1, 'word'));
    stop += 1;
  }
  return stop;
}

/** Words, numbers and marks with their offsets. One pass. */
export function tokenize(text: string, from: number, to: number, abbreviations: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  const part = text;
  let i = from;
  while (i < to) {
    const c = code(part, i);
    if (isSpace(c)) i += 1;
    else if (isLetter(c)) {
      const initials = endOfInitials(part, i);
      if (initials > i) {
        tokens.push(make(part, i, initials, 'word'));
        i = initials;
        continue;
      }
      let end = endOfWord(part, i);
      if (code(part, end) === 46 && abbreviations.has(part.slice(i, end).toLowerCase())) end += 1;
      i = pushWord(tokens, part, i, Math.min(end, to));
    } else if (isDigit(c)) {
      const end = Math.min(endOfNumber(part, i), to);
      tokens.push(make(part, i, end, 'number'));
      i = end;
    } else {
      tokens.push(make(part, i, i + 1, 'mark'));
      i += 1;
    }
  }
  return tokens;
}
