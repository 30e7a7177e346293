import { remember } from '../kernel/remember.ts';
import type { Incident } from '../words/incident.ts';
import type { IsoDate } from '../words/time.ts';
import type { ConfirmIncident, ReadReport, RejectIncident, ReportCommand } from './commands.ts';
import type { ReportEvent } from './events.ts';
import { proposeIncidents } from './incidents/propose-incidents.ts';
import { readReport } from './reading/read-report.ts';
import type { ReportFacts, ReportState } from './state.ts';

const isDay = (date: IsoDate): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date);

/** A second report's ids must not meet the first one's: both count on. */
function decideRead(command: ReadReport, state: ReportState, facts: ReportFacts): readonly ReportEvent[] {
  if (!isDay(command.date)) {
    return [{ type: 'ReportCommandRefused', command: 'ReadReport', because: `"${command.date}" is not a day: write YYYY-MM-DD` }];
  }
  const number = state.reports + 1;
  const prefix = number === 1 && state.events.length === 0 ? '' : `r${number}-`;
  return eventsOfReading(facts, command.text, command.date, number, prefix);
}

/** A text reads the same in every replicate. */
const eventsOfReading = remember(readEvents, (text, date, number, prefix) => `${number} ${prefix} ${date} ${text}`);

function readEvents(facts: ReportFacts, text: string, date: IsoDate, number: number, prefix: string): readonly ReportEvent[] {
  const raw = readReport(text, date, facts.lexicon);
  const reading = { ...raw, events: raw.events.map((event) => ({ ...event, id: `${prefix}${event.id}` })) };
  const proposed = proposeIncidents(reading, date, facts.states, number);
  return [
    ...reading.events.map((event) => ({ type: 'EventReported' as const, event })),
    ...reading.quotes.map((quote) => ({ type: 'QuoteReported' as const, quote })),
    ...reading.readings.map((one) => ({ type: 'ReadingProposed' as const, reading: one })),
    ...proposed.map((one) => ({
      type: 'IncidentProposed' as const,
      incident: one.incident,
      fromEvents: one.events,
      reasons: one.reasons,
    })),
  ];
}

function refuse(command: ConfirmIncident | RejectIncident, state: ReportState): ReportEvent | null {
  const known = state.incidents[command.incident];
  // a person may enter an incident that no report tells of
  if (!known && command.type === 'ConfirmIncident' && command.corrected) return null;
  if (!known) {
    const list = Object.keys(state.incidents).join(', ') || 'none';
    return {
      type: 'ReportCommandRefused',
      command: command.type,
      because: `no incident "${command.incident}"; proposed are: ${list}`,
    };
  }
  if (known.status === 'proposed') return null;
  return {
    type: 'ReportCommandRefused',
    command: command.type,
    because: `incident "${command.incident}" is already ${known.status} by ${known.by ?? 'nobody'}`,
  };
}

/** What a command brings about. Pure; a command that cannot be carried out says so in an event. */
export function decideReport(command: ReportCommand, state: ReportState, facts: ReportFacts): readonly ReportEvent[] {
  if (command.type === 'ReadReport') return decideRead(command, state, facts);
  const refused = refuse(command, state);
  if (refused) return [refused];
  const { incident: id, by } = command;
  if (command.type === 'RejectIncident') return [{ type: 'IncidentRejected', incident: id, by, because: command.because }];
  const incident = command.corrected ? named(command.corrected, id) : state.incidents[id]?.incident;
  return incident === undefined ? [] : [{ type: 'IncidentConfirmed', incident, by }];
}

/** The same object where it has that id already: what is worked out for it in one replicate holds in the next. */
const named = (incident: Incident, id: string): Incident => (incident.id === id ? incident : { ...incident, id });
