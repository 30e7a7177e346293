/** A thing on the screen that may have to share its place: pixels; `weight` decides who is in front. */
export interface Marked {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Marks that would cover one another, as one. It stands where its heaviest member does. */
export interface Gathered<T extends Marked> {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Heaviest first. */
  readonly members: readonly T[];
}

/**
 * Gathers marks nearer to one another than `apart` pixels: the heaviest takes in what is near it, then the next that is left.
 * The same marks give the same stacks, in whatever order they come; the farther out the map, the fewer.
 */
export function gather<T extends Marked>(marks: readonly T[], apart: { readonly x: number; readonly y: number }): Gathered<T>[] {
  const left = [...marks].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const stacks: Gathered<T>[] = [];
  while (left.length > 0) {
    const [head] = left;
    const members = left.filter(({ x, y }) => Math.abs(x - head.x) < apart.x && Math.abs(y - head.y) < apart.y);
    for (const member of members) left.splice(left.indexOf(member), 1);
    stacks.push({ key: head.id, x: head.x, y: head.y, members });
  }
  return stacks;
}
