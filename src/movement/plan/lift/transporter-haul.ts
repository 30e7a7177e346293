import type { CargoGroup } from '../../cargo/movement-package.ts';
import { MODES } from '../../modes/modes.ts';
import type { Itinerary, Route } from '../../network/compiled-network.ts';
import { type Following, follow, passMinutes, withRest } from '../march.ts';
import type { Run } from '../run.ts';
import { LiftTask } from './lift-task.ts';
import { noteLeg } from './trips.ts';

/** A troop of heavy-equipment transporters with vehicles on them, on the march from pickup to delivery. */
export class TransporterHaul extends LiftTask {
  readonly #run: Run;
  readonly #route: Route;
  readonly #group: CargoGroup;
  readonly #vehicles: number;

  constructor(run: Run, way: Itinerary, route: Route, group: CargoGroup, vehicles: number) {
    super(way.pickup, way.delivery);
    this.#run = run;
    this.#route = route;
    this.#group = group;
    this.#vehicles = vehicles;
  }

  tripMinutes(pool: number): number {
    return this.#run.loadMinutes(pool) + this.#motionMinutes() + this.#run.unloadMinutes(pool);
  }

  #motionMinutes(): number {
    const { values } = this.#run;
    const motion = MODES.road.minutesInMotion(this.#route.km, this.#group, undefined, values);
    return withRest(motion, values.marchDayHours * 60) + passMinutes(this.#run, this.#vehicles);
  }

  tryFrom(pool: number, at: number): void {
    this.loadAt = at;
    const there = this.#march(at + this.#run.loadMinutes(pool), 'look');
    this.freeAt = there + passMinutes(this.#run, this.#vehicles) + this.#run.unloadMinutes(pool);
  }

  carryOut(since: number): number {
    const { pool } = this;
    const run = this.#run;
    const departAt = this.loadAt + run.loadMinutes(pool);
    const there = this.#march(departAt, 'hold and note');
    this.waitForLift(run, this.loadAt - since);
    run.spend('handling', run.loadMinutes(pool) + run.unloadMinutes(pool));
    run.spend('pass', passMinutes(run, this.#vehicles));
    noteLeg(run, 'road', this.pickup, this.delivery, departAt, there, this);
    return this.freeAt;
  }

  #march(at: number, following: Following): number {
    return follow(this.#run, this.#route, 0, this.#route.edges.length, this.#group, this.#vehicles, at, following);
  }
}
