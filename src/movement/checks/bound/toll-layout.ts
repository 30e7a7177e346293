import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { directKm } from '../../network/direct-km.ts';
import type { ClosedResource } from '../../plan/movement-plan.ts';
import { bestSpeed, changesTrainsAt, lanesAtHand } from './options/lift-figures.ts';
import type { WideOption } from './options/wide-options.ts';
import type { TolledResource } from './tolls.ts';
import type { TolledOption } from './wide-package.ts';

const DAY_MINUTES = 1440;

/** Numbers the resources that options can meet. */
export class TollLayout {
  readonly resources: TolledResource[] = [];
  readonly resourceOf: number[] = [];
  readonly poolsOf: number[][] = [];
  readonly #network: CompiledNetwork;
  readonly #values: FactorValues;
  readonly #closures: readonly ClosedResource[];
  readonly #options: readonly WideOption[];
  readonly #numbers = new Map<number, number>();
  readonly #holds = new Map<number, { least: number; most: number }>();
  readonly #sets = new Map<string, number>();
  readonly #edges = new Map<string, { tolls: Int32Array; minutes: Float64Array }>();
  /** Where trains may change. */
  readonly #changes: readonly number[];

  constructor(network: CompiledNetwork, options: readonly WideOption[], closures: readonly ClosedResource[]) {
    this.#network = network;
    this.#values = medianValues(network.factors);
    this.#closures = closures;
    this.#options = options;
    const changes = changesTrainsAt(network, network.graphs.rail);
    this.#changes = network.nodes.flatMap((_, node) => (changes[node] ? [node] : []));
    for (const option of options) {
      if (option.pools.length === 0 || option.mode === 'road') continue;
      for (const { node } of option.starts) this.#note(this.#terminal(option, node), option.loadMinutes);
      for (const { node } of option.ends) this.#note(this.#terminal(option, node), option.unloadMinutes);
    }
  }

  /** `sharePerCarrier`: items that pay for one carrier together. */
  tolled(option: WideOption, sharePerCarrier: number): TolledOption {
    const onTerminals = option.pools.length > 0 && option.mode !== 'road';
    const terminal = ({ node }: { readonly node: number }) => (onTerminals ? this.#toll(this.#terminal(option, node)) : -1);
    const lift = option.pools.length === 0 ? [] : this.#liftSets(option.pools);
    const { tolls, minutes } = this.#edgesOf(option);
    return {
      ...option,
      sharePerCarrier,
      startTolls: Int32Array.from(option.starts, terminal),
      endTolls: Int32Array.from(option.ends, terminal),
      liftTolls: lift,
      backMinutes: lift.map((toll) => this.#backMinutes(toll, option)),
      keepsLift: option.mode !== 'rail' || this.#changes.length === 0,
      edgeTolls: tolls,
      edgeMinutes: minutes,
    };
  }

  #terminal(option: WideOption, node: number): number {
    const { parkingOf, berthsOf, rampsOf } = this.#network;
    const places = option.mode === 'air' ? parkingOf : option.mode === 'sea' ? berthsOf : rampsOf;
    return places[node] as number;
  }

  #note(resource: number, minutes: number): void {
    if (minutes <= 0) return;
    const known = this.#holds.get(resource);
    const least = Math.min(known?.least ?? Infinity, minutes);
    this.#holds.set(resource, { least, most: Math.max(known?.most ?? 0, minutes) });
  }

  /** The toll of a resource of the network; -1 where nothing is held of it. */
  #toll(resource: number): number {
    const known = this.#numbers.get(resource);
    if (known !== undefined) return known;
    const holds = this.#holds.get(resource);
    const row = this.#network.resources[resource];
    if (!holds || !row) return -1;
    const closed = this.#closures.filter((one) => one.resource === resource);
    const toll = this.resources.length;
    this.resources.push({
      name: row.name,
      // holds of different lengths are counted by the minute: by their starts a long one could hide at the end of a bucket
      kind: holds.most > holds.least && !this.#isArc(resource) ? 'hold' : 'start',
      lanes: row.lanes,
      leastHold: holds.least,
      mostHold: holds.most,
      closed,
    });
    this.resourceOf.push(resource);
    this.poolsOf.push([]);
    this.#numbers.set(resource, toll);
    return toll;
  }

  #isArc(resource: number): boolean {
    return resource < 2 * this.#network.arcs.length;
  }

  #edgesOf(option: WideOption): { tolls: Int32Array; minutes: Float64Array } {
    if (option.mode === 'air' || option.mode === 'sea') return { tolls: NO_TOLLS, minutes: NO_MINUTES };
    const key = `${option.mode} ${option.vehiclesPerCarrier}`;
    const known = this.#edges.get(key);
    if (known) return known;
    const graph = this.#network.graphs[option.mode];
    const tolls = new Int32Array(graph.arc.length).fill(-1);
    const minutes = new Float64Array(graph.arc.length);
    graph.arc.forEach((arc, edge) => {
      if (arc < 0) return;
      const rate = this.#network.arcs[arc]?.rate;
      const resource = 2 * arc + (graph.direction[edge] as number);
      if (option.mode === 'rail') {
        minutes[edge] = Math.ceil(DAY_MINUTES / (rate ?? this.#values.railTrainsPerDay));
        this.#note(resource, minutes[edge] as number);
      } else {
        const perVehicle = 60 / (rate ?? this.#values.roadVehiclesPerHour);
        minutes[edge] = option.vehiclesPerCarrier * perVehicle;
        this.#note(resource, perVehicle);
        const most = Math.max(this.#values.convoyVehicles, this.#values.transporterTroopVehicles);
        this.#note(resource, Math.ceil(most * perVehicle));
      }
      tolls[edge] = this.#toll(resource);
    });
    const found = { tolls, minutes };
    this.#edges.set(key, found);
    return found;
  }

  /** Sets of pools that hold all of these: the set itself and every wider one that some option has. */
  #liftSets(pools: readonly number[]): number[] {
    if (this.#sets.size === 0) for (const option of this.#options) this.#layOutSet(option.pools);
    const tolls: number[] = [];
    for (const toll of this.#sets.values()) {
      const members = new Set(this.poolsOf[toll]);
      if (pools.every((pool) => members.has(pool))) tolls.push(toll);
    }
    return tolls;
  }

  #layOutSet(pools: readonly number[]): void {
    const key = pools.join();
    if (pools.length === 0 || this.#sets.has(key)) return;
    let lanes = 0;
    for (const pool of pools) lanes += lanesAtHand(this.#network, pool);
    const name = pools.map((pool) => this.#network.pools[pool]?.id).join(' + ');
    // what is closed counts as open: an empty way may fall into a closure
    this.#sets.set(key, this.resources.length);
    this.resources.push({ name, kind: 'hold', lanes, leastHold: 1, mostHold: 1, closed: [] });
    this.resourceOf.push(-1);
    this.poolsOf.push([...pools]);
  }

  /** By end of an option: least minutes that an empty carrier of the set takes to any place where the set's loads begin. */
  #backMinutes(toll: number, option: WideOption): Float64Array {
    const members = new Set(this.poolsOf[toll]);
    const pools = [...members];
    const standsReady = pools.some((pool) => (this.#network.poolHome[pool] as number) < 0);
    if (standsReady) return new Float64Array(option.ends.length);
    const fastest = Math.max(
      bestSpeed(this.#network, option.mode, pools, this.#values),
      ...pools.map((pool) => this.#network.pools[pool]?.speedKmh ?? 0),
    );
    const detour =
      option.mode === 'air'
        ? this.#values.airRoutingRatio
        : option.mode === 'sea'
          ? this.#values.seaDetourRatio
          : this.#values.detourRatio;
    const pickups = this.#pickups(members, option.mode);
    return Float64Array.from(option.ends, ({ node }) => {
      let km = Infinity;
      for (const pickup of pickups) km = Math.min(km, directKm(this.#network, node, pickup));
      return (km * detour * 60) / fastest;
    });
  }

  /**
   * Where a carrier of some pools may be loaded: where options begin that they carry; trains where loads change trains, and
   * transporters wherever something may be driven to a terminal or from one.
   */
  #pickups(pools: ReadonlySet<number>, mode: WideOption['mode']): Set<number> {
    const pickups = new Set<number>(mode === 'rail' ? this.#changes : []);
    for (const option of this.#options) {
      const isCarried = option.pools.some((pool) => pools.has(pool));
      if (isCarried || mode === 'road') for (const { node } of option.starts) pickups.add(node);
      if (mode !== 'road') continue;
      pickups.add(option.origin);
      for (const { node } of option.ends) pickups.add(node);
    }
    return pickups;
  }
}

const NO_TOLLS = new Int32Array(0);
const NO_MINUTES = new Float64Array(0);
