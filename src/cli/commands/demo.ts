import { join } from 'node:path';
import { packageRoot } from '../../formats/data/package-root.ts';
import { printBrief, printJson } from '../output.ts';
import { showPage } from '../show-page.ts';
import { playAndWrite } from './run.ts';

export interface DemoOptions {
  readonly serve: boolean;
  readonly port?: number;
}

/** `npm start`: the worked example from report to brief, then its page until Ctrl-C. */
export async function demo(options: DemoOptions): Promise<void> {
  const { view, folder } = playAndWrite(join(packageRoot(), 'scenarios', '2022-ukraine'), {});
  printBrief(view.brief.en, 'en');
  process.stdout.write(`\nWritten to ${folder}: brief.md, brief.html (printable), log.jsonl, arrivals.csv, map.geojson\n`);
  if (!options.serve) return;
  await showPage(view, options.port, 'The brief, the time line and the map');
}
