import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { type FoedusData, findLand } from '../../facts/index.ts';
import type { Land } from '../../words/place.ts';
import type { Scenario } from '../../words/scenario.ts';
import type { Problem } from '../data/problem.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { type PlacedYaml, parsePlacedYaml } from '../placed/placed-yaml.ts';
import { checkReferences, type Finding } from './check-references.ts';
import { type ScenarioFile, scenarioSchema, toScenario } from './schema.ts';

/** What is needed to say whether a scenario's references hold. */
export interface ScenarioContext {
  readonly data: FoedusData;
  readonly lands: readonly Land[];
}

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario; readonly folder: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `PATH/scenario.yaml` (or the file itself) and reports every problem at once. Never throws for wrong input. */
export function readScenario(path: string, context: ScenarioContext): ScenarioReading {
  const file = scenarioFileOf(path);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const remedy = `give a folder that holds scenario.yaml, for example scenarios/2022-ukraine`;
    return { ok: false, problems: [{ file, line: 0, column: 0, message: 'cannot be read', remedy }] };
  }
  const yaml = parsePlacedYaml(text);
  if (yaml.errors.length > 0) {
    const remedy = 'mend the YAML here; nothing after it was read';
    return { ok: false, problems: yaml.errors.map((error) => ({ file, ...error, remedy })) };
  }
  const parsed = scenarioSchema.safeParse(yaml.value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, yaml, file)) };
  const findings = checkReferences(parsed.data, context.data, (point) => findLand(context.lands, point));
  if (findings.length > 0) return { ok: false, problems: findings.map((finding) => placed(finding, yaml, file)) };
  return { ok: true, scenario: toScenario(parsed.data), folder: dirname(file) };
}

function scenarioFileOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? join(path, 'scenario.yaml') : path;
  } catch {
    return basename(path).includes('.') ? path : join(path, 'scenario.yaml');
  }
}

function placed(finding: Finding, yaml: PlacedYaml, file: string): Problem {
  return { file, ...yaml.place(finding.path), message: finding.message, remedy: finding.remedy };
}

function problemsOf(issue: z.core.$ZodIssue, yaml: PlacedYaml, file: string): Problem[] {
  const where = issue.path.length > 0 ? issue.path.join('.') : 'the scenario';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestWord(key, knownKeys(issue.path));
      const remedy = near
        ? `did you mean "${near}"?`
        : `known here: ${knownKeys(issue.path).join(', ') || 'see docs/user-guide.md'}`;
      return { file, ...yaml.placeOfKey(issue.path, key), message: `unknown key "${key}" in ${where}`, remedy };
    });
  }
  const remedy = remedyOf(issue);
  return [{ file, ...yaml.place(issue.path), message: `${where}: ${issue.message}`, remedy }];
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return `write a ${issue.expected}; it may be missing or misspelt`;
  return 'see docs/user-guide.md, "A scenario file"';
}

/** The keys that the schema knows at a path, for a remedy. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = scenarioSchema;
  for (const step of path) schema = stepInto(unwrap(schema), step);
  const shape = shapeOf(unwrap(schema));
  return shape ? Object.keys(shape) : [];
}

type Shaped = { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown };

function unwrap(schema: unknown): Shaped | undefined {
  let inner = schema as Shaped | undefined;
  while (inner && typeof inner.unwrap === 'function' && !inner.shape && !inner.element) inner = inner.unwrap() as Shaped;
  return inner;
}

const shapeOf = (schema: Shaped | undefined) => schema?.shape;
const stepInto = (schema: Shaped | undefined, step: PropertyKey) =>
  typeof step === 'number' ? schema?.element : schema?.shape?.[String(step)];

export type { ScenarioFile };
