import type { MapForce, Position } from '../map-props.ts';
import { whereIs } from '../positions.ts';
import type { Marked } from './gather.ts';

/** A force where it is at a minute. */
export interface ForceMark extends Marked {
  readonly force: MapForce;
  readonly state: 'waiting' | 'moving' | 'arrived';
}

export type Place = (position: Position) => { readonly x: number; readonly y: number } | null;

/** Forces on the screen: those under way and those that have arrived, and the one selected though it has not left. */
export function forceMarks(forces: readonly MapForce[], minute: number, selected: string | null, place: Place): ForceMark[] {
  return forces.flatMap((force) => {
    const at = positionOf(force, minute);
    const { state } = whereIs(force, minute);
    if (at === null || (state === 'waiting' && force.id !== selected)) return [];
    const point = place(at);
    return point === null ? [] : [{ id: force.id, ...point, weight: force.personnel, force, state }];
  });
}

/** Where a force stands at a minute; null for one without a way. */
export function positionOf(force: MapForce, minute: number): Position | null {
  const where = whereIs(force, minute);
  if (where.state === 'moving') return where.at;
  return (where.state === 'arrived' ? force.path.at(-1) : force.path[0]) ?? null;
}
