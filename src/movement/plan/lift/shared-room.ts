import type { CargoGroup, SerialCapacity } from '../../cargo/movement-package.ts';
import type { PlannedLeg } from '../movement-plan.ts';
import type { Run } from '../run.ts';

/** Room left on a carrier that already has a load of the contingent: others of it may come along. */
export interface Room {
  readonly loadAt: number;
  /** Ready by then, with loading half done, or left behind. */
  readonly joinUntil: number;
  readonly offAt: number;
  readonly legs: readonly PlannedLeg[];
  /** An item of that weight it lifts for certain: within its payload, or no heavier than those for which it was chosen. */
  readonly itemTonnes: number;
  tonnes: number;
  laneMetres: number;
}

/** Rooms on the last carriers of one contingent, by mode and ends. */
export type Rooms = Map<string, Room>;

/** Items of a group that fit the room; people travel with people. */
export function itemsFor(room: Room | undefined, group: CargoGroup): number {
  if (!room || group.kind === 'passengers') return 0;
  // a heavy item may be beyond an aircraft, whatever weight is left of its payload on the average
  if (room.legs[0]?.mode === 'air' && group.worstItemTonnes > room.itemTonnes) return 0;
  const byTonnes = Math.floor((room.tonnes * group.count) / group.tonnes);
  const byLength = group.laneMetres > 0 ? Math.floor((room.laneMetres * group.count) / group.laneMetres) : Infinity;
  return Math.min(group.count, byTonnes, byLength);
}

/** Puts `count` items in the room and on its way. Gives when they are off. */
export function comeAlong(run: Run, room: Room, group: CargoGroup, count: number, ready: number): number {
  fill(room, group, count);
  let motion = 0;
  for (const leg of room.legs) {
    run.legs.push(leg);
    motion += leg.arriveAt - leg.departAt;
  }
  const begunAt = Math.max(ready, room.loadAt);
  run.spend('lift', begunAt - ready);
  run.spend('motion', motion);
  run.spend('handling', room.offAt - begunAt - motion);
  return room.offAt;
}

/** What a carrier has left after `count` items of a group. */
export function roomAfter(
  capacity: SerialCapacity,
  group: CargoGroup,
  count: number,
  loadAt: number,
  offAt: number,
  legs: readonly PlannedLeg[],
): Room {
  const joinUntil = loadAt + Math.floor(((legs[0]?.departAt ?? loadAt) - loadAt) / 2);
  const itemTonnes = Math.max(group.worstItemTonnes, capacity.tonnes);
  const room = { loadAt, joinUntil, offAt, legs, itemTonnes, tonnes: capacity.tonnes, laneMetres: capacity.laneMetres };
  fill(room, group, count);
  return room;
}

function fill(room: Room, group: CargoGroup, count: number): void {
  room.tonnes -= (group.tonnes * count) / group.count;
  room.laneMetres -= (group.laneMetres * count) / group.count;
}
