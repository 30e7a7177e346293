import type { CompiledNetwork } from '../../../movement/index.ts';
import type { CertifiedPlan } from '../certified-plan.ts';

/** Something that a late package waited for. */
export interface Binding {
  readonly resource: string;
  /** For which its serials waited, added up. */
  readonly hours: number;
  /** By the prices of the certificate: weighted hours of cost that one more lane, all the time, could save at most; null: no price. */
  readonly worth: number | null;
}

export interface LatePackage {
  readonly id: string;
  readonly latenessHours: number;
  readonly weight: number;
  readonly binds: readonly Binding[];
}

const SHOWN = 5;

/** For each late package, what it waited for longest and what that is worth; the weighted worst first. */
export function whatBinds({ instance, plan, counted, certificate }: CertifiedPlan, network: CompiledNetwork): LatePackage[] {
  const worth = worthOf(certificate);
  const rows = plan.arrivals.map((arrival, index): LatePackage => {
    const row = instance.packages.find((one) => one.contingent.id === arrival.contingent);
    const closedAt = counted.get(arrival.contingent) ?? arrival.arriveCompleteAt;
    const late = Math.max(0, closedAt - (row?.contingent.requiredBy ?? Infinity));
    const waits = [...(plan.waitsOf[index] ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, SHOWN);
    const binds = waits.map(([resource, minutes]): Binding => {
      const name = network.resources[resource]?.name ?? '';
      return { resource: name, hours: tenths(minutes / 60), worth: worth.get(name) ?? null };
    });
    return { id: arrival.contingent, latenessHours: tenths(late / 60), weight: row?.weight ?? 1, binds };
  });
  return rows
    .filter((row) => row.latenessHours > 0)
    .sort((a, b) => b.latenessHours * b.weight - a.latenessHours * a.weight || (a.id < b.id ? -1 : 1));
}

/** By resource: the sum of its prices over the buckets, each for the minutes of the bucket. */
function worthOf({ prices, spans }: CertifiedPlan['certificate']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { resource, price } of prices) {
    sums.set(resource, (sums.get(resource) ?? 0) + (price * (spans[resource] ?? 0)) / 60);
  }
  return new Map([...sums].map(([resource, sum]) => [resource, tenths(sum)]));
}

const tenths = (value: number) => Math.round(value * 10) / 10;
