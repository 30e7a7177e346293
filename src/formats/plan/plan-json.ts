import { isoTime } from '../../kernel/calendar.ts';
import type { CompiledNetwork } from '../../movement/index.ts';
import type { CertifiedPlan } from './certified-plan.ts';

/** A certified plan as `plan.json` holds it and `--json` prints it. Moments are whole minutes since `start`. */
export function planToJson(certified: CertifiedPlan, network: CompiledNetwork) {
  const { instance, plan, objective, bound, certificate, excess, binds } = certified;
  return {
    schema: 'foedus-movement-plan/1',
    title: instance.title,
    start: instance.start,
    packages: packageRows(certified).map(({ departs: _, firstIn: __, completeTime: ___, ...row }) => row),
    unreachable: plan.unreachable.map(({ contingent, reason }) => ({ id: contingent, why: reason })),
    objective,
    bound: {
      cost: bound.cost,
      lateness: bound.lateness,
      packages: bound.packages.map(({ contingent, closeAt, lateness }) => ({ id: contingent, complete: closeAt, lateness })),
    },
    certificate,
    excess,
    binds,
    serials: plan.serials.map(({ contingent, ...rest }) => ({ package: contingent, ...rest })),
    reservations: reservationRows(certified, network),
  };
}

/** One row a package that is planned, in the order of planning. */
export function packageRows({ instance, plan, counted }: CertifiedPlan) {
  return plan.arrivals.map((arrival, index) => {
    const row = instance.packages.find((one) => one.contingent.id === arrival.contingent);
    const requiredBy = row?.contingent.requiredBy ?? null;
    const countsAt = counted.get(arrival.contingent) ?? arrival.arriveCompleteAt;
    const mine = plan.serials.filter((serial) => serial.contingent === arrival.contingent);
    return {
      id: arrival.contingent,
      way: [...new Set(mine.map((serial) => serial.mode))],
      depart: arrival.departFirstAt,
      first: arrival.arriveFirstAt,
      complete: arrival.arriveCompleteAt,
      ...(row?.cohesion === undefined ? {} : { cohesion: row.cohesion, together: countsAt }),
      required: requiredBy,
      lateness: requiredBy === null ? 0 : Math.max(0, countsAt - requiredBy),
      weight: row?.weight ?? 1,
      departs: isoTime(instance.start, arrival.departFirstAt),
      firstIn: isoTime(instance.start, arrival.arriveFirstAt),
      completeTime: isoTime(instance.start, arrival.arriveCompleteAt),
      why: plan.reasons[index],
    };
  });
}

function reservationRows({ plan: { reservations } }: CertifiedPlan, network: CompiledNetwork) {
  const placeOf = new Map<number, readonly [string, number]>();
  for (const { name, firstLane, lanes } of network.resources) {
    for (let lane = 0; lane < lanes; lane++) placeOf.set(firstLane + lane, [name, lane + 1]);
  }
  const rows: { resource: string; lane: number; from: number; to: number; serial: number }[] = [];
  for (let i = 0; i < reservations.length; i += 4) {
    const [at, from, to, serial] = reservations.slice(i, i + 4) as [number, number, number, number];
    const [resource, lane] = placeOf.get(at) ?? ['', 0];
    rows.push({ resource, lane, from, to, serial });
  }
  return rows;
}
