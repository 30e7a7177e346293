import { z } from 'zod';
import type { Incident } from '../../words/incident.ts';
import { type ListReading, readList } from '../placed/read-list.ts';
import { incidentFields } from './incident-fields.ts';

const incident = z.object(incidentFields).refine(({ date, endDate }) => !endDate || date <= endDate, {
  path: ['endDate'],
  message: 'lies before date (exchange the two days)',
});

/** Incidents as an analyst enters them: the input fields only; outcomes and commentary in a file are not read. */
export function readIncidents(file: string, text: string): ListReading<Incident> {
  return readList(file, text, incident);
}
