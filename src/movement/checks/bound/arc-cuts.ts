import type { MovementMode } from '../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { type Bound, type Cut, needsOf } from './cut.ts';
import { type Growth, leastLabels } from './least-labels.ts';
import { carrierMinutes, unloadMinutes } from './lift-figures.ts';
import { least, type Option } from './options.ts';

const DAY_MINUTES = 1440;

/** Arcs that every way of some loads crosses: those out of an origin or into a destination, and single ones between. */
export function arcCuts(network: CompiledNetwork, mode: MovementMode, loads: readonly Bound[]): Cut[] {
  const onArcs = loads.filter((load) => load.option.course);
  if (mode !== 'road' && mode !== 'rail') return [];
  const cuts: Cut[] = [];
  for (const [, edges] of candidates(onArcs)) {
    const crossing = onArcs.filter((load) => separates(load.option, edges));
    if (crossing.length === 0) continue;
    const values = medianValues(network.factors);
    const rates = [...arcsOf(crossing[0]?.option as Option, edges)].map(
      (arc) => network.arcs[arc]?.rate ?? defaultRate(mode, values),
    );
    const fastest = Math.max(...rates);
    const slot = mode === 'road' ? (values.convoyVehicles * 60) / Math.min(...rates) : DAY_MINUTES / Math.min(...rates);
    const needs = needsOf(crossing, (mine) => ({
      release: Math.min(...mine.map(({ option }) => edgeTimes(option, edges).at)),
      minutes: mode === 'road' ? vehiclesOf(mine, values) * (60 / fastest) : trainMinutes(network, mine, DAY_MINUTES / fastest),
      // the last serial holds its slot no longer than this, and is on its way from the slot's first minute
      tail:
        Math.min(...mine.map(({ option }) => edgeTimes(option, edges).tail + handling(network, option))) - Math.ceil(slot) - 1,
    }));
    const names = [...arcsOf(crossing[0]?.option as Option, edges)].map((arc) => network.arcs[arc]?.id ?? '');
    const says = names.length === 1 ? `${mode} ${names[0]}` : `${names.length} arcs by ${mode}`;
    cuts.push({ says, lanes: edges.size, needs });
  }
  return cuts;
}

function defaultRate(mode: 'road' | 'rail', values: FactorValues): number {
  return mode === 'road' ? values.roadVehiclesPerHour : values.railTrainsPerDay;
}

function arcsOf(option: Option, edges: ReadonlySet<number>): Set<number> {
  return new Set([...edges].map((edge) => option.course?.growth.graph.arc[edge] as number));
}

function vehiclesOf(loads: readonly Bound[], values: FactorValues): number {
  let vehicles = 0;
  for (const { option } of loads) {
    vehicles += option.group.kind === 'passengers' ? option.group.count / values.busPassengers : option.group.count;
  }
  return vehicles;
}

function trainMinutes(network: CompiledNetwork, loads: readonly Bound[], headway: number): number {
  const rows = loads.map(({ option }) => ({ group: option.group, pools: option.pools }));
  return carrierMinutes(network, 'rail', rows, () => headway, true);
}

function handling(network: CompiledNetwork, option: Option): number {
  const unload = option.pools.length > 0 ? least(option.pools, (pool) => unloadMinutes(network, pool)) : 0;
  return unload + option.egress;
}

/** Sets of edges that may cut loads off, by name: around their ends, and each one on their shortest way. */
function candidates(loads: readonly Bound[]): Map<string, ReadonlySet<number>> {
  const found = new Map<string, ReadonlySet<number>>();
  const add = (edges: readonly number[]) => {
    if (edges.length > 0) found.set([...edges].sort((a, b) => a - b).join(), new Set(edges));
  };
  for (const { option } of loads) {
    const { graph, open } = (option.course as NonNullable<Option['course']>).growth;
    const gauges = graph.gaugesMm.length;
    const isIn = (ends: ReadonlyMap<number, number>, state: number) => ends.has(Math.floor(state / gauges));
    const out: number[] = [];
    const into: number[] = [];
    for (let state = 0; state < graph.stateCount; state++) {
      const end = graph.first[state + 1] as number;
      for (let edge = graph.first[state] as number; edge < end; edge++) {
        if (!open[edge] || (graph.arc[edge] as number) < 0) continue;
        if (option.pickups.size === 1 && isIn(option.pickups, state)) out.push(edge);
        if (option.deliveries.size === 1 && isIn(option.deliveries, graph.target[edge] as number)) into.push(edge);
      }
    }
    add(out);
    add(into);
    for (const edge of shortestWay(option)) add([edge]);
  }
  return found;
}

function shortestWay({ course, deliveries }: Option): number[] {
  if (!course) return [];
  const { growth, labels } = course;
  const gauges = growth.graph.gaugesMm.length;
  let best = -1;
  for (const node of deliveries.keys()) {
    for (let state = node * gauges; state < (node + 1) * gauges; state++) {
      if (best < 0 || (labels.at[state] as number) < (labels.at[best] as number)) best = state;
    }
  }
  const edges: number[] = [];
  for (let state = best; state >= 0 && (labels.edge[state] as number) >= 0; state = labels.before[state] as number) {
    const edge = labels.edge[state] as number;
    if ((growth.graph.arc[edge] as number) >= 0) edges.push(edge);
  }
  return edges;
}

/** Is there no way from any pickup to any delivery but over these edges? */
function separates({ course, pickups, deliveries }: Option, edges: ReadonlySet<number>): boolean {
  if (!course) return false;
  const { growth } = course;
  const open = growth.open.slice();
  for (const edge of edges) open[edge] = 0;
  const { gate: _, ...free } = growth;
  const left = leastLabels({ ...free, open }, new Map([...pickups.keys()].map((node) => [node, 0])));
  const gauges = growth.graph.gaugesMm.length;
  for (const node of deliveries.keys()) {
    for (let g = 0; g < gauges; g++) if (Number.isFinite(left.at[node * gauges + g] as number)) return false;
  }
  return true;
}

/** When a load can be at the first of these edges, and how long it takes from there to the nearest delivery. */
function edgeTimes(option: Option, edges: ReadonlySet<number>): { at: number; tail: number } {
  const { growth, labels } = option.course as NonNullable<Option['course']>;
  const { gate: _, ...free } = growth as Growth;
  // arcs run both ways, so the way back from the deliveries is as long as the way to them
  const back = leastLabels(free, new Map([...option.deliveries.keys()].map((node) => [node, 0])));
  let at = Infinity;
  let tail = Infinity;
  for (let state = 0; state < growth.graph.stateCount; state++) {
    const end = growth.graph.first[state + 1] as number;
    for (let edge = growth.graph.first[state] as number; edge < end; edge++) {
      if (!edges.has(edge)) continue;
      at = Math.min(at, labels.at[state] as number);
      const beyond = back.at[growth.graph.target[edge] as number] as number;
      tail = Math.min(tail, (growth.graph.km[edge] as number) * growth.perKm + beyond);
    }
  }
  return { at, tail: Number.isFinite(tail) ? tail : 0 };
}
