import type { World } from '../../chain/world.ts';
import { minutesBetween } from '../../kernel/calendar.ts';
import { readChange } from '../../play/changes/read-change.ts';
import type { Described } from '../placed/describe-issue.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import type { WorldRows } from '../world/assemble-world.ts';
import type { Law } from './experiment.ts';
import { findFigures } from './factors/find-figures.ts';
import type { ExperimentFile } from './schema.ts';

/** What an experiment is checked against. */
export interface ExperimentGround {
  readonly rows: WorldRows;
  readonly world: World;
  /** Every output of a run, in order. */
  readonly outputs: readonly string[];
}

const MOST_DIMENSIONS = 21;
const MOST_POINTS = 100_000;

/** What does not hold in a well-formed experiment. */
export function checkExperiment(file: ExperimentFile, ground: ExperimentGround): Described[] {
  return [
    ...checkFactors(file, ground.rows),
    ...checkDesign(file),
    ...checkSettings(file, ground.world),
    ...checkOutputs(file, ground.outputs),
  ];
}

function repeated(ids: readonly string[], list: string): Described[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: [list, index, 'id'], message: `"${id}" is there twice`, remedy: 'give it another id' }]
      : [],
  );
}

function checkFactors({ factors }: ExperimentFile, rows: WorldRows): Described[] {
  const found = factors.flatMap(({ path, to, times }, index): Described[] => {
    const at = findFigures(path, rows);
    if ('problem' in at) return [{ path: ['factors', index, 'path'], message: at.problem, remedy: at.remedy }];
    const law = to ?? times;
    if (law === undefined) return [];
    const [low, high] =
      to && at.part === 'median' ? commonBounds(at.figures.map(({ bounds }) => bounds)) : [0, Number.POSITIVE_INFINITY];
    const outside = endsOf(law).find((end) => end < low || end > high);
    if (outside === undefined) return [];
    const remedy = high === Number.POSITIVE_INFINITY ? `write ${low} or more` : `write ${low} to ${high}`;
    return [{ path: ['factors', index, to ? 'to' : 'times'], message: `${outside} is outside what ${path} may be`, remedy }];
  });
  const ids = factors.map(({ id }) => id);
  return [...repeated(ids, 'factors'), ...found];
}

function commonBounds(bounds: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.max(...bounds.map(([low]) => low)), Math.min(...bounds.map(([, high]) => high))];
}

/** The values of a law that its file names; a normal law has no ends and is kept inside when it is drawn. */
function endsOf(law: Law): readonly number[] {
  if ('levels' in law) return law.levels;
  if ('uniform' in law) return law.uniform;
  if ('loguniform' in law) return law.loguniform;
  if ('triangular' in law) return law.triangular;
  if ('normal' in law) return [law.normal[0]];
  return [law.interval.p10, law.interval.p90];
}

function checkDesign({ factors, design, settings, replicates }: ExperimentFile): Described[] {
  const at = { path: ['design'] };
  if (design.kind === 'none') return [];
  if (factors.length === 0)
    return [{ ...at, message: `a design of kind ${design.kind} needs factors`, remedy: 'add factors, or leave design out' }];
  const dimensions = design.kind === 'sobol' ? factors.length : design.kind === 'sobol-indices' ? 2 * factors.length : 0;
  if (dimensions > MOST_DIMENSIONS) {
    const most = design.kind === 'sobol' ? MOST_DIMENSIONS : Math.floor(MOST_DIMENSIONS / 2);
    return [
      {
        ...at,
        message: `${factors.length} factors are too many for ${design.kind}`,
        remedy: `${most} at most; or use a latin-hypercube`,
      },
    ];
  }
  const inside =
    design.kind === 'grid'
      ? factors.reduce((product, { to, times }) => product * gridSize(to ?? times), 1)
      : design.kind === 'sobol-indices'
        ? design.points * (factors.length + 2)
        : design.points;
  const points = inside * settings.length;
  if (points > MOST_POINTS) {
    return [
      {
        ...at,
        message: `${points} points (settings included) are more than ${MOST_POINTS}`,
        remedy: 'take fewer levels or points',
      },
    ];
  }
  if (points * replicates > 1e9) {
    return [
      {
        path: ['replicates'],
        message: `${points} points make ${points * replicates} runs`,
        remedy: 'a thousand million at most',
      },
    ];
  }
  return [];
}

const gridSize = (law: Law | undefined) => (law && 'levels' in law ? law.levels.length : 3);

function checkSettings({ settings, factors, compare, design }: ExperimentFile, world: World): Described[] {
  const ids = settings.map(({ id }) => id);
  const known = factors.map(({ id }) => id);
  const problems = repeated(ids, 'settings');
  settings.forEach((setting, index) => {
    for (const id of Object.keys(setting.factors)) {
      if (!known.includes(id)) {
        const message = `no factor "${id}" in this file`;
        problems.push({ path: ['settings', index, 'factors', id], message, remedy: near(id, known, 'factors') });
      }
    }
    problems.push(...checkChange(setting, ['settings', index], world));
  });
  compare.forEach((pair, row) => {
    pair.forEach((id, column) => {
      if (ids.includes(id)) return;
      problems.push({
        path: ['compare', row, column],
        message: `no setting "${id}" in this file`,
        remedy: near(id, ids, 'settings'),
      });
    });
  });
  if (design.kind === 'none' && factors.length > 0 && !settings.some((setting) => Object.keys(setting.factors).length > 0)) {
    problems.push({
      path: ['factors'],
      message: 'factors are declared, but no design draws them and no setting sets them',
      remedy: 'add design: { kind: grid }, or settings with factors',
    });
  }
  return problems;
}

function checkChange(
  { change, at }: ExperimentFile['settings'][number],
  path: readonly PropertyKey[],
  world: World,
): Described[] {
  if (change === undefined || at === undefined) return [];
  const read = readChange(change, world);
  const problems: Described[] =
    'problem' in read ? [{ path: [...path, 'change'], message: read.problem, remedy: read.remedy }] : [];
  const { start, end } = world.scenario;
  const minute = minutesBetween(start, at);
  if (minute < 0 || minute > minutesBetween(start, end)) {
    problems.push({
      path: [...path, 'at'],
      message: `${at} lies outside the exercise`,
      remedy: `write a moment from ${start} to ${end}`,
    });
  }
  return problems;
}

function checkOutputs({ outputs, stop, flag }: ExperimentFile, known: readonly string[]): Described[] {
  const problems: Described[] = [];
  outputs.forEach((pattern, index) => {
    if (known.some(outputMatcher(pattern))) return;
    problems.push({ path: ['outputs', index], message: `no output "${pattern}"`, remedy: near(pattern, known, 'outputs') });
  });
  for (const [key, rule] of Object.entries({ stop, flag })) {
    if (rule === undefined) continue;
    if (!known.includes(rule.output)) {
      problems.push({
        path: [key, 'output'],
        message: `no output "${rule.output}"`,
        remedy: near(rule.output, known, 'outputs'),
      });
    } else if (!outputs.some((pattern) => outputMatcher(pattern)(rule.output))) {
      problems.push({
        path: [key, 'output'],
        message: `"${rule.output}" is not among the outputs of this file`,
        remedy: 'add it to outputs',
      });
    }
  }
  return problems;
}

function near(word: string, known: readonly string[], what: string): string {
  const found = nearestWord(word, known);
  if (found) return `did you mean "${found}"?`;
  return known.length === 0
    ? `this file declares no ${what}`
    : `there are ${known.slice(0, 10).join(', ')}${known.length > 10 ? ' …' : ''}`;
}

/** Whether an output is named by a pattern, in which `*` stands for any run of characters. */
export function outputMatcher(pattern: string): (id: string) => boolean {
  const parts = pattern.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('.*')}$`);
  return (id) => whole.test(id);
}
