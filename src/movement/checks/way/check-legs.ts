import type { Contingent } from '../../../words/forces.ts';
import type { MovementMode } from '../../cargo/movement-package.ts';
import type { PlannedLeg, PlannedSerial } from '../../plan/movement-plan.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { checkEnds } from './check-ends.ts';
import { pathOf } from './trace-path.ts';

/**
 * The legs of each serial follow each other in place and time, from origin to destination, by one main mode that its package
 * may use, with road before and after; serials are of their package, and their times are whole minutes.
 */
export function checkLegs(held: HeldPlan): string[] {
  const breaches: string[] = [];
  held.serials.forEach((serial, index) => {
    const say = (what: string) => breaches.push(`${held.nameOf(index)}: ${what}`);
    const owner = held.owners.get(serial.contingent);
    if (!owner) {
      say('is of no package of the instance');
      return;
    }
    checkOrder(serial, owner, say);
    checkMode(serial, owner, say);
    if (serial.mode === 'road' && serial.kind !== 'warship') checkMarch(held, serial, index, say);
    checkEnds(held, serial, owner, say);
  });
  return breaches;
}

type Say = (what: string) => void;

function checkOrder(serial: PlannedSerial, owner: Contingent, say: Say): void {
  const times = [serial.departAt, serial.arriveAt, ...serial.legs.flatMap((leg) => [leg.departAt, leg.arriveAt])];
  if (!times.every(Number.isInteger)) say('moves at times that are no whole minutes');
  const [first] = serial.legs;
  if (first && first.departAt !== serial.departAt) say(`departs at ${serial.departAt}, its first leg at ${first.departAt}`);
  // a warship lies in the port nearest to its place
  const isWarship = serial.kind === 'warship';
  let at = owner.readyAt;
  let place = isWarship ? first?.from : owner.origin;
  for (const leg of serial.legs) {
    if (leg.departAt < at) say(`leaves ${leg.from} at ${leg.departAt}, before ${at}`);
    if (leg.arriveAt < leg.departAt) say(`arrives at ${leg.to} before it leaves ${leg.from}`);
    if (leg.from !== place) say(`is at ${place}, leaves from ${leg.from}`);
    if (leg.from === leg.to) say(`goes from ${leg.from} to where it is`);
    at = leg.arriveAt;
    place = leg.to;
  }
  if (!isWarship && place !== owner.destination) say(`ends at ${place}, not at ${owner.destination}`);
  if (serial.arriveAt < at) say('is there before its last leg ends');
}

/** Road to a terminal, one main mode, road from the terminal: trains may be several, of different gauge. */
function checkMode(serial: PlannedSerial, owner: Contingent, say: Say): void {
  const isMain = (leg: PlannedLeg) => leg.mode !== 'road';
  const main = serial.legs.filter(isMain);
  const modes = new Set(main.map((leg) => leg.mode));
  if (modes.size > 1) say(`goes by ${[...modes].join(' and ')}; it may have one main mode`);
  const mode: MovementMode = main[0]?.mode ?? 'road';
  const stays = serial.legs.length === 0 && owner.origin === owner.destination;
  if (mode !== serial.mode && !stays) say(`is said to go by ${serial.mode}; it goes by ${mode}`);
  if (mode !== 'rail' && main.length > 1) say(`goes by ${mode} more than once`);
  const first = serial.legs.findIndex(isMain);
  const last = serial.legs.findLastIndex(isMain);
  if (first > 1) say('has more than one leg by road before its main one');
  if (first >= 0 && last < serial.legs.length - 2) say('has more than one leg by road after its main one');
  if (first >= 0 && serial.legs.slice(first, last).some((leg) => !isMain(leg))) say('goes by road between its main legs');
  const people = serial.kind === 'passengers' && serial.mode === 'air';
  if (!owner.modes.includes(serial.mode) && !people) say(`goes by ${serial.mode}, which its package may not use`);
}

/** By road: one march over arcs at most; local roads only to and from places that are not on the road network. */
function checkMarch(held: HeldPlan, serial: PlannedSerial, index: number, say: Say): void {
  const local = serial.legs.map((leg, number) => leg.mode === 'road' && pathOf(held, held.tripOf(index, number)) === 'local');
  if (local.filter((yes) => !yes).length > 1) say('marches more than once');
  serial.legs.forEach((leg, number) => {
    if (!local[number]) return;
    if (number > 0 && number < serial.legs.length - 1) say(`goes on local roads on the way, from ${leg.from} to ${leg.to}`);
    if (held.servedBy('road').has(leg.from) === held.servedBy('road').has(leg.to)) {
      say(`goes on local roads from ${leg.from} to ${leg.to}; one of them, not both, must be on the road network`);
    }
  });
}
