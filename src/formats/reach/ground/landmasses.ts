import { distanceToOutlineKm, findLand } from '../../../facts/index.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Land, Point, Polygon } from '../../../words/place.ts';

/** One polygon of a state's land, and the continent or island that it is part of, by number. */
export interface Piece {
  readonly state: StateId;
  readonly polygon: Polygon;
  readonly landmass: number;
}

/** Ports and airfields may lie this far off a shore that is drawn at 1:50 million. */
const OFF_SHORE_KM = 25;

/** An island drawn with so few corners, so near to other land of its state, belongs to that: Amager with Copenhagen's airport. */
const SMALL_ISLAND_CORNERS = 12;
const BESIDE_KM = 10;

/** Polygons that share a corner of a border are one land: the atlas draws a border once for both sides. */
export function piecesOf(lands: readonly Land[]): readonly Piece[] {
  const polygons = lands.flatMap(({ state, polygons }) => polygons.map((polygon) => ({ state, polygon })));
  const parent = polygons.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  const seen = new Map<string, number>();
  polygons.forEach(({ polygon }, index) => {
    for (const ring of polygon) {
      for (const corner of ring) {
        const key = corner.join();
        const other = seen.get(key);
        if (other === undefined) seen.set(key, index);
        else parent[rootOf(index)] = rootOf(other);
      }
    }
  });
  return polygons.map((one, index) => ({ ...one, landmass: rootOf(index) }));
}

/** The land that a place of the network stands on; -1 for the sea, and for what is not on its nation's land. */
export function landmassOf(pieces: readonly Piece[], place: Point & { readonly country: StateId | null }): number {
  if (place.country === null) return -1;
  const own = pieces.filter(({ state }) => state === place.country);
  const under = own.find((piece) => findLand([landOf(piece)], place) !== null);
  const isSmall = under?.polygon[0] !== undefined && under.polygon[0].length <= SMALL_ISLAND_CORNERS;
  if (under && !isSmall) return under.landmass;
  let nearest = { km: under ? BESIDE_KM : OFF_SHORE_KM, landmass: under?.landmass ?? -1 };
  for (const piece of own) {
    if (piece === under) continue;
    const km = distanceToOutlineKm([landOf(piece)], place);
    if (km < nearest.km) nearest = { km, landmass: piece.landmass };
  }
  return nearest.landmass;
}

const landOf = ({ state, polygon }: Piece): Land => ({ state, polygons: [polygon] });
