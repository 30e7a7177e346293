import { labelPlaces } from './label-places.ts';
import type { Frame } from './projection.ts';

const CHARACTER = 6.3;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const covers = (a: Rect, b: Rect) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Names of states where nothing else stands; the first of two that would touch. Pixels. */
export function freeLabels(
  frame: Frame,
  taken: readonly Rect[],
  place: (lon: number, lat: number) => readonly number[],
  state: (code: string) => string,
  size: { readonly width: number; readonly height: number },
  named: ReadonlySet<string>,
) {
  const rects = [...taken];
  return labelPlaces.flatMap((label) => {
    if (!label.frames.includes(frame) || named.has(label.state)) return [];
    const text = state(label.state);
    const [x, y] = place(...label.at);
    const rect = { x, y: y - 4, width: text.length * CHARACTER + 4, height: 14 };
    const isInside = x > rect.width / 2 && x < size.width - rect.width / 2 && y > 12 && y < size.height - 4;
    if (!isInside || rects.some((other) => covers(other, rect))) return [];
    rects.push(rect);
    return [{ state: label.state, x, y, text }];
  });
}
