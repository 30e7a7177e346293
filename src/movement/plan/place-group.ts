import type { Contingent } from '../../words/forces.ts';
import type { CargoGroup } from '../cargo/movement-package.ts';
import { permissionKey } from '../factors/conditions.ts';
import { MODES } from '../modes/modes.ts';
import type { Itinerary, Route } from '../network/compiled-network.ts';
import type { GroupWay } from './choose-way.ts';
import type { Critical } from './explain-arrival.ts';
import { LiftChoice } from './lift/lift-choice.ts';
import { sendAsset } from './lift/send-asset.ts';
import { comeAlong, itemsFor, type Room, type Rooms, roomAfter } from './lift/shared-room.ts';
import { TransporterHaul } from './lift/transporter-haul.ts';
import { NO_LIFT, noteLeg } from './lift/trips.ts';
import { follow, goByRoad, passMinutes, vehiclesFor } from './march.ts';
import type { Run } from './run.ts';

/** What goes on from group to group of one contingent. */
export interface GroupContext {
  readonly critical: Critical;
  readonly rooms: Rooms;
}

/** Plans all serials of one group, one after the other. `seats`: people of the contingent who ride in its vehicles. */
export function placeGroup(run: Run, contingent: Contingent, plan: GroupWay, seats: number, context: GroupContext): void {
  const { group } = plan;
  const cleared = clearance(run, contingent, plan);
  const orderedAt = Math.max(contingent.readyAt, run.start);
  const beginAt = Math.max(orderedAt, cleared.at) + delayMinutes(run, plan);
  const lift = new LiftChoice(run, plan, beginAt);
  // only by the same way can others come along: another may bear less, or lead through other nations
  const roomKey = roomKeyOf(plan.way);
  let seated = 0;
  for (let done = 0; done < group.count; ) {
    const room = done === 0 ? context.rooms.get(roomKey) : undefined;
    const fits = itemsFor(room, group);
    // who misses the room goes on a carrier of its own, which may take less
    const size = lift.nextSize();
    const count = Math.min(fits > 0 ? Math.min(fits, size) : size, group.count - done);
    const serial = { plan, count, beginAt, room: fits > 0 ? room : undefined, last: done + count === group.count };
    done += count;
    const ride = Math.round((seats * done) / group.count) - seated;
    seated += ride;
    run.spent.fill(0);
    run.legs = [];
    run.spend('notice', Math.max(0, contingent.readyAt - run.start));
    run.spend('permission', Math.max(0, cleared.at - orderedAt));
    run.spend('delay', beginAt - Math.max(orderedAt, cleared.at));
    const arriveAt = moveSerial(run, serial, lift, (left) => context.rooms.set(roomKey, left));
    run.serials.push({
      contingent: contingent.id,
      kind: group.kind,
      mode: plan.way.mode,
      count,
      personnel: group.kind === 'passengers' ? count : ride,
      tonnes: Math.round((group.tonnes * count * 10) / group.count) / 10,
      legs: run.legs,
      departAt: run.legs[0]?.departAt ?? beginAt,
      arriveAt,
    });
    context.critical.note(run, plan, cleared.nation, arriveAt);
  }
}

const ROOM_KEYS = new WeakMap<Itinerary, string>();

function roomKeyOf(way: Itinerary): string {
  let key = ROOM_KEYS.get(way);
  if (key === undefined) {
    key = `${way.mode}/${way.pickup}/${way.delivery}/${way.main?.edges.join() ?? ''}`;
    ROOM_KEYS.set(way, key);
  }
  return key;
}

/** When the last nation on the way has given permission; asked for when movement is ordered. */
function clearance(run: Run, contingent: Contingent, plan: GroupWay): { at: number; nation: string | null } {
  let at = -Infinity;
  let nation: string | null = null;
  for (const entry of plan.way.entries) {
    if (entry.nation === contingent.nation) continue;
    const hours = run.conditions.permissionHours[permissionKey(entry.nation, entry.mode)] ?? run.values.unlistedPermissionHours;
    const open = run.start + Math.ceil(hours * 60);
    if (open > at) {
      at = open;
      nation = entry.nation;
    }
  }
  return { at, nation };
}

function delayMinutes(run: Run, plan: GroupWay): number {
  if (plan.group.kind === 'warship') return 0;
  let hours = plan.borrowed ? run.values.borrowDelayHours : 0;
  if (plan.way.mode === 'air') hours += run.values.airDelayHours;
  if (plan.way.mode === 'sea') hours += run.values.seaDelayHours;
  return Math.ceil(hours * 60);
}

interface SerialInHand {
  readonly plan: GroupWay;
  readonly count: number;
  readonly beginAt: number;
  /** On the last carrier, cut to fit. */
  readonly room: Room | undefined;
  /** Of its group: what its carrier has left goes to the next group. */
  readonly last: boolean;
}

/** One serial from origin to destination. Gives when its last vehicle is there. */
function moveSerial(run: Run, serial: SerialInHand, lift: LiftChoice, leave: (room: Room) => void): number {
  const { plan, count, beginAt, room } = serial;
  const { group, way } = plan;
  const vehicles = vehiclesFor(run, group, count);
  const ready = goByRoad(run, way.access, group, vehicles, beginAt);
  if (ready > beginAt) noteLeg(run, 'road', way.from, way.pickup, beginAt, ready, NO_LIFT);
  lift.readyAt = ready;
  let off: number;
  if (room && ready <= room.joinUntil) off = comeAlong(run, room, group, count, ready);
  else {
    if (room) lift.allow(count);
    const firstLeg = run.legs.length;
    off = mainLeg(run, plan, vehicles, ready, lift);
    const loadAt = lift.crossing?.loadAt ?? lift.trains[0]?.loadAt;
    if (serial.last && loadAt !== undefined && group.kind !== 'passengers') {
      leave(roomAfter(lift.smallestCapacity(), group, count, loadAt, off, run.legs.slice(firstLeg)));
    }
  }
  const there = goByRoad(run, way.egress, group, vehicles, off);
  if (there > off) noteLeg(run, 'road', way.delivery, way.to, off, there, NO_LIFT);
  return there;
}

function mainLeg(run: Run, plan: GroupWay, vehicles: number, at: number, lift: LiftChoice): number {
  const { group, way } = plan;
  if (way.mainKm === 0) return at;
  if (lift.crossing) {
    sendAsset(run, lift.pools, lift.crossing, at);
    return lift.crossing.carryOut(at);
  }
  if (way.mode === 'rail') return byRail(run, plan, at, lift);
  const route = way.main as Route;
  if (way.mode === 'sea') return sail(run, plan, at);
  if (plan.pools.length > 0) {
    const haul = new TransporterHaul(run, way, route, group, vehicles);
    sendAsset(run, lift.pools, haul, at);
    return haul.carryOut(at);
  }
  return march(run, way.pickup, way.delivery, route, group, vehicles, at);
}

/** A warship on passage: no lift, no berth held. */
function sail(run: Run, plan: GroupWay, at: number): number {
  const motion = Math.ceil(MODES.sea.minutesInMotion(plan.way.mainKm, plan.group, undefined, run.values));
  run.spend('motion', motion);
  noteLeg(run, 'sea', plan.way.pickup, plan.way.delivery, at, at + motion, NO_LIFT);
  return at + motion;
}

function march(run: Run, from: number, to: number, route: Route, group: CargoGroup, vehicles: number, at: number): number {
  const head = follow(run, route, 0, route.edges.length, group, vehicles, at, 'hold and note');
  const pass = passMinutes(run, vehicles);
  run.spend('pass', pass);
  noteLeg(run, 'road', from, to, at, head, NO_LIFT);
  return head + pass;
}

function byRail(run: Run, plan: GroupWay, at: number, lift: LiftChoice): number {
  let ready = at;
  lift.trains.forEach((train, stage) => {
    sendAsset(run, plan.pools[stage] ?? [], train, ready);
    ready = train.carryOut(ready);
  });
  return ready;
}
