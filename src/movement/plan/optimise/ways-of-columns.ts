import type { Contingent } from '../../../words/forces.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { groupsOf } from '../../cargo/package-of.ts';
import type { Move } from '../../checks/bound/cheapest-move.ts';
import type { LandingWay } from '../../checks/bound/landings.ts';
import type { TolledOption } from '../../checks/bound/wide-package.ts';
import type { CompiledNetwork, Itinerary, Route } from '../../network/compiled-network.ts';
import { layItinerary } from '../../network/find-itinerary.ts';
import { findRoute } from '../../network/ways.ts';
import { chooseWay, type GroupWay, liftFor } from '../choose-way.ts';
import { ridesAlong } from '../schedule-movements.ts';

/** Itineraries that paths of moves lead along, each made once, so that what hangs on them is kept. */
export class WayBook {
  readonly #network: CompiledNetwork;
  readonly #itineraries = new Map<string, Itinerary | undefined>();
  readonly #parts = new Map<string, CargoGroup>();
  readonly #groups = new Map<string, CargoGroup[]>();

  constructor(network: CompiledNetwork) {
    this.#network = network;
  }

  /** The groups of a contingent, the same objects each time. */
  groupsOf(contingent: Contingent): readonly CargoGroup[] {
    const known = this.#groups.get(contingent.id) ?? groupsOf(contingent, this.#network.factors);
    this.#groups.set(contingent.id, known);
    return known;
  }

  /**
   * A move as ways to place: each group in whole items on its ways, in the measure in which the move uses them, and people
   * with their vehicles where these go by land, else as `otherwise` has them go. Undefined where lift or a road is missing.
   */
  waysOf(contingent: Contingent, move: Move, otherwise: readonly GroupWay[]): GroupWay[] | undefined {
    const ways: GroupWay[] = [];
    for (const group of this.groupsOf(contingent)) {
      const shares = move.shares.filter(({ landing }) => landing.option.group.kind === group.kind);
      if (shares.length === 0) {
        const way = this.#wayBeside(contingent, group, ways, otherwise);
        if (!way) return undefined;
        ways.push(...way);
        continue;
      }
      const carried = new Map<Itinerary, { carriers: number; size: number }>();
      for (const { landing, carriers } of shares) {
        const way = this.#itinerary(contingent, group, landing.option, landing.end, landing.way);
        if (!way) return undefined;
        const part = carried.get(way) ?? { carriers: 0, size: landing.option.itemsPerCarrier };
        part.carriers += carriers;
        carried.set(way, part);
      }
      const parts = this.#split(contingent, group, [...carried]);
      if (!parts) return undefined;
      ways.push(...parts);
    }
    return ways;
  }

  /** How a group goes that no share of a move carries: people with the vehicles where these go by land, or on their own. */
  #wayBeside(
    contingent: Contingent,
    group: CargoGroup,
    ways: readonly GroupWay[],
    otherwise: readonly GroupWay[],
  ): readonly GroupWay[] | undefined {
    const isPeople = group.kind === 'passengers';
    if (isPeople && ridesAlong(contingent, ways)) return [{ ...(ways[0] as GroupWay), group, rides: true }];
    const asBefore = otherwise.filter((way) => way.group.kind === group.kind && !way.rides);
    if (asBefore.length > 0 || !isPeople) return asBefore.length > 0 ? asBefore : undefined;
    const { nodeIndex } = this.#network;
    const [from, to] = [nodeIndex.get(contingent.origin) ?? -1, nodeIndex.get(contingent.destination) ?? -1];
    const way = chooseWay(this.#network, contingent, group, from, to, false);
    return 'because' in way ? undefined : [way];
  }

  /** Whole carriers to each way, the fullest first; the last takes what is left. */
  #split(
    contingent: Contingent,
    group: CargoGroup,
    carried: readonly (readonly [Itinerary, { readonly carriers: number; readonly size: number }])[],
  ): GroupWay[] | undefined {
    const inOrder = [...carried].sort((a, b) => b[1].carriers - a[1].carriers);
    const ways: GroupWay[] = [];
    let left = group.count;
    inOrder.forEach(([way, { carriers, size }], index) => {
      const last = index === inOrder.length - 1;
      const count = last ? left : Math.min(left, Math.max(0, Math.round(carriers)) * size);
      if (count <= 0) return;
      left -= count;
      const part = this.partOf(contingent, group, count);
      const lift = liftFor(this.#network, contingent.nation, way, part);
      if (!('says' in lift)) ways.push({ group: part, way, ...lift, rides: false });
    });
    return ways.reduce((sum, way) => sum + way.group.count, 0) === group.count ? ways : undefined;
  }

  /** Some items of a group, the same object each time. */
  partOf(contingent: Contingent, group: CargoGroup, count: number): CargoGroup {
    if (count === group.count) return group;
    const key = `${contingent.id} ${group.kind} ${count}`;
    const share = count / group.count;
    const part = this.#parts.get(key) ?? { ...group, count, tonnes: group.tonnes * share, laneMetres: group.laneMetres * share };
    this.#parts.set(key, part);
    return part;
  }

  #itinerary(
    contingent: Contingent,
    group: CargoGroup,
    option: TolledOption,
    end: number,
    path: LandingWay,
  ): Itinerary | undefined {
    const { nodeIndex, graphs } = this.#network;
    const { mode } = option;
    const pickup = option.starts[path.start]?.node ?? -1;
    const delivery = option.ends[end]?.node ?? -1;
    const edges = mode === 'sea' || mode === 'air' ? '' : path.edges.join();
    const ends = {
      from: nodeIndex.get(contingent.origin) ?? -1,
      to: nodeIndex.get(contingent.destination) ?? -1,
      pickup,
      delivery,
    };
    const limits = `${group.kind} ${group.axleTonnes} ${group.loadClass} ${Math.ceil(group.worstItemTonnes)}`;
    const key = `${mode} ${ends.from} ${ends.to} ${pickup} ${delivery} ${limits} ${edges}`;
    if (this.#itineraries.has(key)) return this.#itineraries.get(key);
    let main: Route | null = null;
    if (mode === 'road' || mode === 'rail') {
      let km = 0;
      for (const edge of path.edges) km += graphs[mode].km[edge] as number;
      main = { mode, km, edges: Int32Array.from(path.edges) };
    } else if (mode === 'sea') {
      const found = findRoute(this.#network, 'sea', pickup, delivery, group);
      if (!found) return undefined;
      main = found;
    }
    const way = layItinerary(this.#network, ends, mode, group, main);
    this.#itineraries.set(key, way);
    return way;
  }
}
