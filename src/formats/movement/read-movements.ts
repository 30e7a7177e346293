import { z } from 'zod';
import type { EtaInput } from '../../movement/index.ts';
import { day, latitude, longitude } from '../incidents/incident-fields.ts';
import { type ListReading, readList } from '../placed/read-list.ts';
import { modeWords } from './mode-words.ts';

const place = z.object({ name: z.string(), lat: latitude, lon: longitude });

const movement = z.object({
  id: z.string(),
  sender: z.string(),
  unit: z.string(),
  component: z.string(),
  framework: z.string(),
  personnel: z.number().min(0).nullable(),
  equipment: z.string().nullable(),
  origin: place,
  destination: place,
  mode: z.array(modeWords),
  decisionDate: day.nullable(),
});

/** Movements for `foedus eta`: what is known when a move is decided, and nothing of how it went. */
export function readMovements(file: string, text: string): ListReading<EtaInput> {
  return readList(file, text, movement);
}
