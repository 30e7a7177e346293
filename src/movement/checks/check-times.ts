import type { Contingent } from '../../words/forces.ts';
import type { Minutes } from '../../words/time.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { PlannedLeg, PlannedSerial } from '../plan/movement-plan.ts';
import { type Held, HeldPlan, type Trip } from './held/held-plan.ts';
import { isLiftHeld, terminalHolds } from './held/terminal-holds.ts';
import { checkCrews } from './lift/check-crews.ts';
import { checkLift, type Worked } from './lift/check-lift.ts';
import { changesTrains, handlingMinutes } from './lift/lift-figures.ts';
import { type Begin, earliestBegin } from './way/earliest-begin.ts';
import { type Motion, motionOf } from './way/motion.ts';

/** Works out each serial's times again from its way, the speeds and what it holds, and names what comes out otherwise. */
export function checkTimes(plan: Held, contingents: readonly Contingent[], network: CompiledNetwork, start: Minutes): string[] {
  return new TimeCheck(new HeldPlan(plan, contingents, network), start).breaches();
}

class TimeCheck {
  readonly #held: HeldPlan;
  readonly #start: Minutes;
  readonly #motions = new Map<Trip, Motion>();
  /** By trip: when the first of its serials stood ready to be loaded, and when the last was off. */
  readonly #worked = new Map<Trip, Worked>();
  readonly #found: string[] = [];

  constructor(held: HeldPlan, start: Minutes) {
    this.#held = held;
    this.#start = start;
  }

  breaches(): string[] {
    for (const trip of this.#held.trips) {
      const { leg } = trip;
      const say = (what: string) => this.#found.push(`${trip.name}, ${leg.mode} ${leg.from} to ${leg.to}: ${what}`);
      this.#motions.set(trip, motionOf(this.#held, trip, say));
    }
    this.#held.serials.forEach((serial, index) => {
      const owner = this.#held.owners.get(serial.contingent);
      if (owner) this.#checkSerial(serial, index, owner);
    });
    const lift = [...checkLift(this.#held, this.#worked, this.#start), ...checkCrews(this.#held, this.#worked)];
    return [...this.#found, ...lift];
  }

  #checkSerial(serial: PlannedSerial, index: number, owner: Contingent): void {
    const begin = earliestBegin(this.#held, serial, index, owner, this.#start);
    let at = begin.at;
    serial.legs.forEach((_, number) => {
      at = this.#checkLeg(serial, index, number, at, begin);
    });
    if (serial.arriveAt < at)
      this.#found.push(`${this.#held.nameOf(index)}: is said to be there at ${serial.arriveAt}; it is at ${at} at the soonest`);
  }

  /** Gives when the load is off after the leg, at the soonest. `ready`: when it could set out or be loaded. */
  #checkLeg(serial: PlannedSerial, index: number, number: number, ready: Minutes, begin: Begin): Minutes {
    const trip = this.#held.tripOf(index, number);
    const leg = serial.legs[number] as PlannedLeg;
    const name = `${this.#held.nameOf(index)}, ${leg.mode} ${leg.from} to ${leg.to}`;
    const say = (text: string) => this.#found.push(`${name}: ${text}`);
    const { load, unload } = handlingMinutes(this.#held, trip);
    // others of its package may have been loaded first; who comes when that is half done may still come along
    const readyToGo = ready + (trip.serials.length > 1 ? Math.ceil(load / 2) : load);
    if (leg.departAt < readyToGo) {
      const early = number === 0 && leg.departAt - (readyToGo - ready) < begin.leaveAt;
      say(
        early
          ? `begins before it is let in by ${begin.nation} (${begin.leaveAt}); it may leave at ${readyToGo}, not ${leg.departAt}`
          : `leaves at ${leg.departAt}, cannot be loaded before ${readyToGo}`,
      );
    }
    const motion = this.#motions.get(trip) as Motion;
    if (leg.arriveAt < motion.arriveAt) {
      const [takes, least] = [leg.arriveAt - leg.departAt, motion.arriveAt - leg.departAt];
      say(`takes ${takes} min, cannot take less than ${least}`);
    }
    if (leg.asset === null) {
      // a march ends with its head and the column comes in after it; on the road to or from a terminal that is counted in
      const isMarch = serial.mode === 'road' && motion.byArcs;
      return isMarch ? leg.arriveAt + motion.passMinutes : Math.max(leg.arriveAt, motion.arriveAt + motion.passMinutes);
    }
    const off = this.#unloadedAt(trip, leg.arriveAt + motion.passMinutes, load, unload, say);
    const worked = this.#worked.get(trip);
    const readyAt = Math.min(ready, worked?.readyAt ?? Infinity);
    this.#worked.set(trip, { readyAt, loadMinutes: load, freeAt: Math.max(off, worked?.freeAt ?? off) });
    if (!isLiftHeld(this.#held, trip, leg.departAt - load, off)) say(`${leg.asset} ${leg.number} is not reserved for it`);
    return off;
  }

  /** When the carrier is empty: after the hold of a place at the end of the trip, which there has to be. */
  #unloadedAt(trip: Trip, there: Minutes, load: number, unload: number, say: (text: string) => void): Minutes {
    const { leg } = trip;
    if (leg.mode === 'road') return there + unload;
    const loading = terminalHolds(this.#held, trip, leg.from, changesTrains(this.#held, trip, -1));
    if (load > 0 && !loading.some((hold) => hold.to === leg.departAt && hold.to - hold.from >= load)) {
      say(`no place is reserved for loading it until ${leg.departAt}`);
    }
    const unloading = terminalHolds(this.#held, trip, leg.to, changesTrains(this.#held, trip, 1));
    const off = unloading.filter((hold) => hold.from >= leg.arriveAt && hold.to - hold.from >= unload);
    if (unload > 0 && off.length === 0) say(`no place is reserved for unloading it after ${leg.arriveAt}`);
    return unload > 0 && off.length > 0 ? Math.min(...off.map((hold) => hold.to)) : there + unload;
  }
}
