import type { NetworkNode, NodeKind } from '../../words/network.ts';
import { tenths } from '../area-map/drawing/paths.ts';

/** Kinds in the order of the legend. */
export const NODE_KINDS: readonly { readonly kind: NodeKind; readonly says: string }[] = [
  { kind: 'airfield', says: 'Airfield' },
  { kind: 'port', says: 'Port' },
  { kind: 'railhead', says: 'Rail head' },
  { kind: 'gauge-change', says: 'Change of gauge' },
  { kind: 'border-crossing', says: 'Border crossing' },
  { kind: 'assembly-area', says: 'Barracks, training area' },
  { kind: 'junction', says: 'Junction' },
  { kind: 'sea-waypoint', says: 'Point on a sea lane' },
];

/** Half the breadth of a kind's symbol at scale 1, pixels. */
const HALF: Readonly<Record<NodeKind, number>> = {
  airfield: 5,
  port: 4.4,
  railhead: 5,
  'gauge-change': 5.2,
  'border-crossing': 4.6,
  'assembly-area': 4,
  junction: 2.4,
  'sea-waypoint': 1.8,
};
const LONG_RUNWAY_METRES = 3000;
const SHORT_RUNWAY_METRES = 2000;

type Symbolled = Pick<NetworkNode, 'kind' | 'runwayMetres'>;

/** Airfields are larger with a runway of 3,000 m and smaller below 2,000 m. */
export function halfOf({ kind, runwayMetres }: Symbolled, scale: number): number {
  const runway = runwayMetres ?? SHORT_RUNWAY_METRES;
  const size = kind !== 'airfield' ? 1 : runway >= LONG_RUNWAY_METRES ? 1.2 : runway < SHORT_RUNWAY_METRES ? 0.75 : 1;
  return HALF[kind] * scale * size;
}

/** The symbol of a node with its middle at `x`, `y`: each kind has its own form. */
export function symbolOf(node: Symbolled, x: number, y: number, scale: number): string {
  const half = halfOf(node, scale);
  const [px, py, r] = [tenths(x), tenths(y), tenths(half)];
  const { kind } = node;
  const look = `class="node ${kind}"`;
  const square = (side: number) =>
    `x="${tenths(x - side)}" y="${tenths(y - side)}" width="${tenths(2 * side)}" height="${tenths(2 * side)}"`;
  switch (kind) {
    case 'airfield': {
      const unknown = node.runwayMetres === undefined ? ' unknown' : '';
      const bar = tenths(half * 0.6);
      const mark = `M${tenths(x - bar)} ${tenths(y + bar)}L${tenths(x + bar)} ${tenths(y - bar)}`;
      return `<circle class="node airfield${unknown}" cx="${px}" cy="${py}" r="${r}"/><path class="airfield-mark" d="${mark}"/>`;
    }
    case 'port':
    case 'assembly-area':
      return `<rect ${look} ${square(half)}/>`;
    case 'railhead':
      return `<path ${look} d="M${px} ${tenths(y - half)}L${tenths(x + half)} ${tenths(y + half * 0.8)}H${tenths(x - half)}Z"/>`;
    case 'border-crossing':
      return `<path ${look} d="M${px} ${tenths(y - half)}L${tenths(x + half)} ${py}L${px} ${tenths(y + half)}L${tenths(x - half)} ${py}Z"/>`;
    case 'gauge-change':
      return `<circle ${look} cx="${px}" cy="${py}" r="${r}"/><circle class="gauge-mark" cx="${px}" cy="${py}" r="${tenths(half * 0.4)}"/>`;
    default:
      return `<circle ${look} cx="${px}" cy="${py}" r="${r}"/>`;
  }
}
