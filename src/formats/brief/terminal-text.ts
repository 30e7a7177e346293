// Ranges of East_Asian_Width W and F (Unicode 16), neighbours joined where what lies between is unassigned, and all pictographs.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x23f0, 0x23f0],
  [0x23f3, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2630, 0x2637],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x268a, 0x268f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x26f2, 0x26f3],
  [0x26f5, 0x26f5],
  [0x26fa, 0x26fa],
  [0x26fd, 0x26fd],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x274e, 0x274e],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x27b0, 0x27b0],
  [0x27bf, 0x27bf],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x4dff],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18d08],
  [0x1aff0, 0x1b2fb],
  [0x1d300, 0x1d376],
  [0x1f000, 0x1f0ff],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7f0],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const EMOJI_STYLE = '\ufe0f';
const ASCII: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '…': '...',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
  '€': 'EUR',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '×': 'x',
};

/**
 * Columns that `text` takes. Summed over code points: a terminal that draws joined emoji as one takes fewer, none takes more.
 * Letters of ambiguous width count one, as every terminal outside East Asian settings draws them.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  // the letter before it is drawn as a picture, one column wider
  if (letter === EMOJI_STYLE) return 1;
  if (NO_WIDTH.test(letter)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/**
 * Text of others, made safe to print: no control characters (a terminal obeys them), no reordering marks, no broken
 * surrogates, one line. With `ascii`, letters lose their accents and what has no likeness becomes `?`.
 */
export function printable(text: string, ascii: boolean): string {
  const safe = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
  if (!ascii) return safe;
  return safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[^\x20-\x7e]/gu, (letter) => ASCII[letter] ?? '?');
}

/** Lines of at most `width` columns, broken between words; a word that is too long is broken between letters. Never none. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/u)) {
    if (word === '') continue;
    for (const piece of pieces(word, width)) {
      const wide = widthOf(piece.text);
      const gap = line === '' || piece.joined ? 0 : 1;
      if (line !== '' && used + gap + wide > width) {
        lines.push(line);
        line = piece.text;
        used = wide;
      } else {
        line += (gap === 1 ? ' ' : '') + piece.text;
        used += gap + wide;
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word as it can be set: whole, or in pieces that each fill a line. `joined`: no space before it. */
function pieces(word: string, width: number): { text: string; joined: boolean }[] {
  if (widthOf(word) <= width) return [{ text: word, joined: false }];
  const out: { text: string; joined: boolean }[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of letters.segment(word)) {
    // a cluster may itself be wider than a line: then its code points are parted
    for (const letter of widthOf(segment) > width ? segment : [segment]) {
      const wide = widthOf(letter);
      if (piece !== '' && used + wide > width) {
        out.push({ text: piece, joined: out.length > 0 });
        piece = '';
        used = 0;
      }
      piece += letter;
      used += wide;
    }
  }
  out.push({ text: piece, joined: out.length > 0 });
  return out;
}

/** `text` followed (or, with `right`, led) by spaces to `width` columns. */
export function padded(text: string, width: number, right = false): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? spaces + text : text + spaces;
}
