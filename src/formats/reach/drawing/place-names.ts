import type { NetworkNode, NodeKind } from '../../../words/network.ts';
import { tenths } from '../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import type { Projection } from '../../geography/equal-area.ts';
import { type Box, isIn } from '../ground/reach-area.ts';
import { FRAME, LEGEND } from './map-views.ts';

/** What helps a reader to find the way, best first; border crossings and gauge changes do not. */
const NAMED: readonly NodeKind[] = ['assembly-area', 'airfield', 'port', 'junction', 'railhead'];
const MOST_NAMES = 30;
const LETTER = { width: 6.9, height: 17 };
const BESIDE = 7;

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names of places of the network in a box, as many as do not run into each other, the legend or the frame. */
export function placeNames(nodes: readonly NetworkNode[], box: Box, place: Projection): string {
  const taken: Room[] = [
    { left: FRAME.x + FRAME.width - LEGEND.width, right: FRAME.x + FRAME.width, top: FRAME.y, bottom: FRAME.y + LEGEND.most },
  ];
  const shown = new Set<string>();
  const labels: string[] = [];
  const wanted = nodes.filter((node) => isIn(box, node) && NAMED.includes(node.kind));
  for (const { name, lat, lon } of wanted.sort((a, b) => NAMED.indexOf(a.kind) - NAMED.indexOf(b.kind))) {
    if (labels.length === MOST_NAMES || shown.has(name)) continue;
    const [x, y] = place([lon, lat]);
    const room = {
      left: x - 3,
      right: x + BESIDE + name.length * LETTER.width,
      top: y - LETTER.height / 2,
      bottom: y + LETTER.height / 2,
    };
    if (!isInFrame(room) || taken.some((other) => overlap(room, other))) continue;
    taken.push(room);
    shown.add(name);
    const text = `<text class="name" x="${tenths(x + BESIDE)}" y="${tenths(y + 4.5)}">${escapeHtml(name)}</text>`;
    labels.push(`<circle class="place" cx="${tenths(x)}" cy="${tenths(y)}" r="2.4"/>${text}`);
  }
  return labels.join('');
}

const isInFrame = ({ left, right, top, bottom }: Room): boolean =>
  left >= FRAME.x && right <= FRAME.x + FRAME.width && top >= FRAME.y && bottom <= FRAME.y + FRAME.height;

const overlap = (a: Room, b: Room): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
