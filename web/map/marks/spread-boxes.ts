/** A box that wants to be centred on its anchor, in pixels. */
export interface Box {
  readonly key: string;
  readonly anchor: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** A fixed box pushes others and is not pushed. */
  readonly fixed?: boolean;
}

const ROUNDS = 60;
const GAP = 2;

/** Pushes boxes apart until none covers another, the shorter way each time. Same boxes in, same places out. */
export function spreadBoxes(
  boxes: readonly Box[],
  bounds: { readonly width: number; readonly height: number },
): ReadonlyMap<string, readonly [number, number]> {
  const places = boxes.map(({ anchor }, index) => ({ x: anchor[0] + index * 1e-3, y: anchor[1] }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let a = 0; a < boxes.length; a++) {
      for (let b = a + 1; b < boxes.length; b++) moved = pushApart(boxes, places, a, b) || moved;
    }
    if (!moved) break;
  }
  return new Map(
    boxes.map(({ key, width, height, fixed }, index) => {
      const { x, y } = places[index];
      if (fixed) return [key, [x, y]] as const;
      return [key, [clamp(x, width / 2, bounds.width), clamp(y, height / 2, bounds.height)]] as const;
    }),
  );
}

function pushApart(boxes: readonly Box[], places: { x: number; y: number }[], a: number, b: number): boolean {
  const [first, second] = [places[a], places[b]];
  const dx = second.x - first.x;
  const dy = second.y - first.y;
  const overX = (boxes[a].width + boxes[b].width) / 2 + GAP - Math.abs(dx);
  const overY = (boxes[a].height + boxes[b].height) / 2 + GAP - Math.abs(dy);
  if (overX <= 0.1 || overY <= 0.1) return false;
  const axis = overX < overY ? 'x' : 'y';
  const by = (axis === 'x' ? overX : overY) * (axis === 'x' ? sign(dx) : sign(dy));
  if (boxes[a].fixed && boxes[b].fixed) return false;
  const share = boxes[a].fixed ? 0 : boxes[b].fixed ? 1 : 0.5;
  first[axis] -= by * share;
  second[axis] += by * (1 - share);
  return true;
}

const sign = (value: number) => (value < 0 ? -1 : 1);

/** Boxes whose anchor lies outside the frame stay outside. */
function clamp(value: number, half: number, limit: number): number {
  if (value < -half || value > limit + half) return value;
  return Math.min(Math.max(value, half + 1), limit - half - 1);
}
