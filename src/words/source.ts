import type { SourceId } from './ids.ts';
import type { IsoDate } from './time.ts';

export type Confidence = 'high' | 'medium' | 'low';

/**
 * Where a fact comes from. `source` is the id of a public page that was really read (a row of `data/sources`),
 * `judgement` (ours, reasoned in `note`) or `unverified` (general knowledge, still to be checked).
 */
export interface Provenance {
  readonly source: SourceId | 'judgement' | 'unverified';
  readonly asOf: IsoDate;
  readonly confidence: Confidence;
  /** Required where `source` is `judgement`: the reasoning in a sentence. */
  readonly note?: string;
}

/** A public page. `seen` says whether the page (or an excerpt of it) was really read for this project. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published?: IsoDate;
  readonly seen: boolean;
}
