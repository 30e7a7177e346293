import { join } from 'node:path';
import { arrivalRows } from '../../formats/arrivals/arrival-rows.ts';
import { arrivalsToCsv } from '../../formats/arrivals/csv.ts';
import { briefToHtml } from '../../formats/brief/html.ts';
import { briefToMarkdown } from '../../formats/brief/markdown.ts';
import { briefForTerminal } from '../../formats/brief/terminal.ts';
import { mapToGeojson } from '../../formats/map/geojson.ts';
import { buildRunView } from '../../formats/view/build-run-view.ts';
import type { RunView } from '../../formats/view/run-view.ts';
import { formatLog } from '../../kernel/log.ts';
import { type Finished, type FinishOptions, finishCrisis } from '../../play/finish.ts';
import { WrongUsage } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { Progress, printJson, terminalColumns, wantsColour, writeFiles } from '../output.ts';

export interface RunOptions extends FinishOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly out?: string;
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
  process.stdout.write(briefForTerminal(view.brief[language], { columns: terminalColumns(), colour: wantsColour(), language }));
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
  const finished = finish(world, options);
  const view = buildRunView(world, finished.simulation, finished.fan, finished.replicates);
  const folder = options.out ?? join('out', world.scenario.id);
  progress.say(`writing ${folder} …`);
  writeFiles(folder, filesOf(view, finished, languageOf(options.lang)));
  progress.end();
  return { view, folder, finished };
}

function finish(world: Finished['world'], options: FinishOptions): Finished {
  try {
    return finishCrisis(world, options);
  } catch (error) {
    if (error instanceof RangeError && options.until !== undefined) throw new WrongUsage(`--until: ${error.message}`);
    throw error;
  }
}

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
