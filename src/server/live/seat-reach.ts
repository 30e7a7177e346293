import type { World } from '../../chain/world.ts';
import type { Moved } from '../../formats/reach/forces/moved-forces.ts';
import { type ReachCollection, reachToGeojson } from '../../formats/reach/reach-geojson.ts';
import { prepareReach, type ReachBase, reachOf } from '../../formats/reach/reach-of.ts';
import { isoTime } from '../../kernel/calendar.ts';
import type { LiveExercise } from '../../play/live/exercise.ts';
import type { SeatId } from '../../words/ids.ts';
import { plannedIn } from './seat-movements.ts';

/** Cells of about 1,800 square kilometres: enough for the eye, and light on the wire. */
const RESOLUTION = 4;

/** By world: working the land out takes a second, a question to it a fraction. */
const bases = new WeakMap<World, ReachBase>();

/**
 * Hours until a force of the kind can stand in each cell of allied land in Europe, now: with the forces of the data, and those whose
 * movement the seat has seen planned. @throws RangeError for a kind that no row names
 */
export function seatReach(
  { world, feed, now }: LiveExercise,
  seat: SeatId,
  kind: string,
  language: 'en' | 'fr',
): ReachCollection {
  const base = bases.get(world) ?? prepareReach(world, 'europe', RESOLUTION);
  bases.set(world, base);
  const moved = [...plannedIn(feed.since(seat, 0)).values()].map(
    ({ ordered: { unit, destination, personnel }, arrival }): Moved => ({
      ...{ unit, node: destination, personnel },
      inHours: Math.max(0, arrival.arriveCompleteAt - now) / 60,
    }),
  );
  const reach = reachOf(world, base, { kind, moved, without: [] });
  return reachToGeojson(reach, world, isoTime(world.scenario.start, now), false, language);
}
