import { type CampaignPlan, rowAt, rowsOf } from '../../../play/campaign/plan/campaign-plan.ts';
import type { ChunkKeeper } from '../../../play/campaign/reduce/keeper.ts';

/** Every row of the first `chunks` chunks as CSV, piece by piece: what a run is, its factors, its figures (empty: did not happen). */
export async function* rowsToCsv(plan: CampaignPlan, keeper: ChunkKeeper, chunks: number): AsyncGenerator<string> {
  const { factors } = plan.experiment;
  const heads = ['row', 'setting', 'point', 'replicate', 'key', ...factors.map(({ id }) => `factor/${id}`)];
  yield `${[...heads, ...plan.columns.map(({ id }) => id), 'failed'].map(field).join(',')}\r\n`;
  for (let index = 0; index < chunks; index++) {
    const { figures, failures } = await keeper.read(index);
    const { first, last } = rowsOf(plan, index);
    const failed = new Map(failures.map(({ row, says }) => [row, says]));
    const lines: string[] = [];
    for (let number = first; number < last; number++) {
      const { row, point, replicate, key } = rowAt(plan, number);
      const at = (number - first) * plan.columns.length;
      const values = [...point.values, ...figures.subarray(at, at + plan.columns.length)];
      const cells = values.map((value) => (Number.isNaN(value) ? '' : String(value)));
      lines.push([row, field(point.setting), point.index, replicate, key, ...cells, field(failed.get(row) ?? '')].join(','));
    }
    yield `${lines.join('\r\n')}\r\n`;
  }
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
