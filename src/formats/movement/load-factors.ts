import { z } from 'zod';
import { FACTOR_IDS, type MovementFactors, PREPARATION_CLASSES } from '../../movement/index.ts';
import { readJson } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';

const FILE = 'data/movement/factors.json';

const provenance = {
  source: z.string().min(1),
  asOf: z.iso.date(),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().min(1).optional(),
};
const interval = z
  .strictObject({ p10: z.number().nonnegative(), p50: z.number().nonnegative(), p90: z.number().nonnegative() })
  .refine((value) => value.p10 <= value.p50 && value.p50 <= value.p90, 'does not rise from p10 over p50 to p90');

const schema = z
  .strictObject({
    factors: z.array(
      z.strictObject({
        id: z.enum(FACTOR_IDS),
        unit: z.string().min(1),
        value: z.union([z.number().nonnegative(), interval]),
        ...provenance,
      }),
    ),
    transporters: z.array(
      z.strictObject({ nation: z.string().regex(/^[A-Z]{2}$/), axleTonnes: z.number().positive(), ...provenance }),
    ),
    preparation: z.array(
      z.strictObject({ id: z.enum(PREPARATION_CLASSES), says: z.string().min(1), priorDays: interval, ...provenance }),
    ),
    observed: z.array(
      z.strictObject({
        unit: z.string().min(1),
        class: z.enum(PREPARATION_CLASSES),
        days: z.number().nonnegative(),
        ...provenance,
      }),
    ),
  })
  .superRefine((value, context) => {
    eachOnce(FACTOR_IDS, value.factors, 'factors', context);
    eachOnce(PREPARATION_CLASSES, value.preparation, 'preparation', context);
    for (const row of [...value.factors, ...value.transporters, ...value.preparation, ...value.observed]) {
      if (row.source === 'judgement' && !row.note) {
        context.addIssue({ code: 'custom', message: `${nameOf(row)}: a judgement needs a note` });
      }
    }
  });

function nameOf(row: { readonly id?: string; readonly nation?: string; readonly unit?: string }): string {
  return row.id ?? row.nation ?? row.unit ?? 'a row';
}

function eachOnce(
  ids: readonly string[],
  rows: readonly { readonly id: string }[],
  field: string,
  context: z.RefinementCtx,
): void {
  for (const id of ids) {
    const count = rows.filter((row) => row.id === id).length;
    if (count !== 1) context.addIssue({ code: 'custom', path: [field], message: `${id} stands ${count} times, not once` });
  }
}

/**
 * Reads the planning factors of `movement` from `data/movement/factors.json` and validates them: every factor once, every
 * judgement with its note, intervals in order. Throws an Error that lists all problems at once.
 */
export function loadMovementFactors(root: string = packageRoot()): MovementFactors {
  const parsed = schema.safeParse(readJson(root, FILE));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${FILE} ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(lines.join('\n'));
}
