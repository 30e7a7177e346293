import { basename, dirname, join } from 'node:path';
import { isUtf8Terminal } from '../../../formats/brief/terminal.ts';
import type { CodedReport } from '../../../formats/coded-report/coded-report.ts';
import { explainer } from '../../../formats/coded-report/explain-event.ts';
import { loadData } from '../../../formats/data/load-data.ts';
import { packageRoot } from '../../../formats/data/package-root.ts';
import { eventsToJsonLines } from '../../../formats/exchange/events-jsonl.ts';
import { stixBundle } from '../../../formats/exchange/stix-bundle.ts';
import { loadLexicon } from '../../../formats/lexicon/load-lexicon.ts';
import type { Act } from '../../../formats/merge-reports/act.ts';
import { mergeReports } from '../../../formats/merge-reports/merge-reports.ts';
import { readingToHtml } from '../../../formats/read-page/read-page.ts';
import { readingForTerminal } from '../../../formats/read-page/terminal-view.ts';
import type { Lexicon } from '../../../report/index.ts';
import { printJson, writeFiles } from '../../output.ts';
import { codeDocuments, datedDocuments, openDocuments } from './code-documents.ts';
import { openTarget, writeIntoScenario } from './into-scenario.ts';
import { checkOptions, type ReadOptions } from './read-options.ts';

/** `foedus read`: texts in; events and quotes out, each with its words: shown, as data, or as proposals for a scenario. */
export async function read(files: readonly string[], options: ReadOptions): Promise<void> {
  const request = checkOptions(files, options);
  const target = options.into === undefined ? null : openTarget(options.into, options);
  const documents = await openDocuments(files, request);
  const dated = datedDocuments(documents, {
    given: request.date,
    scenario: target?.scenario.reportDate ?? null,
    mayBeToday: options.stix !== true,
  });
  const lexicon = loadLexicon(join(packageRoot(), 'data', 'lexicon'));
  const reports = await codeDocuments(dated, lexicon, request);
  const acts = mergeReports(reports);
  if (target) await writeIntoScenario(target, reports, acts, options);
  else print(reports, acts, lexicon, options, { language: request.language, isByModel: request.endpoint !== null });
}

interface Printing {
  readonly language: 'en' | 'fr';
  readonly isByModel: boolean;
}

function print(
  reports: readonly CodedReport[],
  acts: readonly Act[],
  lexicon: Lexicon,
  options: ReadOptions,
  how: Printing,
): void {
  const { language } = how;
  if (options.json) printJson(asJson(reports, acts, how.isByModel));
  else if (options.jsonl) process.stdout.write(eventsToJsonLines(reports, acts));
  else if (options.stix) printJson(stixBundle(reports, acts, loadData().states));
  else if (options.html !== undefined) {
    const page = readingToHtml(reports, acts, { language, explain: explainer(lexicon) });
    if (options.html === true || options.html === '-') process.stdout.write(page);
    else {
      writeFiles(dirname(options.html), { [basename(options.html)]: page }, 'choose another path with --html');
      const events = reports.reduce((sum, report) => sum + report.events.length, 0);
      process.stdout.write(`${options.html}: ${events} events of ${reports.length} documents; open it in a browser\n`);
    }
  } else {
    const columns = process.stdout.columns ?? 100;
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    const ascii = !isUtf8Terminal(process.env, process.platform);
    process.stdout.write(readingForTerminal(reports, acts, { columns, colour, ascii, language }));
  }
}

/** One plain text: events, quotes, readings. One document of another kind: the text that spans refer to besides. Several: each, and the acts. */
function asJson(reports: readonly CodedReport[], acts: readonly Act[], isByModel: boolean): unknown {
  const shapes = reports.map(({ document, day, dayFrom, events, quotes, readings }) => ({
    document: { ...document, day, dayFrom },
    events: isByModel ? events : events.map(({ by: _by, ...event }) => event),
    quotes,
    readings,
  }));
  const [first] = shapes;
  if (shapes.length !== 1 || !first) return { documents: shapes, acts };
  const { document, ...reading } = first;
  return document.kind === 'text' ? reading : { document, ...reading };
}
