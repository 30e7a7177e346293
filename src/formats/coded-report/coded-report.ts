import type { ProposedReading, Quote, ReportedEvent } from '../../words/reported.ts';
import type { IsoDate } from '../../words/time.ts';
import type { PressDocument } from '../documents/press-document.ts';

/** Who coded an event: the rules of `report`, a language model whose answer was checked, a person. */
export type CodedBy = 'rules' | 'llm' | 'human';

/** What two coders say otherwise of one act. The event holds what the first of `by` says. */
export interface Disagreement {
  readonly field: 'type' | 'mode' | 'status' | 'actor' | 'recipient' | 'date';
  readonly by: CodedBy;
  readonly says: string;
}

export interface CodedEvent extends ReportedEvent {
  readonly by: readonly CodedBy[];
  readonly disagreements?: readonly Disagreement[];
  /** Why a person should look at it before it is used. */
  readonly needsReview?: string;
}

/** Where the day comes from that "Thursday" and "today" are counted from. */
export type DayFrom = 'given' | 'document' | 'scenario' | 'today';

/** One document as coded. Spans count UTF-16 code units of `document.text`. */
export interface CodedReport {
  readonly document: PressDocument;
  readonly day: IsoDate;
  readonly dayFrom: DayFrom;
  readonly events: readonly CodedEvent[];
  readonly quotes: readonly Quote[];
  readonly readings: readonly ProposedReading[];
}

/** Types that PLOVER counts as cooperation. */
const COOPERATIVE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'AGREE', 'YIELD', 'RETREAT']);
/** Conflict in words; all others are conflict in deeds. */
const SPOKEN = new Set(['REQUEST', 'DEMAND', 'ACCUSE', 'REJECT', 'THREATEN']);

export type EventClass = 'cooperation' | 'words' | 'deeds';

/** Whether an event is cooperation, conflict in words or conflict in deeds. */
export function eventClass(type: string): EventClass {
  if (COOPERATIVE.has(type)) return 'cooperation';
  return SPOKEN.has(type) ? 'words' : 'deeds';
}
