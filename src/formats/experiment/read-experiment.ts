import { dirname, isAbsolute, join } from 'node:path';
import { listOutputs } from '../../play/replay.ts';
import type { Problem } from '../data/problem.ts';
import { type Described, describeIssue } from '../placed/describe-issue.ts';
import type { PlacedYaml } from '../placed/placed-yaml.ts';
import { readPlacedYaml } from '../placed/read-placed-yaml.ts';
import { assembleWorld } from '../world/assemble-world.ts';
import { loadWorldRows } from '../world/load-world.ts';
import { checkExperiment, type ExperimentGround, outputMatcher } from './check-experiment.ts';
import type { Experiment, Factor } from './experiment.ts';
import { type ExperimentFile, experimentSchema } from './schema.ts';

/** An experiment with what it is about. */
export interface OpenExperiment extends ExperimentGround {
  readonly experiment: Experiment;
}

export type ExperimentReading =
  | { readonly ok: true; readonly opened: OpenExperiment; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const GUIDE = 'src/formats/experiment/README.md';
const REMEDY = 'give an experiment file, for example docs/examples/experiments/instructions.yaml';

/** Reads an experiment file with its scenario and reports every problem of both at once, with places. Never throws for wrong input. */
export function readExperiment(file: string): ExperimentReading {
  const reading = readPlacedYaml(file, REMEDY);
  if (!reading.ok) return reading;
  const { yaml } = reading;
  const parsed = experimentSchema.safeParse(yaml.value);
  const shape = parsed.success ? [] : parsed.error.issues.flatMap((issue) => describeIssue(issue, contextOf(yaml.value)));
  const path = scenarioOf(file, yaml.value);
  const scenario = path === undefined ? undefined : loadWorldRows(path);
  const problems: Problem[] = shape.map((one) => placed(one, yaml, file));
  if (scenario !== undefined && !scenario.ok) problems.push(...aboutScenario(scenario.problems, yaml, file));
  if (!parsed.success || scenario === undefined || !scenario.ok) return { ok: false, problems: inOrder(problems) };
  const { rows } = scenario;
  const world = assembleWorld(rows);
  const ground: ExperimentGround = { rows, world, outputs: listOutputs(world) };
  const found = checkExperiment(parsed.data, ground);
  if (found.length > 0) return { ok: false, problems: inOrder(found.map((one) => placed(one, yaml, file))) };
  const experiment = toExperiment(parsed.data, path as string, ground);
  return { ok: true, opened: { ...ground, experiment }, warnings: scenario.warnings };
}

const contextOf = (value: unknown) => ({ value, schema: experimentSchema, whole: 'the experiment', guide: GUIDE });

function scenarioOf(file: string, value: unknown): string | undefined {
  const named = (value as { scenario?: unknown } | null | undefined)?.scenario;
  if (typeof named !== 'string' || named === '') return undefined;
  return isAbsolute(named) ? named : join(dirname(file), named);
}

/** A scenario that is not there is a fault of the line that names it; other faults stand in its own files. */
function aboutScenario(problems: readonly Problem[], yaml: PlacedYaml, file: string): Problem[] {
  return problems.map((problem) =>
    problem.line === 0 && problem.message === 'no such file'
      ? placed(
          {
            path: ['scenario'],
            message: `${problem.file}: no such file`,
            remedy: 'name the folder of a scenario, from the folder of this file',
          },
          yaml,
          file,
        )
      : problem,
  );
}

function placed({ path, key, message, remedy }: Described, yaml: PlacedYaml, file: string): Problem {
  const place = key === undefined ? yaml.place(path) : yaml.placeOfKey(path, key);
  return { file, ...place, message, remedy };
}

const inOrder = (problems: Problem[]) => problems.sort((a, b) => a.line - b.line || a.column - b.column);

function toExperiment(file: ExperimentFile, scenario: string, ground: ExperimentGround): Experiment {
  const { schema: _schema, factors, settings, outputs, seed, stop, flag, ...rest } = file;
  const wanted = outputs.map(outputMatcher);
  return {
    ...rest,
    scenario,
    seed: seed ?? ground.world.scenario.seed,
    factors: factors.map(({ id, title, path, to, times }): Factor => {
      // the schema lets one of them through, never both or neither
      const [change, law] = to === undefined ? (['times', times] as const) : (['to', to] as const);
      return { id, title: title ?? id, path, change, law: law as Factor['law'] };
    }),
    settings: settings.map(({ id, title, factors: set, change, at }) => ({
      id,
      title: title ?? id,
      factors: set,
      ...(change === undefined || at === undefined ? {} : { change: { words: change, at } }),
    })),
    outputs: ground.outputs.filter((id) => wanted.some((matches) => matches(id))),
    ...(stop === undefined ? {} : { stop }),
    ...(flag === undefined ? {} : { flag }),
  };
}

/** The experiment of `foedus campaign SCENARIO -n N`: one point, every output. */
export function plainExperiment(scenario: string, ground: ExperimentGround, seed: number, replicates: number): Experiment {
  const { id, title } = ground.world.scenario;
  return {
    id,
    title: title.en,
    scenario,
    seed,
    replicates,
    pairing: 'common',
    factors: [],
    design: { kind: 'none' },
    settings: [{ id: 'as-declared', title: 'as declared', factors: {} }],
    compare: [],
    outputs: ground.outputs,
  };
}
