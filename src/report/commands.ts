import type { Incident } from '../words/incident.ts';
import type { IsoDate } from '../words/time.ts';

/** Reads a report and proposes incidents from it. */
export interface ReadReport {
  readonly type: 'ReadReport';
  readonly text: string;
  readonly date: IsoDate;
}

/** A person (or the declared rule for unattended runs) takes a proposed incident as fact. */
export interface ConfirmIncident {
  readonly type: 'ConfirmIncident';
  readonly incident: string;
  readonly by: string;
  /** What the person knows better than the words; laid over the proposal. */
  readonly corrected?: Incident;
}

export interface RejectIncident {
  readonly type: 'RejectIncident';
  readonly incident: string;
  readonly by: string;
  readonly because: string;
}

export type ReportCommand = ReadReport | ConfirmIncident | RejectIncident;
