import type { CargoGroup } from '../../cargo/movement-package.ts';
import { MODES } from '../../modes/modes.ts';
import type { Itinerary, Route } from '../../network/compiled-network.ts';
import { follow, latestDeparture } from '../march.ts';
import type { Run } from '../run.ts';
import { LiftTask } from './lift-task.ts';

const MANY_TRIES = 10000;

/** A place where lift is loaded or unloaded: `lanes` at once from lane `first`, and the lane that was found last. */
class Terminal {
  readonly resource: number;
  readonly first: number;
  readonly lanes: number;
  lane = 0;

  constructor(run: Run, resource: number) {
    this.resource = resource;
    const row = run.network.resources[resource];
    this.first = row?.firstLane ?? 0;
    this.lanes = row?.lanes ?? 0;
  }

  /** First minute from `at` on when one of its lanes is free for so long. */
  free(run: Run, at: number, minutes: number): number {
    this.lane = run.timetable.findLane(this.first, this.lanes, at, minutes);
    return run.timetable.foundAt;
  }

  /** Last minute up to `at` from which one of its lanes is free for so long. */
  freeLatest(run: Run, at: number, minutes: number): number {
    this.lane = run.timetable.findLatestLane(this.first, this.lanes, at, minutes);
    return run.timetable.foundAt;
  }
}

/**
 * A flight or a voyage. It does not set out before a stand or berth is free for it at the far end, so nothing queues in
 * the air or at anchor.
 */
export class Crossing extends LiftTask {
  #wanted = 0;
  /** The terminal that made the load wait, at either end. */
  #binding: Terminal;
  readonly #run: Run;
  readonly #way: Itinerary;
  readonly #group: CargoGroup;
  readonly #from: Terminal;
  readonly #to: Terminal;

  constructor(run: Run, way: Itinerary, group: CargoGroup) {
    super(way.pickup, way.delivery);
    const resources = way.mode === 'air' ? run.network.parkingOf : run.network.berthsOf;
    this.#run = run;
    this.#way = way;
    this.#group = group;
    this.#from = new Terminal(run, resources[way.pickup] as number);
    this.#to = new Terminal(run, resources[way.delivery] as number);
    this.#binding = this.#from;
  }

  tripMinutes(pool: number): number {
    return this.#run.loadMinutes(pool) + this.#motionMinutes(pool) + this.#run.unloadMinutes(pool);
  }

  #motionMinutes(pool: number): number {
    const speed = this.#run.network.pools[pool]?.speedKmh;
    return Math.ceil(MODES[this.#way.mode].minutesInMotion(this.#way.mainKm, this.#group, speed, this.#run.values));
  }

  tryFrom(pool: number, at: number): void {
    const run = this.#run;
    const load = run.loadMinutes(pool);
    const unload = run.unloadMinutes(pool);
    const way = load + this.#motionMinutes(pool);
    this.#wanted = at;
    let loadAt = at;
    for (let tries = 0; tries < MANY_TRIES; tries++) {
      const soonest = loadAt;
      loadAt = this.#from.free(run, loadAt, load);
      if (loadAt > soonest) this.#binding = this.#from;
      const unloadAt = this.#to.free(run, loadAt + way, unload);
      if (unloadAt === loadAt + way) break;
      this.#binding = this.#to;
      loadAt = unloadAt - way;
    }
    this.loadAt = loadAt;
    this.freeAt = loadAt + way + unload;
  }

  /** Holds stands or berths for what `tryFrom` worked out and notes the leg. Gives when the load is off. */
  carryOut(since: number): number {
    const { pool } = this;
    const run = this.#run;
    const load = run.loadMinutes(pool);
    const unload = run.unloadMinutes(pool);
    const motion = this.#motionMinutes(pool);
    if (load > 0) run.timetable.hold(this.#from.lane, this.loadAt, this.loadAt + load, run.serial);
    if (unload > 0) run.timetable.hold(this.#to.lane, this.freeAt - unload, this.freeAt, run.serial);
    run.spend('terminal', this.loadAt - this.#wanted);
    this.waitForLift(run, this.#wanted - since);
    run.wait(this.#binding.resource, this.loadAt - this.#wanted);
    run.spend('handling', load + unload);
    run.spend('motion', motion);
    const departAt = this.loadAt + load;
    noteLeg(run, this.#way.mode, this.pickup, this.delivery, departAt, departAt + motion, this);
    return this.freeAt;
  }
}

/**
 * A train on one gauge between two ramps or gauge-change points. Trains may wait for a path or a ramp on the way, but are not
 * loaded sooner than they must be to arrive as soon as they can.
 */
export class TrainRun extends LiftTask {
  #wanted = 0;
  /** When it could have been loaded at the soonest. */
  #soonestAt = 0;
  readonly #run: Run;
  readonly #route: Route;
  readonly #first: number;
  readonly #end: number;
  readonly #group: CargoGroup;
  readonly #from: Terminal;
  readonly #to: Terminal;
  readonly #gaugeBefore: boolean;
  readonly #gaugeAfter: boolean;

  constructor(run: Run, route: Route, segment: TrainSegment, group: CargoGroup) {
    super(segment.from, segment.to);
    this.#run = run;
    this.#route = route;
    this.#first = segment.first;
    this.#end = segment.end;
    this.#group = group;
    this.#gaugeBefore = segment.gaugeBefore;
    this.#gaugeAfter = segment.gaugeAfter;
    const at = (node: number, gauge: boolean) =>
      new Terminal(run, (gauge ? run.network.transloadOf : run.network.rampsOf)[node] as number);
    this.#from = at(segment.from, segment.gaugeBefore);
    this.#to = at(segment.to, segment.gaugeAfter);
  }

  /** A change of gauge is half unloading from one train, half loading onto the other. */
  #loadMinutes(pool: number): number {
    return this.#gaugeBefore ? Math.ceil(this.#run.values.transloadHours * 30) : this.#run.loadMinutes(pool);
  }

  #unloadMinutes(pool: number): number {
    return this.#gaugeAfter ? Math.ceil(this.#run.values.transloadHours * 30) : this.#run.unloadMinutes(pool);
  }

  tripMinutes(pool: number): number {
    return this.#loadMinutes(pool) + this.#motionMinutes() + this.#unloadMinutes(pool);
  }

  #motionMinutes(): number {
    const graph = this.#run.network.graphs.rail;
    let km = 0;
    for (let i = this.#first; i < this.#end; i++) km += graph.km[this.#route.edges[i] as number] as number;
    return Math.ceil(MODES.rail.minutesInMotion(km, this.#group, undefined, this.#run.values));
  }

  tryFrom(pool: number, at: number): void {
    const load = this.#loadMinutes(pool);
    const unload = this.#unloadMinutes(pool);
    const run = this.#run;
    this.#wanted = at;
    this.#soonestAt = this.#from.free(run, at, load);
    const there = follow(run, this.#route, this.#first, this.#end, this.#group, 1, this.#soonestAt + load, 'look');
    this.freeAt = this.#to.free(run, there, unload) + unload;
    this.loadAt = this.#soonestAt;
    // what changes trains does so when the first one comes
    if (this.#gaugeBefore) return;
    const departAt = latestDeparture(run, this.#route, this.#first, this.#end, this.#group, this.freeAt - unload);
    if (departAt > this.#soonestAt + load) this.loadAt = this.#from.freeLatest(run, departAt - load, load);
  }

  /** Holds ramps and paths for what `tryFrom` worked out and notes the leg. Gives when the load is off. */
  carryOut(since: number): number {
    const { pool } = this;
    const run = this.#run;
    const load = this.#loadMinutes(pool);
    const unload = this.#unloadMinutes(pool);
    const departAt = this.loadAt + load;
    if (load > 0) run.timetable.hold(this.#from.lane, this.loadAt, departAt, run.serial);
    const soonest = this.#soonestAt + load;
    // what it waits for is what kept it from coming sooner, though it waits before it is loaded
    const could = follow(run, this.#route, this.#first, this.#end, this.#group, 1, soonest, 'note');
    const there = follow(run, this.#route, this.#first, this.#end, this.#group, 1, departAt, 'hold');
    if (unload > 0) run.timetable.hold(this.#to.lane, this.freeAt - unload, this.freeAt, run.serial);
    run.spend('terminal', this.#soonestAt - this.#wanted + (this.freeAt - unload - could));
    this.waitForLift(run, this.#wanted - since);
    run.wait(this.#from.resource, this.#soonestAt - this.#wanted);
    run.wait(this.#to.resource, this.freeAt - unload - could);
    run.spend(this.#gaugeBefore ? 'gauge' : 'handling', load);
    run.spend(this.#gaugeAfter ? 'gauge' : 'handling', unload);
    noteLeg(run, 'rail', this.pickup, this.delivery, departAt, there, this);
    return this.freeAt;
  }
}

/** Part of a rail route on one gauge: edges `first` to `end`. */
export interface TrainSegment {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly gaugeMm: number;
  readonly gaugeBefore: boolean;
  readonly gaugeAfter: boolean;
}

/** The pool and lane that carry a leg; -1 on its own wheels. */
export type Carried = Pick<LiftTask, 'pool' | 'lane'>;
export const NO_LIFT: Carried = { pool: -1, lane: -1 };

export function noteLeg(
  run: Run,
  mode: Itinerary['mode'],
  from: number,
  to: number,
  departAt: number,
  arriveAt: number,
  by: Carried,
): void {
  const { nodes, pools, resources, assetsOf } = run.network;
  const asset = pools[by.pool]?.id ?? null;
  const first = resources[assetsOf[by.pool] as number]?.firstLane ?? 0;
  const name = (node: number) => nodes[node]?.id ?? '';
  const number = asset === null ? 0 : by.lane - first + 1;
  run.legs.push({ mode, from: name(from), to: name(to), departAt, arriveAt, asset, number });
}
