import type { IsoDate } from '../../words/time.ts';
import type { Problem } from '../data/problem.ts';

/** The kinds of file that can be read, as `--format` names them. */
export const documentKinds = ['text', 'markdown', 'html', 'eml', 'feed'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One text to read. Evidence spans count UTF-16 code units of `text`, which is what the file says without its dressing. */
export interface PressDocument {
  /** For people: the file as given; `#2` behind it for the second item of a feed. */
  readonly name: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  /** The day that the document gives as its own; null where it gives none. */
  readonly date: IsoDate | null;
  readonly text: string;
}

export type DocumentsReading =
  | { readonly ok: true; readonly documents: readonly PressDocument[]; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a reader of one kind gives, before the text is checked. */
export interface Extracted {
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly text: string;
}

/** A fault of the input that ends the reading of its file. */
export class DocumentFault extends Error {
  readonly line: number;
  readonly column: number;
  readonly remedy: string;
  constructor(message: string, remedy: string, line = 0, column = 0) {
    super(message);
    this.line = line;
    this.column = column;
    this.remedy = remedy;
  }
}
