/** Signs that a model writes otherwise than the text does. */
const ALIKE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
};

interface Normal {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and at the end its length. */
  readonly origin: readonly number[];
}

function normal(text: string): Normal {
  const origin: number[] = [];
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const isBlank = /\s/.test(sign);
    if (isBlank && out.endsWith(' ')) continue;
    out += isBlank ? ' ' : (ALIKE[sign] ?? sign);
    origin.push(at);
  }
  origin.push(text.length);
  return { text: out, origin };
}

/**
 * Where some words stand in a text: verbatim, or with other quotation marks, dashes and blanks. Gives the span in the text, whose words
 * are then the evidence; null where they do not stand there.
 */
export function anchorWords(text: string, words: string, from = 0): readonly [number, number] | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const exact = text.indexOf(wanted);
  if (exact >= 0) return [from + exact, from + exact + wanted.length];
  const { text: loose, origin } = normal(text);
  const sought = normal(wanted).text;
  const at = loose.indexOf(sought);
  if (at < 0) return null;
  const start = origin[at] ?? 0;
  const last = origin[at + sought.length - 1] ?? start;
  return [from + start, from + last + 1];
}
