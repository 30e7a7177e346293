import type { ReportEvent } from './events.ts';
import type { ReportState } from './state.ts';

/** Changes the state in place, from the event alone. */
export function evolveReport(state: ReportState, event: ReportEvent): void {
  switch (event.type) {
    case 'EventReported':
      state.events.push(event.event);
      break;
    case 'QuoteReported':
      state.quotes.push(event.quote);
      break;
    case 'ReadingProposed':
      state.readings.push(event.reading);
      break;
    case 'IncidentProposed':
      state.incidents[event.incident.id] = {
        incident: event.incident,
        fromEvents: event.fromEvents,
        status: 'proposed',
        by: null,
      };
      state.reports = Math.max(state.reports, reportNumber(event.incident.id));
      break;
    case 'IncidentConfirmed': {
      const known = state.incidents[event.incident.id];
      state.incidents[event.incident.id] = {
        incident: event.incident,
        fromEvents: known?.fromEvents ?? [],
        status: 'confirmed',
        by: event.by,
      };
      break;
    }
    case 'IncidentRejected': {
      const known = state.incidents[event.incident];
      if (known) state.incidents[event.incident] = { ...known, status: 'rejected', by: event.by };
      break;
    }
    case 'ReportCommandRefused':
      break;
  }
}

const reportNumber = (id: string): number => {
  const found = /^incident-(\d+)-/.exec(id);
  return found ? Number(found[1]) : 0;
};
