import type { NetworkArc } from '../../words/network.ts';
import { type Pixel, tenths } from '../area-map/drawing/paths.ts';
import { FRAME } from './map-frame.ts';
import { ARC_LOOKS, type ArcLook, lookOf, TWO_STROKES } from './network-style.ts';
import type { NetworkView } from './network-view.ts';

/** Between lines that join the same two nodes, pixels at scale 1. */
const GAP = 3.6;

/** Arcs as straight lines, those between the same two nodes side by side; one path a look. */
export function drawArcs({ arcs }: NetworkView, pixels: ReadonlyMap<string, Pixel>, scale: number): string {
  const pairs = new Map<string, NetworkArc[]>();
  for (const arc of arcs) {
    const key = arc.from < arc.to ? `${arc.from} ${arc.to}` : `${arc.to} ${arc.from}`;
    const pair = pairs.get(key);
    if (pair) pair.push(arc);
    else pairs.set(key, [arc]);
  }
  const steps = new Map<ArcLook, string[]>();
  for (const pair of pairs.values()) {
    pair.forEach((arc, index) => {
      const step = lineOf(arc, (index - (pair.length - 1) / 2) * GAP * scale, pixels);
      const look = lookOf(arc);
      if (step !== '') steps.set(look, [...(steps.get(look) ?? []), step]);
    });
  }
  // the sea below the land's ways, rail above roads
  const order: readonly ArcLook[] = [
    'sea',
    'road',
    ...ARC_LOOKS.map(({ look }) => look).filter((look) => look.startsWith('rail')),
  ];
  return order.flatMap((look) => drawLook(look, steps.get(look) ?? [])).join('\n');
}

function drawLook(look: ArcLook, steps: readonly string[]): string[] {
  if (steps.length === 0) return [];
  const path = steps.join('');
  if (!TWO_STROKES.has(look)) return [`<path class="arc ${look}" d="${path}"/>`];
  return [`<path class="arc ${look}" d="${path}"/>`, `<path class="arc inner ${look}" d="${path}"/>`];
}

/** Along a line moved sideways; the same side whichever way the arc was written down. */
function lineOf({ from, to }: NetworkArc, aside: number, pixels: ReadonlyMap<string, Pixel>): string {
  const [a, b] = from < to ? [pixels.get(from), pixels.get(to)] : [pixels.get(to), pixels.get(from)];
  if (a === undefined || b === undefined || !isInFrame(a, b)) return '';
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 0.2) return '';
  const [right, down] = [(-(b[1] - a[1]) / length) * aside, ((b[0] - a[0]) / length) * aside];
  return `M${tenths(a[0] + right)} ${tenths(a[1] + down)}L${tenths(b[0] + right)} ${tenths(b[1] + down)}`;
}

const isInFrame = (a: Pixel, b: Pixel): boolean =>
  Math.min(a[0], b[0]) <= FRAME.x + FRAME.width &&
  Math.max(a[0], b[0]) >= FRAME.x &&
  Math.min(a[1], b[1]) <= FRAME.y + FRAME.height &&
  Math.max(a[1], b[1]) >= FRAME.y;
