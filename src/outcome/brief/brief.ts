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

/** A text as it reads now, with what was changed and for whom, and where each member stands on it. */
export interface BriefText {
  readonly title: string;
  readonly explain: string;
  /** One sentence: agreed, open or fallen; where and when. */
  readonly status: string;
  readonly clauses: readonly BriefClause[];
  readonly positions: readonly BriefPosition[];
}

/** `was`: the words before, struck out in print. `text` is empty where the clause is out of the text. */
export interface BriefClause {
  readonly text: string;
  readonly was?: string;
  readonly mark: 'drafted' | 'reworded' | 'added' | 'out';
  /** Why it was changed, in words; empty where it was not. */
  readonly note: string;
}

export interface BriefPosition {
  readonly position: 'accept' | 'reserve' | 'bracket' | 'object' | 'silent';
  readonly label: string;
  readonly who: string;
  /** For those that do more than accept: why, each member's words. */
  readonly why: string;
}

export interface BriefSection {
  /** Stage that answers, so that page and code share their seven words. */
  readonly stage: string;
  readonly heading: string;
  readonly lines: readonly BriefLine[];
  readonly table?: BriefTable;
  /** Texts that are worth reading clause by clause. */
  readonly texts?: readonly BriefText[];
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
