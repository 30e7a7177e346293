import type { Incident } from '../words/incident.ts';
import type { ProposedReading, Quote, ReportedEvent } from '../words/reported.ts';
import type { State } from '../words/states.ts';
import type { Lexicon } from './lexicon.ts';

/** What the stage is handed: its dictionaries and the states (for alpha-3 → alpha-2 and names). */
export interface ReportFacts {
  readonly lexicon: Lexicon;
  readonly states: readonly State[];
}

export interface IncidentRecord {
  readonly incident: Incident;
  readonly fromEvents: readonly string[];
  readonly status: 'proposed' | 'confirmed' | 'rejected';
  readonly by: string | null;
}

/** Plain data; the fold of the stage's events. */
export interface ReportState {
  readonly events: ReportedEvent[];
  readonly quotes: Quote[];
  readonly readings: ProposedReading[];
  readonly incidents: Record<string, IncidentRecord>;
  /** Reports read so far: keeps ids apart. */
  reports: number;
}

export const emptyReportState = (): ReportState => ({ events: [], quotes: [], readings: [], incidents: {}, reports: 0 });
