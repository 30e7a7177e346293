import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ChunkFolder, ChunkNotWritten, chunkFolder } from '../../../formats/campaign/chunks/chunk-folder.ts';
import { rowsToCsv } from '../../../formats/campaign/chunks/rows-csv.ts';
import type { Problem } from '../../../formats/data/problem.ts';
import { type CampaignOutcome, playCampaign } from '../../../play/campaign/campaign.ts';
import type { Executor } from '../../../play/campaign/executors/executor.ts';
import { countWorkers, threadExecutor } from '../../../play/campaign/executors/threads.ts';
import { NatsUnreachable } from '../../../play/campaign/nats/streams.ts';
import type { WithProvenance } from '../../../play/campaign/plan/provenance.ts';
import { memoryKeeper } from '../../../play/campaign/reduce/keeper.ts';
import { WrongInput, WrongUsage, wrongOption } from '../../exit.ts';
import { checkFolder, writeFiles } from '../../output.ts';
import { CampaignProgress } from './campaign-progress.ts';
import { commandFor } from './command-for.ts';
import { type OpenedCampaign, openCampaign } from './open.ts';
import { printOutcome } from './print-outcome.ts';

export interface CampaignCommandOptions {
  readonly replicates?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly executor?: string;
  readonly natsUrl?: string;
  readonly out?: string;
  readonly resume?: boolean;
  readonly html?: string;
  readonly csv?: string;
  readonly json?: boolean;
}

/** Ended by Ctrl-C, as shells count it. */
const INTERRUPTED = 130;

/** `foedus campaign`: many runs of a scenario, or what an experiment file says; what each output did over all of them. */
export async function campaign(what: string, options: CampaignCommandOptions): Promise<void> {
  const plan = openCampaign(what, options);
  const executor = await executorOf(options);
  const out = options.out ?? (plan.isExperiment ? join('out', plan.experiment.id) : undefined);
  const folder = out === undefined ? undefined : await prepareFolder(out, plan, options.resume === true);
  for (const file of [options.html, options.csv]) if (file !== undefined) checkFolder(dirname(file));
  const keeper = folder ?? memoryKeeper();
  const progress = new CampaignProgress(plan);
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  let outcome: CampaignOutcome;
  try {
    const { onProgress, onNote } = progress;
    outcome = await playCampaign({ plan, executor, keeper, onProgress, onNote, signal: interrupt.signal });
  } catch (error) {
    throw asWrongInput(error, plan, out);
  } finally {
    progress.end();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
  }
  const workers = executor.id === 'threads' ? countWorkers(plan.chunks, options.workers) : null;
  const written = { plan, outcome, keeper };
  if (options.csv !== undefined) await writeCsv(options.csv, written);
  if (options.html !== undefined || out !== undefined) await writeReport(written, what, options.html, out);
  printOutcome({ plan, outcome, workers, what, out, json: options.json === true });
  if (outcome.ended === 'interrupted') process.exitCode = INTERRUPTED;
  else if (outcome.failures.length > 0) process.exitCode = 1;
}

async function executorOf({ executor = 'threads', natsUrl, workers }: CampaignCommandOptions): Promise<Executor> {
  if (executor === 'threads') {
    if (natsUrl !== undefined) throw new WrongUsage('--nats-url belongs to --executor nats');
    return threadExecutor(workers);
  }
  if (executor !== 'nats') throw new WrongUsage(`--executor: "${executor}" is not known; write threads or nats`);
  if (workers !== undefined)
    throw new WrongUsage('--workers belongs to threads; start as many "foedus campaign-worker" as there are cores');
  const { natsExecutor } = await import('../../../play/campaign/nats/coordinator.ts');
  return natsExecutor(natsUrl ?? 'nats://127.0.0.1:4222');
}

/** A folder that may be written to, in which nothing lies or what this campaign has written. @throws WrongInput */
async function prepareFolder(out: string, plan: WithProvenance, resume: boolean): Promise<ChunkFolder> {
  checkFolder(out);
  const folder = chunkFolder(out, plan);
  const there = folder.list();
  if (there.length > 0 && !resume) {
    const remedy = 'go on with --resume, or choose another folder with --out';
    throw wrongOption(out, `${there.length} chunks of a campaign lie here already`, remedy);
  }
  const problems: Problem[] = await folder.check();
  if (problems.length > 0) throw new WrongInput(problems);
  const { provenance, experiment, chunks, total, chunkRows } = plan;
  const about = { schema: 'foedus-campaign/1', provenance, chunks, chunkRows, rows: total, experiment };
  writeFiles(out, { 'campaign.json': `${JSON.stringify(about, null, 2)}\n` });
  return folder;
}

interface Written {
  readonly plan: OpenedCampaign;
  readonly outcome: CampaignOutcome;
  readonly keeper: ChunkFolder | ReturnType<typeof memoryKeeper>;
}

async function writeCsv(file: string, { plan, outcome, keeper }: Written): Promise<void> {
  const part = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(part, 'w');
  try {
    for await (const piece of rowsToCsv(plan, keeper, outcome.reducer.reduced)) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}

/** The page, where it is asked for and into the folder of the campaign; there also the figures and the logs that are kept. */
async function writeReport({ plan, outcome, keeper }: Written, what: string, html: string | undefined, out: string | undefined) {
  const { makeReport } = await import('../../../formats/campaign/make-report.ts');
  const report = await makeReport({ plan, outcome, keeper, commandFor: (row) => commandFor(plan, what, row) });
  if (html !== undefined) writeFiles(dirname(html), { [basename(html)]: report.html });
  if (out === undefined) return;
  writeFiles(out, { 'report.html': report.html, 'summary.json': report.summary });
  if (report.logs.size > 0) writeFiles(join(out, 'logs'), Object.fromEntries(report.logs));
}

function asWrongInput(error: unknown, plan: WithProvenance, out: string | undefined): unknown {
  if (error instanceof NatsUnreachable) {
    return wrongOption(
      '--nats-url',
      error.message,
      'start one with: nats-server -js (Debian: apt-get install nats-server), or give its address',
    );
  }
  if (error instanceof ChunkNotWritten) {
    const remedy = 'free some space, then go on with --resume: every chunk that was finished is kept';
    return wrongOption(out ?? plan.experiment.id, error.message, remedy);
  }
  return error;
}
