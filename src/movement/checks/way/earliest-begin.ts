import type { Contingent } from '../../../words/forces.ts';
import type { BorderPermission } from '../../../words/network.ts';
import type { Minutes } from '../../../words/time.ts';
import type { PlannedSerial } from '../../plan/movement-plan.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { endOf, pathOf } from './trace-path.ts';

/** When a serial may set out, or be loaded, at the soonest; and which nation lets it in last, if any has to. */
export interface Begin {
  readonly at: Minutes;
  readonly leaveAt: Minutes;
  readonly nation: string | null;
}

/**
 * Ready, ordered and with the leave of every nation on its way, all asked for at the order; then the median delay of weather
 * and serviceability by air and sea, and of asking for lift where its carrier, not by rail, is another nation's. The first
 * serial on a carrier asks for it.
 */
export function earliestBegin(held: HeldPlan, serial: PlannedSerial, index: number, owner: Contingent, start: Minutes): Begin {
  const ordered = Math.max(owner.readyAt, start);
  if (serial.kind === 'warship') return { at: ordered, leaveAt: -Infinity, nation: null };
  let leaveAt = -Infinity;
  let nation: string | null = null;
  for (const [entered, mode] of nationsEntered(held, serial, index, owner)) {
    const openAt = start + Math.ceil(permissionHours(held, entered, mode) * 60);
    if (openAt > leaveAt) {
      leaveAt = openAt;
      nation = entered;
    }
  }
  return { at: Math.max(ordered, leaveAt) + delayMinutes(held, serial, index, owner), leaveAt, nation };
}

type Entry = readonly [nation: string, mode: BorderPermission['mode']];

/**
 * By road and rail the nation at the end of every arc, by air that of the landing, by sea that of the landing as by road.
 * Its own and that of its origin need give no leave; local roads ask for none.
 */
function nationsEntered(held: HeldPlan, serial: PlannedSerial, index: number, owner: Contingent): Entry[] {
  const countryOf = (node: string) => held.network.nodes[held.nodeOf(node)]?.country;
  const home = countryOf(owner.origin);
  const entries: Entry[] = [];
  const enter = (node: string, mode: BorderPermission['mode']) => {
    const nation = countryOf(node);
    if (nation && nation !== owner.nation && nation !== home) entries.push([nation, mode]);
  };
  serial.legs.forEach((leg, number) => {
    if (leg.mode === 'air' || leg.mode === 'sea') {
      enter(leg.to, leg.mode === 'air' ? 'air' : 'road');
      return;
    }
    const path = pathOf(held, held.tripOf(index, number));
    if (path === 'local') return;
    enter(leg.to, leg.mode);
    for (const step of path?.steps ?? []) enter(endOf(held, step), leg.mode);
  });
  return entries;
}

function permissionHours({ network, values }: HeldPlan, nation: string, mode: BorderPermission['mode']): number {
  let hours = Infinity;
  for (const row of network.permissions) if (row.nation === nation && row.mode === mode) hours = Math.min(hours, row.hours.p50);
  return Number.isFinite(hours) ? hours : values.unlistedPermissionHours;
}

function delayMinutes(held: HeldPlan, serial: PlannedSerial, index: number, owner: Contingent): Minutes {
  const { values, network } = held;
  const modes = new Set(serial.legs.map((leg) => leg.mode));
  let hours = 0;
  if (modes.has('air')) hours += values.airDelayHours;
  if (modes.has('sea')) hours += values.seaDelayHours;
  const borrowed = serial.legs.some((leg, number) => {
    const trip = held.tripOf(index, number);
    const pool = network.pools[trip.pool];
    // who comes along on a carrier that was asked for to take others of its package need not ask again
    const asks = trip.serials[0] === index;
    return asks && leg.mode !== 'rail' && pool !== undefined && pool.nation !== owner.nation;
  });
  if (borrowed) hours += values.borrowDelayHours;
  return Math.ceil(hours * 60);
}
