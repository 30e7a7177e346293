import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../../words/network.ts';
import { type FactorValues, type MovementFactors, medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork, Resource } from './compiled-network.ts';
import { buildModeGraph } from './mode-graph.ts';

/** Train sets of a gauge that the railways hire out, where the data list no wagons of that gauge. */
export const HIRED = 'hired';

/**
 * Makes a network ready for planning: graphs by mode and gauge, resources with their lanes, lift pools with hired train
 * sets added for gauges without any. Throws on an unknown node, a length that is not above 0, or a repeated node.
 */
export function compileNetwork(
  nodes: readonly NetworkNode[],
  arcs: readonly NetworkArc[],
  lift: readonly LiftPool[],
  permissions: readonly BorderPermission[],
  factors: MovementFactors,
): CompiledNetwork {
  const values = medianValues(factors);
  const nodeIndex = new Map<string, number>();
  nodes.forEach((node, index) => {
    if (nodeIndex.has(node.id)) throw new Error(`node ${node.id} is in the network twice`);
    nodeIndex.set(node.id, index);
  });
  const transloadKm = values.transloadHours * values.railSpeedKmh;
  const graphs = {
    road: buildModeGraph('road', nodes, nodeIndex, arcs, 0),
    rail: buildModeGraph('rail', nodes, nodeIndex, arcs, transloadKm),
    sea: buildModeGraph('sea', nodes, nodeIndex, arcs, 0),
  };
  const pools = withHiredTrains(lift, nodes, graphs.rail.gaugesMm, values);
  const poolHome = Int32Array.from(pools, (pool) => nodeIndex.get(pool.home) ?? -1);
  return {
    nodes,
    arcs,
    pools,
    permissions,
    factors,
    nodeIndex,
    poolIndex: new Map(pools.map((pool, index) => [pool.id, index])),
    poolHome,
    poolGaugeMm: Int32Array.from(pools, (pool, index) => gaugeOfPool(pool, nodes[poolHome[index] ?? -1])),
    graphs,
    ...layOutResources(nodes, arcs, pools, values),
    caches: {
      profiles: new Map(),
      open: new Map(),
      trees: new Map(),
      itineraries: new Map(),
      distances: new Map(),
      pools: new Map(),
    },
  };
}

function gaugeOfPool(pool: LiftPool, home: NetworkNode | undefined): number {
  if (pool.mode !== 'rail') return 0;
  if (pool.nation === HIRED) return Number(pool.id.slice(HIRED.length + 1));
  return home?.railGaugesMm?.[0] ?? 1435;
}

function withHiredTrains(
  lift: readonly LiftPool[],
  nodes: readonly NetworkNode[],
  gaugesMm: readonly number[],
  values: FactorValues,
): LiftPool[] {
  const pools = [...lift];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const gauge of gaugesMm) {
    if (lift.some((pool) => pool.mode === 'rail' && gaugeOfPool(pool, byId.get(pool.home)) === gauge)) continue;
    pools.push({
      id: `${HIRED}-${gauge}`,
      nation: HIRED,
      asset: `hired train set, ${gauge} mm`,
      mode: 'rail',
      count: values.hiredWagonSets,
      payloadTonnes: values.trainTonnes,
      passengers: values.trainPassengers,
      laneMetres: values.trainLaneMetres,
      speedKmh: values.railSpeedKmh,
      loadHours: values.trainLoadHours,
      unloadHours: values.trainUnloadHours,
      home: '',
      availability: 1,
      source: 'judgement',
      asOf: '2022-02-24',
      confidence: 'low',
      note: 'The data list no wagons of this gauge.',
    });
  }
  return pools;
}

function layOutResources(
  nodes: readonly NetworkNode[],
  arcs: readonly NetworkArc[],
  pools: readonly LiftPool[],
  values: FactorValues,
) {
  const resources: Resource[] = [];
  let laneCount = 0;
  const add = (name: string, lanes: number): number => {
    const whole = Math.max(1, Math.floor(lanes));
    resources.push({ name, firstLane: laneCount, lanes: whole });
    laneCount += whole;
    return resources.length - 1;
  };
  for (const arc of arcs) {
    add(`${arc.id} ahead`, 1);
    add(`${arc.id} back`, 1);
  }
  const forNodes = (suffix: string, lanesOf: (node: NetworkNode) => number) =>
    Int32Array.from(nodes, (node) => add(`${node.id} ${suffix}`, lanesOf(node)));
  const parkingOf = forNodes('parking', (node) => node.aircraftParking ?? values.aircraftParking);
  const berthsOf = forNodes('berth', (node) => berthsFor(node, values));
  const rampsOf = forNodes('ramp', (node) => node.railRamps ?? values.railRamps);
  const transloadOf = forNodes('gauge change', (node) => node.railRamps ?? values.railRamps);
  const crewsOf = Int32Array.from(pools, ({ id, crews }) => (crews ? add(`${id} crews`, crews.count) : -1));
  const assetsOf = Int32Array.from(pools, (pool) => add(pool.id, lanesOfPool(pool, pool.count, values)));
  return { resources, laneCount, parkingOf, berthsOf, rampsOf, transloadOf, crewsOf, assetsOf };
}

/** Vehicles leave a ship over a ramp at a berth: the fewer of the two bind. */
function berthsFor(node: NetworkNode, values: FactorValues): number {
  if (node.berths === undefined && node.roroRamps === undefined) return values.berths;
  return Math.min(node.berths ?? Infinity, node.roroRamps ?? Infinity);
}

/** Aircraft, ships and train sets are single assets; heavy-equipment transporters go in troops. */
export function lanesOfPool(pool: LiftPool, count: number, values: FactorValues): number {
  return pool.mode === 'road' ? Math.max(1, Math.floor(count / values.transporterTroopVehicles)) : count;
}
