import type { NetworkNode } from '../../../words/network.ts';
import type { CargoGroup, MovementMode } from '../../cargo/movement-package.ts';
import { MODES } from '../../modes/modes.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { directKm } from './distances.ts';
import { withNights } from './motion.ts';

/** A load may change to its main mode only at one of so many terminals nearest in time to its place, within a march day. */
export const TERMINALS_NEAR = 6;

/** May a load change to the mode here? By air the runway counts too. */
export function isTerminal(held: HeldPlan, node: NetworkNode, mode: MovementMode, group: CargoGroup): boolean {
  if (mode === 'air') return node.kind === 'airfield' && MODES.air.admitsWay(group, node, held.values).finding !== 'not-met';
  if (!held.servedBy(mode).has(node.id)) return false;
  if (mode === 'sea') return node.kind === 'port';
  if (mode === 'rail') return !PASSED_THROUGH.has(node.kind) || (node.railRamps ?? 0) > 0;
  return true;
}

/** Trains stop here for their load only where ramps are stated. */
const PASSED_THROUGH: ReadonlySet<NetworkNode['kind']> = new Set(['junction', 'border-crossing', 'gauge-change']);

const KNOWN = new WeakMap<HeldPlan, Map<string, readonly string[]>>();

/**
 * The terminals of a mode that a load may use from or to a place, nearest first: the six nearest within a march day, or else
 * the nearest one; on local roads, or by the road network on its
 * own wheels, round nations that take long to let it in where there is a way round. By road the place itself where it is on
 * the network. Equals in the order of the network.
 */
export function nearTerminals(held: HeldPlan, place: string, group: CargoGroup, mode: MovementMode): readonly string[] {
  let known = KNOWN.get(held);
  if (!known) {
    known = new Map();
    KNOWN.set(held, known);
  }
  const key = `${place} ${mode} ${loadKey(group)} ${group.worstItemTonnes}`;
  let near = known.get(key);
  if (!near) {
    near = findTerminals(held, place, group, mode);
    known.set(key, near);
  }
  return near;
}

const loadKey = (group: CargoGroup) => `${group.kind} ${group.axleTonnes} ${group.loadClass} ${group.heightMetres}`;

function findTerminals(held: HeldPlan, place: string, group: CargoGroup, mode: MovementMode): readonly string[] {
  const { network, values } = held;
  if (mode === 'road' && held.servedBy('road').has(place)) return [place];
  const marches = mode !== 'road' && MODES.road.admitsCarrier(group, null, values).finding !== 'not-met';
  const roadKm = marches ? roadKmFrom(held, place, group) : () => Infinity;
  const minutesTo = (node: NetworkNode, index: number): number => {
    if (node.id === place) return 0;
    const localKm = directKm(network, place, node.id) * values.detourRatio;
    const km = roadKm(index);
    if (localKm <= values.localAccessKm && localKm < km) return (localKm * 60) / values.localAccessSpeedKmh;
    return Number.isFinite(km) ? withNights(held, MODES.road.minutesInMotion(km, group, undefined, values)) : Infinity;
  };
  const found: { id: string; minutes: number }[] = [];
  network.nodes.forEach((node, index) => {
    if (!isTerminal(held, node, mode, group)) return;
    const minutes = minutesTo(node, index);
    if (Number.isFinite(minutes)) found.push({ id: node.id, minutes });
  });
  // sorting keeps equals in their order
  found.sort((a, b) => a.minutes - b.minutes);
  const near = found.filter(({ minutes }) => minutes <= values.marchDayHours * 60);
  return (near.length > 0 ? near : found.slice(0, 1)).slice(0, TERMINALS_NEAR).map(({ id }) => id);
}

const ROADS = new WeakMap<HeldPlan, Map<string, (node: number) => number>>();

/** Kilometres by road from a place, over arcs that bear the load; through slow nations only where nothing goes round them. */
function roadKmFrom(held: HeldPlan, place: string, group: CargoGroup): (node: number) => number {
  let known = ROADS.get(held);
  if (!known) {
    known = new Map();
    ROADS.set(held, known);
  }
  const key = `${place} ${loadKey(group)}`;
  let found = known.get(key);
  if (!found) {
    const from = held.nodeOf(place);
    const round = spread(held, from, group, slowNations(held));
    const through = spread(held, from, group, new Set());
    found = (node) => (Number.isFinite(round[node] as number) ? (round[node] as number) : (through[node] as number));
    known.set(key, found);
  }
  return found;
}

/** Nations that ordinarily take longer to let a column in than is worth waiting for where there is a way round. */
function slowNations({ network, values }: HeldPlan): Set<string> {
  const slow = network.permissions.filter((row) => row.mode === 'road' && row.hours.p50 > values.avoidedPermissionHours);
  return new Set(slow.map((row) => row.nation));
}

/** By node: least kilometres; whoever is reached sooner than before goes on again. */
function spread(held: HeldPlan, from: number, group: CargoGroup, avoided: ReadonlySet<string>): Float64Array {
  const { network, values } = held;
  const km = new Float64Array(network.nodes.length).fill(Infinity);
  if (from < 0) return km;
  km[from] = 0;
  const queue = [from];
  for (let next = 0; next < queue.length; next++) {
    const here = queue[next] as number;
    for (const { arc, to } of held.roadsAt(here)) {
      const through = (km[here] as number) + arc.lengthKm;
      if (through >= (km[to] as number) || avoided.has(network.nodes[to]?.country ?? '')) continue;
      if (MODES.road.admitsWay(group, arc, values).finding === 'not-met') continue;
      km[to] = through;
      queue.push(to);
    }
  }
  return km;
}
