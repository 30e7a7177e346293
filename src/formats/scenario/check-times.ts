import { parseIsoTime } from '../../kernel/calendar.ts';
import type { Find } from './finding.ts';
import type { ScenarioFile } from './schema.ts';

/** Days and times in an order that cannot be. Each by itself is a real day already: the schema sees to that. */
export function checkTimes(file: ScenarioFile, find: Find): void {
  const start = parseIsoTime(file.start);
  const end = parseIsoTime(file.end);
  if (end <= start) {
    find(['end'], `end: ${file.end} is not after start ${file.start}`, 'let ENDEX come after STARTEX');
  } else {
    // an end that is wrong itself would put everything else after it
    const before = (path: (string | number)[], name: string, value: string, remedy: string) => {
      if (parseIsoTime(value) > end) find(path, `${name}: ${value} lies after end ${file.end}`, remedy);
    };
    before(['report', 'date'], 'report.date', file.report.date, 'date the report before ENDEX');
    file.reinforcements.forEach((order, index) => {
      before(['reinforcements', index, 'decided'], 'decided', order.decided, 'decide before ENDEX');
    });
    file.incidents.forEach((incident, index) => {
      before(['incidents', index, 'date'], 'date', incident.date, 'let the incident happen before ENDEX');
    });
  }
  file.incidents.forEach((incident, index) => {
    if (!incident.endDate || incident.endDate >= incident.date) return;
    const message = `endDate: ${incident.endDate} lies before date ${incident.date}`;
    find(['incidents', index, 'endDate'], message, 'exchange the two days');
  });
}
