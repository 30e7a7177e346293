import { join } from 'node:path';
import { z } from 'zod';
import type { EtaOutcome } from '../../movement/index.ts';
import type { Problem } from '../data/problem.ts';
import { day, latitude, longitude } from '../incidents/incident-fields.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { readPlacedYaml } from '../placed/read-placed-yaml.ts';

const place = z.strictObject({ name: z.string(), lat: latitude, lon: longitude });

const decision = z.strictObject({
  id: z.string(),
  /** An output of `play/outputs.ts`. */
  measure: z.string(),
  day,
  source: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const movement = z
  .strictObject({
    id: z.string(),
    quality: z.enum(['A', 'B', 'C']),
    sender: z.string(),
    unit: z.string(),
    component: z.string(),
    framework: z.string(),
    personnel: z.number().nullable(),
    equipment: z.string().nullable(),
    origin: place,
    destination: place,
    mode: z.array(z.string()),
    decisionDate: day.nullable(),
    departFirst: day.nullable(),
    arriveFirst: day.nullable(),
    arriveComplete: day.nullable(),
    conflict: z.string().optional(),
    sources: z.array(z.url()),
  })
  .superRefine((row, context) => {
    const days = (['decisionDate', 'departFirst', 'arriveFirst', 'arriveComplete'] as const).filter((name) => row[name]);
    days.forEach((name, index) => {
      const earlier = days[index - 1];
      if (earlier === undefined || (row[name] ?? '') >= (row[earlier] ?? '')) return;
      context.addIssue({ code: 'custom', path: [name], message: `lies before ${earlier} (a day on or after ${row[earlier]})` });
    });
  });

const historySchema = z.strictObject({
  schema: z.literal('foedus-history/1'),
  decisions: z.array(decision),
  movements: z.array(movement),
});

export interface RecordedDecision {
  readonly id: string;
  readonly measure: string;
  readonly day: string;
  readonly source: string;
}

export type HistoryReading =
  | { readonly ok: true; readonly decisions: readonly RecordedDecision[]; readonly movements: readonly EtaOutcome[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const REMEDY = 'a scenario without a history cannot be replayed; write history.yaml beside scenario.yaml';

/** What history records beside a scenario (`history.yaml`): days of decisions, and movements with their sources. */
export function readHistory(folder: string): HistoryReading {
  return readHistoryFile(join(folder, 'history.yaml'));
}

/** Reads one history file and reports every problem at once. Never throws for wrong input. */
export function readHistoryFile(file: string): HistoryReading {
  const reading = readPlacedYaml(file, REMEDY);
  if (!reading.ok) return reading;
  const { yaml } = reading;
  const parsed = historySchema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, decisions: parsed.data.decisions, movements: parsed.data.movements };
  const context = {
    value: yaml.value,
    schema: historySchema,
    whole: 'the history',
    guide: 'docs/user-guide.md, "A history file"',
  };
  const problems = parsed.error.issues
    .flatMap((issue) => describeIssue(issue, context))
    .map(({ path, key, message, remedy }): Problem => {
      const at = key === undefined ? yaml.place(path) : yaml.placeOfKey(path, key);
      return { file, ...at, message, remedy };
    });
  return { ok: false, problems };
}
