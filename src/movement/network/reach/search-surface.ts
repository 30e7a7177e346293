import type { CargoGroup } from '../../cargo/movement-package.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { type ModeGraph, nodeOfState } from '../mode-graph.ts';
import type { Clearances } from './clearances.ts';

/** Where a load gets onto the network, minutes after it sets off. */
export interface Start {
  readonly node: number;
  readonly minutes: number;
}

/** The soonest way to every state of a mode's graph, from all starts at once. */
export interface SurfaceWays {
  readonly graph: ModeGraph;
  /** Minutes in motion, changes of gauge included; Infinity: no way. */
  readonly motion: Float64Array;
  /** The node on the way whose nation takes longest to let the load in; -1: none has to. */
  readonly slowestEntry: Int32Array;
  /** Minutes by which one unit (vehicle, train) follows the one before where the way is narrowest. */
  readonly gap: Float64Array;
  /** Minutes in motion when the load came onto its present gauge. */
  readonly gaugeSince: Float64Array;
  /** By state, only where it was asked for: the last edge of its way and what lies before. */
  readonly trails: readonly (Trail | undefined)[];
}

/** A way backward. Kept whole for each state: what lies before may be reached by another way later. */
interface Trail {
  readonly edge: number;
  readonly from: number;
  readonly before: Trail | undefined;
}

/** Where the way to a state begins, and its arcs in order, of a search that kept trails. */
export function wayOf(
  { graph, trails }: SurfaceWays,
  state: number,
): { readonly start: number; readonly arcs: readonly number[] } {
  const arcs: number[] = [];
  let start = state;
  for (let trail = trails[state]; trail; trail = trail.before) {
    const arc = graph.arc[trail.edge] as number;
    if (arc >= 0) arcs.push(arc);
    start = trail.from;
  }
  return { start: nodeOfState(graph, start), arcs: arcs.reverse() };
}

/**
 * One search from many starts to all nodes. The way that counts is the one with the least motion and waiting for leave to
 * enter together; every nation is asked at once, so the slowest holds all. Each state keeps one way, its soonest.
 */
export function searchSurface(
  network: CompiledNetwork,
  mode: 'road' | 'rail',
  group: CargoGroup,
  starts: readonly Start[],
  clearances: Clearances,
  keepsTrails = false,
): SurfaceWays {
  const graph = network.graphs[mode];
  const gauges = graph.gaugesMm.length;
  const edges = edgeCosts(network, mode, group);
  const motion = new Float64Array(graph.stateCount).fill(Infinity);
  const total = new Float64Array(graph.stateCount).fill(Infinity);
  const slowestEntry = new Int32Array(graph.stateCount).fill(-1);
  const gap = new Float64Array(graph.stateCount);
  const gaugeSince = new Float64Array(graph.stateCount);
  const trails: (Trail | undefined)[] = [];
  const waiting: number[] = [];
  const isWaiting = new Uint8Array(graph.stateCount);
  const wait = (state: number) => {
    if (isWaiting[state]) return;
    isWaiting[state] = 1;
    waiting.push(state);
  };
  for (const start of starts) {
    for (let state = start.node * gauges; state < (start.node + 1) * gauges; state++) {
      if (start.minutes >= (total[state] as number)) continue;
      total[state] = start.minutes;
      motion[state] = start.minutes;
      gaugeSince[state] = start.minutes;
      wait(state);
    }
  }
  for (let next = 0; next < waiting.length; next++) {
    const state = waiting[next] as number;
    isWaiting[state] = 0;
    const end = graph.first[state + 1] as number;
    for (let edge = graph.first[state] as number; edge < end; edge++) {
      const to = graph.target[edge] as number;
      const moved = (motion[state] as number) + (edges.minutes[edge] as number);
      const before = slowestEntry[state] as number;
      const entry = slower(clearances.hours, before, nodeOfState(graph, to));
      const sum = moved + (entry < 0 ? 0 : (clearances.hours[entry] as number) * 60);
      if (sum >= (total[to] as number)) continue;
      total[to] = sum;
      motion[to] = moved;
      slowestEntry[to] = entry;
      gap[to] = Math.max(gap[state] as number, edges.gap[edge] as number);
      gaugeSince[to] = (graph.arc[edge] as number) < 0 ? moved : (gaugeSince[state] as number);
      if (keepsTrails) trails[to] = { edge, from: state, before: trails[state] };
      wait(to);
    }
  }
  return { graph, motion, slowestEntry, gap, gaugeSince, trails };
}

function slower(hours: Float64Array, before: number, node: number): number {
  const here = hours[node] as number;
  const longest = before < 0 ? 0 : (hours[before] as number);
  return here > longest ? node : before;
}

/** Minutes along each edge (Infinity: closed to the load), and the gap that it forces on units that follow each other. */
function edgeCosts(network: CompiledNetwork, mode: 'road' | 'rail', group: CargoGroup) {
  const values = medianValues(network.factors);
  const graph = network.graphs[mode];
  const minutes = new Float64Array(graph.arc.length);
  const gap = new Float64Array(graph.arc.length);
  const admits = network.arcs.map((arc) => arc.mode === mode && MODES[mode].admitsWay(group, arc, values).finding !== 'not-met');
  for (let edge = 0; edge < graph.arc.length; edge++) {
    const index = graph.arc[edge] as number;
    const km = graph.km[edge] as number;
    const arc = network.arcs[index];
    minutes[edge] = index < 0 || admits[index] ? MODES[mode].minutesInMotion(km, group, undefined, values) : Infinity;
    if (index < 0) {
      const node = network.nodes[nodeOfState(graph, graph.target[edge] as number)];
      gap[edge] = (values.transloadHours * 60) / Math.max(1, node?.railRamps ?? values.railRamps);
    } else if (mode === 'rail') gap[edge] = 1440 / (arc?.rate ?? values.railTrainsPerDay);
    else gap[edge] = 60 / (arc?.rate ?? values.roadVehiclesPerHour);
  }
  return { minutes, gap };
}
