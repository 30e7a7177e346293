/** What is wrong with an input, where, and what to do about it. Lines and columns count from 1. */
export interface InputProblem {
  readonly problem: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly remedy: string;
}

export type Decoded = { readonly text: string } | { readonly problems: readonly InputProblem[] };

const LARGEST_BYTES = 5 * 1024 * 1024;
const MOST_PROBLEMS = 20;

const nowhere = (problem: string, remedy: string): InputProblem => ({ problem, line: null, column: null, remedy });

/** Position of a byte as line and column (columns in bytes: the text could not be decoded). */
function placeOfByte(bytes: Uint8Array, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i += 1) {
    if (bytes[i] === 10) {
      line += 1;
      start = i + 1;
    }
  }
  return { line, column: at - start + 1 };
}

/** Length of the UTF-8 sequence at `at`, or 0 where it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
    return 0;
  return length;
}

function firstBadByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return -1;
}

/** Names the encoding that a text which is not UTF-8 most likely has. */
function notUtf8(bytes: Uint8Array, at: number): InputProblem {
  const { line, column } = placeOfByte(bytes, at);
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return {
      problem: 'The file is UTF-16, not UTF-8',
      line: 1,
      column: 1,
      remedy: 'Save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW',
    };
  }
  const hex = (bytes[at] ?? 0).toString(16);
  const windows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  const name = windows ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)';
  const from = windows ? 'WINDOWS-1252' : 'ISO-8859-1';
  return {
    problem: `The file is not UTF-8 (byte 0x${hex}); it looks like ${name}`,
    line,
    column,
    remedy: `Save it as UTF-8, or convert it: iconv -f ${from} -t UTF-8 FILE > NEW`,
  };
}

const isControl = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10) || code === 127 || (code >= 0x80 && code <= 0x9f);

function listControls(text: string): InputProblem[] {
  const problems: InputProblem[] = [];
  let line = 1;
  let start = 0;
  let more = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      line += 1;
      start = i + 1;
    } else if (isControl(code)) {
      if (problems.length < MOST_PROBLEMS) {
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        problems.push({
          problem: `Control character ${name}`,
          line,
          column: i - start + 1,
          remedy: 'Delete it: a report is plain text',
        });
      } else more += 1;
    }
  }
  if (more > 0) problems.push(nowhere(`${more} more control characters`, 'Is this a text file? Export the report as plain text'));
  return problems;
}

/**
 * Bytes → text, or everything that is wrong with them at once. UTF-8 with or without byte order mark; CRLF becomes
 * LF; nothing else is changed. Latin-1 and Windows-1252 are named, not decoded: a wrong guess would alter the very
 * words that every result is tied to, so a person decides.
 */
export function decodeReport(bytes: Uint8Array): Decoded {
  const problems: InputProblem[] = [];
  if (bytes.length > LARGEST_BYTES) {
    problems.push(
      nowhere(
        `The file has ${(bytes.length / 1048576).toFixed(1)} MB; a report may have 5 MB`,
        'Cut it into single reports and read them one by one',
      ),
    );
    return { problems };
  }
  const bad = firstBadByte(bytes);
  if (bad >= 0) {
    problems.push(notUtf8(bytes, bad));
    const readable = new TextDecoder('utf-8').decode(bytes);
    if (readable.includes('\u0000') && bytes[0] !== 0xff && bytes[0] !== 0xfe)
      problems.push(...listControls(readable).slice(0, MOST_PROBLEMS));
    return { problems };
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n/g, '\n');
  if (text.trim() === '') problems.push(nowhere('The report is empty', 'Give a text with at least one sentence'));
  problems.push(...listControls(text));
  return problems.length ? { problems } : { text };
}
