import { asin, cos, sin } from '../../../kernel/arithmetic.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Point } from '../../../words/place.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import { withRest } from '../../plan/march.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { trainsEndAt } from './hours-by-rail.ts';
import type { ReachCell, ReachGround, ReachMode } from './reach-types.ts';

const MODES_REACHED: readonly ReachMode[] = ['road', 'rail', 'air'];
/** Nodes of each mode that a cell may be reached from: the nearest by great circle on its own land. */
export const NODES_TRIED = 8;
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = 0.017453292519943295;

/**
 * For each cell and mode the nearest nodes, with the kilometres and hours of local road between them. Knows nothing of
 * forces, so it is worked out once; a search after a change takes it as it is.
 */
export interface NearPlaces {
  readonly cells: readonly ReachCell[];
  readonly byMode: Readonly<Record<ReachMode, NearNodes>>;
}

/** Row `cell`, columns 0 to NODES_TRIED - 1, nearest first; node -1: no more. */
export interface NearNodes {
  readonly node: Int32Array;
  readonly km: Float64Array;
  readonly hours: Float64Array;
}

type Vector = readonly [number, number, number];

/**
 * A node serves a cell if both lie on the same land and in the same state, else in one that borders it: the great circle to
 * others may run over water, and a local road over a border passes by the leave to enter, which is then asked for in full.
 * Terrain is not known; detour and speed are the declared ones.
 */
export function findNearPlaces(network: CompiledNetwork, ground: ReachGround): NearPlaces {
  const vectors = network.nodes.map(vectorOf);
  const near = MODES_REACHED.map((mode) => [mode, nearNodes(network, ground, vectors, mode)] as const);
  return { cells: ground.cells, byMode: Object.fromEntries(near) as Record<ReachMode, NearNodes> };
}

function nearNodes(network: CompiledNetwork, ground: ReachGround, vectors: readonly Vector[], mode: ReachMode): NearNodes {
  const values = medianValues(network.factors);
  const size = ground.cells.length * NODES_TRIED;
  const near = { node: new Int32Array(size).fill(-1), km: new Float64Array(size), hours: new Float64Array(size) };
  const known = new Map<string, Candidates>();
  ground.cells.forEach((cell, row) => {
    const key = `${cell.landmass}/${cell.state}`;
    const candidates = known.get(key) ?? candidatesFor(network, ground, cell, mode);
    known.set(key, candidates);
    const here = vectorOf(cell);
    nearest(candidates.nodes, vectors, here).forEach((node, column) => {
      const at = row * NODES_TRIED + column;
      const km = arcKm(here, vectors[node] as Vector) * values.detourRatio;
      const drive = withRest((km * 60) / values.localAccessSpeedKmh, values.marchDayHours * 60) / 60;
      near.node[at] = node;
      near.km[at] = km;
      near.hours[at] = drive + candidates.leaveHours;
    });
  });
  return near;
}

interface Candidates {
  readonly nodes: readonly number[];
  /** What it takes to be let in where they lie over the border. */
  readonly leaveHours: number;
}

/** Those of its own state; where it has none of this mode, those of its neighbours by land, and then leave to enter. */
function candidatesFor(network: CompiledNetwork, ground: ReachGround, cell: ReachCell, mode: ReachMode): Candidates {
  const here = (states: readonly StateId[]) =>
    network.nodes.flatMap((node, index) => {
      if (node.country === null || !states.includes(node.country)) return [];
      return ground.landmassOfNode[index] === cell.landmass && serves(network, index, mode) ? [index] : [];
    });
  const own = here([cell.state]);
  if (own.length > 0) return { nodes: own, leaveHours: 0 };
  const declared = network.permissions.find((row) => row.nation === cell.state && row.mode === 'road')?.hours.p50;
  const leaveHours = declared ?? medianValues(network.factors).unlistedPermissionHours;
  return { nodes: here(ground.neighbours.get(cell.state) ?? []), leaveHours };
}

/** Forces that have not moved stand at assembly areas and airfields, be they on a road of the network or not. */
function serves(network: CompiledNetwork, index: number, mode: ReachMode): boolean {
  const kind = network.nodes[index]?.kind;
  if (mode === 'air') return kind === 'airfield';
  if (mode === 'rail') return trainsEndAt(network, index);
  return network.graphs.road.served[index] === 1 || kind === 'assembly-area' || kind === 'airfield';
}

/** The nearest few by the length of the chord, nearest first; ties to the lower index. */
function nearest(nodes: readonly number[], vectors: readonly Vector[], here: Vector): number[] {
  const best: number[] = [];
  const lengths: number[] = [];
  for (const node of nodes) {
    const length = squaredChord(here, vectors[node] as Vector);
    if (best.length === NODES_TRIED && length >= (lengths[NODES_TRIED - 1] as number)) continue;
    let at = best.length;
    while (at > 0 && (lengths[at - 1] as number) > length) at--;
    best.splice(at, 0, node);
    lengths.splice(at, 0, length);
    if (best.length > NODES_TRIED) {
      best.pop();
      lengths.pop();
    }
  }
  return best;
}

function vectorOf({ lat, lon }: Point): Vector {
  const [phi, lambda] = [lat * RADIANS_PER_DEGREE, lon * RADIANS_PER_DEGREE];
  return [cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi)];
}

function squaredChord(a: Vector, b: Vector): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return x * x + y * y + z * z;
}

const arcKm = (a: Vector, b: Vector): number => 2 * EARTH_RADIUS_KM * asin(Math.min(1, Math.sqrt(squaredChord(a, b)) / 2));
