/** The text in some bytes, or what is wrong with them and where. Lines and columns count from 1. */
export type DecodedText =
  | { readonly text: string }
  | { readonly line: number; readonly column: number; readonly message: string; readonly remedy: string };

/** Decodes UTF-8 (a byte order mark is dropped). Anything else is refused, since a guess would change names silently. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const remedy = 'save it as UTF-8; nothing of this file was used';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { line: 1, column: 1, message: 'is UTF-16, not UTF-8', remedy };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return { ...placeOf(bytes, nul), message: 'is no text: a zero byte stands here', remedy: 'give a text file in UTF-8' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const bad = firstBadByte(bytes);
    const byte = `0x${(bytes[bad] ?? 0).toString(16).padStart(2, '0')}`;
    return { ...placeOf(bytes, bad), message: `is not UTF-8 (byte ${byte}); it may be Latin-1 or Windows-1252`, remedy };
  }
}

/** Offset of the first byte that no UTF-8 text has there: decoding replaces it, so the sound part before it is re-encoded. */
function firstBadByte(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (let from = 0; ; ) {
    const at = loose.indexOf('\ufffd', from);
    const offset = new TextEncoder().encode(loose.slice(0, at < 0 ? loose.length : at)).length;
    // a replacement character may also have been written as such
    if (at < 0 || bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    from = at + 1;
  }
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
