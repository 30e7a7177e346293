import { basename, dirname } from 'node:path';
import { loadData, readRows } from '../../../formats/data/load-data.ts';
import { packageRoot } from '../../../formats/data/package-root.ts';
import { describeModel, describeModels } from '../../../formats/model-plot/describe-model.ts';
import { drawModel } from '../../../formats/model-plot/draw-model.ts';
import { modelToCsv } from '../../../formats/model-plot/model-csv.ts';
import { modelToJson } from '../../../formats/model-plot/model-json.ts';
import { type Language, type Movement, type PublishedShare, reportModel } from '../../../formats/model-plot/model-report.ts';
import { nearestWord } from '../../../formats/placed/nearest-word.ts';
import { checkValues, findModel, listModels, listNames, type Model, type Values } from '../../../models/index.ts';
import { WrongInput, WrongUsage } from '../../exit.ts';
import { checkFolder, printJson, writeFiles } from '../../output.ts';

interface ModelOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly set?: readonly string[];
  readonly vary?: string;
  readonly points?: number;
  readonly svg?: string;
  readonly lang?: string;
}

type Problem = WrongInput['problems'][number];

const POINTS = 21;
const MOST_POINTS = 1001;
const OTHER_PATH = 'choose another path with --svg';
const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?';
const MOVEMENT = new RegExp(`^([a-zA-Z0-9]+)=(${NUMBER})\\.\\.(${NUMBER})$`, 'i');

/**
 * `foedus model`: the models that there are; with a name, one of them solved, moved over a range, and drawn, beside what it assumes
 * and who objects. @throws WrongInput with every wrong name and value at once, WrongUsage
 */
export function model(name: string | undefined, options: ModelOptions): void {
  const language = languageOf(options);
  if (options.json && options.csv) throw new WrongUsage('--json and --csv: choose one');
  if (name === undefined) {
    list(options, language);
    return;
  }
  const found = findModel(name);
  if (found === undefined) throw new WrongInput([unknownModel(name)]);
  const { values, movement } = settle(found, options);
  if (options.svg !== undefined) checkFolder(dirname(options.svg), OTHER_PATH);
  const facts = { rates: loadRates(), sources: loadData().sources };
  const report = reportModel(found, values, movement, options.points ?? POINTS, facts);
  if (options.svg !== undefined)
    writeFiles(dirname(options.svg), { [basename(options.svg)]: drawModel(report, language) }, OTHER_PATH);
  if (options.json) printJson(modelToJson(report));
  else if (options.csv) process.stdout.write(modelToCsv(report));
  else process.stdout.write(describeModel(report, language));
  if (options.svg !== undefined && !options.json && !options.csv) process.stdout.write(`\nWritten to ${options.svg}\n`);
}

function list({ json, csv, set, vary, svg }: ModelOptions, language: Language): void {
  if (csv || set !== undefined || vary !== undefined || svg !== undefined) {
    throw new WrongUsage(`which model? There are: ${listIds()}`);
  }
  if (json) printJson(listModels().map(({ id, title, origin, parameters }) => ({ id, title, origin, parameters })));
  else process.stdout.write(describeModels(listModels(), language));
}

function languageOf({ lang }: ModelOptions): Language {
  if (lang === undefined || lang === 'en' || lang === 'fr') return lang ?? 'en';
  throw new WrongUsage(`--lang: "${lang}" is not a language of models; write en or fr`);
}

/** The values and the range to move over, or every problem of both. */
function settle(
  found: Model,
  { set = [], vary, points = POINTS }: ModelOptions,
): { readonly values: Values; readonly movement: Movement } {
  const problems: Problem[] = [];
  if (points < 2 || points > MOST_POINTS)
    problems.push(problem(`--points ${points}`, 'is out of range', `write 2 to ${MOST_POINTS}`));
  const given: Record<string, string> = {};
  for (const pair of set) {
    const [id = '', text] = splitOnce(pair);
    if (text === undefined)
      problems.push(problem(`--set ${pair}`, 'is not of the form name=number', `for example --set ${firstPair(found)}`));
    else if (id in given) problems.push(problem(`--set ${pair}`, `${id} is set twice`, 'set it once'));
    else given[id] = text;
  }
  const checked = checkValues(found, given);
  if (!checked.ok)
    problems.push(
      ...checked.faults.map(({ parameters, says }) =>
        problem(`--set ${parameters.join(', ')}`, says, remedyFor(found, parameters)),
      ),
    );
  const movement = vary === undefined ? found.sensitivity : movementOf(found, vary, problems);
  if (problems.length > 0 || !checked.ok || movement === null) throw new WrongInput(problems);
  return { values: checked.values, movement };
}

function movementOf(found: Model, vary: string, problems: Problem[]): Movement | null {
  const [, id = '', low, high] = MOVEMENT.exec(vary) ?? [];
  const option = `--vary ${vary}`;
  if (low === undefined || high === undefined) {
    const { parameter, from, to } = found.sensitivity;
    problems.push(problem(option, 'is not of the form name=from..to', `for example --vary ${parameter}=${from}..${to}`));
    return null;
  }
  const parameter = found.parameters.find((one) => one.id === id);
  if (parameter === undefined) {
    problems.push(problem(option, `${found.id} has no "${id}"; there are: ${listNames(found)}`, remedyFor(found, [id])));
    return null;
  }
  const [from, to] = [Number(low), Number(high)];
  const { least, most } = parameter;
  if (from < least || to > most) problems.push(problem(option, 'is out of range', `${id} goes from ${least} to ${most}`));
  if (from >= to) problems.push(problem(option, 'the range is empty', 'write the smaller number first'));
  if (parameter.whole === true && (from !== Math.floor(from) || to !== Math.floor(to))) {
    problems.push(problem(option, 'is not whole', `${id} takes whole numbers`));
  }
  return { parameter: id, from, to };
}

function unknownModel(name: string): Problem {
  const ids = listModels().map(({ id }) => id);
  const near = nearestWord(name, ids);
  return problem(name, `is not a model${near === undefined ? '' : `; did you mean ${near}?`}`, `there are: ${listIds()}`);
}

function remedyFor(found: Model, parameters: readonly string[]): string {
  const names = found.parameters.map(({ id }) => id);
  const unknown = parameters.find((id) => !names.includes(id));
  const near = unknown === undefined ? undefined : nearestWord(unknown, names);
  return near === undefined ? `foedus model ${found.id} shows every name, range and usual value` : `did you mean ${near}?`;
}

const listIds = (): string =>
  listModels()
    .map(({ id }) => id)
    .join(', ');
const firstPair = ({ parameters }: Model): string => `${parameters[0]?.id}=${parameters[0]?.usual}`;
const problem = (file: string, message: string, remedy: string): Problem => ({ file, line: 0, column: 0, message, remedy });

function splitOnce(pair: string): readonly [string, string | undefined] {
  const at = pair.indexOf('=');
  return at <= 0 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)];
}

function loadRates(): readonly PublishedShare[] {
  // checkData holds these rows to their schema
  const rows = readRows(packageRoot(), 'data/measures/effects.json') as readonly (PublishedShare & { readonly kind: string })[];
  return rows.filter(({ kind }) => kind === 'prior');
}
