import type { Minutes } from '../../../words/time.ts';
import { type Certificate, certificateOf } from '../../checks/bound/lower-bound.ts';
import { buildTollModel } from '../../checks/bound/toll-model.ts';
import type { WeightedContingent } from '../../checks/plan-objective.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { ClosedResource } from '../movement-plan.ts';
import { Run } from '../run.ts';
import { waysOf } from '../schedule-movements.ts';
import { generateColumns } from './generate-columns.ts';
import type { SolveLinear } from './linear-program.ts';
import { PlacementColumns } from './placement-column.ts';
import { byDueDate } from './search-plan.ts';
import { Workbench } from './workbench.ts';

export interface CertificateOptions {
  readonly start: Minutes;
  readonly closures?: readonly ClosedResource[];
  /** Solves the linear programs that prices come from. */
  readonly solve: SolveLinear;
  /** Told the best bound so far, after every round; gives the share of the time that is gone, 0 to 1 and more. */
  readonly spent: (bound: number) => number;
}

/** Share of the relaxed cost that may be left open. */
const CLOSED = 1e-3;

/**
 * Looks for the prices that prove most, by column generation. Packages that cannot go are left out. Whenever it ends the
 * certificate holds; `lowerBound` works out what it proves.
 */
export function findCertificate(
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  { start, closures = [], solve, spent }: CertificateOptions,
): Certificate {
  const packages = weighted.filter((row) => !('says' in waysOf(network, row.contingent)));
  const bench = new Workbench(new Run(network, { start, closures }));
  const placements = [...packages]
    .sort((a, b) => byDueDate(a.contingent, b.contingent))
    .map(({ contingent }) => {
      const ways = waysOf(network, contingent);
      if ('says' in ways) throw new Error(`${contingent.id} cannot go: ${ways.says}`);
      return bench.place(contingent, ways);
    });
  const last = placements.reduce((latest, { arrival }) => Math.max(latest, arrival.arriveCompleteAt), start + 1);
  const model = buildTollModel(packages, network, start, last, closures);
  if (packages.length === 0) return certificateOf(model, new Float64Array(model.tolls.rowCount));
  const columns = new PlacementColumns(model);
  const indexOf = new Map(packages.map(({ contingent }, index) => [contingent.id, index]));
  const { prices } = generateColumns(model, solve, {
    rounds: Infinity,
    known: placements.map((placement) => columns.of(indexOf.get(placement.contingent.id) as number, placement)),
    // `relaxed` is infinite while the master lacks rows, and then nothing is closed
    isEnough: (bound, relaxed) => relaxed - bound <= CLOSED * bound || spent(bound) >= 1,
  });
  return certificateOf(model, prices);
}
