import type { Contingent } from '../../../words/forces.ts';
import type { CargoGroup, MovementMode } from '../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { directKm } from '../../network/direct-km.ts';
import { findItinerary } from '../../network/find-itinerary.ts';
import { accessTimes, egressMinutes, gateOf, marchMinutes } from './ground.ts';
import { type ArcMode, type Growth, type Labels, labelOf, leastLabels, openEdges } from './least-labels.ts';
import { bestSpeed, comeMinutes, loadMinutes, poolsThatCarry, unloadMinutes } from './lift-figures.ts';

/** One mode by which a group could go, with nothing in its way: every figure is the least over all ways and carriers. */
export interface Option {
  readonly mode: MovementMode;
  readonly group: CargoGroup;
  readonly closeAt: number;
  /** Terminals where it may be loaded, and when it could stand there; where it may be unloaded, and when it could come. */
  readonly pickups: ReadonlyMap<number, number>;
  readonly deliveries: ReadonlyMap<number, number>;
  /** When lift could begin to load it. */
  readonly loadAt: number;
  /** In motion between any pickup and any delivery; from any delivery to the destination. */
  readonly motion: number;
  readonly egress: number;
  /** Empty where it goes on its own. */
  readonly pools: readonly number[];
  /** By road and rail: how it moves along arcs, and when it can be where. */
  readonly course: { readonly growth: Growth; readonly labels: Labels } | null;
}

/** The modes by which a group can go, each with its least times. `shares`: others of its package may be on its carrier. */
export function optionsOf(
  network: CompiledNetwork,
  contingent: Contingent,
  group: CargoGroup,
  start: number,
  shares: boolean,
): Option[] {
  const flies = group.kind === 'passengers' && !contingent.modes.includes('air');
  const modes: readonly MovementMode[] = flies ? [...contingent.modes, 'air'] : contingent.modes;
  const options: Option[] = [];
  for (const mode of new Set(modes)) {
    const option = new Outlook(network, contingent, group, start, mode, shares).option();
    if (option && Number.isFinite(option.closeAt)) options.push(option);
  }
  return options;
}

/** Works out one option. */
class Outlook {
  readonly #network: CompiledNetwork;
  readonly #contingent: Contingent;
  readonly #group: CargoGroup;
  readonly #start: number;
  readonly #mode: MovementMode;
  readonly #values: FactorValues;
  readonly #from: number;
  readonly #to: number;
  readonly #begin: number;
  readonly #shares: boolean;

  constructor(
    network: CompiledNetwork,
    contingent: Contingent,
    group: CargoGroup,
    start: number,
    mode: MovementMode,
    shares: boolean,
  ) {
    this.#shares = shares;
    this.#network = network;
    this.#contingent = contingent;
    this.#group = group;
    this.#start = start;
    this.#mode = mode;
    this.#values = medianValues(network.factors);
    this.#from = network.nodeIndex.get(contingent.origin) ?? -1;
    this.#to = network.nodeIndex.get(contingent.destination) ?? -1;
    this.#begin = Math.max(contingent.readyAt, start);
  }

  option(): Option | undefined {
    if (this.#from < 0 || this.#to < 0) return undefined;
    if (this.#group.kind === 'warship') return this.#passage();
    const carried = this.#mode !== 'road' || this.#group.kind === 'tracked';
    const pools = carried ? poolsThatCarry(this.#network, this.#mode, this.#group) : [];
    if (carried && pools.length === 0) return undefined;
    const onRoads = this.#mode !== 'road' && this.#group.kind !== 'tracked';
    const gate = gateOf(this.#network, this.#contingent, this.#start, 'road');
    const access = accessTimes(this.#network, this.#from, this.#group, onRoads, this.#begin, gate);
    const egress = egressMinutes(this.#network, this.#to, this.#group, onRoads);
    const pickups = this.#terminals(access, this.#from);
    const ends = this.#terminals(egress, this.#to);
    if (pickups.size === 0 || ends.size === 0) return undefined;
    return this.#mode === 'air' ? this.#flight(pools, pickups, ends) : this.#along(this.#mode, pools, pickups, ends);
  }

  /** A warship belongs to the port nearest to its place, and sails. */
  #passage(): Option | undefined {
    const way = findItinerary(this.#network, this.#from, this.#to, 'sea', this.#group);
    if (this.#mode !== 'sea' || 'noWay' in way) return undefined;
    const motion = MODES.sea.minutesInMotion(way.mainKm, this.#group, undefined, this.#values);
    const ends = { pickups: new Map([[way.pickup, this.#begin]]), deliveries: new Map([[way.delivery, this.#begin + motion]]) };
    const closeAt = this.#begin + motion;
    return { mode: 'sea', group: this.#group, closeAt, ...ends, loadAt: this.#begin, motion, egress: 0, pools: [], course: null };
  }

  /** Nodes of the mode within reach of a place. By road the place itself where it is on the network. */
  #terminals(minutes: Float64Array, place: number): Map<number, number> {
    const { nodes, graphs } = this.#network;
    const mode = this.#mode;
    if (mode === 'road' && graphs.road.served[place]) return new Map([[place, minutes[place] as number]]);
    const found = new Map<number, number>();
    nodes.forEach((node, index) => {
      if (!Number.isFinite(minutes[index] as number)) return;
      const fits =
        mode === 'air'
          ? node.kind === 'airfield' && MODES.air.admitsWay(this.#group, node, this.#values).finding !== 'not-met'
          : graphs[mode].served[index] && (mode !== 'sea' || node.kind === 'port') && (mode !== 'rail' || isRailHead(node));
      if (fits) found.set(index, minutes[index] as number);
    });
    return found;
  }

  /** When loading could begin of a load that is at a pickup at `at`. */
  #loadAt(pools: readonly number[], node: number, at: number): number {
    if (pools.length === 0) return at;
    const come = comeMinutes(this.#network, this.#contingent.nation, pools, node);
    return Math.max(at + this.#delay(), this.#start + come);
  }

  /** When it could be loaded there: others may have begun, and who comes when they are half done may still come along. */
  #loaded(pools: readonly number[], node: number, at: number): number {
    if (pools.length === 0) return at;
    const load = least(pools, (pool) => loadMinutes(this.#network, pool));
    if (!this.#shares) return this.#loadAt(pools, node, at) + load;
    const come = comeMinutes(this.#network, this.#contingent.nation, pools, node);
    return Math.max(at + this.#delay() + load / 2, this.#start + come + load);
  }

  #delay(): number {
    if (this.#mode === 'air') return this.#values.airDelayHours * 60;
    return this.#mode === 'sea' ? this.#values.seaDelayHours * 60 : 0;
  }

  #flight(pools: readonly number[], pickups: Map<number, number>, ends: Map<number, number>): Option {
    const speed = bestSpeed(this.#network, 'air', pools, this.#values);
    const unload = least(pools, (pool) => unloadMinutes(this.#network, pool));
    const gate = gateOf(this.#network, this.#contingent, this.#start, 'air');
    const loaded = [...pickups].map(([node, at]) => [node, this.#loaded(pools, node, at)] as const);
    const deliveries = new Map<number, number>();
    let closeAt = Infinity;
    let motion = Infinity;
    for (const [end, egress] of ends) {
      let there = Infinity;
      for (const [node, at] of loaded) {
        if (node === end) continue;
        const km = directKm(this.#network, node, end);
        const minutes = MODES.air.minutesInMotion(km, this.#group, speed, this.#values);
        motion = Math.min(motion, minutes);
        there = Math.min(there, at + minutes);
      }
      there = Math.max(there, gate(end));
      deliveries.set(end, there);
      closeAt = Math.min(closeAt, there + unload + egress);
    }
    return this.#found(pools, pickups, deliveries, ends, { closeAt, motion }, null);
  }

  #along(mode: ArcMode, pools: readonly number[], pickups: Map<number, number>, ends: Map<number, number>): Option {
    const graph = this.#network.graphs[mode];
    const speed = bestSpeed(this.#network, mode, pools, this.#values);
    const perKm = MODES[mode].minutesInMotion(1, this.#group, speed, this.#values);
    const gate = gateOf(this.#network, this.#contingent, this.#start, mode === 'rail' ? 'rail' : 'road');
    // a ship needs leave where it lands, not off the shores that it passes
    const gated = mode === 'sea' ? {} : { gate };
    const growth = { graph, open: openEdges(this.#network, mode, this.#group), perKm, ...gated };
    const changing = { ...growth, perChange: this.#values.transloadHours * 60 };
    const sources = new Map([...pickups].map(([node, at]) => [node, this.#loaded(pools, node, at)]));
    const labels = leastLabels(changing, sources);
    const { gate: _, ...free } = changing;
    const lengths = leastLabels({ ...free, perKm: 1, perChange: 0 }, new Map([...pickups.keys()].map((node) => [node, 0])));
    const unload = pools.length > 0 ? least(pools, (pool) => unloadMinutes(this.#network, pool)) : 0;
    const deliveries = new Map<number, number>();
    let closeAt = Infinity;
    let motion = Infinity;
    for (const [end, egress] of ends) {
      const km = labelOf(graph, lengths, end);
      const least = mode === 'road' ? marchMinutes(km, this.#group, this.#values) : km * perKm;
      let there = labelOf(graph, labels, end);
      if (mode === 'road') there = Math.max(there, Math.min(...sources.values()) + least);
      if (mode === 'sea') there = Math.max(there, gate(end));
      if (!Number.isFinite(there)) continue;
      motion = Math.min(motion, least);
      deliveries.set(end, there);
      closeAt = Math.min(closeAt, there + unload + egress);
    }
    return this.#found(
      pools,
      pickups,
      deliveries,
      ends,
      { closeAt, motion },
      mode === 'sea' ? null : { growth: changing, labels },
    );
  }

  #found(
    pools: readonly number[],
    pickups: ReadonlyMap<number, number>,
    deliveries: ReadonlyMap<number, number>,
    ends: ReadonlyMap<number, number>,
    { closeAt, motion }: { readonly closeAt: number; readonly motion: number },
    course: Option['course'],
  ): Option {
    const loadAt = Math.min(...[...pickups].map(([node, at]) => this.#loadAt(pools, node, at)));
    const egress = Math.min(...[...deliveries.keys()].map((node) => ends.get(node) as number));
    return { mode: this.#mode, group: this.#group, closeAt, pickups, deliveries, loadAt, motion, egress, pools, course };
  }
}

function isRailHead(node: CompiledNetwork['nodes'][number]): boolean {
  return !PASSED_THROUGH.has(node.kind) || (node.railRamps ?? 0) > 0;
}

/** Trains stop here for their load only where ramps are stated. */
const PASSED_THROUGH: ReadonlySet<string> = new Set(['junction', 'border-crossing', 'gauge-change']);

export function least(pools: readonly number[], of: (pool: number) => number): number {
  return pools.reduce((least, pool) => Math.min(least, of(pool)), Infinity);
}
