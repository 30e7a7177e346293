import type { WorldRows } from '../../world/assemble-world.ts';

/** Rows with some lists replaced. The land of the world is read when first asked for, and a copy must not ask. */
export function withRows(rows: WorldRows, changed: Partial<Omit<WorldRows, 'lands'>>): WorldRows {
  const copy = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(rows)) as WorldRows;
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(changed));
}
