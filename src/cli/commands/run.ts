import { join } from 'node:path';
import type { World } from '../../chain/world.ts';
import { arrivalRows } from '../../formats/arrivals/arrival-rows.ts';
import { arrivalsToCsv } from '../../formats/arrivals/csv.ts';
import { briefToHtml } from '../../formats/brief/html.ts';
import { briefToMarkdown } from '../../formats/brief/markdown.ts';
import { mapToGeojson } from '../../formats/map/geojson.ts';
import { type BriefAddition, buildRunView } from '../../formats/view/build-run-view.ts';
import type { RunView } from '../../formats/view/run-view.ts';
import { minutesBetween } from '../../kernel/calendar.ts';
import { formatLog } from '../../kernel/log.ts';
import { type Finished, type FinishOptions, finishCrisis } from '../../play/finish.ts';
import { describeProblem, WrongUsage } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { checkFolder, Progress, printBrief, printJson, writeFiles } from '../output.ts';

export interface RunOptions extends FinishOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly out?: string;
  readonly evidence?: boolean;
  readonly reach?: boolean;
}

/** `foedus run`: the chain once, the brief on the terminal, the files in a folder. */
export async function run(scenario: string, options: RunOptions): Promise<void> {
  const language = languageOf(options.lang);
  const { view, folder } = playAndWrite(scenario, options, options.reach ? await reachOfFinished() : undefined);
  if (options.json) {
    printJson(summaryOf(view, folder, language));
    return;
  }
  printBrief(view.brief[language], language, options.evidence);
  process.stdout.write(
    `\nWritten to ${folder}: brief.md, brief.html, log.jsonl, arrivals.csv, map.geojson (log ${view.head.slice(0, 12)})\n`,
  );
}

/** What `--json` prints of a run. */
export function summaryOf(view: RunView, folder: string, language: 'en' | 'fr') {
  const { scenario, seed, head, events, brief } = view;
  return { scenario: scenario.id, seed, head, events, out: folder, brief: brief[language] };
}

/** What to add to the brief of a run that is over. */
type AddToBrief = (finished: Finished) => BriefAddition;

/** The grid of cells is loaded only where it is asked for. */
async function reachOfFinished(): Promise<AddToBrief> {
  const { reachAddition } = await import('../../formats/reach/brief/reach-addition.ts');
  return ({ world, simulation }) => reachAddition(world, simulation.state.movement, simulation.now);
}

/** Plays, writes every file, and gives the view of the run. @throws WrongInput or WrongUsage, and then nothing is written */
export function playAndWrite(
  scenario: string,
  options: RunOptions,
  add?: AddToBrief,
): { view: RunView; folder: string; finished: Finished } {
  const progress = new Progress();
  try {
    progress.say('reading the scenario and the data …');
    const world = openWorld(scenario, options);
    checkUntil(world, options.until);
    const folder = options.out ?? join('out', world.scenario.id);
    checkFolder(folder);
    progress.say(`playing ${world.scenario.id} …`);
    const finished = finishCrisis(world, options);
    if (add) progress.say('searching how soon forces can stand where …');
    const view = buildRunView(world, finished.simulation, finished.fan, finished.replicates, add?.(finished));
    progress.say(`writing ${folder} …`);
    writeFiles(folder, filesOf(view, finished, languageOf(options.lang)));
    warnOfSilence(finished, options.report ?? world.scenario.reportFile, progress);
    return { view, folder, finished };
  } finally {
    progress.end();
  }
}

/** A text of which nothing could be coded gives a brief that says little; the reader is told why. */
function warnOfSilence({ simulation }: Finished, file: string, progress: Progress): void {
  if (simulation.state.report.events.length > 0) return;
  progress.end();
  const remedy = 'the reader knows English only; enter incidents in the scenario, or see what "foedus read" makes of it';
  const warning = { file, line: 0, column: 0, message: 'no event could be read from this text', remedy };
  process.stderr.write(`${describeProblem(warning)}\n`);
}

/** @throws WrongUsage unless `until` lies between STARTEX and ENDEX */
function checkUntil({ scenario }: World, until: string | undefined): void {
  if (until === undefined) return;
  let minutes: number;
  try {
    minutes = minutesBetween(scenario.start, until);
  } catch (error) {
    throw new WrongUsage(`--until: ${error instanceof Error ? error.message : error}`);
  }
  if (minutes < 0) throw new WrongUsage(`--until: ${until} lies before STARTEX, ${scenario.start}`);
  if (minutes > endOf(scenario)) throw new WrongUsage(`--until: ${until} lies after ENDEX, ${scenario.end}`);
}

const endOf = ({ start, end }: World['scenario']) => minutesBetween(start, end);

function filesOf(view: RunView, finished: Finished, language: 'en' | 'fr'): Record<string, string> {
  const brief = view.brief[language];
  return {
    'brief.md': briefToMarkdown(brief, view.reasons, language),
    'brief.html': briefToHtml(brief, {
      reasons: view.reasons,
      sources: view.sources,
      language,
      head: view.head,
      seed: view.seed,
    }),
    'log.jsonl': formatLog(finished.simulation.log),
    'arrivals.csv': arrivalsToCsv(arrivalRows(finished.world, finished.simulation, finished.fan)),
    'map.geojson': `${JSON.stringify(mapToGeojson(view), null, 1)}\n`,
  };
}

function languageOf(lang: string | undefined): 'en' | 'fr' {
  if (lang === undefined || lang === 'en' || lang === 'fr') return lang ?? 'en';
  throw new WrongUsage(`--lang: "${lang}" is not a language of the brief; write en or fr`);
}
