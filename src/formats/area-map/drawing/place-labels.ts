import type { Frame, Pixel } from './paths.ts';

/** What is to be named. */
export interface Named {
  readonly at: Pixel;
  readonly text: string;
  /** Height of the letters, pixels. */
  readonly size: number;
  readonly isBold?: boolean;
  /** `on`: on the spot or not at all; `within`: or a little off it; `beside`: near it, with a line if not close. */
  readonly where: 'on' | 'within' | 'beside';
}

/** Where a name goes, the side of its box that it keeps to, and the line that leads to it from its mark, if it needs one. */
export interface PlacedLabel<Item extends Named> {
  readonly item: Item;
  readonly box: Frame;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly leader: readonly [Pixel, Pixel] | null;
}

/** Breadth of a letter of the sans and serif faces, as a share of its height; generous, since the face may be missing. */
const LETTER = 0.57;
const BOLD_LETTER = 0.63;
export const MARGIN = 3;
const DISTANCES = [9, 16, 26, 40, 58, 80, 106];
/** Clockwise from the right, in twelfths of a turn; the right first, since the eye looks there. */
const DIRECTIONS = [0, 1, 11, 6, 5, 7, 2, 10, 4, 8, 3, 9];
/** From the spot itself outwards, in breadths and heights of the name. */
const SHIFTS = [0, 0.45, -0.45, 0.9, -0.9, 1.2].flatMap((down) => [0, 0.3, -0.3].map((right) => [right, down] as const));

/**
 * Puts names where they cover neither each other nor what is `taken`, first come, first placed. A name without room is left out.
 */
export function placeLabels<Item extends Named>(
  items: readonly Item[],
  taken: readonly Frame[],
  frame: Frame,
): readonly PlacedLabel<Item>[] {
  const full = [...taken];
  return items.flatMap((item) => {
    const found = candidates(item).find(({ box, leader }) => {
      const parts = leader === null ? [box] : [box, ...boxesAlong(leader)];
      return holds(frame, box) && parts.every((part) => !full.some((other) => overlap(part, other)));
    });
    if (found === undefined) return [];
    full.push(found.box, ...(found.leader === null ? [] : boxesAlong(found.leader)));
    return [{ item, ...found }];
  });
}

type Candidate = Omit<PlacedLabel<Named>, 'item'>;

function candidates({ at, text, size, isBold, where }: Named): Candidate[] {
  const lines = text.split('\n');
  const width = breadthOf(text, size, isBold) + 2 * MARGIN;
  const height = size * (1.15 * lines.length) + MARGIN;
  const around = ([x, y]: Pixel): Frame => ({ x: x - width / 2, y: y - height / 2, width, height });
  if (where !== 'beside') {
    const shifts = where === 'on' ? [[0, 0] as const] : SHIFTS;
    return shifts.map(([right, down]) => ({
      box: around([at[0] + right * width, at[1] + down * height]),
      anchor: 'middle',
      leader: null,
    }));
  }
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map((direction): Candidate => {
      const angle = (direction * Math.PI) / 6;
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      const foot: Pixel = [at[0] + right * distance, at[1] + down * distance];
      // the side of the box that faces the mark touches the foot
      const box = around([foot[0] + (right * width) / 2, foot[1] + (down * height) / 2]);
      const start: Pixel = [at[0] + right * 5, at[1] + down * 5];
      const anchor = right > 0.4 ? 'start' : right < -0.4 ? 'end' : 'middle';
      return { box, anchor, leader: distance > 12 ? [start, foot] : null };
    }),
  );
}

/** How broad a text is at most, pixels; of its longest line. */
export function breadthOf(text: string, size: number, isBold = false): number {
  return Math.max(...text.split('\n').map((line) => line.length)) * size * (isBold ? BOLD_LETTER : LETTER);
}

/** Small boxes along a line, so that no name is put across it. The first pixels belong to the mark. */
export function boxesAlong([from, to]: readonly [Pixel, Pixel]): Frame[] {
  const steps = Math.max(1, Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6));
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 0.7) / steps;
    return { x: from[0] + (to[0] - from[0]) * share - 1, y: from[1] + (to[1] - from[1]) * share - 1, width: 2, height: 2 };
  });
}

const overlap = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (frame: Frame, box: Frame): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;
