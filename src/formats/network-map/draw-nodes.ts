import type { NetworkNode, NodeKind } from '../../words/network.ts';
import { type Frame, isSeen, type Pixel, tenths } from '../area-map/drawing/paths.ts';
import { MARGIN, type Named, type PlacedLabel, placeLabels } from '../area-map/drawing/place-labels.ts';
import { escapeHtml } from '../brief/html-text.ts';
import { FRAME, type MapFrame } from './map-frame.ts';
import type { NetworkView } from './network-view.ts';
import { halfOf, symbolOf } from './node-symbols.ts';

const LETTERS = 10.5;
/** Names on a map of a continent; on a smaller area there is room for more. */
const MOST_NAMES = 130;
/** A name farther from its node than this is left out: a line to it would be one more line. */
const FARTHEST_NAME = 18;
/** The same words are not put twice this near to each other, pixels: a port and its city. */
const SAME_NAME = 70;
/** Above this scale points at sea are named too. */
const CLOSE = 1;

/** What is named first where there is not room for all; on top of it counts how many arcs meet there. */
const WEIGHT: Readonly<Record<NodeKind, number>> = {
  'gauge-change': 8,
  port: 5,
  airfield: 4,
  railhead: 4,
  'assembly-area': 2,
  junction: 3,
  'border-crossing': 0,
  'sea-waypoint': -6,
};

/** Symbols with a tooltip each, then names where they cover neither each other nor a symbol. */
export function drawNodes(view: NetworkView, pixels: ReadonlyMap<string, Pixel>, { symbolScale }: MapFrame): string {
  const seen = view.nodes.flatMap((node) => {
    const at = pixels.get(node.id);
    return at !== undefined && isSeen([at], FRAME) ? [{ node, at }] : [];
  });
  // small and frequent kinds first, so that what matters lies on top
  const ordered = [...seen].sort((a, b) => WEIGHT[a.node.kind] - WEIGHT[b.node.kind]);
  const symbols = ordered.map(({ node, at: [x, y] }) => {
    return `<g><title>${escapeHtml(tipOf(node))}</title>${symbolOf(node, x, y, symbolScale)}</g>`;
  });
  return [...symbols, drawNames(view, seen, symbolScale)].join('\n');
}

interface Seen {
  readonly node: NetworkNode;
  readonly at: Pixel;
}

function drawNames(view: NetworkView, seen: readonly Seen[], scale: number): string {
  const degree = new Map<string, number>();
  for (const { from, to } of view.arcs) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const weightOf = ({ node }: Seen) => WEIGHT[node.kind] + (degree.get(node.id) ?? 0);
  const named = seen
    .filter(({ node }) => node.kind !== 'sea-waypoint' || scale > CLOSE)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.node.id < b.node.id ? -1 : 1))
    .map(({ node, at }): Named => ({ at, text: shortName(node.name), size: LETTERS, where: 'beside' }));
  const taken = seen.map(({ node, at: [x, y] }): Frame => {
    const half = halfOf(node, scale);
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  });
  const once = named.filter(({ at, text }, index) => {
    return !named.slice(0, index).some((other) => other.text === text && distance(other.at, at) < SAME_NAME);
  });
  const most = scale > CLOSE ? once.length : MOST_NAMES * 2;
  const placed = placeLabels(once.slice(0, most), taken, FRAME).filter(({ leader }) => lengthOf(leader) <= FARTHEST_NAME);
  const told = scale > CLOSE ? placed : placed.slice(0, MOST_NAMES);
  return told.map(drawName).join('\n');
}

function drawName({ item, box, anchor, leader }: PlacedLabel<Named>): string {
  const x = { start: box.x + MARGIN, middle: box.x + box.width / 2, end: box.x + box.width - MARGIN }[anchor];
  const y = box.y + 1.5 + item.size * 0.9;
  const line =
    leader === null
      ? ''
      : `<path class="leader" d="M${tenths(leader[0][0])} ${tenths(leader[0][1])}L${tenths(leader[1][0])} ${tenths(leader[1][1])}"/>`;
  return `${line}<text class="name" text-anchor="${anchor}" x="${tenths(x)}" y="${tenths(y)}">${escapeHtml(item.text)}</text>`;
}

const lengthOf = (leader: readonly [Pixel, Pixel] | null): number => (leader === null ? 0 : distance(leader[0], leader[1]) + 5);

const distance = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Without what stands in brackets or after a comma. */
const shortName = (name: string): string => name.replace(/\s*[(,].*$/, '') || name;

function tipOf(node: NetworkNode): string {
  const { id, name, country, kind, runwayMetres, aircraftParking, berths, roroRamps, railRamps, railGaugesMm } = node;
  const facts = [
    runwayMetres === undefined ? [] : [`runway ${runwayMetres} m`],
    aircraftParking === undefined ? [] : [`${aircraftParking} aircraft at once`],
    berths === undefined ? [] : [`${berths} berths`],
    roroRamps === undefined ? [] : [`${roroRamps} ro-ro ramps`],
    railRamps === undefined ? [] : [`${railRamps} rail ramps`],
    railGaugesMm === undefined || railGaugesMm.length === 0 ? [] : [`rail ${railGaugesMm.join(', ')} mm`],
  ].flat();
  return `${name} (${[id, country ?? 'sea', kind].join(', ')})${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`;
}
