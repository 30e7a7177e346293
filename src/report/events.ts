import type { Incident } from '../words/incident.ts';
import type { ProposedReading, Quote, ReportedEvent } from '../words/reported.ts';
import type { Reason } from '../words/verdict.ts';

export interface EventReported {
  readonly type: 'EventReported';
  readonly event: ReportedEvent;
}

export interface QuoteReported {
  readonly type: 'QuoteReported';
  readonly quote: Quote;
}

/** A garbled phrase as written, with a reading that nobody has accepted yet. */
export interface ReadingProposed {
  readonly type: 'ReadingProposed';
  readonly reading: ProposedReading;
}

export interface IncidentProposed {
  readonly type: 'IncidentProposed';
  readonly incident: Incident;
  readonly fromEvents: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface IncidentConfirmed {
  readonly type: 'IncidentConfirmed';
  readonly incident: Incident;
  readonly by: string;
}

export interface IncidentRejected {
  readonly type: 'IncidentRejected';
  readonly incident: string;
  readonly by: string;
  readonly because: string;
}

/** A command that could not be carried out, and what to do. */
export interface ReportCommandRefused {
  readonly type: 'ReportCommandRefused';
  readonly command: 'ConfirmIncident' | 'RejectIncident' | 'ReadReport';
  readonly because: string;
}

export type ReportEvent =
  | EventReported
  | QuoteReported
  | ReadingProposed
  | IncidentProposed
  | IncidentConfirmed
  | IncidentRejected
  | ReportCommandRefused;
