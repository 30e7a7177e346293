import type { Evidence } from '../../words/verdict.ts';

/** A piece of text that is claimed: the id that `foedus explain` knows, and the words in the report it rests on. */
export interface BriefLine {
  readonly text: string;
  readonly explain?: string;
  readonly evidence: readonly Evidence[];
  /** How the line is meant, where that matters: drawn by form, never by colour alone. */
  readonly status?: 'engaged' | 'contested' | 'not-engaged' | 'reported' | 'modelled' | 'open';
}

export interface BriefTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly explain?: string }[];
}

export interface BriefSection {
  /** Stage that answers, so that page and code share their seven words. */
  readonly stage: string;
  readonly heading: string;
  readonly lines: readonly BriefLine[];
  readonly table?: BriefTable;
}

/** The decision brief: two minutes for an ambassador. The same structure is printed, written and shown. */
export interface Brief {
  readonly title: string;
  readonly marking: string;
  readonly asOf: string;
  readonly summary: readonly BriefLine[];
  readonly sections: readonly BriefSection[];
  readonly caveats: readonly string[];
}
