import type { MovingForce } from '../../src/formats/view/run-view.ts';

/** Where the head of a force is at a minute: not yet left, on its way (with the point), or there. */
export type Whereabouts =
  | { readonly state: 'waiting' }
  | { readonly state: 'moving'; readonly at: readonly [number, number]; readonly passed: number }
  | { readonly state: 'arrived' };

export function whereIs(force: MovingForce, minute: number): Whereabouts {
  const { path, times } = force;
  if (path.length === 0 || minute < times[0]) return { state: 'waiting' };
  const last = times.length - 1;
  if (minute >= times[last]) return { state: 'arrived' };
  let next = 1;
  while (times[next] <= minute) next++;
  const share = (minute - times[next - 1]) / Math.max(1, times[next] - times[next - 1]);
  const [a, b] = [path[next - 1], path[next]];
  return { state: 'moving', at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], passed: next };
}

export interface Standing {
  readonly lon: number;
  readonly lat: number;
  readonly personnel: number;
  readonly ids: readonly string[];
}

/** Forces that have arrived, one stack a place. */
export function stacksAt(forces: readonly MovingForce[], minute: number): Standing[] {
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
