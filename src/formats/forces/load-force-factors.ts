import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ForceFactors, PRACTICES } from '../../force/index.ts';
import { packageRoot } from '../data/package-root.ts';

const FILE = 'data/forces/factors.json';

const text = z.string().trim().min(1);
const day = z.iso.date();
const state = z.string().regex(/^[A-Z]{2}$/, 'is not two capital letters');
const share = z.number().min(0).max(1);
const amount = z.number().nonnegative();
const interval = z
  .strictObject({ p10: amount, p50: amount, p90: amount })
  .refine((value) => value.p10 <= value.p50 && value.p50 <= value.p90, 'does not rise from p10 over p50 to p90');
const component = z.enum(['land', 'air', 'maritime', 'GBAD', 'HQ', 'logistics', 'SOF', 'multi']);
const provenance = {
  source: text,
  asOf: day,
  confidence: z.enum(['high', 'medium', 'low']),
  note: text.optional(),
};
const period = { from: day, to: day.nullable() };

const factors = z
  .strictObject({
    types: z
      .array(
        z.strictObject({
          type: text,
          component,
          wheeledPerHead: amount,
          trackedPerHead: amount,
          containersPerHead: amount,
          tonnesPerHead: amount,
          maxLoadClass: amount,
          maxAxleTonnes: amount,
          modes: z.array(z.enum(['air', 'road', 'rail', 'sea'])).min(1),
          readinessHours: interval,
          divisible: z.boolean(),
          generalPurpose: z.boolean(),
          ...provenance,
        }),
      )
      .min(1),
    defaultTypes: z.record(component, text),
    lane: z.strictObject({ metresPerWheeled: amount, metresPerTracked: amount, metresPerContainer: amount, ...provenance }),
    warning: z.strictObject({ countsShare: share, mostShare: share, ...provenance }),
    frameworks: z.array(z.strictObject({ words: z.array(text).min(1), readinessHours: interval, ...provenance })),
    pools: z.array(
      z.strictObject({ pool: text, title: text, ...period, noticeToMoveHours: interval, personnel: amount, ...provenance }),
    ),
    areas: z.array(z.strictObject({ command: text, countries: z.array(state).min(1), ...period, ...provenance })),
    hubs: z.array(z.strictObject({ nation: state, node: text, ...provenance })),
    practice: z.array(z.strictObject({ id: z.enum(PRACTICES), says: text, ...provenance })),
  })
  .superRefine((value, context) => {
    const types = new Set<string>();
    for (const [index, row] of value.types.entries()) {
      if (types.has(row.type)) {
        context.addIssue({ code: 'custom', path: ['types', index, 'type'], message: `stands twice: "${row.type}"` });
      }
      types.add(row.type);
    }
    for (const id of PRACTICES) {
      const count = value.practice.filter((row) => row.id === id).length;
      if (count !== 1) context.addIssue({ code: 'custom', path: ['practice'], message: `${id} stands ${count} times, not once` });
    }
    for (const [name, type] of Object.entries(value.defaultTypes)) {
      if (!types.has(type)) {
        context.addIssue({ code: 'custom', path: ['defaultTypes', name], message: `names an undeclared type "${type}"` });
      }
    }
  });

/** The factors file cannot be used. The message lists every problem, one a line, with its place in the file. */
export class ForceFactorsError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ForceFactorsError';
  }
}

/**
 * Reads and checks `data/forces/factors.json`: cargo and readiness by unit type, hubs, command areas.
 * @param root the package's folder; found from this file where not given
 * @throws ForceFactorsError with all problems at once
 */
export function loadForceFactors(root: string = packageRoot()): ForceFactors {
  const path = join(root, FILE);
  if (!existsSync(path)) throw new ForceFactorsError([`${FILE} is missing (put back the file of the package)`]);
  return parseForceFactors(readFileSync(path, 'utf8'));
}

/** The factors in a JSON text. @throws ForceFactorsError with all problems at once */
export function parseForceFactors(json: string): ForceFactors {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new ForceFactorsError([`${FILE} is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const result = factors.safeParse(value);
  if (result.success) return result.data;
  throw new ForceFactorsError(
    result.error.issues.map((issue) => `${FILE} at ${issue.path.length === 0 ? 'top' : issue.path.join('.')}: ${issue.message}`),
  );
}
