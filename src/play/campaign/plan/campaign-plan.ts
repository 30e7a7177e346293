import { crisisModel } from '../../../crisis.ts';
import type { Experiment } from '../../../formats/experiment/experiment.ts';
import type { OpenExperiment } from '../../../formats/experiment/read-experiment.ts';
import { openCrisis } from '../../once.ts';
import { type Output, outputsOf } from '../../outputs.ts';
import { designPoints, type Point } from '../design/design-points.ts';

/** One figure that is kept of every run. */
export type Column = Pick<Output, 'id' | 'unit'>;

/** One run of a campaign. `row` counts them in the order in which they are reduced. */
export interface Row {
  readonly row: number;
  readonly point: Point;
  /** Counts the runs of a point. */
  readonly replicate: number;
  /** What the random numbers of the run are keyed with, beside the seed. */
  readonly key: number;
}

/** Rows of a chunk: from `first` up to, not including, `last`. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The order of a campaign: rounds of `block` replicates, in each round point after point, at each point its replicates; cut
 * into chunks that end where rounds end. The experiment alone fixes it, so any machine knows which rows a chunk holds.
 */
export interface CampaignPlan extends OpenExperiment {
  readonly points: readonly Point[];
  readonly columns: readonly Column[];
  /** Place of each column among all outputs of a run. */
  readonly picks: readonly number[];
  readonly block: number;
  readonly chunkRows: number;
  /** All rows, where no rule ends the campaign earlier. */
  readonly total: number;
  readonly chunks: number;
}

const SMALL_CHUNK = 25;
const LARGE_CHUNK = 1000;
const WANTED_CHUNKS = 400;
/** The figures of a chunk go over a network in one message, which holds a megabyte. */
const MOST_BYTES = 768 * 1024;

/** Lays a campaign out. @throws RangeError where it would need more random keys than there are */
export function planCampaign(opened: OpenExperiment): CampaignPlan {
  const { experiment, world } = opened;
  const points = designPoints(experiment);
  const all = outputsOf(world, openCrisis(world, { seed: experiment.seed, replicate: 0 }, crisisModel(world)).state);
  const wanted = new Set(experiment.outputs);
  const picks = all.flatMap(({ id }, index) => (wanted.has(id) ? [index] : []));
  const total = points.length * experiment.replicates;
  if (experiment.pairing === 'independent' && total > 4294967296) {
    throw new RangeError(`${total} independent runs need more random keys than there are; use pairing: common`);
  }
  const most = Math.max(1, Math.min(LARGE_CHUNK, Math.floor(MOST_BYTES / (8 * Math.max(1, picks.length)))));
  const target = Math.min(most, Math.max(SMALL_CHUNK, Math.ceil(total / WANTED_CHUNKS)));
  const block = Math.min(experiment.replicates, Math.max(SMALL_CHUNK, Math.ceil(target / points.length)));
  const chunkRows = Math.min(target, points.length * block);
  const columns = picks.map((pick) => ({ id: all[pick].id, unit: all[pick].unit }));
  const plan = { ...opened, points, columns, picks, block, chunkRows, total };
  const rounds = Math.ceil(experiment.replicates / block);
  return { ...plan, chunks: firstChunkOf(plan, rounds) };
}

type Laid = Pick<CampaignPlan, 'block' | 'chunkRows' | 'points'> & { readonly experiment: Pick<Experiment, 'replicates'> };

/** The first chunk of a round (from 0); of the round after the last, the number of chunks. */
export function firstChunkOf({ block, chunkRows, points, experiment }: Laid, round: number): number {
  const perRound = Math.ceil((points.length * block) / chunkRows);
  const whole = Math.floor(experiment.replicates / block);
  if (round <= whole) return round * perRound;
  const left = experiment.replicates - whole * block;
  return whole * perRound + Math.ceil((points.length * left) / chunkRows);
}

/** The round that a chunk belongs to. */
export function roundOf({ block, chunkRows, points }: Laid, chunk: number): number {
  return Math.floor(chunk / Math.ceil((points.length * block) / chunkRows));
}

/** The rows of a chunk. @throws RangeError where there is none of that number */
export function rowsOf(plan: Laid & Pick<CampaignPlan, 'chunks'>, chunk: number): RowRange {
  if (!(Number.isInteger(chunk) && chunk >= 0 && chunk < plan.chunks)) {
    throw new RangeError(`chunk ${chunk}: this campaign has ${plan.chunks} (0 to ${plan.chunks - 1})`);
  }
  const round = roundOf(plan, chunk);
  const start = round * plan.points.length * plan.block;
  const replicates = Math.min(plan.block, plan.experiment.replicates - round * plan.block);
  const first = start + (chunk - firstChunkOf(plan, round)) * plan.chunkRows;
  return { first, last: Math.min(first + plan.chunkRows, start + plan.points.length * replicates) };
}

/** What is played in a row. @throws RangeError where there is none of that number */
export function rowAt({ points, experiment, block, total }: CampaignPlan, row: number): Row {
  if (!(Number.isInteger(row) && row >= 0 && row < total))
    throw new RangeError(`row ${row}: this campaign has ${total} (0 to ${total - 1})`);
  const perRound = points.length * block;
  const round = Math.floor(row / perRound);
  const replicates = Math.min(block, experiment.replicates - round * block);
  const within = row - round * perRound;
  const point = points[Math.floor(within / replicates)];
  const replicate = round * block + (within % replicates);
  const key = experiment.pairing === 'common' ? replicate : point.index * experiment.replicates + replicate;
  return { row, point, replicate, key };
}
