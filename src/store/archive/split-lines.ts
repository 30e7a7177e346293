const LINE_FEED = 0x0a;

/** A line without its line feed; undefined where the bytes are not UTF-8. `ended` is false for a last line without one. */
export interface Line {
  readonly text: string | undefined;
  readonly ended: boolean;
}

/** Lines of bytes or text that come in pieces of any size. */
export async function* splitLines(
  source: string | Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  for await (const piece of typeof source === 'string' ? [source] : source) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      yield { text: findText([...begun, bytes.subarray(start, end)]), ended: true };
      begun = [];
      start = end + 1;
    }
    if (start < bytes.length) begun.push(bytes.slice(start));
  }
  if (begun.length > 0) yield { text: findText(begun), ended: false };
}

function findText(pieces: readonly Uint8Array[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch {
    return undefined;
  }
}
