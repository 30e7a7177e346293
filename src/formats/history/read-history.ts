import { join } from 'node:path';
import { z } from 'zod';
import type { Recorded } from '../../play/replay.ts';
import type { Problem } from '../data/problem.ts';
import { day, latitude, longitude } from '../incidents/incident-fields.ts';
import { modeWords } from '../movement/mode-words.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { nearestWord } from '../placed/nearest-word.ts';
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

const provenance = { source: z.string(), confidence: z.enum(['high', 'medium', 'low']) };

/** `startex`, or an output of `play/outputs.ts`. */
const output = z.string().min(1);

const delay = z
  .strictObject({
    id: z.string(),
    from: output,
    to: output,
    days: z.number().int().min(0).optional(),
    hours: z.number().min(0).optional(),
    ...provenance,
  })
  .refine(({ days, hours }) => (days === undefined) !== (hours === undefined), 'needs either days or hours');

const outcome = z.strictObject({
  id: z.string(),
  happened: z.array(output).default([]),
  not: z.array(output).default([]),
  ...provenance,
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
    mode: z.array(modeWords),
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
  /** Outputs in the order in which they came; those of one day, whose order is not known, in a list of their own. */
  order: z.strictObject({ steps: z.array(z.union([output, z.array(output).min(2)])).min(2) }).optional(),
  delays: z.array(delay).default([]),
  outcomes: z.array(outcome).default([]),
  movements: z.array(movement),
});

export type HistoryReading = ({ readonly ok: true } & Recorded) | { readonly ok: false; readonly problems: readonly Problem[] };

const REMEDY = 'a scenario without a history cannot be replayed; write history.yaml beside scenario.yaml';

/**
 * What history records beside a scenario (`history.yaml`): steps, delays, outcomes and movements with their sources. With
 * `outputs`, the outputs of the scenario's model, those that it names must be among them.
 */
export function readHistory(folder: string, outputs?: readonly string[]): HistoryReading {
  return readHistoryFile(join(folder, 'history.yaml'), outputs);
}

/** Reads one history file and reports every problem at once. Never throws for wrong input. */
export function readHistoryFile(file: string, outputs?: readonly string[]): HistoryReading {
  const reading = readPlacedYaml(file, REMEDY);
  if (!reading.ok) return reading;
  const { yaml } = reading;
  const parsed = historySchema.safeParse(yaml.value);
  if (parsed.success) {
    const unknown = outputs === undefined ? [] : unknownOutputs(parsed.data, ['startex', ...outputs]);
    if (unknown.length > 0) {
      return {
        ok: false,
        problems: unknown.map(({ path, message, remedy }) => ({ file, ...yaml.place(path), message, remedy })),
      };
    }
    const { decisions, order, delays, outcomes, movements } = parsed.data;
    return { ok: true, decisions, steps: order?.steps ?? [], delays, outcomes, movements };
  }
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

type Named = readonly [path: (string | number)[], output: string];

interface Unknown {
  readonly path: (string | number)[];
  readonly message: string;
  readonly remedy: string;
}

/** Outputs that a history names and the model does not have: each would silently count as "did not happen". */
function unknownOutputs(history: z.infer<typeof historySchema>, outputs: readonly string[]): Unknown[] {
  const { decisions, order, delays, outcomes } = history;
  const each = (path: (string | number)[], list: readonly string[]): Named[] =>
    list.map((output, index) => [[...path, index], output]);
  const named: Named[] = [
    ...decisions.map(({ measure }, index): Named => [['decisions', index, 'measure'], measure]),
    ...(order?.steps ?? []).flatMap((step, index): Named[] => {
      const path = ['order', 'steps', index];
      return typeof step === 'string' ? [[path, step]] : each(path, step);
    }),
    ...delays.flatMap(({ from, to }, index): Named[] => [
      [['delays', index, 'from'], from],
      [['delays', index, 'to'], to],
    ]),
    ...outcomes.flatMap(({ happened, not }, index): Named[] => [
      ...each(['outcomes', index, 'happened'], happened),
      ...each(['outcomes', index, 'not'], not),
    ]),
  ];
  return named
    .filter(([, output]) => !outputs.includes(output))
    .map(([path, output]) => {
      const near = nearestWord(output, outputs);
      return {
        path,
        message: `the model has no output "${output}"`,
        remedy: near ? `did you mean "${near}"?` : 'see "A history file" in docs/user-guide.md',
      };
    });
}
