import { type ClaimedPlan, objectiveOf, type PlannedSerial } from '../../../src/movement/index.ts';
import { type Asset, assetsOf } from './assets-of-trips.ts';
import { STEP_MINUTES, type TinyFleet, type TinyInstance, type TinyPackage } from './tiny-instance.ts';
import { poolName, type TinyProblem } from './tiny-network.ts';
import { endOf, type TinyTrip } from './tiny-trips.ts';

/** Trips as a plan, for the checker; the bound is whoever's has proved one. */
export function claimOf(
  tiny: TinyInstance,
  trips: readonly TinyTrip[],
  { weighted, network }: TinyProblem,
  proved: Pick<ClaimedPlan, 'bound' | 'certificate'>,
): ClaimedPlan {
  const assets = assetsOf(tiny, trips);
  const serials = trips.map((trip, index) => serialOf(tiny, trip, assets[index] as Asset));
  const holds = trips.flatMap((trip, serial) => holdsOf(tiny, trip, assets[serial] as Asset, serial));
  const reservations = layOnLanes(holds, network.resources);
  const closures = tiny.packages.map(({ id }) => ({
    contingent: id,
    completeAt: Math.max(...serials.filter(({ contingent }) => contingent === id).map(({ arriveAt }) => arriveAt)),
  }));
  const objective = objectiveOf({ serials, reservations }, weighted, network);
  return { serials, reservations, closures, unreachable: [], objective, ...proved };
}

/** When it leaves where it was loaded, and when it is where it is unloaded. */
function underWay(tiny: TinyInstance, { option, starts }: TinyTrip): { readonly departAt: number; readonly arriveAt: number } {
  const first = starts[0] as number;
  if (option.mode === 'road') return { departAt: first, arriveAt: endOf({ option, starts }) };
  const departAt = first + (tiny.fleets[option.fleet] as TinyFleet).loadSteps;
  // trains come when the last arc is behind them; ships and aircraft when there is a place for them
  const passed = (starts.at(-2) as number) + (option.operations.at(-2)?.lagSteps as number);
  return { departAt, arriveAt: option.mode === 'rail' ? passed : (starts.at(-1) as number) };
}

function serialOf(tiny: TinyInstance, trip: TinyTrip, asset: Asset): PlannedSerial {
  const row = tiny.packages[trip.option.package] as TinyPackage;
  const { mode } = trip.option;
  const { departAt, arriveAt } = underWay(tiny, trip);
  const id = (node: number) => tiny.nodes[node]?.id ?? '';
  const lift = asset ? { asset: poolName(mode, id(asset.home)), number: asset.number } : { asset: null, number: 0 };
  const [depart, arrive] = [departAt * STEP_MINUTES, arriveAt * STEP_MINUTES];
  const leg = { mode, from: id(row.origin), to: id(row.destination), departAt: depart, arriveAt: arrive, ...lift };
  const kind = row.modes.includes('road') ? 'wheeled' : 'tracked';
  const whole = { contingent: row.id, kind, mode, count: 1, personnel: 0, tonnes: 20, legs: [leg] } as const;
  return { ...whole, departAt: depart, arriveAt: endOf(trip) * STEP_MINUTES };
}

interface Hold {
  readonly resource: string;
  readonly from: number;
  readonly to: number;
  readonly serial: number;
  /** Which of the lanes, where that is not free to choose. */
  readonly lane?: number;
}

function holdsOf(tiny: TinyInstance, trip: TinyTrip, asset: Asset, serial: number): Hold[] {
  const { option, starts } = trip;
  const holds: Hold[] = option.operations.map(({ resource, holdSteps }, number) => {
    const from = starts[number] as number;
    return { resource, from, to: from + holdSteps, serial };
  });
  if (!asset) return holds;
  const resource = poolName(option.mode, tiny.nodes[asset.home]?.id ?? '');
  return [...holds, { resource, from: starts[0] as number, to: endOf(trip), serial, lane: asset.number - 1 }];
}

/** In order of time each takes the first lane that is free. @throws where there is none */
function layOnLanes(holds: readonly Hold[], resources: TinyProblem['network']['resources']): number[] {
  const freeAt = new Map<number, number>();
  return [...holds]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ resource, from, to, serial, lane }) => {
      const row = resources.find(({ name }) => name === resource);
      const lanes = Array.from({ length: row?.lanes ?? 0 }, (_, i) => (row?.firstLane ?? 0) + i);
      const found = lane === undefined ? lanes.find((each) => (freeAt.get(each) ?? 0) <= from) : lanes[lane];
      if (found === undefined) throw new Error(`${resource} is full at step ${from}`);
      freeAt.set(found, to);
      return [found, from * STEP_MINUTES, to * STEP_MINUTES, serial];
    });
}
