import { greatCircleKm } from '../../../kernel/sphere.ts';
import type { DrawnPackage } from './draw-packages.ts';
import { AIRCRAFT, SHIP, TRAIN } from './lift-kinds.ts';
import type { Places } from './map/draw-places.ts';
import type { FileLift, FileNode } from './map/rows.ts';

/** A pool and how many assets it has. */
export type Pool = Omit<FileLift, 'count'>;

/**
 * Train sets stand at the first rail head of every western cluster and carry for all; every nation that sends forces has
 * ships and aircraft of its own at the western port and airfield nearest to its assembly areas.
 */
export function drawLift(places: Places, packages: readonly DrawnPackage[]): Pool[] {
  const pools: Pool[] = [];
  const add = (asset: typeof TRAIN, nation: string, home: string) => {
    pools.push({ id: `${asset.mode}-lift-${pools.length + 1}`, nation, ...asset, home, availability: 1 });
  };
  const at = (id: string) => places.byId.get(id) as FileNode;
  for (const { end, railheads } of places.clusters) {
    const home = end === 'west' ? railheads[0] : undefined;
    if (home) add(TRAIN, at(home).country ?? '', home);
  }
  for (const nation of new Set(packages.map((row) => row.nation))) {
    const origins = [...new Set(packages.filter((row) => row.nation === nation).map((row) => row.origin))].map(at);
    add(SHIP, nation, nearest(places.ports.west.map(at), origins));
    add(AIRCRAFT, nation, nearest(places.airfields.west.map(at), origins));
  }
  return pools;
}

/** The node whose distances to the places sum up to least. */
function nearest(nodes: readonly FileNode[], places: readonly FileNode[]): string {
  let best = '';
  let least = Infinity;
  for (const node of nodes) {
    const sum = places.reduce((total, place) => total + greatCircleKm(node, place), 0);
    if (sum >= least) continue;
    least = sum;
    best = node.id;
  }
  return best;
}
