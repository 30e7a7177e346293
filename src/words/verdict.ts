import type { SourceId } from './ids.ts';

/** Never a boolean: where lawyers differ, the answer is `contested` and both readings are named. */
export type Verdict = 'engaged' | 'not-engaged' | 'contested';

/** One element of a rule: is it met? `unknown` when the fact it rests on is not known. */
export type Finding = 'met' | 'not-met' | 'contested' | 'unknown';

/** Verbatim words of a report. `start`/`end` are offsets in UTF-16 code units into the text as read. */
export interface Evidence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Why. Every result explains itself as a tree of these. A leaf names a `source` (a row of `data/sources`,
 * `judgement` or `unverified`), `evidence` in the report, or another reason to `see`.
 */
export interface Reason {
  /** Set on the reasons that `foedus explain` can be asked for; unique in a run, e.g. `determination/incident-1/nat-5`. */
  readonly id?: string;
  /** One plain sentence or noun phrase: what is claimed here. */
  readonly says: string;
  readonly result?: Verdict | Finding | string;
  readonly source?: SourceId;
  readonly evidence?: readonly Evidence[];
  /** What would change the answer ("if attribution were confirmed …"). */
  readonly wouldChange?: string;
  readonly because?: readonly Reason[];
  /** Id of another reason of the run that says more: a pointer, where the tree itself would be too much here. */
  readonly see?: string;
}
