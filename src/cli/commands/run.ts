import { join } from 'node:path';
import { arrivalRows } from '../../formats/arrivals/arrival-rows.ts';
import { arrivalsToCsv } from '../../formats/arrivals/csv.ts';
import { briefToHtml } from '../../formats/brief/html.ts';
import { briefToMarkdown } from '../../formats/brief/markdown.ts';
import { mapToGeojson } from '../../formats/map/geojson.ts';
import { buildRunView } from '../../formats/view/build-run-view.ts';
import type { RunView } from '../../formats/view/run-view.ts';
import { minutesBetween } from '../../kernel/calendar.ts';
import { formatLog } from '../../kernel/log.ts';
import { type Finished, type FinishOptions, finishCrisis } from '../../play/finish.ts';
import type { World } from '../../world.ts';
import { WrongUsage } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { checkFolder, Progress, printBrief, printJson, writeFiles } from '../output.ts';

export interface RunOptions extends FinishOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly out?: string;
  readonly evidence?: boolean;
}

/** `foedus run`: the chain once, the brief on the terminal, the files in a folder. */
export function run(scenario: string, options: RunOptions): void {
  const language = languageOf(options.lang);
  const { view, folder } = playAndWrite(scenario, options);
  if (options.json) {
    printJson({
      scenario: view.scenario.id,
      seed: view.seed,
      head: view.head,
      events: view.events,
      out: folder,
      brief: view.brief[language],
    });
    return;
  }
  printBrief(view.brief[language], language, options.evidence);
  process.stdout.write(
    `\nWritten to ${folder}: brief.md, brief.html, log.jsonl, arrivals.csv, map.geojson (log ${view.head.slice(0, 12)})\n`,
  );
}

/** Plays, writes every file, and gives the view of the run. */
export function playAndWrite(scenario: string, options: RunOptions): { view: RunView; folder: string; finished: Finished } {
  const progress = new Progress();
  progress.say('reading the scenario and the data …');
  const world = openWorld(scenario, options);
  progress.say(`playing ${world.scenario.id} …`);
  checkUntil(world, options.until);
  const folder = options.out ?? join('out', world.scenario.id);
  checkFolder(folder);
  const finished = finishCrisis(world, options);
  const view = buildRunView(world, finished.simulation, finished.fan, finished.replicates);
  progress.say(`writing ${folder} …`);
  writeFiles(folder, filesOf(view, finished, languageOf(options.lang)));
  progress.end();
  return { view, folder, finished };
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

export function languageOf(lang: string | undefined): 'en' | 'fr' {
  if (lang === undefined || lang === 'en' || lang === 'fr') return lang ?? 'en';
  throw new WrongUsage(`--lang: "${lang}" is not a language of the brief; write en or fr`);
}
