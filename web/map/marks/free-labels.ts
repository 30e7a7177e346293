const CHARACTER = 6.3;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name that wants to stand in the middle of its anchor, pixels. */
export interface Wanted {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const covers = (a: Rect, b: Rect) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

export const textWidth = (text: string): number => text.length * CHARACTER;

/** Names where nothing else stands; the first of two that would touch. */
export function freeLabels(
  wanted: readonly Wanted[],
  taken: readonly Rect[],
  size: { readonly width: number; readonly height: number },
): Wanted[] {
  const rects = [...taken];
  return wanted.filter(({ text, x, y }) => {
    const rect = { x, y: y - 4, width: textWidth(text) + 4, height: 14 };
    const isInside = x > rect.width / 2 && x < size.width - rect.width / 2 && y > 12 && y < size.height - 4;
    if (!isInside || rects.some((other) => covers(other, rect))) return false;
    rects.push(rect);
    return true;
  });
}
