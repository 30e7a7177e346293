import type { ReportedEvent } from '../../words/reported.ts';
import type { IsoDate } from '../../words/time.ts';
import type { CodedBy, CodedEvent } from '../coded-report/coded-report.ts';
import type { NumberTold } from './numbers-told.ts';

/** How one document tells of an act. */
export interface Telling {
  /** Name of the document, and its place among those that were merged. */
  readonly document: string;
  readonly report: number;
  readonly documentDay: IsoDate;
  /** Id of the event in its own document. */
  readonly event: string;
  readonly status: ReportedEvent['status'];
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly date: string | null;
  readonly place: string | null;
  readonly attribution: string | null;
  readonly by: readonly CodedBy[];
  readonly evidence: string;
  readonly span: readonly [number, number];
  readonly numbers: readonly NumberTold[];
}

/** On what the documents differ, and who says what. */
export interface Difference {
  readonly of: string;
  readonly says: readonly { readonly value: string; readonly documents: readonly string[] }[];
}

/** One act as all documents together tell of it. */
export interface Act {
  readonly id: string;
  /** As the document tells it that names most; what others say otherwise stands in `differences`. */
  readonly event: CodedEvent;
  /** Where that event is from. */
  readonly report: number;
  readonly tellings: readonly Telling[];
  readonly differences: readonly Difference[];
}
