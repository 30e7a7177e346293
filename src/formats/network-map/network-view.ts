import type { ArcMode, NetworkArc, NetworkNode } from '../../words/network.ts';

/** Two corners of what is looked at, degrees. */
export interface ViewBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export type ViewMode = ArcMode | 'air';

/** The part of a network that is drawn or written out. */
export interface NetworkView {
  readonly title: string;
  readonly box: ViewBox;
  /** Null: all modes. */
  readonly mode: ViewMode | null;
  readonly nodes: readonly NetworkNode[];
  readonly arcs: readonly NetworkArc[];
}

/** Mainland Europe with Iceland's sea lanes, Türkiye and the Mediterranean's northern shore. */
const EUROPE: ViewBox = { south: 34.5, west: -10.5, north: 70.5, east: 42 };
/** Round an own network, share of its extent. */
const MARGIN = 0.06;
const LEAST_DEGREES = 0.5;

interface Wanted {
  readonly title: string;
  readonly mode: ViewMode | null;
  /** Null: Europe, or for an own network all of it. */
  readonly box: ViewBox | null;
  readonly isOwn: boolean;
}

/**
 * What of a network belongs to a mode and lies between two corners: nodes inside, arcs with an end inside, and the nodes at their
 * other ends. By air there are no arcs, only airfields.
 */
export function viewNetwork(nodes: readonly NetworkNode[], arcs: readonly NetworkArc[], wanted: Wanted): NetworkView {
  const { title, mode } = wanted;
  const box = wanted.box ?? (wanted.isOwn ? boxAround(nodes) : EUROPE);
  const inside = new Set(nodes.filter((node) => isInside(node, box)).map(({ id }) => id));
  const kept = arcs.filter((arc) => (mode === null || arc.mode === mode) && (inside.has(arc.from) || inside.has(arc.to)));
  const served = new Set(kept.flatMap(({ from, to }) => [from, to]));
  const belongs = (node: NetworkNode) =>
    served.has(node.id) || (inside.has(node.id) && (mode === null || (mode === 'air' && node.kind === 'airfield')));
  return { title, box, mode, nodes: nodes.filter(belongs), arcs: kept };
}

export const isInside = ({ lat, lon }: NetworkNode, { south, west, north, east }: ViewBox): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

function boxAround(nodes: readonly NetworkNode[]): ViewBox {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const { lat, lon } of nodes) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    west = Math.min(west, lon);
    east = Math.max(east, lon);
  }
  if (south > north) return EUROPE;
  const [tall, wide] = [(north - south) * MARGIN + LEAST_DEGREES, (east - west) * MARGIN + LEAST_DEGREES];
  return {
    south: Math.max(-85, south - tall),
    west: Math.max(-180, west - wide),
    north: Math.min(89, north + tall),
    east: Math.min(180, east + wide),
  };
}
