import type { Chance, Stream } from '../../../kernel/chance.ts';
import type { Cargo, Contingent } from '../../../words/forces.ts';
import type { Cluster, Places } from './map/draw-places.ts';
import { between, oneOf, shuffled } from './map/rows.ts';

export type PackageKind = 'tracked' | 'mixed' | 'rail-or-sea' | 'sea-or-road' | 'wheeled' | 'airborne' | 'airborne-equipped';

/** A package before its number of items is settled. */
export interface DrawnPackage {
  readonly id: string;
  readonly kind: PackageKind;
  readonly nation: string;
  readonly origin: string;
  readonly destination: string;
  readonly modes: Contingent['modes'];
  /** Tracked vehicles may use ports near by. */
  readonly tracked: boolean;
  readonly priority: number;
  readonly weight: number;
  readonly readyAt: number;
  /** Against a battalion: 1. */
  readonly size: number;
  /** Time allowed to time needed alone. */
  readonly slack: number;
}

/** In a hundred. */
const MIX: readonly (readonly [PackageKind, number])[] = [
  ['tracked', 34],
  ['mixed', 11],
  ['rail-or-sea', 10],
  ['sea-or-road', 10],
  ['wheeled', 25],
  ['airborne', 5],
  ['airborne-equipped', 5],
];

const MODES: Readonly<Record<PackageKind, Contingent['modes']>> = {
  tracked: ['rail'],
  mixed: ['rail'],
  'rail-or-sea': ['rail', 'sea'],
  'sea-or-road': ['sea', 'road'],
  wheeled: ['road', 'rail'],
  airborne: ['air'],
  'airborne-equipped': ['air'],
};

/** Weight of a minute of lateness by priority, and how often each comes. */
const PRIORITIES: readonly (readonly [Pick<DrawnPackage, 'priority' | 'weight'>, number])[] = [
  [{ priority: 1, weight: 4 }, 2],
  [{ priority: 2, weight: 2 }, 3],
  [{ priority: 3, weight: 1 }, 5],
];

/** How many times a battalion may grow: to a strong brigade by land, to what a port or airfield can take in some days else. */
export const MOST_SCALE: Readonly<Record<PackageKind, number>> = {
  tracked: 7,
  mixed: 7,
  'rail-or-sea': 7,
  'sea-or-road': 3.5,
  wheeled: 7,
  airborne: 3,
  'airborne-equipped': 3,
};

const SLACK = { least: 1.2, most: 2.2 };
const HOUR = 60;

/** Packages with their ends, times and relative sizes; the same whatever the load. */
export function drawPackages(places: Places, chance: Chance): DrawnPackage[] {
  const kinds = dealKinds(places.size.packages, chance.stream('family/kinds'));
  const destinations = new Dealer(places, chance.stream('family/destinations'));
  const digits = String(kinds.length).length;
  return kinds.map((kind, index) => {
    const id = `p-${String(index + 1).padStart(digits, '0')}`;
    const stream = chance.stream('family/package', id);
    const wantsCoast = kind === 'rail-or-sea' || kind === 'sea-or-road';
    const start = drawOrigin(places, stream, wantsCoast);
    const end = destinations.next(kind);
    const origin = oneOf(
      stream,
      start.areas.map((area) => [area, 1]),
    );
    const destination = oneOf(
      stream,
      end.areas.map((area) => [area, 1]),
    );
    const coastToCoast = start.coastal && end.coastal;
    return {
      id,
      kind,
      nation: places.byId.get(origin)?.country ?? '',
      origin,
      destination,
      modes: MODES[kind],
      tracked: kind === 'tracked' || kind === 'mixed' || (kind === 'rail-or-sea' && coastToCoast),
      ...oneOf(stream, PRIORITIES),
      readyAt: HOUR * Math.floor(between(stream, 0, places.size.readyDays * 24)),
      size: drawSize(stream),
      slack: between(stream, SLACK.least, SLACK.most),
    };
  });
}

/** Exponential, cut so that the largest is six times the smallest. */
function drawSize(stream: Stream): number {
  return Math.min(2.4, 0.4 + stream.exponential(0.65));
}

function dealKinds(count: number, stream: Stream): PackageKind[] {
  const total = MIX.reduce((sum, [, share]) => sum + share, 0);
  const kinds: PackageKind[] = [];
  let passed = 0;
  for (const [kind, share] of MIX) {
    passed += share;
    while (kinds.length < Math.round((count * passed) / total)) kinds.push(kind);
  }
  return shuffled(stream, kinds);
}

function drawOrigin(places: Places, stream: Stream, coast: boolean): Cluster {
  const west = places.clusters.filter((cluster) => cluster.end === 'west');
  return oneOf(
    stream,
    west.map((cluster) => [cluster, coast && cluster.coastal ? 6 : 1]),
  );
}

const NORTH = 52.5;

/** Deals destinations so that each cluster gets packages in the measure of its ramps, each kind of package by itself. */
class Dealer {
  readonly #shares: readonly (readonly [Cluster, number])[];
  readonly #dealt = new Map<string, Map<Cluster, number>>();
  readonly #stream: Stream;

  constructor({ clusters, byId }: Places, stream: Stream) {
    const ramps = (cluster: Cluster) => cluster.railheads.reduce((sum, id) => sum + (byId.get(id)?.railRamps ?? 0), 0);
    this.#shares = clusters.filter((cluster) => cluster.end === 'east').map((cluster) => [cluster, ramps(cluster)]);
    this.#stream = stream;
  }

  next(kind: PackageKind): Cluster {
    const bySea = kind === 'rail-or-sea' || kind === 'sea-or-road';
    const pile = bySea ? kind : MODES[kind][0] === 'rail' ? 'rail' : MODES[kind].join();
    const dealt = this.#dealt.get(pile) ?? new Map<Cluster, number>();
    this.#dealt.set(pile, dealt);
    const northern = this.#shares.filter(([cluster]) => cluster.centre.lat > NORTH);
    const open = bySea && northern.length > 0 ? northern : this.#shares;
    // the cluster that lies furthest behind its share; a draw among equals
    let best = open[0] as readonly [Cluster, number];
    let least = Infinity;
    for (const [cluster, share] of open) {
      const coast = bySea && cluster.coastal ? 3 : 1;
      const behind = ((dealt.get(cluster) ?? 0) + this.#stream.uniform() * 0.5) / (share * coast);
      if (behind >= least) continue;
      least = behind;
      best = [cluster, share];
    }
    dealt.set(best[0], (dealt.get(best[0]) ?? 0) + 1);
    return best[0];
  }
}

const NO_CARGO: Cargo = {
  passengers: 0,
  wheeledVehicles: 0,
  trackedVehicles: 0,
  containers: 0,
  tonnes: 0,
  laneMetres: 0,
  maxLoadClass: 0,
  maxAxleTonnes: 0,
};

/** Tonnes and lane-metres of a vehicle. */
const TRACKED = { tonnes: 42, laneMetres: 9 };
const WHEELED = { tonnes: 12, laneMetres: 8.5 };

/** What a package of so many battalions has to move. Equipment of one kind, but for `mixed`; people ride with it on land. */
/** The same by road or rail: for one that has no field of its own to fly from and to. */
export function asWheeled(drawn: DrawnPackage): DrawnPackage {
  return { ...drawn, kind: 'wheeled', modes: MODES.wheeled };
}

export function cargoOf(drawn: DrawnPackage, scale: number): Cargo {
  const many = (battalion: number) => Math.max(1, Math.round(battalion * drawn.size * scale));
  switch (drawn.kind) {
    case 'airborne':
      return { ...NO_CARGO, passengers: many(450) };
    case 'airborne-equipped':
      return withVehicles(0, many(5), many(150));
    case 'mixed':
      return withVehicles(many(30), many(45), many(500));
    case 'sea-or-road':
      return withVehicles(0, many(100), 0);
    default:
      return drawn.tracked ? withVehicles(many(55), 0, many(400)) : withVehicles(0, many(150), many(500));
  }
}

function withVehicles(trackedVehicles: number, wheeledVehicles: number, passengers: number): Cargo {
  const sum = (of: 'tonnes' | 'laneMetres') =>
    Math.round((trackedVehicles * TRACKED[of] + wheeledVehicles * WHEELED[of]) * 10) / 10;
  const worst = trackedVehicles > 0 ? { maxLoadClass: 70, maxAxleTonnes: 11 } : { maxLoadClass: 30, maxAxleTonnes: 10 };
  return {
    ...NO_CARGO,
    trackedVehicles,
    wheeledVehicles,
    passengers,
    tonnes: sum('tonnes'),
    laneMetres: sum('laneMetres'),
    ...worst,
  };
}
