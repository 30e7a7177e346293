import type { NetworkNode, NodeKind } from '../../../../words/network.ts';
import { polygonHolds } from '../../../area-map/shapes/rings.ts';
import { loadGeography } from '../../../geography/load-geography.ts';

/** Places that lie inland; harbours and airfields may lie in the water of a coarse shore. */
const INLAND: ReadonlySet<NodeKind> = new Set(['assembly-area', 'railhead', 'gauge-change', 'junction']);
/** So many of them lie in the country that they are said to: the rest is what coarse borders leave out. */
const MOST = 0.75;

/** Does a network lie on the land of this world? One that is made up has its places in other countries than it says. */
export function liesOnLand(nodes: readonly NetworkNode[]): boolean {
  const stated = nodes.filter((node) => node.country !== null && node.kind !== 'sea-waypoint');
  const inland = stated.filter((node) => INLAND.has(node.kind));
  const asked = inland.length > 0 ? inland : stated;
  const lands = loadGeography('50m');
  const right = asked.filter(({ country, lon, lat }) =>
    lands.some(({ state, polygons }) => state === country && polygons.some((polygon) => polygonHolds(polygon, [lon, lat]))),
  );
  return asked.length > 0 && right.length >= MOST * asked.length;
}
