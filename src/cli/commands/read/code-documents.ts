import { statSync } from 'node:fs';
import type { CodedReport, DayFrom } from '../../../formats/coded-report/coded-report.ts';
import type { Problem } from '../../../formats/data/problem.ts';
import type { PressDocument } from '../../../formats/documents/press-document.ts';
import { LARGEST_BYTES, readDocuments } from '../../../formats/documents/read-documents.ts';
import { cacheFolder } from '../../../formats/model-reader/answer-cache.ts';
import { mergeCoders } from '../../../formats/model-reader/merge-coders.ts';
import { readWithModel } from '../../../formats/model-reader/read-with-model.ts';
import { type Lexicon, readReport } from '../../../report/index.ts';
import { describeProblem, WrongInput } from '../../exit.ts';
import { readBytes } from '../../input.ts';
import { Progress } from '../../output.ts';
import type { ReadRequest } from './read-options.ts';

/** All documents of all files. @throws WrongInput with the problems of every file at once */
export async function openDocuments(files: readonly string[], { format }: ReadRequest): Promise<PressDocument[]> {
  const documents: PressDocument[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      checkSize(file);
      const reading = await readDocuments(file, readBytes(file), format);
      if (reading.ok) {
        documents.push(...reading.documents);
        for (const warning of reading.warnings) process.stderr.write(`${describeProblem(warning)}\n`);
      } else problems.push(...reading.problems);
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new WrongInput(problems);
  return documents;
}

/** A file far too large is told of before it is read. */
function checkSize(file: string): void {
  const size = file === '-' ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  if (size <= 2 * LARGEST_BYTES) return;
  const message = `The file has ${(size / 1048576).toFixed(1)} MB; a report may have 5 MB`;
  throw new WrongInput([{ file, line: 0, column: 0, message, remedy: 'Cut it into single reports and read them one by one' }]);
}

export interface DayChoice {
  /** As given with `--date`. */
  readonly given: string | null;
  /** Of the scenario, where there is one. */
  readonly scenario: string | null;
  /** Whether today may stand in: never where the result must not hang on the clock. */
  readonly mayBeToday: boolean;
}

/**
 * The day of each document: the one given, where there is one document; else its own; else the one given, or the scenario's; else today.
 * @throws WrongInput where there is none and today may not stand in
 */
export function datedDocuments(
  documents: readonly PressDocument[],
  choice: DayChoice,
): { document: PressDocument; day: string; dayFrom: DayFrom }[] {
  const problems: Problem[] = [];
  const dated = documents.map((document) => {
    const found = dayOf(document, documents.length === 1, choice);
    if (found) return { document, ...found };
    const message = 'gives no day, and none is given';
    problems.push({ file: document.name, line: 0, column: 0, message, remedy: 'give its day with --date YYYY-MM-DD' });
    return { document, day: '', dayFrom: 'today' as const };
  });
  if (problems.length > 0) throw new WrongInput(problems);
  const today = dated.find(({ dayFrom }) => dayFrom === 'today');
  // without a day, words such as "Thursday" count from today: the reader is told so
  if (today) process.stderr.write(`no --date given: "today" in the text is read as ${today.day}\n`);
  return dated;
}

function dayOf(
  { date }: PressDocument,
  isOnly: boolean,
  { given, scenario, mayBeToday }: DayChoice,
): { day: string; dayFrom: DayFrom } | null {
  if (given !== null && (isOnly || date === null)) return { day: given, dayFrom: 'given' };
  if (date !== null) return { day: date, dayFrom: 'document' };
  if (scenario !== null) return { day: scenario, dayFrom: 'scenario' };
  return mayBeToday ? { day: new Date().toISOString().slice(0, 10), dayFrom: 'today' } : null;
}

/** Reads each document by the rules, and with the model where one is set. What the model got wrong goes to standard error. */
export async function codeDocuments(
  dated: ReturnType<typeof datedDocuments>,
  lexicon: Lexicon,
  { endpoint }: ReadRequest,
): Promise<CodedReport[]> {
  const reports: CodedReport[] = [];
  const progress = new Progress();
  for (const one of dated) {
    const { document, day } = one;
    const { events, quotes, readings } = readReport(document.text, day, lexicon);
    const byRules = events.map((event) => ({ ...event, by: ['rules' as const] }));
    if (endpoint === null) {
      reports.push({ ...one, events: byRules, quotes, readings });
      continue;
    }
    progress.say(`asking ${endpoint.model} about ${document.name} (${reports.length + 1} of ${dated.length})`);
    const model = await readWithModel(document.text, day, lexicon, endpoint, cacheFolder(process.env));
    progress.end();
    for (const note of model.notes) process.stderr.write(`${document.name}: ${note}\n`);
    reports.push({ ...one, events: mergeCoders(byRules, model.events), quotes, readings });
  }
  return reports;
}
