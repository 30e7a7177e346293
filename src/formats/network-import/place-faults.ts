import type { Problem } from '../data/problem.ts';
import { parsePlacedYaml } from '../placed/placed-yaml.ts';
import { type Slice, textOf } from './scan-features.ts';

/** Something wrong in a feature, or, where `slice` is empty (from = to), at a byte of the file. */
export interface Fault {
  readonly slice: Slice;
  /** From the feature down: `properties`, `kind`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

/** Beyond these a list of problems is noise; how many more there are is told. */
const SHOWN = 200;

/** Faults with line and column, in the order of the file. Places are worked out only for what is shown. */
export function placeFaults(file: string, bytes: Uint8Array, faults: readonly Fault[]): readonly Problem[] {
  const sorted = [...faults].sort((a, b) => a.slice.from - b.slice.from);
  const shown = sorted.slice(0, SHOWN);
  const walker = new PlaceWalker(bytes);
  const problems = shown.map(({ slice, path, message, remedy }): Problem => {
    const start = walker.placeOf(slice.from);
    const inner = slice.to > slice.from ? parsePlacedYaml(textOf(bytes, slice)).place(path) : { line: 1, column: 1 };
    const column = inner.line === 1 ? start.column + inner.column - 1 : inner.column;
    return { file, line: start.line + inner.line - 1, column, message, remedy };
  });
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const next = sorted[SHOWN];
  if (next !== undefined) {
    const left = (sorted.length - SHOWN).toLocaleString('en-US');
    const message = `the first of ${left} more problems: ${next.message}`;
    problems.push({ file, ...walker.placeOf(next.slice.from), message, remedy: 'mend those above first, then import again' });
  }
  return problems;
}

/** Line and column of bytes, asked for in rising order: a file on one line is walked over once. */
class PlaceWalker {
  #at = 0;
  #line = 1;
  #column = 1;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    // a byte order mark stands in no column
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
  }

  placeOf(offset: number): { line: number; column: number } {
    for (; this.#at < offset; this.#at++) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === 0x0a) {
        this.#line++;
        this.#column = 1;
      } else if (byte >= 0xf0) {
        // two code units, as every other column here counts
        this.#column += 2;
      } else if ((byte & 0xc0) !== 0x80) {
        this.#column++;
      }
    }
    return { line: this.#line, column: this.#column };
  }
}
