import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EtaOutcome } from '../../movement/index.ts';
import type { Problem } from '../data/problem.ts';
import { day, latitude, longitude } from '../incidents/incident-fields.ts';
import { parsePlacedYaml } from '../placed/placed-yaml.ts';

const place = z.strictObject({ name: z.string(), lat: latitude, lon: longitude });

const decision = z.strictObject({
  id: z.string(),
  /** An output of `play/outputs.ts`. */
  measure: z.string(),
  day,
  source: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const movement = z.strictObject({
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

/** What history records beside a scenario (`history.yaml`): days of decisions, and movements with their sources. */
export function readHistory(folder: string): HistoryReading {
  const file = join(folder, 'history.yaml');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const remedy = 'a scenario without a history cannot be replayed; write history.yaml beside scenario.yaml';
    return { ok: false, problems: [{ file, line: 0, column: 0, message: 'cannot be read', remedy }] };
  }
  const yaml = parsePlacedYaml(text);
  if (yaml.errors.length > 0) {
    return { ok: false, problems: yaml.errors.map((error) => ({ file, ...error, remedy: 'mend the YAML here' })) };
  }
  const parsed = historySchema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, decisions: parsed.data.decisions, movements: parsed.data.movements };
  const problems = parsed.error.issues.map((issue): Problem => {
    const remedy = 'see docs/user-guide.md, "A history file"';
    return { file, ...yaml.place(issue.path), message: `${issue.path.join('.')}: ${issue.message}`, remedy };
  });
  return { ok: false, problems };
}
