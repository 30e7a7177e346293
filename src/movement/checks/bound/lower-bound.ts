import type { Minutes } from '../../../words/time.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { ClosedResource } from '../../plan/movement-plan.ts';
import type { WeightedContingent } from '../plan-objective.ts';
import { tollBound } from './toll-bound.ts';
import { buildTollModel, type TollModel } from './toll-model.ts';

/** Prices on resources by bucket of time: with them anybody can work the bound out again. */
export interface Certificate {
  /** Minutes until which tolls are taken. */
  readonly horizon: Minutes;
  readonly prices: readonly TollPrice[];
  /** Minutes of a bucket, by resource, for those that have a price. */
  readonly spans: Readonly<Record<string, Minutes>>;
}

export interface TollPrice {
  readonly resource: string;
  readonly bucket: number;
  /** Of a minute of use. */
  readonly price: number;
}

export interface PackageBound {
  readonly contingent: string;
  /** No plan has it complete before, whatever the others do. */
  readonly closeAt: Minutes;
  readonly lateness: Minutes;
}

export interface LowerBound {
  /** No plan costs less: see `PlanObjective.cost`. */
  readonly cost: number;
  /** No plan has less weighted lateness, in minutes. */
  readonly lateness: number;
  readonly packages: readonly PackageBound[];
}

/**
 * A proven lower bound on every plan for these contingents, at the medians of the declared intervals. It holds for any
 * certificate; README.md beside this file has the proof. Contingents that cannot go are not to be given.
 * @throws RangeError where a price is negative or on what the model does not have
 */
export function lowerBound(
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  start: Minutes,
  closures: readonly ClosedResource[],
  certificate: Certificate,
): LowerBound {
  const model = buildTollModel(weighted, network, start, certificate.horizon, closures);
  const alone = tollBound(model);
  const packages = weighted.map(({ contingent }, index): PackageBound => {
    const closeAt = Math.floor(alone.moves[index]?.[0]?.closeAt ?? contingent.readyAt);
    return { contingent: contingent.id, closeAt, lateness: Math.max(0, closeAt - (contingent.requiredBy ?? Infinity)) };
  });
  model.tolls.setPrices(pricesOf(model, certificate));
  const { cost } = tollBound(model);
  const { cost: late } = tollBound({ ...model, timeWeight: 0 });
  let aloneLate = 0;
  weighted.forEach(({ weight }, index) => {
    aloneLate += weight * (packages[index] as PackageBound).lateness;
  });
  return { cost: Math.max(cost, alone.cost), lateness: Math.max(late, aloneLate), packages };
}

/** The certificate of prices by row. */
export function certificateOf(model: TollModel, prices: Float64Array): Certificate {
  const rows: TollPrice[] = [];
  const spans: Record<string, Minutes> = {};
  const { tolls } = model;
  tolls.resources.forEach(({ name }, index) => {
    const first = tolls.first[index] as number;
    for (let row = first; row < (tolls.first[index + 1] as number); row++) {
      if (!((prices[row] as number) > 0)) continue;
      rows.push({ resource: name, bucket: row - first, price: prices[row] as number });
      spans[name] = tolls.span[index] as number;
    }
  });
  return { horizon: tolls.horizon, prices: rows, spans };
}

export function pricesOf({ tolls }: TollModel, { prices }: Certificate): Float64Array {
  const rows = new Float64Array(tolls.rowCount);
  const numbers = new Map(tolls.resources.map(({ name }, index) => [name, index]));
  for (const { resource, bucket, price } of prices) {
    const index = numbers.get(resource);
    const row = index === undefined ? -1 : (tolls.first[index] as number) + bucket;
    if (index === undefined || !(Number.isInteger(bucket) && bucket >= 0) || row >= (tolls.first[index + 1] as number)) {
      throw new RangeError(`the certificate has a price for bucket ${bucket} of ${resource}, which no way of a package meets`);
    }
    rows[row] = price;
  }
  return rows;
}
