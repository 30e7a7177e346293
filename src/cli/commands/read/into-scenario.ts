import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CodedReport } from '../../../formats/coded-report/coded-report.ts';
import { loadData } from '../../../formats/data/load-data.ts';
import type { Problem } from '../../../formats/data/problem.ts';
import { loadGeography } from '../../../formats/geography/load-geography.ts';
import { type Candidate, listCandidates } from '../../../formats/incident-intake/candidate.ts';
import {
  autoPolicy,
  type ConfirmPolicy,
  decideByPolicy,
  readConfirmPolicy,
} from '../../../formats/incident-intake/confirm-policy.ts';
import { type Decision, leftOpen } from '../../../formats/incident-intake/decision.ts';
import { insertIncidents } from '../../../formats/incident-intake/insert-incidents.ts';
import {
  entryOf,
  LEDGER_FILE,
  type LedgerEntry,
  ledgerText,
  readLedger,
} from '../../../formats/incident-intake/intake-ledger.ts';
import type { Act } from '../../../formats/merge-reports/act.ts';
import { readScenario } from '../../../formats/scenario/read-scenario.ts';
import { loadWorld } from '../../../formats/world/load-world.ts';
import { decodeReport } from '../../../report/index.ts';
import type { Scenario } from '../../../words/scenario.ts';
import { WrongInput } from '../../exit.ts';
import { printJson, writeFiles } from '../../output.ts';
import { askPerson, terminalPrompt } from './ask-person.ts';
import type { ReadOptions } from './read-options.ts';

/** A scenario into which incidents go, with what was decided before and how the rest is decided. */
export interface Target {
  readonly scenario: Scenario;
  readonly file: string;
  readonly folder: string;
  readonly earlier: readonly LedgerEntry[];
  readonly policy: ConfirmPolicy | null;
}

/** Opens the scenario, its ledger and the policy, before anything is read. @throws WrongInput with every problem of all three */
export function openTarget(path: string, options: ReadOptions): Target {
  const reading = readScenario(path, { data: loadData(), lands: loadGeography('50m') });
  const file = isFolder(path) ? join(path, 'scenario.yaml') : path;
  const folder = reading.ok ? reading.folder : dirname(file);
  const ledger = readLedger(join(folder, LEDGER_FILE));
  const policy = policyOf(options.confirmPolicy);
  const problems: readonly Problem[] = [
    ...(reading.ok ? [] : reading.problems),
    ...(ledger.ok ? [] : ledger.problems),
    ...(policy === null || policy.ok ? [] : policy.problems),
  ];
  if (!reading.ok || !ledger.ok || (policy !== null && !policy.ok)) throw new WrongInput(problems);
  return { scenario: reading.scenario, file, folder, earlier: ledger.entries, policy: policy === null ? null : policy.policy };
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const policyOf = (name: string | undefined) =>
  name === undefined ? null : name === 'auto' ? { ok: true as const, policy: autoPolicy } : readConfirmPolicy(name);

/** Decides on what the reports propose and writes it: confirmed incidents into the scenario, all of it into the ledger beside it. */
export async function writeIntoScenario(
  target: Target,
  reports: readonly CodedReport[],
  acts: readonly Act[],
  options: ReadOptions,
): Promise<void> {
  const { scenario, earlier } = target;
  const lastDay = scenario.end.slice(0, 10);
  const own = ownReport(target, reports);
  const candidates = listCandidates(acts, reports, { states: loadData().states, lastDay, own });
  const settled = new Set([
    ...scenario.incidents.map((incident) => incident.id),
    ...earlier.filter(({ status }) => status !== 'proposed').map(({ id }) => id),
  ]);
  const open = candidates.filter(({ id }) => !settled.has(id));
  const decisions = await decide(open, target, options);
  const entries = open.map((candidate, index) => entryOf(candidate, decisions[index] ?? leftOpen(candidate, '')));
  const files = open.length === 0 ? [] : write(target, open, decisions, entries);
  if (options.json) {
    printJson({
      scenario: scenario.id,
      files,
      settled: candidates.filter(({ id }) => settled.has(id)).map(({ id }) => id),
      incidents: entries,
    });
  } else process.stdout.write(summary(target, candidates, open, decisions, files));
  if (own !== null && decisions.some(({ status }) => status === 'rejected')) {
    process.stderr.write(
      `${target.file}: this is the scenario's own report; a run reads it again and confirms by the declared rule, also what was rejected here\n` +
        '    give the scenario another report if that is not wanted\n',
    );
  }
}

/** Which of the reports is the text that a run of the scenario reads by itself. */
function ownReport({ scenario, folder }: Target, reports: readonly CodedReport[]): number | null {
  try {
    const decoded = decodeReport(readFileSync(join(folder, scenario.reportFile)));
    if (!('text' in decoded)) return null;
    const index = reports.findIndex(({ document, day }) => document.text === decoded.text && day === scenario.reportDate);
    return index < 0 ? null : index;
  } catch {
    return null;
  }
}

async function decide(open: readonly Candidate[], { policy, scenario }: Target, options: ReadOptions): Promise<Decision[]> {
  const lastDay = scenario.end.slice(0, 10);
  if (policy) return open.map((candidate) => decideByPolicy(candidate, policy, lastDay));
  const canAsk = process.stdin.isTTY === true && process.stdout.isTTY === true && !options.json;
  if (!canAsk) return open.map((candidate) => leftOpen(candidate, 'nobody was asked: no terminal and no --confirm-policy'));
  const prompt = terminalPrompt();
  try {
    return await askPerson(open, prompt, { by: options.by ?? 'a person at the terminal', lastDay });
  } finally {
    prompt.close();
  }
}

/** Both files, or neither; and only if the scenario as it would be holds. @throws WrongInput */
function write(
  target: Target,
  open: readonly Candidate[],
  decisions: readonly Decision[],
  entries: readonly LedgerEntry[],
): string[] {
  const { file, folder, earlier } = target;
  const before = readFileSync(file, 'utf8');
  const added = open.flatMap((candidate, index) => {
    const decision = decisions[index];
    if (decision?.status !== 'confirmed') return [];
    const documents = [...new Set(candidate.acts.flatMap((act) => act.tellings.map((one) => one.document)))];
    const words = candidate.acts[0]?.event.evidence ?? '';
    return [
      {
        incident: decision.incident,
        comment: `read from ${documents.join(', ')}: “${words}”; confirmed by ${decision.by} (${LEDGER_FILE})`,
      },
    ];
  });
  const after = insertIncidents(before, added);
  if (after !== before) checkScenario(file, after);
  const files = { [LEDGER_FILE]: ledgerText(earlier, entries), ...(after === before ? {} : { [basename(file)]: after }) };
  writeFiles(folder, files, 'choose another scenario with --into');
  return Object.keys(files).map((name) => join(folder, name));
}

/** What `foedus check` would say of the scenario with this text; nothing of it stays on disk. @throws WrongInput */
function checkScenario(file: string, text: string): void {
  const trial = join(dirname(file), `.${basename(file, '.yaml')}-${process.pid}.yaml`);
  try {
    writeFileSync(trial, text);
    const world = loadWorld(trial);
    if (world.ok) return;
    const problems = world.problems.map((problem) => ({
      ...problem,
      file: problem.file === trial ? `${file} (as it would be; it was not changed)` : problem.file,
    }));
    throw new WrongInput(problems);
  } catch (error) {
    if (error instanceof WrongInput) throw error;
    const says = error instanceof Error ? error.message : String(error);
    throw new WrongInput([
      { file, line: 0, column: 0, message: `cannot be written beside: ${says}`, remedy: 'choose another scenario with --into' },
    ]);
  } finally {
    rmSync(trial, { force: true });
  }
}

function summary(
  { folder, policy }: Target,
  candidates: readonly Candidate[],
  open: readonly Candidate[],
  decisions: readonly Decision[],
  files: readonly string[],
): string {
  if (candidates.length === 0) return 'Nothing in it that could be an incident. Nothing was written.\n';
  const lines = open.map(({ id, incident, acts }, index) => {
    const { status, because, by } = decisions[index] ?? { status: 'proposed', because: '', by: null };
    const who = `${incident.attacker?.name ?? 'unknown'} → ${incident.victim.map((one) => one.name).join(', ') || 'nobody named'}`;
    const documents = new Set(acts.flatMap((act) => act.tellings.map((one) => one.report))).size;
    const words = acts[0]?.event.evidence ?? '';
    const told = documents > 1 ? `, told by ${documents} documents` : '';
    return `${status.padEnd(9)}  ${id}: ${who}, ${incident.means ?? 'act'}, ${incident.date}${told}\n           “${words}”\n           ${by === null ? because : `${because} (${by})`}\n`;
  });
  const done = candidates.length - open.length;
  const left = decisions.filter(({ status }) => status === 'proposed').length;
  return [
    ...lines,
    done > 0 ? `${done} decided before, left as they are.\n` : '',
    files.length === 0 ? 'Nothing was written.\n' : `Written: ${files.join(', ')}\n`,
    left > 0 && policy === null
      ? `${left} only proposed: none of them is part of the scenario. Decide in a terminal, or by rules: --confirm-policy auto, or a file of rules.\n`
      : left > 0
        ? `${left} only proposed, in ${join(folder, LEDGER_FILE)}: none of them is part of the scenario.\n`
        : '',
  ].join('');
}
