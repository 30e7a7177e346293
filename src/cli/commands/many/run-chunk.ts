import { join } from 'node:path';
import { briefToMarkdown } from '../../../formats/brief/markdown.ts';
import { type ChunkFolder, chunkFileOf, chunkFolder } from '../../../formats/campaign/chunks/chunk-folder.ts';
import { buildRunView } from '../../../formats/view/build-run-view.ts';
import { formatLog, headHash } from '../../../kernel/log.ts';
import { ChunkInPlay, RowPlayer } from '../../../play/campaign/chunk-player.ts';
import { rowAt, rowsOf } from '../../../play/campaign/plan/campaign-plan.ts';
import { WrongUsage, wrongOption } from '../../exit.ts';
import { checkFolder, printJson, writeFiles } from '../../output.ts';
import { type OpenedCampaign, openCampaign } from './open.ts';

export interface RunChunkOptions {
  readonly campaign: string;
  readonly index?: number;
  readonly row?: number;
  readonly count?: boolean;
  readonly replicates?: number;
  readonly seed?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `foedus run-chunk`: one chunk of a campaign, or one run of it, by itself: nothing is asked of anybody else. */
export async function runChunk(options: RunChunkOptions): Promise<void> {
  const wanted = [options.index !== undefined, options.row !== undefined, options.count === true].filter(Boolean);
  if (wanted.length !== 1) throw new WrongUsage('give one of --index, --row, --count');
  const plan = openCampaign(options.campaign, options);
  if (options.count) {
    process.stdout.write(options.json ? `${JSON.stringify({ chunks: plan.chunks, rows: plan.total })}\n` : `${plan.chunks}\n`);
    return;
  }
  if (options.row !== undefined) {
    runRow(plan, options.row, options);
    return;
  }
  await runIndex(plan, options.index ?? 0, options);
}

async function runIndex(plan: OpenedCampaign, index: number, { out, json }: RunChunkOptions): Promise<void> {
  const range = inRange(() => rowsOf(plan, index), '--index');
  const folder = out ?? join('out', plan.experiment.id);
  checkFolder(folder);
  const chunks = chunkFolder(folder, plan);
  const known = await alreadyThere(chunks, index);
  const player = new RowPlayer(plan);
  if (!known) {
    const chunk = new ChunkInPlay(plan, index, range);
    while (chunk.step((row) => player.figures(row)));
    chunks.keep(chunk.result());
  }
  const file = join(folder, 'chunks', chunkFileOf(index));
  const rows = range.last - range.first;
  if (json) printJson({ campaign: plan.provenance.campaign, index, rows, file, known });
  else
    process.stdout.write(
      `chunk ${index} of ${plan.chunks}: ${rows} replicates, ${known ? 'there already' : 'written'}: ${file}\n`,
    );
}

/** A scheduler may start a chunk twice: what is there and whole is left as it is, anything else is played again. */
async function alreadyThere(chunks: ChunkFolder, index: number): Promise<boolean> {
  if (!chunks.list().includes(index)) return false;
  return chunks.read(index).then(
    () => true,
    () => false,
  );
}

function runRow(plan: OpenedCampaign, number: number, { out, json }: RunChunkOptions): void {
  const row = inRange(() => rowAt(plan, number), '--row');
  const folder = out ?? join('out', plan.experiment.id, `row-${number}`);
  checkFolder(folder);
  const { world, simulation } = new RowPlayer(plan).simulateWhole(row);
  const view = buildRunView(world, simulation, new Map(), 0);
  const head = headHash(simulation.log);
  writeFiles(folder, { 'log.jsonl': formatLog(simulation.log), 'brief.md': briefToMarkdown(view.brief.en, view.reasons, 'en') });
  const { point, replicate, key } = row;
  const said = {
    row: number,
    setting: point.setting,
    point: point.index,
    replicate,
    seed: plan.experiment.seed,
    key,
    head,
    out: folder,
  };
  if (json) printJson(said);
  else
    process.stdout.write(
      `row ${number} (${point.setting}, point ${point.index}, replicate ${replicate}): written to ${folder}: log.jsonl, brief.md (log ${head.slice(0, 12)})\n`,
    );
}

function inRange<Answer>(find: () => Answer, option: string): Answer {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrongOption(option, error.message, 'foedus run-chunk --count says how many chunks there are');
  }
}
