import { join } from 'node:path';
import { packageRoot } from '../../formats/data/package-root.ts';
import { printBrief, printJson } from '../output.ts';
import { showPage } from '../show-page.ts';
import { playAndWrite, summaryOf } from './run.ts';

export interface DemoOptions {
  readonly serve: boolean;
  readonly port?: number;
  readonly json?: boolean;
}

/** `npm start`: the worked example from report to brief, then its page until Ctrl-C. */
export async function demo(options: DemoOptions): Promise<void> {
  const { view, folder } = playAndWrite(join(packageRoot(), 'scenarios', '2022-ukraine'), {});
  if (options.json) printJson(summaryOf(view, folder, 'en'));
  else {
    printBrief(view.brief.en, 'en');
    process.stdout.write(`\nWritten to ${folder}: brief.md, brief.html (printable), log.jsonl, arrivals.csv, map.geojson\n`);
  }
  if (!options.serve) return;
  const { port } = options;
  // with --json the run is what standard output is for
  const to = options.json ? process.stderr : process.stdout;
  const title = 'The brief, the time line and the map; to play alone or to direct';
  await showPage(view, { title, to, looksAlone: true, ...(port === undefined ? {} : { port }) });
}
