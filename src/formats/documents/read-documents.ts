import { decodeReport } from '../../report/index.ts';
import type { Problem } from '../data/problem.ts';
import { decodeMarkup } from './decode-markup.ts';
import { detectKind } from './detect-kind.ts';
import { extractHtml } from './extract-html.ts';
import { extractMarkdown } from './markdown-text.ts';
import { DocumentFault, type DocumentKind, type DocumentsReading, type Extracted, type PressDocument } from './press-document.ts';
import { readFeed } from './read-feed.ts';
import { readMail } from './read-mail.ts';

/** Markup weighs more than its text. The text itself may have as much as a plain report. */
export const LARGEST_BYTES = 20 * 1024 * 1024;
const LARGEST_TEXT = 5 * 1024 * 1024;

/**
 * The documents in the bytes of one file: one, or each item of a feed.
 * @param file for messages, and by its ending for the kind
 * @param kind overrides what is detected
 */
export async function readDocuments(file: string, bytes: Uint8Array, kind?: DocumentKind): Promise<DocumentsReading> {
  const chosen = kind ?? detectKind(file, bytes);
  try {
    const known = knownBinary(bytes);
    if (known) throw new DocumentFault(`The file is ${known[0]}, not text`, known[1]);
    if (chosen === 'text' || chosen === 'markdown') return plainDocument(file, bytes, chosen);
    if (bytes.length > LARGEST_BYTES) throw tooLarge(bytes.length);
    if (bytes.length === 0) throw new DocumentFault('The file is empty', 'Give a text with at least one sentence');
    const items = chosen === 'eml' ? [await readMail(bytes)] : itemsOfMarkup(chosen, decodeMarkup(bytes));
    return checked(file, chosen, items);
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    const { message, remedy, line, column } = error;
    return { ok: false, problems: [{ file, line, column, message, remedy }] };
  }
}

const itemsOfMarkup = (kind: DocumentKind, text: string): Extracted[] => (kind === 'feed' ? readFeed(text) : [extractHtml(text)]);

/** Plain text is held to the rules of a report: its bytes are its words. */
function plainDocument(file: string, bytes: Uint8Array, kind: 'text' | 'markdown'): DocumentsReading {
  const decoded = decodeReport(bytes);
  if ('problems' in decoded) {
    const problems = decoded.problems.map(({ problem, line, column, remedy }): Problem => {
      return { file, line: line ?? 0, column: column ?? 0, message: problem, remedy };
    });
    return { ok: false, problems };
  }
  if (kind === 'markdown') return checked(file, kind, [extractMarkdown(decoded.text)]);
  return { ok: true, documents: [{ name: file, kind, title: null, date: null, text: decoded.text }], warnings: [] };
}

function checked(file: string, kind: DocumentKind, items: readonly Extracted[]): DocumentsReading {
  const length = items.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LARGEST_TEXT) throw tooLarge(length);
  const named = items.map((item, index): PressDocument => {
    return { name: kind === 'feed' ? `${file}#${index + 1}` : file, kind, ...item };
  });
  const documents = named.filter(({ text }) => text.trim() !== '');
  if (documents.length === 0) {
    throw new DocumentFault('no text was found in it', 'save its text as UTF-8 and give that, or say what it is with --format');
  }
  const warnings = named
    .filter(({ text }) => text.trim() === '')
    .map(({ name }): Problem => ({ file: name, line: 0, column: 0, message: 'holds no text', remedy: 'it was left out' }));
  return { ok: true, documents, warnings };
}

function tooLarge(bytes: number): DocumentFault {
  const size = (bytes / 1048576).toFixed(1);
  return new DocumentFault(
    `The file has ${size} MB; a report may have 5 MB`,
    'Cut it into single reports and read them one by one',
  );
}

const BINARIES: readonly (readonly [readonly number[], string, string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF', 'Give its text: pdftotext FILE NEW.txt'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document', 'Open it and save its text as UTF-8'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document', 'Open it and save its text as UTF-8'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich text (RTF)', 'Open it and save its text as UTF-8'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'Give the text itself'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'Give the text itself'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)', 'Give the text itself'],
  [[0x1f, 0x8b], 'compressed (gzip)', 'Unpack it first: gunzip FILE'],
];

function knownBinary(bytes: Uint8Array): readonly [string, string] | null {
  const found = BINARIES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  return found ? [found[1], found[2]] : null;
}
