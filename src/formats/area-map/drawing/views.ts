import type { Polygon } from '../../../words/place.ts';
import { equalArea, type Projection } from '../../geography/equal-area.ts';
import type { AreaMap } from '../area-map.ts';
import { type Box, boxesMeet, boxOf } from '../shapes/rings.ts';
import type { Name } from './map-names.ts';
import type { Frame } from './paths.ts';

/** A part of the world in a frame, pixels. */
export interface View {
  readonly frame: Frame;
  readonly place: Projection;
  /** What lies beyond this is not drawn, degrees; where not given, all is. */
  readonly reach?: Polygon;
}

/** An enlarged part, for places that the large map is too small for. */
export interface Inset extends View {
  readonly letter: string;
  readonly name: Name;
  /** What it shows, degrees: a view shows this and its surroundings. */
  readonly box: Box;
}

export const SIZE = { width: 1400, height: 1184 };
export const FRAME: Frame = { x: 30, y: 112, width: 1340, height: 1010 };

/** Alaska to the Caspian Sea, French Guiana to beyond the Pole: there is more to see north of the centre than south. */
export const mainView: View = {
  frame: FRAME,
  place: equalArea([-30, 45], 10.53, [FRAME.x + FRAME.width / 2, FRAME.y + 588]),
};

const ENLARGED: readonly { readonly name: Name; readonly box: Box }[] = [
  {
    name: { en: 'Strait of Gibraltar', fr: 'Détroit de Gibraltar' },
    box: { west: -6.2, east: -2, south: 34.7, north: 36.9 },
  },
  { name: { en: 'Cyprus', fr: 'Chypre' }, box: { west: 32, east: 34.8, south: 34.4, north: 35.8 } },
  { name: { en: 'Germany and Austria', fr: 'Allemagne et Autriche' }, box: { west: 5.8, east: 19.5, south: 46.3, north: 55.1 } },
];
const INSET = { width: 208, gap: 8 };
/** Columns of insets end above Türkiye. */
const LOWEST = FRAME.y + 372;
const LETTERS = 'ABC';

/** The enlarged parts that a day needs, in columns from the upper right: those where a place of a status of its own lies. */
export function insetsOf(map: AreaMap): readonly Inset[] {
  const places = map.pieces.filter((piece) => piece.kind === 'place').flatMap((piece) => piece.polygons.map(boxOf));
  const needed = ENLARGED.filter(({ box }) => places.some((place) => boxesMeet(place, box) && isMostlyIn(place, box)));
  let [left, top] = [FRAME.x + FRAME.width - INSET.width - INSET.gap, FRAME.y + INSET.gap];
  return needed.map(({ name, box }, index) => {
    const middle = { lon: (box.west + box.east) / 2, lat: (box.south + box.north) / 2 };
    const scale = INSET.width / ((box.east - box.west) * Math.cos((middle.lat * Math.PI) / 180));
    const height = Math.round((box.north - box.south) * scale);
    if (top + height > LOWEST) [left, top] = [left - INSET.width - INSET.gap, FRAME.y + INSET.gap];
    const frame = { x: left, y: top, width: INSET.width, height };
    top += height + INSET.gap;
    const place = equalArea([middle.lon, middle.lat], scale, [left + INSET.width / 2, frame.y + height / 2]);
    return { letter: LETTERS[index] ?? '', name, box, frame, place, reach: around(box) };
  });
}

/** The box and a degree more on each side: in a frame that is turned a little, its corners lie outside the box. */
const around = ({ west, east, south, north }: Box): Polygon => [
  [
    [west - 1, south - 1],
    [east + 1, south - 1],
    [east + 1, north + 1],
    [west - 1, north + 1],
    [west - 1, south - 1],
  ],
];

/** A place much larger than the enlarged part is no reason for it: Cyprus, where all of it is one place, is. */
const isMostlyIn = (place: Box, box: Box): boolean =>
  place.west > box.west - 1 && place.east < box.east + 1 && place.south > box.south - 1 && place.north < box.north + 1;
