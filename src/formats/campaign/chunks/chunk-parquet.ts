import { createHash } from 'node:crypto';
import { parquetMetadata, parquetRead } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { rowAt, rowsOf } from '../../../play/campaign/plan/campaign-plan.ts';
import type { WithProvenance } from '../../../play/campaign/plan/provenance.ts';
import type { ChunkResult, RowFailure } from '../../../play/campaign/task.ts';

export const CHUNK_SCHEMA = 'foedus-campaign-chunk/1';

/**
 * One chunk as a Parquet file: a row a run, with its setting, point, replicate and factor values, then one column an output
 * (minutes since STARTEX or counts; null where it did not happen). What the figures rest on stands in the metadata.
 */
export function chunkToParquet(plan: WithProvenance, result: ChunkResult): Uint8Array {
  const { first, last } = rowsOf(plan, result.index);
  const rows = Array.from({ length: last - first }, (_, at) => rowAt(plan, first + at));
  const failed = new Map(result.failures.map(({ row, says }) => [row, says]));
  const width = plan.columns.length;
  const nullable = (values: readonly number[]) => values.map((value) => (Number.isNaN(value) ? null : value));
  const columnData: ColumnSource[] = [
    { name: 'row', data: Int32Array.from(rows, ({ row }) => row), type: 'INT32', nullable: false },
    { name: 'setting', data: rows.map(({ point }) => point.setting), type: 'STRING', nullable: false },
    { name: 'point', data: Int32Array.from(rows, ({ point }) => point.index), type: 'INT32', nullable: false },
    { name: 'replicate', data: Int32Array.from(rows, ({ replicate }) => replicate), type: 'INT32', nullable: false },
    { name: 'key', data: rows.map(({ key }) => BigInt(key)), type: 'INT64', nullable: false },
    ...plan.experiment.factors.map(
      ({ id }, factor): ColumnSource => ({
        name: `factor/${id}`,
        data: nullable(rows.map(({ point }) => point.values[factor])),
        type: 'DOUBLE',
      }),
    ),
    ...plan.columns.map(
      ({ id }, column): ColumnSource => ({
        name: id,
        data: nullable(rows.map((_, at) => result.figures[at * width + column])),
        type: 'DOUBLE',
      }),
    ),
    { name: 'failed', data: rows.map(({ row }) => failed.get(row) ?? null), type: 'STRING' },
  ];
  const { campaign, scenario, scenarioHash, code, seed } = plan.provenance;
  const said = {
    'foedus.schema': CHUNK_SCHEMA,
    'foedus.campaign': campaign,
    'foedus.experiment': plan.experiment.id,
    'foedus.scenario': scenario,
    'foedus.scenario.sha256': scenarioHash,
    'foedus.code': code,
    'foedus.seed': String(seed),
    'foedus.chunk': String(result.index),
    'foedus.rows': `${first}-${last - 1}`,
    'foedus.figures.sha256': hashOfFigures(result.figures),
    'foedus.units': JSON.stringify(Object.fromEntries(plan.columns.map(({ id, unit }) => [id, unit]))),
    'foedus.marking': plan.world.scenario.marking,
    'foedus.exercise': 'EXERCISE EXERCISE EXERCISE',
  };
  // one page a column: indices of pages would be most of a small file
  const columns = columnData.map((column) => ({ ...column, offsetIndex: false }));
  const kvMetadata = Object.entries(said).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData: columns, kvMetadata, createdBy: 'foedus', statistics: false }));
}

function hashOfFigures(figures: Float64Array): string {
  return createHash('sha256')
    .update(Buffer.from(figures.buffer, figures.byteOffset, figures.byteLength))
    .digest('hex');
}

/** What is wrong with a file that should hold a chunk. */
export class WrongChunk extends Error {}

/**
 * The chunk that a file holds. @throws WrongChunk unless it is this chunk of this campaign, byte for byte as it would be written
 * from its figures
 */
export async function chunkFromParquet(plan: WithProvenance, index: number, bytes: Uint8Array): Promise<ChunkResult> {
  const result = await readChunk(plan, index, bytes);
  if (!Buffer.from(chunkToParquet(plan, result)).equals(Buffer.from(bytes))) {
    throw new WrongChunk('was changed after it was written');
  }
  return result;
}

async function readChunk(plan: WithProvenance, index: number, bytes: Uint8Array): Promise<ChunkResult> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(file);
    const said = new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    if (said.get('foedus.schema') !== CHUNK_SCHEMA) throw new WrongChunk('is no chunk of a campaign');
    if (said.get('foedus.campaign') !== plan.provenance.campaign) throw new WrongChunk(otherCampaign(plan, said));
    if (said.get('foedus.chunk') !== String(index)) throw new WrongChunk(`holds chunk ${said.get('foedus.chunk')}`);
    const { first, last } = rowsOf(plan, index);
    const width = plan.columns.length;
    const figures = new Float64Array((last - first) * width).fill(Number.NaN);
    const places = new Map(plan.columns.map(({ id }, column) => [id, column]));
    const failures: RowFailure[] = [];
    await parquetRead({
      file,
      metadata,
      columns: [...places.keys(), 'failed'],
      onChunk: ({ columnName, columnData, rowStart }) => {
        const column = places.get(columnName);
        for (let at = 0; at < columnData.length; at++) {
          const value: unknown = columnData[at];
          if (value === null || value === undefined) continue;
          if (column !== undefined) figures[(rowStart + at) * width + column] = Number(value);
          else failures.push({ row: first + rowStart + at, says: String(value) });
        }
      },
    });
    return { index, figures, failures };
  } catch (error) {
    if (error instanceof WrongChunk) throw error;
    throw new WrongChunk(`cannot be read (${error instanceof Error ? error.message.split('\n')[0] : error})`);
  }
}

function otherCampaign({ provenance }: WithProvenance, said: ReadonlyMap<string, string | undefined>): string {
  const [code, scenario] = [said.get('foedus.code'), said.get('foedus.scenario.sha256')];
  if (code !== provenance.code) return `was played by other code (${code}, here ${provenance.code})`;
  if (scenario !== provenance.scenarioHash) return 'was played with another scenario or other data';
  return 'belongs to another campaign (another experiment, or another state of this one)';
}
