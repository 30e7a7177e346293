import type { Contingent } from '../../../words/forces.ts';
import type { NetworkArc } from '../../../words/network.ts';
import type { Minutes } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { groupsOf } from '../../cargo/package-of.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { MovementPlan, PlannedLeg, PlannedSerial } from '../../plan/movement-plan.ts';

export type Held = Pick<MovementPlan, 'serials' | 'reservations'>;

/** A lane kept for a serial, `to` not included. */
export interface Hold {
  readonly lane: number;
  readonly from: Minutes;
  readonly to: Minutes;
  readonly serial: number;
}

/** The start of an arc kept in one direction. */
export interface ArcHold extends Hold {
  readonly arc: number;
  readonly back: boolean;
}

/** One leg with all that are on it: of one carrier, or of one serial on its own wheels. */
export interface Trip {
  readonly name: string;
  /** Index of the pool; -1 on its own wheels, and where there is no such pool. */
  readonly pool: number;
  readonly leg: PlannedLeg;
  readonly serials: number[];
  /** By serial: which of its legs this is. */
  readonly legNumbers: number[];
}

/** A plan as the checks look at it: by lane, by serial and by trip. Holds nothing that is not in the plan. */
export class HeldPlan {
  readonly serials: readonly PlannedSerial[];
  readonly reservations: Held['reservations'];
  readonly network: CompiledNetwork;
  readonly values: FactorValues;
  readonly owners: ReadonlyMap<string, Contingent>;
  readonly trips: readonly Trip[];
  readonly #tripOf: Trip[][] = [];
  readonly #onLane = new Map<number, Hold[]>();
  readonly #ofSerial = new Map<number, Hold[]>();
  readonly #arcs = new Map<number, ArcHold[]>();
  readonly #served = new Map<string, ReadonlySet<string>>();
  readonly #roads: { readonly arc: NetworkArc; readonly to: number }[][] = [];
  readonly #groups = new Map<string, readonly CargoGroup[]>();

  constructor(plan: Held, contingents: readonly Contingent[], network: CompiledNetwork) {
    this.serials = plan.serials;
    this.reservations = plan.reservations;
    this.network = network;
    this.values = medianValues(network.factors);
    this.owners = new Map(contingents.map((row) => [row.id, row]));
    this.#readHolds();
    this.trips = this.#readTrips();
  }

  /** Who moves, for the reader. */
  nameOf(serial: number): string {
    return `${this.serials[serial]?.contingent}, serial ${serial}`;
  }

  /** What a serial is a part of; undefined where its package has nothing of that kind. */
  groupOf(serial: PlannedSerial): CargoGroup | undefined {
    return this.groupsOf(serial.contingent).find((group) => group.kind === serial.kind);
  }

  groupsOf(contingent: string): readonly CargoGroup[] {
    let groups = this.#groups.get(contingent);
    if (!groups) {
      const owner = this.owners.get(contingent);
      groups = owner ? groupsOf(owner, this.network.factors) : [];
      this.#groups.set(contingent, groups);
    }
    return groups;
  }

  tripOf(serial: number, leg: number): Trip {
    return this.#tripOf[serial]?.[leg] as Trip;
  }

  /** In order of time. */
  holdsOnLane(lane: number): readonly Hold[] {
    return this.#onLane.get(lane) ?? [];
  }

  holdsOf(serial: number): readonly Hold[] {
    return this.#ofSerial.get(serial) ?? [];
  }

  /** In order of time. */
  arcHoldsOf(serial: number): readonly ArcHold[] {
    return this.#arcs.get(serial) ?? [];
  }

  /** Index of a node; -1 where the network has none of that name. */
  nodeOf(id: string): number {
    return this.network.nodeIndex.get(id) ?? -1;
  }

  /** Nodes at which an arc of a mode ends. */
  servedBy(mode: string): ReadonlySet<string> {
    let served = this.#served.get(mode);
    if (!served) {
      served = new Set(this.network.arcs.flatMap((arc) => (arc.mode === mode ? [arc.from, arc.to] : [])));
      this.#served.set(mode, served);
    }
    return served;
  }

  /** Arcs by road at a node, by index, and where they lead. */
  roadsAt(node: number): readonly { readonly arc: NetworkArc; readonly to: number }[] {
    if (this.#roads.length === 0) {
      for (const _ of this.network.nodes) this.#roads.push([]);
      for (const arc of this.network.arcs) {
        if (arc.mode !== 'road') continue;
        const [from, to] = [this.nodeOf(arc.from), this.nodeOf(arc.to)];
        this.#roads[from]?.push({ arc, to });
        this.#roads[to]?.push({ arc, to: from });
      }
    }
    return this.#roads[node] ?? [];
  }

  #readHolds(): void {
    const arcOfLane = this.#lanesOfArcs();
    const rows = this.reservations;
    for (let i = 0; i + 3 < rows.length; i += 4) {
      const [lane, from, to, serial] = [rows[i], rows[i + 1], rows[i + 2], rows[i + 3]] as [number, number, number, number];
      const hold = { lane, from, to, serial };
      push(this.#onLane, lane, hold);
      push(this.#ofSerial, serial, hold);
      const arc = arcOfLane.get(lane);
      if (arc) push(this.#arcs, serial, { ...hold, ...arc });
    }
    for (const holds of this.#onLane.values()) holds.sort((a, b) => a.from - b.from || a.to - b.to);
    for (const holds of this.#arcs.values()) holds.sort((a, b) => a.from - b.from || a.to - b.to);
  }

  /** By the names of resources, so as not to lean on where the planner puts them. */
  #lanesOfArcs(): Map<number, { readonly arc: number; readonly back: boolean }> {
    const named = new Map(this.network.resources.map((resource) => [resource.name, resource.firstLane]));
    const lanes = new Map<number, { readonly arc: number; readonly back: boolean }>();
    this.network.arcs.forEach((row, arc) => {
      for (const back of [false, true]) {
        const lane = named.get(`${row.id} ${back ? 'back' : 'ahead'}`);
        if (lane !== undefined) lanes.set(lane, { arc, back });
      }
    });
    return lanes;
  }

  #readTrips(): Trip[] {
    const trips = new Map<string, Trip>();
    this.serials.forEach((serial, index) => {
      this.#tripOf.push(
        serial.legs.map((leg, number) => {
          const key = leg.asset === null ? `${index}/${number}` : `${leg.asset}/${leg.number}/${leg.departAt}`;
          let trip = trips.get(key);
          if (!trip) {
            const name = leg.asset === null ? this.nameOf(index) : `${leg.asset} ${leg.number} at ${leg.departAt}`;
            const pool = leg.asset === null ? -1 : (this.network.poolIndex.get(leg.asset) ?? -1);
            trip = { name, pool, leg, serials: [], legNumbers: [] };
            trips.set(key, trip);
          }
          trip.serials.push(index);
          trip.legNumbers.push(number);
          return trip;
        }),
      );
    });
    return [...trips.values()];
  }
}

function push<Row>(rows: Map<number, Row[]>, key: number, row: Row): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}
