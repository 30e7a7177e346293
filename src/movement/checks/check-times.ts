import type { Contingent } from '../../words/forces.ts';
import { groupsOf } from '../cargo/package-of.ts';
import { medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { MovementPlan, PlannedLeg, PlannedSerial } from '../plan/movement-plan.ts';
import { admittedFrom, handlingMinutes, leastLegMinutes, passMinutesOf } from './leg-times.ts';
import { OwnWays } from './own-ways.ts';

type Held = Pick<MovementPlan, 'serials' | 'reservations'>;
interface Hold {
  readonly from: number;
  readonly to: number;
  readonly serial: number;
}

/** Works out each serial's times again from its way, the speeds and what it holds, and names what comes out otherwise. */
export function checkTimes(plan: Held, contingents: readonly Contingent[], network: CompiledNetwork, start: number): string[] {
  return new TimeCheck(plan, contingents, network, start).breaches();
}

class TimeCheck {
  readonly #plan: Held;
  readonly #owners: ReadonlyMap<string, Contingent>;
  readonly #network: CompiledNetwork;
  readonly #start: number;
  readonly #ways: OwnWays;
  readonly #holds = new Map<number, Hold[]>();
  /** Indices of the serials on one carrier's one trip. */
  readonly #trips = new Map<string, Set<number>>();
  readonly #found: string[] = [];

  constructor(plan: Held, contingents: readonly Contingent[], network: CompiledNetwork, start: number) {
    this.#plan = plan;
    this.#owners = new Map(contingents.map((row) => [row.id, row]));
    this.#network = network;
    this.#start = start;
    this.#ways = new OwnWays(network);
    for (let i = 0; i < plan.reservations.length; i += 4) {
      const [lane, from, to, serial] = plan.reservations.slice(i, i + 4) as [number, number, number, number];
      this.#holds.set(lane, [...(this.#holds.get(lane) ?? []), { from, to, serial }]);
    }
    plan.serials.forEach((serial, index) => {
      for (const leg of serial.legs) {
        if (leg.asset === null) continue;
        this.#trips.set(tripOf(leg), (this.#trips.get(tripOf(leg)) ?? new Set()).add(index));
      }
    });
  }

  breaches(): string[] {
    this.#plan.serials.forEach((serial, index) => {
      const owner = this.#owners.get(serial.contingent);
      if (owner) this.#checkSerial(serial, index, owner);
      else this.#found.push(`serial ${index} is of ${serial.contingent}, which is no package of the instance`);
    });
    this.#checkRoom();
    return this.#found;
  }

  #checkSerial(serial: PlannedSerial, index: number, owner: Contingent): void {
    const name = `${serial.contingent}, serial ${index}`;
    const group = groupsOf(owner, this.#network.factors).find((row) => row.kind === serial.kind);
    const tonnes = group ? (group.tonnes * serial.count) / group.count : 0;
    if (!group || Math.abs(serial.tonnes - tonnes) > 0.1) {
      this.#found.push(`${name}: ${serial.count} ${serial.kind} weigh ${Math.round(tonnes * 10) / 10} t, not ${serial.tonnes} t`);
    }
    let at = Math.max(owner.readyAt, this.#start);
    serial.legs.forEach((leg, number) => {
      at = this.#checkLeg({ name, serial, leg, number, owner }, at);
    });
    const first = serial.legs[0];
    if (first && first.departAt !== serial.departAt)
      this.#found.push(`${name}: departs at ${serial.departAt}, its first leg at ${first.departAt}`);
    if (serial.arriveAt < at)
      this.#found.push(`${name}: is said to be there at ${serial.arriveAt}; it is at ${at} at the soonest`);
  }

  /** Gives when the load is off after the leg, at the soonest. */
  #checkLeg({ name, serial, leg, number, owner }: LegOf, at: number): number {
    const say = (text: string) => this.#found.push(`${name}, ${leg.mode} ${leg.from} to ${leg.to}: ${text}`);
    const { load, unload } = leg.asset === null ? { load: 0, unload: 0 } : handlingMinutes(serial, number, this.#network);
    const shared = (this.#trips.get(tripOf(leg))?.size ?? 0) > 1;
    const ready = at + (shared ? Math.ceil(load / 2) : load);
    if (leg.departAt < ready) say(`leaves at ${leg.departAt}, cannot be loaded before ${ready}`);
    const needs = Math.ceil(leastLegMinutes(leg, serial.kind, this.#ways, this.#network));
    if (leg.arriveAt - leg.departAt < needs) say(`takes ${leg.arriveAt - leg.departAt} min, cannot take less than ${needs}`);
    if (
      serial.kind !== 'warship' &&
      leg.arriveAt < Math.floor(admittedFrom(leg, owner, this.#start, this.#ways, this.#network))
    ) {
      say(`is there at ${leg.arriveAt}, before it is let in`);
    }
    const pass = leg.mode === 'road' ? passMinutesOf(serial, this.#network) : 0;
    if (leg.asset === null) {
      // a march ends with its head and the column comes in after it; on the road to or from a terminal that is counted in
      const isMarch = serial.mode === 'road' && serial.legs.length === 1;
      return isMarch ? leg.arriveAt + pass : Math.max(leg.arriveAt, leg.departAt + needs + pass);
    }
    if (!this.#liftHeld(leg)) say(`${leg.asset} ${leg.number} is not reserved for it`);
    if (leg.mode === 'road') return leg.arriveAt + pass + unload;
    const loading = this.#terminalHold(leg, leg.from, number > 0 && serial.legs[number - 1]?.mode === 'rail');
    if (load > 0 && !loading.some((hold) => hold.to === leg.departAt && hold.to - hold.from >= load)) {
      say(`no place is reserved for loading it until ${leg.departAt}`);
    }
    const unloading = this.#terminalHold(leg, leg.to, serial.legs[number + 1]?.mode === 'rail');
    const off = unloading.filter((hold) => hold.from >= leg.arriveAt && hold.to - hold.from >= unload);
    if (unload > 0 && off.length === 0) say(`no place is reserved for unloading it after ${leg.arriveAt}`);
    return unload > 0 && off.length > 0 ? Math.min(...off.map((hold) => hold.to)) : leg.arriveAt + unload;
  }

  /** Is the asset of a leg reserved for all the time that it is on the way? Missions that go on are held in parts. */
  #liftHeld(leg: PlannedLeg): boolean {
    const pool = this.#network.poolIndex.get(leg.asset ?? '') ?? -1;
    const resource = this.#network.resources[this.#network.assetsOf[pool] ?? -1];
    if (!resource) return false;
    const holds = [...(this.#holds.get(resource.firstLane + leg.number - 1) ?? [])].sort((a, b) => a.from - b.from);
    let until = leg.departAt;
    for (const hold of holds) if (hold.from <= until) until = Math.max(until, hold.to);
    return until >= leg.arriveAt && holds.some((hold) => hold.from <= leg.departAt);
  }

  /** What the serials of a leg's trip hold at a terminal. */
  #terminalHold(leg: PlannedLeg, node: string, gaugeChange: boolean): Hold[] {
    const { parkingOf, berthsOf, rampsOf, transloadOf, nodeIndex, resources } = this.#network;
    const places = leg.mode === 'air' ? parkingOf : leg.mode === 'sea' ? berthsOf : gaugeChange ? transloadOf : rampsOf;
    const resource = resources[places[nodeIndex.get(node) ?? -1] ?? -1];
    const serials = this.#trips.get(tripOf(leg));
    const found: Hold[] = [];
    for (let lane = resource?.firstLane ?? 0; resource && lane < resource.firstLane + resource.lanes; lane++) {
      for (const hold of this.#holds.get(lane) ?? []) if (serials?.has(hold.serial)) found.push(hold);
    }
    return found;
  }

  /** Lane-metres on ships and trains: no trip takes more than its carrier has. */
  #checkRoom(): void {
    const values = medianValues(this.#network.factors);
    for (const [trip, serials] of this.#trips) {
      const [asset = '', , , mode] = trip.split(' ');
      const pool = this.#network.pools.find((row) => row.id === asset);
      if (!pool || mode === 'road') continue;
      const defaultMetres = mode === 'sea' ? values.shipLaneMetres : mode === 'rail' ? values.trainLaneMetres : Infinity;
      let metres = 0;
      let items = 0;
      for (const index of serials) {
        const serial = this.#plan.serials[index] as PlannedSerial;
        const owner = this.#owners.get(serial.contingent);
        const group = owner && groupsOf(owner, this.#network.factors).find((row) => row.kind === serial.kind);
        if (!group || serial.kind === 'passengers') continue;
        metres += (group.laneMetres * serial.count) / group.count;
        items += serial.count;
      }
      const room = pool.laneMetres ?? defaultMetres;
      if (items > 1 && metres > room + 0.5) this.#found.push(`${trip}: ${Math.round(metres)} lane-metres on ${room}`);
    }
  }
}

interface LegOf {
  readonly name: string;
  readonly serial: PlannedSerial;
  readonly leg: PlannedLeg;
  readonly number: number;
  readonly owner: Contingent;
}

const tripOf = (leg: PlannedLeg) => `${leg.asset} ${leg.number} ${leg.departAt} ${leg.mode}`;
