/** A stretch of the file, in bytes: `to` is the first byte after it. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

export interface ByteFault {
  readonly at: number;
  readonly message: string;
}

export interface CollectionScan {
  /** Every member of the collection but `features`. */
  readonly members: ReadonlyMap<string, unknown>;
  readonly hasFeatures: boolean;
  readonly fault: ByteFault | null;
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [...'"\\,:[]{}'].map((sign) => sign.charCodeAt(0));
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Walks over a GeoJSON collection in UTF-8 and hands over where each feature stands, so that a file much larger than memory's
 * worth of objects is never held as objects. `each` says whether to go on. What stands inside a feature is not looked at.
 */
export function scanFeatures(bytes: Uint8Array, each: (slice: Slice) => boolean): CollectionScan {
  const members = new Map<string, unknown>();
  const scan = { hasFeatures: false };
  try {
    walk(bytes, members, (slice) => {
      scan.hasFeatures = true;
      return slice === null || each(slice);
    });
    return { members, ...scan, fault: null };
  } catch (error) {
    if (error instanceof Misplaced) return { members, ...scan, fault: { at: error.at, message: error.message } };
    throw error;
  }
}

/** Text of a slice. */
export function textOf(bytes: Uint8Array, { from, to }: Slice): string {
  return decoder.decode(bytes.subarray(from, to));
}

const decoder = new TextDecoder();

class Misplaced extends Error {
  readonly at: number;

  constructor(bytes: Uint8Array, at: number) {
    const found = at < bytes.length ? (textOf(bytes, { from: at, to: Math.min(at + 4, bytes.length) })[0] ?? '') : '';
    super(
      at < bytes.length
        ? `is not JSON: ${JSON.stringify(found)} cannot stand here`
        : 'is not JSON: it ends too early; a bracket or a quote is not closed',
    );
    this.at = at;
  }
}

function walk(bytes: Uint8Array, members: Map<string, unknown>, each: (slice: Slice | null) => boolean): void {
  let at = skipSpace(bytes, BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? 3 : 0);
  at = skipSpace(bytes, expect(bytes, at, OPEN));
  if (bytes[at] !== CLOSE) {
    for (;;) {
      const keyEnd = endOfString(bytes, expectAt(bytes, at, QUOTE));
      const key = parse(bytes, { from: at, to: keyEnd }) as string;
      at = skipSpace(bytes, expect(bytes, skipSpace(bytes, keyEnd), COLON));
      if (key === 'features' && bytes[at] === OPEN_LIST) {
        const end = walkFeatures(bytes, at, each);
        if (end < 0) return;
        at = end;
      } else {
        const end = endOfValue(bytes, at);
        members.set(key, parse(bytes, { from: at, to: end }));
        at = end;
      }
      at = skipSpace(bytes, at);
      if (bytes[at] !== COMMA) break;
      at = skipSpace(bytes, at + 1);
    }
  }
  at = skipSpace(bytes, expect(bytes, at, CLOSE));
  if (at < bytes.length) throw new Misplaced(bytes, at);
}

/** The byte after the list, or -1 where it was left early. */
function walkFeatures(bytes: Uint8Array, start: number, each: (slice: Slice | null) => boolean): number {
  each(null);
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === CLOSE_LIST) return at + 1;
  for (;;) {
    const end = endOfValue(bytes, at);
    if (!each({ from: at, to: end })) return -1;
    at = skipSpace(bytes, end);
    if (bytes[at] !== COMMA) break;
    at = skipSpace(bytes, at + 1);
  }
  return expect(bytes, at, CLOSE_LIST);
}

function parse(bytes: Uint8Array, slice: Slice): unknown {
  try {
    return JSON.parse(textOf(bytes, slice));
  } catch {
    throw new Misplaced(bytes, slice.from);
  }
}

/** The byte after a value. Brackets are counted, not told apart: what is inside is parsed later. */
function endOfValue(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
      if (depth === 0) return at;
    } else if (byte === OPEN || byte === OPEN_LIST) {
      depth++;
      at++;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (depth === 0) return endOfWord(bytes, from, at);
      depth--;
      at++;
      if (depth === 0) return at;
    } else {
      if (depth === 0 && (byte === COMMA || isSpace(byte))) return endOfWord(bytes, from, at);
      at++;
    }
  }
  throw new Misplaced(bytes, bytes.length);
}

function endOfWord(bytes: Uint8Array, from: number, at: number): number {
  if (at === from) throw new Misplaced(bytes, at);
  return at;
}

function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  throw new Misplaced(bytes, bytes.length);
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at])) at++;
  return at;
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The byte after the sign that must stand at `at`. */
function expect(bytes: Uint8Array, at: number, sign: number | undefined): number {
  return expectAt(bytes, at, sign) + 1;
}

function expectAt(bytes: Uint8Array, at: number, sign: number | undefined): number {
  if (bytes[at] !== sign) throw new Misplaced(bytes, at);
  return at;
}
