import type { NetworkNode } from '../../words/network.ts';
import type { CargoGroup, MovementMode } from '../cargo/movement-package.ts';
import type { FactorValues } from '../factors/movement-factors.ts';
import { MODES } from '../modes/modes.ts';
import type { CompiledNetwork } from './compiled-network.ts';
import { directKm } from './direct-km.ts';
import { withNights } from './march-nights.ts';
import { waysFrom } from './ways.ts';

/** Terminals tried at either end: the nearest by time. */
const TERMINALS_TRIED = 6;

/** A node where a load can change to the main mode, and the road between it and the place. */
export interface Terminal {
  readonly node: number;
  readonly km: number;
  /** On local roads that the network does not show. */
  readonly local: boolean;
  readonly minutes: number;
}

/**
 * Nodes of the mode that a load may use to or from a place, nearest first: the six nearest within a march day, or else the
 * nearest one. For road: the place itself if it is on the network, else near nodes.
 */
export function listTerminals(
  network: CompiledNetwork,
  place: number,
  mode: MovementMode,
  group: CargoGroup,
  values: FactorValues,
): Terminal[] {
  const terminals: Terminal[] = [];
  const onRoads = mode !== 'road' && group.kind !== 'tracked' && group.kind !== 'warship';
  const roadKmTo = onRoads ? waysFrom(network, 'road', place, group) : () => Infinity;
  network.nodes.forEach((node, index) => {
    if (!isTerminal(network, node, index, mode, group, values)) return;
    const terminal =
      index === place ? { node: index, km: 0, local: false, minutes: 0 } : reach(network, place, index, roadKmTo, group, values);
    if (terminal) terminals.push(terminal);
  });
  const here = terminals.find((terminal) => terminal.node === place);
  if (mode === 'road' && here) return [here];
  terminals.sort((a, b) => a.minutes - b.minutes || a.node - b.node);
  // a load marches to its terminal in a day, or to the nearest there is
  const near = terminals.filter((terminal) => terminal.minutes <= values.marchDayHours * 60);
  return (near.length > 0 ? near : terminals.slice(0, 1)).slice(0, TERMINALS_TRIED);
}

/** One node as a terminal of a place; undefined where no road leads there. */
export function terminalAt(
  network: CompiledNetwork,
  place: number,
  node: number,
  mode: MovementMode,
  group: CargoGroup,
  values: FactorValues,
): Terminal | undefined {
  if (node === place) return { node, km: 0, local: false, minutes: 0 };
  const onRoads = mode !== 'road' && group.kind !== 'tracked' && group.kind !== 'warship';
  const roadKmTo = onRoads ? waysFrom(network, 'road', place, group) : () => Infinity;
  return reach(network, place, node, roadKmTo, group, values);
}

function isTerminal(
  network: CompiledNetwork,
  node: NetworkNode,
  index: number,
  mode: MovementMode,
  group: CargoGroup,
  values: FactorValues,
): boolean {
  if (mode === 'air') return node.kind === 'airfield' && MODES.air.admitsWay(group, node, values).finding !== 'not-met';
  if (!network.graphs[mode].served[index]) return false;
  if (mode === 'sea') return node.kind === 'port';
  if (mode === 'rail') return !PASSED_THROUGH.has(node.kind) || (node.railRamps ?? 0) > 0;
  return true;
}

/** Trains stop here for their load only where ramps are stated. */
const PASSED_THROUGH: ReadonlySet<NetworkNode['kind']> = new Set(['junction', 'border-crossing', 'gauge-change']);

/** Only to rank ports: far more than any way by sea takes. */
const WARSHIP_PORT_MINUTES_PER_KM = 100_000;

/** By the road network where its limits allow, else on local roads if the terminal is near. */
function reach(
  network: CompiledNetwork,
  place: number,
  terminal: number,
  roadKmTo: (node: number) => number,
  group: CargoGroup,
  values: FactorValues,
): Terminal | undefined {
  const airKm = directKm(network, place, terminal);
  // A warship has no road to go: it belongs to the nearest port.
  if (group.kind === 'warship') return { node: terminal, km: 0, local: false, minutes: airKm * WARSHIP_PORT_MINUTES_PER_KM };
  const localKm = airKm * values.detourRatio;
  const roadKm = roadKmTo(terminal);
  if (localKm <= values.localAccessKm && localKm < roadKm) {
    return { node: terminal, km: localKm, local: true, minutes: (localKm * 60) / values.localAccessSpeedKmh };
  }
  if (!Number.isFinite(roadKm)) return undefined;
  const minutes = withNights(MODES.road.minutesInMotion(roadKm, group, undefined, values), values);
  return { node: terminal, km: roadKm, local: false, minutes };
}
