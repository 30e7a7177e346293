export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where a text stops being JSON, and why. Engines do not always say where, so prefixes are tried. */
export function findJsonFault(text: string): JsonFault {
  if (text.trim() === '') return { line: 1, column: 1, message: 'is empty' };
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  if (good >= text.length) return { ...place, message: 'is not JSON: it ends too early; a bracket or a quote is not closed' };
  const found = JSON.stringify(String.fromCodePoint(text.codePointAt(good) ?? 0));
  return { ...place, message: `is not JSON: ${found} cannot stand here` };
}

function mayGoOn(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return true;
  } catch (error) {
    const says = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(says)?.[1];
    return /end of JSON|Unterminated/.test(says) || Number(at ?? -1) >= prefix.length;
  }
}
