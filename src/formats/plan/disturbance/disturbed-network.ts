import type { FoedusData } from '../../../facts/foedus-data.ts';
import type { MovementFactors } from '../../../movement/index.ts';
import type { NetworkArc, NetworkNode } from '../../../words/network.ts';
import type { InstanceFile } from '../instance-schema.ts';

type Network = Pick<FoedusData, 'nodes' | 'arcs' | 'lift' | 'permissions'>;
type Disturbances = Pick<InstanceFile, 'slowdowns' | 'background'>;

/**
 * The network of an instance with what slows it and what others take of it: the kilometres of slowed arcs count as more, and
 * of rates, ramps, berths and stands is left what the background does not take, one at least. Each changed row says so.
 */
export function disturbedNetwork(network: Network, file: Disturbances, factors: MovementFactors): Network {
  const slowed = new Map((file.slowdowns ?? []).map((row) => [row.arc, row.factor]));
  const background = file.background ?? [];
  if (slowed.size === 0 && background.length === 0) return network;
  const ofArcs = new Map(background.map((row) => [row.arc, row.share]));
  const ofNodes = new Map(background.map((row) => [row.node, row.share]));
  return {
    ...network,
    arcs: network.arcs.map((arc) => sharedArc(slowedArc(arc, slowed.get(arc.id)), ofArcs.get(arc.id), factors)),
    nodes: network.nodes.map((node) => sharedNode(node, ofNodes.get(node.id), factors)),
  };
}

function slowedArc(arc: NetworkArc, factor: number | undefined): NetworkArc {
  if (factor === undefined) return arc;
  const lengthKm = arc.lengthKm * factor;
  return { ...arc, lengthKm, note: noted(arc.note, `Slowed: its ${arc.lengthKm} km take ${factor} times as long.`) };
}

function sharedArc(arc: NetworkArc, share: number | undefined, factors: MovementFactors): NetworkArc {
  if (share === undefined || arc.mode === 'sea') return arc;
  const rate = arc.rate ?? medianOf(factors, arc.mode === 'rail' ? 'railTrainsPerDay' : 'roadVehiclesPerHour');
  return { ...arc, rate: left(rate, share), note: noted(arc.note, `Others take ${percent(share)} of its rate of ${rate}.`) };
}

function sharedNode(node: NetworkNode, share: number | undefined, factors: MovementFactors): NetworkNode {
  if (share === undefined) return node;
  const stands = node.kind === 'airfield' ? (node.aircraftParking ?? medianOf(factors, 'aircraftParking')) : node.aircraftParking;
  return {
    ...node,
    ...(stands === undefined ? {} : { aircraftParking: left(stands, share) }),
    ...(node.berths === undefined ? {} : { berths: left(node.berths, share) }),
    ...(node.roroRamps === undefined ? {} : { roroRamps: left(node.roroRamps, share) }),
    ...(node.railRamps === undefined ? {} : { railRamps: left(node.railRamps, share) }),
    note: noted(node.note, `Others take ${percent(share)} of its ramps, berths and stands.`),
  };
}

/** What is left, whole, of so many; one at least where there is one. */
function left(count: number, share: number): number {
  return Math.max(Math.min(1, count), Math.round(count * (1 - share)));
}

function medianOf(factors: MovementFactors, id: string): number {
  const value = factors.factors.find((factor) => factor.id === id)?.value;
  if (value === undefined) throw new Error(`planning factor ${id} is missing`);
  return typeof value === 'number' ? value : value.p50;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const noted = (note: string | undefined, more: string) => (note === undefined ? more : `${note} ${more}`);
