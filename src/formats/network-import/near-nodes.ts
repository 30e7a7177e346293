import { greatCircleKm } from '../../kernel/sphere.ts';
import type { NetworkNode } from '../../words/network.ts';
import type { Point } from '../../words/place.ts';

/** Degrees of a cell's side: about 11 km from south to north. */
const CELL = 0.1;
/** A little less than a degree of latitude is, so that what is measured by it is never too far. */
const KM_PER_DEGREE = 111;

export interface NearNode {
  readonly index: number;
  readonly km: number;
}

/** Finds the node nearest to a point, among those that a mode can end at, with cells of a tenth of a degree. */
export class NearNodes {
  readonly #cells = new Map<number, number[]>();
  readonly #nodes: readonly NetworkNode[];

  constructor(nodes: readonly NetworkNode[]) {
    this.#nodes = nodes;
    nodes.forEach((node, index) => {
      const key = keyOf(rowOf(node.lat), columnOf(node.lon));
      const cell = this.#cells.get(key);
      if (cell) cell.push(index);
      else this.#cells.set(key, [index]);
    });
  }

  /** The nearest node within `withinKm`; of two as near the first of the file. */
  find(point: Point, withinKm: number, admits: (node: NetworkNode) => boolean): NearNode | undefined {
    const rows = Math.ceil(withinKm / KM_PER_DEGREE / CELL);
    // a degree of longitude at the far side of the search, never nought
    const shrunk = Math.max(0.05, Math.cos((Math.min(89, Math.abs(point.lat) + rows * CELL) * Math.PI) / 180));
    const columns = Math.ceil(withinKm / (KM_PER_DEGREE * shrunk) / CELL);
    let best: NearNode | undefined;
    let limitKm = withinKm;
    for (let row = -rows; row <= rows; row++) {
      for (let column = -columns; column <= columns; column++) {
        for (const index of this.#cells.get(keyOf(rowOf(point.lat) + row, columnOf(point.lon) + column)) ?? []) {
          const node = this.#nodes[index];
          if (node === undefined || isBeyond(point, node, limitKm, shrunk) || !admits(node)) continue;
          const km = greatCircleKm(point, node);
          if (km > limitKm || (best !== undefined && km === best.km && index > best.index)) continue;
          best = { index, km };
          limitKm = km;
        }
      }
    }
    return best;
  }
}

/** Whether two points are surely farther apart: the great circle is slow to work out exactly. */
function isBeyond(a: Point, b: Point, km: number, shrunk: number): boolean {
  const lon = Math.abs(a.lon - b.lon);
  const reach = km / KM_PER_DEGREE;
  return Math.abs(a.lat - b.lat) > reach || Math.min(lon, 360 - lon) * shrunk > reach;
}

const COLUMNS = 360 / CELL;
const rowOf = (lat: number): number => Math.floor((lat + 90) / CELL);
const columnOf = (lon: number): number => Math.floor((lon + 180) / CELL);
/** Columns go on across the 180th meridian. */
const keyOf = (row: number, column: number): number => row * COLUMNS + (((column % COLUMNS) + COLUMNS) % COLUMNS);
