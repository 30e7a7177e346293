import type { Stage } from '../kernel/stage.ts';
import type { ReportCommand } from './commands.ts';
import { decideReport } from './decide.ts';
import type { ReportEvent } from './events.ts';
import { evolveReport } from './evolve.ts';
import { emptyReportState, type ReportFacts, type ReportState } from './state.ts';

/** Text in; reported events, quotes, proposed readings and proposed incidents out. */
export const reportStage: Stage<ReportFacts, ReportState, ReportCommand, ReportEvent> = {
  initial: () => emptyReportState(),
  decide: (command, state, facts) => decideReport(command, state, facts),
  evolve: (state, event) => evolveReport(state, event),
};

export type { ConfirmIncident, ReadReport, RejectIncident, ReportCommand } from './commands.ts';
export { type Decoded, decodeReport, type InputProblem } from './decode-report.ts';
export type {
  EventReported,
  IncidentConfirmed,
  IncidentProposed,
  IncidentRejected,
  QuoteReported,
  ReadingProposed,
  ReportCommandRefused,
  ReportEvent,
} from './events.ts';
export { type Confirmation, confirmIncident } from './incidents/confirm-incident.ts';
export { type ProposedIncident, proposeIncidents } from './incidents/propose-incidents.ts';
export type { ActorRow, Cues, Garbled, Gate, Lexicon, PlaceRow, Speech, TriggerRow, Words } from './lexicon.ts';
export { readReport } from './reading/read-report.ts';
export type { IncidentRecord, ReportFacts, ReportState } from './state.ts';
