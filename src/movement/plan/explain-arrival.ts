import type { Arrival, Contingent } from '../../words/forces.ts';
import type { Reason } from '../../words/verdict.ts';
import type { MovementMode } from '../cargo/movement-package.ts';
import type { FactorId } from '../factors/movement-factors.ts';
import { getFactor } from '../factors/movement-factors.ts';
import type { GroupWay } from './choose-way.ts';
import { type Run, SPENT, type SpentOn } from './run.ts';

/** The serial that came last, and what its time went into. */
export class Critical {
  readonly spent: number[] = SPENT.map(() => 0);
  plan: GroupWay | undefined;
  permissionBy: string | null = null;
  arriveAt = -Infinity;

  note(run: Run, plan: GroupWay, permissionBy: string | null, arriveAt: number): void {
    if (arriveAt <= this.arriveAt) return;
    this.arriveAt = arriveAt;
    this.plan = plan;
    this.permissionBy = permissionBy;
    for (let on = 0; on < this.spent.length; on++) this.spent[on] = run.spent[on] as number;
  }
}

/** What took how long on the way of the last serial, largest share named as what binds. */
export function explainArrival(run: Run, contingent: Contingent, critical: Critical, arrival: Arrival): Reason {
  const because: Reason[] = [];
  let binds: SpentOn | undefined;
  let most = 0;
  SPENT.forEach((on, index) => {
    const minutes = critical.spent[index] as number;
    if (minutes <= 0) return;
    because.push(reasonFor(run, on, minutes, critical));
    if (minutes > most) {
      most = minutes;
      binds = on;
    }
  });
  const reception = arrival.arriveCompleteAt - critical.arriveAt;
  if (reception > 0) {
    const source = getFactor(run.network.factors, 'receptionHours').source;
    because.push({ says: `marry-up of people and equipment: ${hours(reception)}`, result: 'marry-up', source });
  }
  const way = critical.plan?.way;
  const last = critical.plan ? `the last serial is ${critical.plan.group.kind} by ${way?.mode}` : 'nothing has to move';
  return {
    id: `arrival/${contingent.id}`,
    says: `${contingent.unit} complete ${hours(arrival.arriveCompleteAt - run.start)} after the order; ${last}`,
    result: binds ?? 'ready',
    ...(binds ? { wouldChange: REMEDIES[binds] } : {}),
    because,
  };
}

function reasonFor(run: Run, on: SpentOn, minutes: number, critical: Critical): Reason {
  const factor = on === 'motion' ? MOTION[critical.plan?.way.mode ?? 'road'] : FACTORS[on];
  const source = factor ? getFactor(run.network.factors, factor).source : sourceOf(run, on, critical);
  const by = on === 'permission' && critical.permissionBy ? ` of ${critical.permissionBy}` : '';
  return { says: `${WORDS[on]}${by}: ${hours(minutes)}`, result: on, source };
}

/** Rows of the data that stand behind a share: the nation's permission, the arc, the pool. */
function sourceOf(run: Run, on: SpentOn, critical: Critical): string {
  if (on === 'permission') {
    const row = run.network.permissions.find((permission) => permission.nation === critical.permissionBy);
    return row?.source ?? getFactor(run.network.factors, 'unlistedPermissionHours').source;
  }
  const pool = run.network.pools[critical.plan?.pools[0]?.[0] ?? -1];
  return pool?.source ?? 'judgement';
}

function hours(minutes: number): string {
  return minutes < 600 ? `${Math.round(minutes / 6) / 10} h` : `${Math.round(minutes / 60)} h`;
}

const WORDS: Readonly<Record<SpentOn, string>> = {
  notice: 'notice to move',
  permission: 'permission',
  delay: 'weather, serviceability and arranging lift',
  access: 'local roads to and from terminals',
  lift: 'waiting for lift',
  terminal: 'waiting for a ramp, berth or stand',
  handling: 'loading and unloading',
  slot: 'waiting for a path or the road',
  motion: 'on the way',
  rest: 'rest between march days',
  gauge: 'change of track gauge',
  pass: 'pass time of the column',
};

const REMEDIES: Readonly<Record<SpentOn, string>> = {
  notice: 'shorter notice to move',
  permission: 'earlier or standing permission',
  delay: 'lift of its own, or better weather',
  access: 'a terminal nearer by',
  lift: 'more lift of this kind',
  terminal: 'another ramp, berth or stand',
  handling: 'faster loading',
  slot: 'another route or fewer serials on it',
  motion: 'a faster mode or a shorter way',
  rest: 'second drivers',
  gauge: 'a standard-gauge line to the destination',
  pass: 'more routes side by side',
};

const FACTORS: Partial<Record<SpentOn, FactorId>> = {
  delay: 'airDelayHours',
  access: 'localAccessSpeedKmh',
  rest: 'marchDayHours',
  gauge: 'transloadHours',
  pass: 'roadVehiclesPerHour',
  slot: 'roadVehiclesPerHour',
};

/** By air and sea the speed is the asset's own. */
const MOTION: Partial<Record<MovementMode, FactorId>> = { road: 'roadSpeedKmh', rail: 'railSpeedKmh' };
