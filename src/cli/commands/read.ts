import { join } from 'node:path';
import { packageRoot } from '../../formats/data/package-root.ts';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import { decode } from '../../formats/world/load-world.ts';
import { readReport } from '../../report/index.ts';
import type { Reading, ReportedEvent } from '../../words/reported.ts';
import { describeProblem, WrongInput } from '../exit.ts';
import { readBytes } from '../input.ts';
import { checkDay } from '../open-world.ts';
import { printJson } from '../output.ts';

/** `foedus read`: text in; events and quotes out, in the shape that `--json` documents. */
export function read(file: string, options: { readonly date?: string; readonly json?: boolean }): void {
  // without a day, words such as "Thursday" count from today: the reader is told so
  const date = options.date === undefined ? new Date().toISOString().slice(0, 10) : checkDay(options.date);
  const decoded = decode(file, readBytes(file));
  if (decoded.text === undefined) throw new WrongInput(decoded.problems);
  for (const warning of decoded.problems) process.stderr.write(`${describeProblem(warning)}\n`);
  if (options.date === undefined) process.stderr.write(`no --date given: "today" in the text is read as ${date}\n`);
  const reading = readReport(decoded.text, date, loadLexicon(join(packageRoot(), 'data', 'lexicon')));
  if (options.json) printJson(reading);
  else process.stdout.write(describeReading(reading));
}

function describeReading(reading: Reading): string {
  const events = reading.events.map(describeEvent);
  const quotes = reading.quotes.map(
    (quote) => `  ${quote.speaker}${quote.speakerCode ? ` (${quote.speakerCode})` : ''}: “${quote.text}”`,
  );
  const readings = reading.readings.map(
    (one) => `  “${one.text}”\n    read as: ${one.reading} (${one.confidence}; ${one.basis})`,
  );
  const part = (title: string, lines: string[]) =>
    lines.length === 0 ? '' : `${title} (${lines.length})\n${lines.join('\n')}\n\n`;
  return (
    part('Events', events) + part('Quotes', quotes) + part('Garbled, kept as written', readings) ||
    'Nothing that could be coded.\n'
  );
}

function describeEvent(event: ReportedEvent): string {
  const who = `${event.actor.join(', ') || 'UNK'} → ${event.recipient.join(', ') || '-'}`;
  const when = event.date ? `, ${event.date}` : '';
  const where = event.location ? `, ${event.location.name}` : '';
  return `  ${event.type}${event.mode ? `/${event.mode}` : ''}, ${event.status}: ${who}${when}${where}\n    “${event.evidence}”`;
}
