import type { Arrival } from '../../../../words/forces.ts';
import type { Minutes } from '../../../../words/time.ts';
import type { CertifiedPlan } from '../../certified-plan.ts';

/** What of a package has arrived by when, and how that lies to what is required. */
export interface PackageCurve {
  readonly id: string;
  readonly unit: string;
  readonly nation: string;
  readonly weight: number;
  readonly curve: Arrival['curve'];
  readonly tonnes: number;
  readonly people: number;
  readonly requiredBy: Minutes | null;
  /** The last of it is there, people with their equipment. */
  readonly completeAt: Minutes;
  /** It counts as complete: with the last of its cohesion group. */
  readonly countedAt: Minutes;
  readonly lateMinutes: Minutes;
}

/** All packages that go, the one whose lateness weighs most first; among those in time the one with least to spare. */
export function listCurves({ instance, plan, counted }: CertifiedPlan): PackageCurve[] {
  const rows = new Map(instance.packages.map((row) => [row.contingent.id, row]));
  const curves = plan.arrivals.flatMap(({ contingent: id, curve, arriveCompleteAt }): PackageCurve[] => {
    const row = rows.get(id);
    if (!row) return [];
    const { unit, nation, requiredBy } = row.contingent;
    const countedAt = counted.get(id) ?? arriveCompleteAt;
    const last = curve.at(-1);
    return [
      {
        id,
        unit,
        nation,
        weight: row.weight,
        curve,
        tonnes: last?.tonnes ?? 0,
        people: last?.personnel ?? 0,
        requiredBy,
        completeAt: arriveCompleteAt,
        countedAt,
        lateMinutes: requiredBy === null ? 0 : Math.max(0, countedAt - requiredBy),
      },
    ];
  });
  return curves.sort((a, b) => weightOf(b) - weightOf(a) || spareOf(a) - spareOf(b) || (a.id < b.id ? -1 : 1));
}

/** Minutes late times what a minute weighs. */
export const weightOf = ({ weight, lateMinutes }: PackageCurve): number => weight * lateMinutes;

/** Minutes between closure and what is required. */
const spareOf = ({ requiredBy, countedAt }: PackageCurve): number =>
  requiredBy === null ? Number.MAX_VALUE : requiredBy - countedAt;

/** A quantity that only grows, as points in time at which it takes a new value. */
export type Growth = readonly { readonly at: Minutes; readonly amount: number }[];

type Measure = 'tonnes' | 'personnel';

export const growthOf = ({ curve }: PackageCurve, what: Measure): Growth =>
  curve.map((point) => ({ at: point.at, amount: point[what] }));

/** What of all packages together has arrived. */
export function arrivedTogether(curves: readonly PackageCurve[], what: Measure): Growth {
  const steps = curves.flatMap(({ curve }) =>
    curve.map((point, index) => ({ at: point.at, amount: point[what] - (curve[index - 1]?.[what] ?? 0) })),
  );
  return summed(steps);
}

/** What was required to have arrived; packages without a day are not in it. */
export function requiredTogether(curves: readonly PackageCurve[], what: Measure): Growth {
  return summed(
    curves.flatMap((row) => {
      const amount = what === 'tonnes' ? row.tonnes : row.people;
      return row.requiredBy === null ? [] : [{ at: row.requiredBy, amount }];
    }),
  );
}

function summed(steps: readonly { readonly at: Minutes; readonly amount: number }[]): Growth {
  const growth: { at: Minutes; amount: number }[] = [];
  let amount = 0;
  for (const step of [...steps].sort((a, b) => a.at - b.at)) {
    amount += step.amount;
    const last = growth.at(-1);
    if (last?.at === step.at) last.amount = amount;
    else growth.push({ at: step.at, amount });
  }
  return growth;
}
