import type { CampaignOutcome } from '../../../play/campaign/campaign.ts';
import { type Column, rowAt, rowsOf } from '../../../play/campaign/plan/campaign-plan.ts';
import type { WithProvenance } from '../../../play/campaign/plan/provenance.ts';
import type { ChunkKeeper } from '../../../play/campaign/reduce/keeper.ts';

/** The rows of a campaign by column, for as many outputs as a page shows. */
export interface ReportData {
  readonly plan: WithProvenance;
  readonly outcome: CampaignOutcome;
  /** Number of rows. */
  readonly count: number;
  /** Point of each row. */
  readonly points: Int32Array;
  readonly replicates: Int32Array;
  /** Figures by output, a row each; NaN where it did not happen. */
  readonly values: ReadonlyMap<string, Float64Array>;
  /** True where the row could not be played. */
  readonly failed: Uint8Array;
}

/** Reads the columns `wanted` of every row that was reduced, chunk by chunk. */
export async function readReportData(
  plan: WithProvenance,
  outcome: CampaignOutcome,
  keeper: ChunkKeeper,
  wanted: readonly Column[],
): Promise<ReportData> {
  const count = outcome.rows;
  const points = new Int32Array(count);
  const replicates = new Int32Array(count);
  const failed = new Uint8Array(count);
  const values = new Map(wanted.map(({ id }) => [id, new Float64Array(count).fill(Number.NaN)]));
  const places = wanted.map(({ id }) => plan.columns.findIndex((column) => column.id === id));
  const width = plan.columns.length;
  let at = 0;
  for (let index = 0; index < outcome.reducer.reduced; index++) {
    const { figures, failures } = await keeper.read(index);
    const { first, last } = rowsOf(plan, index);
    const wrong = new Set(failures.map(({ row }) => row));
    for (let row = first; row < last; row++, at++) {
      const { point, replicate } = rowAt(plan, row);
      points[at] = point.index;
      replicates[at] = replicate;
      failed[at] = wrong.has(row) ? 1 : 0;
      wanted.forEach(({ id }, column) => {
        (values.get(id) as Float64Array)[at] = figures[(row - first) * width + places[column]];
      });
    }
  }
  return { plan, outcome, count, points, replicates, values, failed };
}

/** The rows of one setting. */
export function rowsOfSetting({ plan, points, count }: ReportData, setting: string): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (plan.points[points[row]].setting === setting) rows.push(row);
  return rows;
}

/** Values of an output over some rows, sorted, those where it did not happen left out. */
export function seenIn(data: ReportData, output: string, rows: readonly number[]): number[] {
  const column = data.values.get(output);
  if (!column) return [];
  return rows
    .map((row) => column[row])
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
}

/** Nearest rank. */
export function rank(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))];
}
