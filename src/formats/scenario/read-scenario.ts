import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FoedusData, findLand } from '../../facts/index.ts';
import type { Land } from '../../words/place.ts';
import type { Scenario } from '../../words/scenario.ts';
import { readRows } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';
import type { Problem } from '../data/problem.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { type Described, describeIssue } from '../placed/describe-issue.ts';
import type { PlacedYaml } from '../placed/placed-yaml.ts';
import { readPlacedYaml } from '../placed/read-placed-yaml.ts';
import { checkReferences } from './check-references.ts';
import type { Declared } from './finding.ts';
import { declaredIds, respell, soundPart } from './mend.ts';
import { type ScenarioFile, scenarioSchema, toScenario } from './schema.ts';

/** What is needed to say whether a scenario's references hold. */
export interface ScenarioContext {
  readonly data: FoedusData;
  readonly lands: readonly Land[];
}

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario; readonly folder: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const REMEDY = 'give a folder that holds scenario.yaml, for example scenarios/2022-ukraine';

/** Reads `PATH/scenario.yaml` (or the file itself) and reports every problem at once. Never throws for wrong input. */
export function readScenario(path: string, context: ScenarioContext): ScenarioReading {
  const file = scenarioFileOf(path);
  const reading = readPlacedYaml(file, REMEDY);
  if (!reading.ok) return reading;
  const { yaml } = reading;
  const parsed = scenarioSchema.safeParse(yaml.value);
  const described = parsed.success ? findIn(parsed.data, yaml.value, context) : findDespite(yaml.value, context);
  if (parsed.success && described.length === 0) return { ok: true, scenario: toScenario(parsed.data), folder: dirname(file) };
  const problems = described.map((one) => placed(one, yaml, file));
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function scenarioFileOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? join(path, 'scenario.yaml') : path;
  } catch {
    return basename(path).includes('.') ? path : join(path, 'scenario.yaml');
  }
}

/** What does not hold in a well-formed scenario; `whole` is what stands in the file, wrong items included. */
function findIn(file: ScenarioFile, whole: unknown, context: ScenarioContext): Described[] {
  const declared = {
    types: loadForceFactors().types.map((row) => row.type),
    proposals: declaredIds(whole, 'proposals'),
    requirements: declaredIds(whole, 'requirements'),
    evidence: declaredIds(whole, 'evidence'),
    figures: readRows(packageRoot(), 'data/decision/factors.json') as Declared['figures'],
  };
  return checkReferences(file, context.data, (point) => findLand(context.lands, point), declared);
}

/** Everything wrong with a value that is no scenario: its shape, and what does not hold in those parts that are sound. */
function findDespite(value: unknown, context: ScenarioContext): Described[] {
  const faults = faultsOf(value);
  const unknown = faults.filter((fault) => fault.key !== undefined);
  const respelt = respell(value, unknown);
  const others = faultsOf(respelt.value).filter((fault) => fault.key === undefined);
  const sound = soundPart(
    respelt.value,
    others.map((fault) => fault.path),
  );
  const parsed = scenarioSchema.safeParse(sound.value);
  const findings = parsed.success ? findIn(parsed.data, respelt.value, context) : [];
  return [
    ...unknown,
    ...others.map((fault) => ({ ...fault, path: respelt.origin(fault.path) })),
    ...findings.flatMap((finding) => {
      const path = sound.origin(finding.path);
      return path === null ? [] : [{ ...finding, path: respelt.origin(path) }];
    }),
  ];
}

function faultsOf(value: unknown): Described[] {
  const parsed = scenarioSchema.safeParse(value);
  const context = { value, schema: scenarioSchema, whole: 'the scenario', guide: 'docs/user-guide.md, "A scenario file"' };
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => describeIssue(issue, context));
}

function placed({ path, key, message, remedy }: Described, yaml: PlacedYaml, file: string): Problem {
  const place = key === undefined ? yaml.place(path) : yaml.placeOfKey(path, key);
  return { file, ...place, message, remedy };
}
