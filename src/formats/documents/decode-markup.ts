import { decodeReport } from '../../report/index.ts';
import { DocumentFault } from './press-document.ts';

const REMEDY = 'save the page anew as UTF-8, or give its text with --format text';

/** The text of HTML or XML in the encoding that a byte order mark or the file itself declares; UTF-8 where nothing is declared. */
export function decodeMarkup(bytes: Uint8Array): string {
  const declared = markOf(bytes) ?? declarationOf(bytes);
  if (declared === null || /^utf-?8$/i.test(declared)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new DocumentFault(`declares the encoding "${declared}", which is not known`, REMEDY);
    throw new DocumentFault(`declares the encoding ${declared}, but holds bytes that are none of it`, REMEDY);
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // the reader of plain text says where, and what it looks like instead
    const decoded = decodeReport(bytes);
    const first = 'problems' in decoded ? decoded.problems[0] : undefined;
    throw new DocumentFault(
      `${first?.problem ?? 'The file is not UTF-8'}, and it declares no encoding`,
      first?.remedy ?? REMEDY,
      first?.line ?? 0,
      first?.column ?? 0,
    );
  }
}

function markOf([a, b]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function declarationOf(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  const found =
    /^[^<]{0,3}<\?xml\s[^>]*?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head);
  // a declaration that could be read byte by byte is not UTF-16, whatever it says
  return found?.[1] === undefined || /^utf-?16/i.test(found[1]) ? null : found[1];
}
