import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Minutes } from '../words/time.ts';

/** One event of a run. `seq` counts from 0 without gaps; `at` never falls. */
export interface Entry<Event> {
  readonly seq: number;
  readonly at: Minutes;
  readonly event: Event;
}

/** An entry chained to all before it: `hash` is SHA-256 (hex) over the hash before and the entry's line. */
export interface SealedEntry<Event> extends Entry<Event> {
  readonly hash: string;
}

/** Something wrong in a log's text, with the line (from 1) and what that means. */
export interface LogProblem {
  readonly line: number;
  readonly message: string;
}

export interface ParsedLog<Event> {
  /** Every line that could be read as an entry, verified or not. */
  readonly entries: SealedEntry<Event>[];
  /** Empty when the text is whole and unchanged. */
  readonly problems: LogProblem[];
}

/** What the first entry is chained to. */
export const EMPTY_HASH = '0'.repeat(64);

const SEALED_LINE = /^(\{"seq":\d+,"at":.*),"hash":"([0-9a-f]{64})"\}$/s;

/** Seals entries one by one, for a log that is still growing. */
export interface Sealer {
  /** Hash of the last sealed entry. */
  readonly head: string;
  seal<Event>(entry: Entry<Event>): SealedEntry<Event>;
}

/** A sealer that continues after `head`. */
export function createSealer(head: string = EMPTY_HASH): Sealer {
  let last = head;
  return {
    get head() {
      return last;
    },
    seal(entry) {
      last = chain(last, `${openLine(entry)}}`);
      return { seq: entry.seq, at: entry.at, event: entry.event, hash: last };
    },
  };
}

/** The whole log, chained from its first entry. Throws TypeError for an event that is not plain JSON data. */
export function sealLog<Event>(entries: readonly Entry<Event>[]): SealedEntry<Event>[] {
  const sealer = createSealer();
  return entries.map((entry) => sealer.seal(entry));
}

/** One hash that stands for the whole log: that of its last entry; `EMPTY_HASH` for an empty log. */
export function headHash(entries: readonly Entry<unknown>[]): string {
  const sealer = createSealer();
  for (const entry of entries) sealer.seal(entry);
  return sealer.head;
}

/** The log as JSON Lines, sealed: `{"seq":…,"at":…,"event":…,"hash":"…"}`, keys of events in code-unit order. */
export function formatLog(entries: readonly Entry<unknown>[]): string {
  const sealer = createSealer();
  return entries.map((entry) => formatSealed(sealer.seal(entry))).join('');
}

/** One sealed entry as its line, line feed included. */
export function formatSealed(entry: SealedEntry<unknown>): string {
  return `${openLine(entry)},"hash":"${entry.hash}"}\n`;
}

/**
 * Reads what `formatLog` wrote and verifies the chain, byte for byte. A change is reported at its own line only; lines
 * cut off at the end can be noticed only by comparing the last hash with `head`, when it is known from elsewhere.
 */
export function parseLog<Event = unknown>(text: string, head?: string): ParsedLog<Event> {
  const entries: SealedEntry<Event>[] = [];
  const problems: LogProblem[] = [];
  const lines = text === '' ? [] : text.split('\n');
  if (lines.length > 0 && lines.pop() !== '') {
    problems.push({ line: lines.length + 1, message: 'the last line does not end with a line feed' });
    lines.push(text.slice(text.lastIndexOf('\n') + 1));
  }
  // Two hashes, the one written and the one computed: a changed hash then spoils its own line only, like a changed event.
  let written = EMPTY_HASH;
  let computed = EMPTY_HASH;
  let seq = 0;
  for (const [index, line] of lines.entries()) {
    const entry = readLine<Event>(line);
    if (typeof entry === 'string') {
      problems.push({ line: index + 1, message: entry });
      continue;
    }
    const body = `${line.slice(0, line.length - HASH_FIELD_LENGTH)}}`;
    const afterWritten = chain(written, body);
    const afterComputed = written === computed ? afterWritten : chain(computed, body);
    const whole = entry.hash === afterWritten || entry.hash === afterComputed;
    if (!whole) problems.push({ line: index + 1, message: brokenLink(entry.seq, seq) });
    entries.push(entry);
    written = entry.hash;
    computed = whole ? entry.hash : afterWritten;
    seq = entry.seq + 1;
  }
  if (head !== undefined && written !== head) {
    problems.push({
      line: lines.length,
      message: `the log ends with hash ${written}, expected was ${head}: lines are missing or changed`,
    });
  }
  return { entries, problems };
}

/** `,"hash":"` + 64 digits + `"}` */
const HASH_FIELD_LENGTH = 9 + 64 + 2;

function readLine<Event>(line: string): SealedEntry<Event> | string {
  if (line.endsWith('\r')) return 'the line ends with a carriage return: a log must be kept byte for byte';
  if (!SEALED_LINE.test(line)) return 'not a line of a sealed log ({"seq":…,"at":…,"event":…,"hash":"…"})';
  try {
    return JSON.parse(line) as SealedEntry<Event>;
  } catch {
    return 'not valid JSON';
  }
}

function brokenLink(found: number, expected: number): string {
  if (found !== expected) return `entry ${found} stands where entry ${expected} should: lines are missing, moved or changed`;
  return 'the line does not match its hash: it was changed, or a line before it was taken out';
}

function openLine(entry: Entry<unknown>): string {
  return `{"seq":${canonicalJson(entry.seq)},"at":${canonicalJson(entry.at)},"event":${canonicalJson(entry.event)}`;
}

function chain(before: string, line: string): string {
  return bytesToHex(sha256(utf8ToBytes(before + line)));
}

/**
 * JSON with the keys of every object in code-unit order, so that equal data give equal text whatever built them.
 * Members that are undefined are left out. Throws TypeError for what JSON cannot carry (NaN, Infinity, a function, a Map,
 * a Date …): it would come back as something else.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} cannot stand in a log`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayJson(value) : objectJson(value);
    default:
      throw new TypeError(`a value of type ${typeof value} cannot stand in a log`);
  }
}

function arrayJson(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index++) {
    text += (index > 0 ? ',' : '') + canonicalJson(list[index]);
  }
  return `${text}]`;
}

function objectJson(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype as object) !== null) {
    throw new TypeError(`${value.constructor.name} cannot stand in a log: plain objects and arrays only`);
  }
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}
