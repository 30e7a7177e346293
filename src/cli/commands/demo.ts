import { join } from 'node:path';
import { briefForTerminal } from '../../formats/brief/terminal.ts';
import { packageRoot } from '../../formats/data/package-root.ts';
import { startServer } from '../../server/start-server.ts';
import { terminalColumns, wantsColour } from '../output.ts';
import { playAndWrite } from './run.ts';

export interface DemoOptions {
  readonly serve: boolean;
  readonly port?: number;
}

/** `npm start`: the worked example from report to brief, then its page until Ctrl-C. */
export async function demo(options: DemoOptions): Promise<void> {
  const { view, folder } = playAndWrite(join(packageRoot(), 'scenarios', '2022-ukraine'), {});
  process.stdout.write(briefForTerminal(view.brief.en, { columns: terminalColumns(), colour: wantsColour(), language: 'en' }));
  process.stdout.write(`\nWritten to ${folder}: brief.md, brief.html (printable), log.jsonl, arrivals.csv, map.geojson\n`);
  if (!options.serve) return;
  const address = await startServer({ view, ...(options.port === undefined ? {} : { port: options.port }) });
  process.stdout.write(`The brief, the time line and the map: ${address}   (Ctrl-C ends)\n`);
}
