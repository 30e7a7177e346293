import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../kernel/log.ts';

/** A record as it lies in the table: the body as its canonical text. */
export interface RecordRow {
  readonly sequence: number;
  readonly key: string | null;
  readonly body: string;
  readonly hash: string;
}

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What the first record of an exercise is chained to. */
export function openingHash(id: string, head: unknown): string {
  return hashOf(canonicalJson({ exercise: id, head }));
}

/** A record chained to the one before. */
export function sealRecord(before: string, sequence: number, key: string | null, body: string): RecordRow {
  return { sequence, key, body, hash: hashOf(before + recordText(sequence, key, body)) };
}

/** A record's line without its hash, canonical. No key, no member: so it was in version 1, and its hashes still hold. */
export function recordText(sequence: number, key: string | null, body: string): string {
  return `{"body":${body},${key === null ? '' : `"key":${JSON.stringify(key)},`}"sequence":${sequence}}`;
}

/** Any line without its hash → the line, line feed included. */
export function sealedLine(text: string, hash: string): string {
  return `${text.slice(0, -1)},"hash":"${hash}"}\n`;
}

const SEALED_LINE = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/s;

/** The reverse of `sealedLine`, line feed apart. */
export function findSeal(line: string): { readonly text: string; readonly hash: string } | undefined {
  const [, open, hash] = SEALED_LINE.exec(line) ?? [];
  return open === undefined || hash === undefined ? undefined : { text: `${open}}`, hash };
}

/** Of a line that stands for itself (`before` = '') or after another. */
export function lineHash(before: string, text: string): string {
  return hashOf(before + text);
}
