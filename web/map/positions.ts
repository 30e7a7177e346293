import type { Interval, Minutes } from '../../src/words/time.ts';
import type { MapForce, Position } from './map-props.ts';

type Timed = Pick<MapForce, 'path' | 'times'>;

/** Where the head of a force is at a minute: not yet left, on its way (with the point), or there. */
export type Whereabouts =
  | { readonly state: 'waiting' }
  | { readonly state: 'moving'; readonly at: Position; readonly passed: number }
  | { readonly state: 'arrived' };

export function whereIs({ path, times }: Timed, minute: Minutes): Whereabouts {
  if (path.length === 0 || minute < times[0]) return { state: 'waiting' };
  const last = times.length - 1;
  if (minute >= times[last]) return { state: 'arrived' };
  let next = 1;
  while (times[next] <= minute) next++;
  const share = (minute - times[next - 1]) / Math.max(1, times[next] - times[next - 1]);
  const [a, b] = [path[next - 1], path[next]];
  return { state: 'moving', at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], passed: next };
}

/**
 * The stretch of its way on which a force under way may be: from where it would be if it were complete at p90, to where if at
 * p10, having left when it did. Null while it is not under way.
 */
export function whereMayBe(force: Timed & { readonly complete: Interval<Minutes> }, minute: Minutes): readonly Position[] | null {
  const { path, times, complete } = force;
  if (whereIs(force, minute).state !== 'moving') return null;
  const [left, there] = [times[0], times[times.length - 1]];
  const shifted = (arrival: Minutes) => {
    const share = arrival <= left ? 1 : Math.min(1, (minute - left) / (arrival - left));
    return left + share * (there - left);
  };
  const [from, to] = [shifted(complete.p90), shifted(complete.p10)].sort((a, b) => a - b);
  const between = path.filter((_, index) => times[index] > from && times[index] < to);
  return [pointAt(force, from), ...between, pointAt(force, to)];
}

function pointAt({ path, times }: Timed, minute: Minutes): Position {
  const where = whereIs({ path, times }, minute);
  return where.state === 'moving' ? where.at : where.state === 'arrived' ? path[path.length - 1] : path[0];
}

export interface Standing {
  readonly lon: number;
  readonly lat: number;
  readonly personnel: number;
  readonly ids: readonly string[];
}

/** Forces that have arrived, one stack a place. */
export function stacksAt(forces: readonly MapForce[], minute: Minutes): Standing[] {
  const stacks = new Map<string, { lon: number; lat: number; personnel: number; ids: string[] }>();
  for (const force of forces) {
    if (whereIs(force, minute).state !== 'arrived') continue;
    const [lon, lat] = force.path[force.path.length - 1];
    const key = `${lon.toFixed(1)}/${lat.toFixed(1)}`;
    const stack = stacks.get(key) ?? { lon, lat, personnel: 0, ids: [] };
    stack.personnel += force.personnel;
    stack.ids.push(force.id);
    stacks.set(key, stack);
  }
  return [...stacks.values()];
}
