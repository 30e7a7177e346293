import { type Frame, isSeen, type Pixel, tenths } from '../../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../../brief/html-text.ts';
import { FRAME } from '../../../network-map/map-frame.ts';
import type { BindingPlace } from '../ways/binding-places.ts';
import { type DrawnFlow, middleOf } from './draw-flows.ts';

const RADIUS = 9;

/** Numbers on what binds most, and the boxes that they take up. */
export interface BindingMarks {
  /** Below the lines. */
  readonly halos: string;
  /** Above them. */
  readonly badges: string;
  readonly taken: readonly Frame[];
  /** Of those that have a place in the frame. */
  readonly shown: ReadonlySet<number>;
}

/** Arcs are underlaid and numbered at their middle, nodes (also the homes of lift) beside their symbol; none covers another. */
export function markBinding(
  binding: readonly BindingPlace[],
  flows: readonly DrawnFlow[],
  nodeAt: (index: number) => Pixel | undefined,
): BindingMarks {
  const halos: string[] = [];
  const badges: string[] = [];
  const taken: Frame[] = [];
  const shown = new Set<number>();
  binding.forEach(({ arc, node, says, hours }, index) => {
    const flow = arc === null ? undefined : flows.find((row) => row.arc === arc);
    const at = flow ? middleOf(flow.line) : node === null ? undefined : nodeAt(node);
    if (!at || !isSeen([at], FRAME)) return;
    if (flow) {
      const path = flow.line.map(([x, y]) => `${tenths(x)} ${tenths(y)}`).join('L');
      halos.push(`<path class="binding" d="M${path}" stroke-width="${tenths(flow.width + 8)}"/>`);
    }
    const [x, y] = freeSpot(at, taken);
    taken.push({ x: x - RADIUS - 1, y: y - RADIUS - 1, width: 2 * RADIUS + 2, height: 2 * RADIUS + 2 });
    shown.add(index);
    const leader = flow ? '' : `<path class="leader" d="M${tenths(at[0])} ${tenths(at[1])}L${tenths(x)} ${tenths(y)}"/>`;
    const tip = `<title>${escapeHtml(`${says}: serials waited ${hours.toLocaleString('en-US')} h for it`)}</title>`;
    badges.push(`<g>${tip}${leader}${badge(index + 1, x, y)}</g>`);
  });
  return { halos: halos.join('\n'), badges: badges.join('\n'), taken, shown };
}

export const badge = (number: number, x: number, y: number): string =>
  `<circle class="badge" cx="${tenths(x)}" cy="${tenths(y)}" r="${RADIUS}"/><text class="badge-number" x="${tenths(x)}" y="${tenths(y + 4)}">${number}</text>`;

/** Up and to the left of a place, or further round it where another number is. */
function freeSpot([x, y]: Pixel, taken: readonly Frame[]): Pixel {
  for (const distance of [17, 34, 51]) {
    for (const [right, down] of DIRECTIONS) {
      const spot: Pixel = [x + right * distance, y + down * distance];
      const isFree = taken.every(
        (box) => Math.hypot(box.x + RADIUS + 1 - spot[0], box.y + RADIUS + 1 - spot[1]) > 2 * RADIUS + 2,
      );
      if (isFree) return spot;
    }
  }
  return [x, y];
}

const DIRECTIONS = [
  [-0.7, -0.7],
  [0.7, -0.7],
  [-0.7, 0.7],
  [0.7, 0.7],
  [0, -1],
  [0, 1],
] as const;
