import { createChance } from '../../../kernel/chance.ts';

/** `count` points of which every coordinate lies once in each of `count` equal cells; one stream a name. Coordinates in [0, 1). */
export function latinHypercube(count: number, names: readonly string[], seed: number): number[][] {
  const columns = names.map((name) => {
    const stream = createChance(seed, 0).stream('latin-hypercube', name);
    const cells = Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last--) {
      const other = stream.integer(last + 1);
      [cells[last], cells[other]] = [cells[other], cells[last]];
    }
    return cells.map((cell) => (cell + stream.uniform()) / count);
  });
  return Array.from({ length: count }, (_, index) => columns.map((column) => column[index]));
}
