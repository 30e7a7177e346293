import { greatCircleKm } from '../../kernel/sphere.ts';
import type { Contingent } from '../../words/forces.ts';
import type { ArcMode, NetworkArc, NetworkNode } from '../../words/network.ts';

/** [lon, lat] in degrees. */
export type Position = readonly [number, number];

interface Neighbour {
  readonly node: string;
  readonly km: number;
  readonly mode: ArcMode;
}

/** The network as the map needs it: who is next to whom, by which mode. */
export type Neighbours = ReadonlyMap<string, readonly Neighbour[]>;

export function neighboursOf(arcs: readonly NetworkArc[]): Neighbours {
  const neighbours = new Map<string, Neighbour[]>();
  const add = (from: string, node: string, { lengthKm, mode }: NetworkArc) => {
    const list = neighbours.get(from);
    if (list) list.push({ node, km: lengthKm, mode });
    else neighbours.set(from, [{ node, km: lengthKm, mode }]);
  };
  for (const arc of arcs) {
    add(arc.from, arc.to, arc);
    add(arc.to, arc.from, arc);
  }
  return neighbours;
}

/**
 * The way that the map draws for orientation: the great circle for a force that flew (`hours` from its departure to its
 * last arrival tell), else the shortest way over the
 * network. What is not in the force's first ground mode counts three times its length, modes it may not use ten times:
 * the last miles to a port or a railhead stay possible. The timetable behind the arrival may take another way.
 */
export function orientationWay(
  contingent: Contingent,
  nodes: ReadonlyMap<string, NetworkNode>,
  neighbours: Neighbours,
  hours: number,
): readonly Position[] {
  const [from, to] = [nodes.get(contingent.origin), nodes.get(contingent.destination)];
  if (!from || !to) return [];
  const ground = contingent.modes.filter((mode): mode is ArcMode => mode !== 'air');
  const ids = flies(contingent, greatCircleKm(from, to), hours) ? null : shortestWay(from.id, to.id, neighbours, ground);
  if (ids === null) return greatCircle(from, to);
  return ids.flatMap((id) => {
    const node = nodes.get(id);
    return node ? [positionOf(node)] : [];
  });
}

/** On the road, by rail or at sea no force keeps this up from its departure to its last arrival. */
const FASTEST_ON_GROUND_KMH = 50;

/** It flew, where it may only fly or was there sooner than the ground allows. */
function flies({ modes }: Contingent, km: number, hours: number): boolean {
  return modes.every((mode) => mode === 'air') || km > FASTEST_ON_GROUND_KMH * hours;
}

function shortestWay(from: string, to: string, neighbours: Neighbours, modes: readonly ArcMode[]): readonly string[] | null {
  const cost = ({ km, mode }: Neighbour) => (mode === modes[0] ? km : modes.includes(mode) ? km * 3 : km * 10);
  const best = new Map([[from, 0]]);
  const before = new Map<string, string>();
  const open = new Set([from]);
  while (open.size > 0) {
    const here = nearestOf(open, best);
    if (here === to) return wayBack(to, before);
    open.delete(here);
    for (const next of neighbours.get(here) ?? []) {
      const total = (best.get(here) ?? 0) + cost(next);
      if (total >= (best.get(next.node) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(next.node, total);
      before.set(next.node, here);
      open.add(next.node);
    }
  }
  return null;
}

function nearestOf(open: ReadonlySet<string>, best: ReadonlyMap<string, number>): string {
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const id of open) {
    const total = best.get(id) ?? Number.POSITIVE_INFINITY;
    if (total < least) [nearest, least] = [id, total];
  }
  return nearest;
}

function wayBack(to: string, before: ReadonlyMap<string, string>): readonly string[] {
  const ids = [to];
  for (let at = before.get(to); at !== undefined; at = before.get(at)) ids.push(at);
  return ids.reverse();
}

const KM_BETWEEN_POINTS = 250;

/** Points about 250 km apart on the great circle. */
export function greatCircle(a: { lat: number; lon: number }, b: { lat: number; lon: number }): readonly Position[] {
  const steps = Math.max(1, Math.ceil(greatCircleKm(a, b) / KM_BETWEEN_POINTS));
  const [from, to] = [unitOf(a), unitOf(b)];
  const angle = Math.acos(
    Math.min(
      1,
      Math.max(
        -1,
        from.reduce((sum, value, axis) => sum + value * to[axis], 0),
      ),
    ),
  );
  if (angle === 0) return [positionOf(a), positionOf(b)];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const [p, q] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
    const [x, y, z] = from.map((value, axis) => (value * p + to[axis] * q) / Math.sin(angle));
    return positionOf({ lat: degrees(Math.atan2(z, Math.sqrt(x * x + y * y))), lon: degrees(Math.atan2(y, x)) });
  });
}

/** The minute at each point, by its share of the way: even speed from departure to the last arrival. */
export function evenTimes(path: readonly Position[], departAt: number, arriveAt: number): readonly number[] {
  const kms = [0];
  for (let index = 1; index < path.length; index++) {
    kms.push(kms[index - 1] + greatCircleKm(pointOf(path[index - 1]), pointOf(path[index])));
  }
  const whole = Math.max(1e-9, kms[kms.length - 1]);
  return kms.map((km, index) =>
    index === kms.length - 1 ? arriveAt : Math.round(departAt + ((arriveAt - departAt) * km) / whole),
  );
}

function unitOf({ lat, lon }: { lat: number; lon: number }): readonly number[] {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const degrees = (radians: number) => (radians * 180) / Math.PI;
const positionOf = ({ lat, lon }: { lat: number; lon: number }): Position => [
  Math.round(lon * 100) / 100,
  Math.round(lat * 100) / 100,
];
const pointOf = ([lon, lat]: Position) => ({ lat, lon });
