import type { BorderPermission } from '../../words/network.ts';
import type { CargoGroup, MovementMode } from '../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../factors/movement-factors.ts';
import { MODES } from '../modes/modes.ts';
import type { CompiledNetwork, Itinerary, NoWay, RoadPart, Route } from './compiled-network.ts';
import { directKm } from './direct-km.ts';
import { explainNoWay } from './explain-no-way.ts';
import { nodeOfState } from './mode-graph.ts';
import { listTerminals, type Terminal, terminalAt } from './terminals.ts';
import { findRoute, profileOf } from './ways.ts';

const MODE_ORDER: readonly MovementMode[] = ['road', 'rail', 'sea', 'air'];
const MAX_PROFILES = 4096;

/**
 * The quickest way of one kind of load between two nodes by one main mode, with road to and from the terminals; or why
 * there is none. Cached by origin, destination, mode and the load's limits; independent of any run.
 */
export function findItinerary(
  network: CompiledNetwork,
  from: number,
  to: number,
  mode: MovementMode,
  group: CargoGroup,
): Itinerary | NoWay {
  const place = (from * network.nodes.length + to) * MODE_ORDER.length + MODE_ORDER.indexOf(mode);
  const key = place * MAX_PROFILES + profileOf(network, group);
  const known = network.caches.itineraries.get(key);
  if (known) return known;
  const found = search(network, from, to, mode, group);
  network.caches.itineraries.set(key, found);
  return found;
}

/** The itinerary by a given pickup, delivery and main way; undefined where no road leads to or from them. */
export function layItinerary(
  network: CompiledNetwork,
  ends: { readonly from: number; readonly to: number; readonly pickup: number; readonly delivery: number },
  mode: MovementMode,
  group: CargoGroup,
  main: Route | null,
): Itinerary | undefined {
  const values = medianValues(network.factors);
  const { from, to, pickup, delivery } = ends;
  const start = terminalAt(network, from, pickup, mode, group, values);
  const end = terminalAt(network, to, delivery, mode, group, values);
  if (!start || !end) return undefined;
  const access = roadPart(network, start, from, pickup, group);
  const egress = roadPart(network, end, delivery, to, group);
  const mainKm = main ? main.km : directKm(network, pickup, delivery);
  const way = { mode, ...ends, access, main, mainKm, egress };
  return { ...way, entries: listEntries(network, way) };
}

interface Choice {
  readonly start: Terminal;
  readonly end: Terminal;
  readonly main: MainLeg;
}

interface MainLeg {
  readonly route: Route | null;
  readonly km: number;
  readonly minutes: number;
}

function search(network: CompiledNetwork, from: number, to: number, mode: MovementMode, group: CargoGroup): Itinerary | NoWay {
  const values = medianValues(network.factors);
  const starts = listTerminals(network, from, mode, group, values);
  const ends = listTerminals(network, to, mode, group, values);
  let best: Choice | undefined;
  let bestMinutes = Infinity;
  for (const start of starts) {
    for (const end of ends) {
      const main = mainLeg(network, mode, start.node, end.node, group, values);
      if (!main) continue;
      const minutes = start.minutes + main.minutes + end.minutes;
      if (minutes >= bestMinutes) continue;
      bestMinutes = minutes;
      best = { start, end, main };
    }
  }
  const nodesOf = (terminals: readonly Terminal[]) => terminals.map((terminal) => terminal.node);
  if (!best) return explainNoWay(network, from, to, mode, group, nodesOf(starts), nodesOf(ends));
  const { start, end, main } = best;
  const access = roadPart(network, start, from, start.node, group);
  const egress = roadPart(network, end, end.node, to, group);
  const way = { mode, from, to, pickup: start.node, delivery: end.node, access, main: main.route, mainKm: main.km, egress };
  // A warship calls at an ally's port without anyone's leave to cross land.
  return { ...way, entries: group.kind === 'warship' ? [] : listEntries(network, way) };
}

function roadPart(network: CompiledNetwork, terminal: Terminal, from: number, to: number, group: CargoGroup): RoadPart {
  if (terminal.local || terminal.km === 0) return { km: terminal.km, route: null };
  return { km: terminal.km, route: findRoute(network, 'road', from, to, group) ?? null };
}

function mainLeg(
  network: CompiledNetwork,
  mode: MovementMode,
  from: number,
  to: number,
  group: CargoGroup,
  values: FactorValues,
): MainLeg | undefined {
  if (from === to && mode !== 'road') return undefined;
  if (mode === 'air') {
    const km = directKm(network, from, to);
    return { route: null, km, minutes: MODES.air.minutesInMotion(km, group, undefined, values) };
  }
  const route = findRoute(network, mode, from, to, group);
  return route && { route, km: route.km, minutes: MODES[mode].minutesInMotion(route.km, group, undefined, values) };
}

/** Every nation entered on the way; by air the nation of the landing, since the nations overflown are not worked out. */
function listEntries(network: CompiledNetwork, way: Omit<Itinerary, 'entries'>): Itinerary['entries'] {
  const entries: { nation: string; mode: BorderPermission['mode'] }[] = [];
  const origin = network.nodes[way.from]?.country;
  const add = (nation: string | null | undefined, mode: BorderPermission['mode']) => {
    if (!nation || nation === origin || entries.some((entry) => entry.nation === nation && entry.mode === mode)) return;
    entries.push({ nation, mode });
  };
  const along = (route: Route | null) => {
    if (!route || route.mode === 'sea') return;
    const graph = network.graphs[route.mode];
    for (const edge of route.edges) add(network.nodes[nodeOfState(graph, graph.target[edge] as number)]?.country, route.mode);
  };
  along(way.access.route);
  along(way.main);
  if (way.mode === 'air') add(network.nodes[way.delivery]?.country, 'air');
  if (way.mode === 'sea') add(network.nodes[way.delivery]?.country, 'road');
  along(way.egress.route);
  return entries;
}
