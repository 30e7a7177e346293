import type { AreaPiece, Standing } from '../../../assessment/index.ts';
import { type FoedusData, findState, isWithinPeriod } from '../../../facts/index.ts';
import { type AreaMap, PRESENT } from '../area-map.ts';
import { mapWords } from '../map-words.ts';
import { type Box, type Position, polygonHolds } from '../shapes/rings.ts';
import { islands, type Language, partNames, placeNames, seaNames, stateSpots } from './map-names.ts';
import { boxOfRegion, type Frame, isSeen, type Pixel } from './paths.ts';
import { breadthOf, type Named } from './place-labels.ts';
import type { View } from './views.ts';

/** A name on the map, and the mark it may have. */
export interface MapName extends Named {
  readonly face: 'asked' | 'place' | 'waters' | 'state';
  readonly mark: Standing | null;
}

interface Marked {
  readonly at: Pixel;
  readonly standing: Standing;
  readonly names: string[];
}

/** Smaller than this a place is marked, since its form and hatching cannot be seen; pixels. */
const SMALL = 14;
/** Marks nearer than this are one with several names, or are moved apart; pixels. */
const CLOSE = 10;
const PLACE_SIZE = 12.5;
/** An island that the map does not draw stands as the land within this many degrees of it. */
const NEAR = 1.2;

/**
 * All names of a view, first those that come first: what was asked about, seas, places of a status of their own, islands, states.
 * Places and islands in the `enlarged` boxes are named there, not here.
 */
export function namesOf(
  map: AreaMap,
  view: View,
  enlarged: readonly Box[],
  language: Language,
  states: FoedusData['states'],
): readonly MapName[] {
  const spot = ({ lat, lon }: { readonly lat: number; readonly lon: number }) => view.place([lon, lat]);
  const isElsewhere = ([lon, lat]: Position) =>
    enlarged.some(({ west, east, south, north }) => lon > west && lon < east && lat > south && lat < north);
  const { large, small } = placesOf(map, view, isElsewhere, language);
  for (const island of islands) {
    const standing = isElsewhere([island.lon, island.lat]) ? undefined : standingNear(map.pieces, [island.lon, island.lat]);
    if (standing !== undefined) addMark(small, { at: spot(island), standing, names: [island.name[language]] });
  }
  const marked = small.map(
    ({ at, standing, names }): MapName => ({
      at,
      text: names.join(', '),
      size: PLACE_SIZE,
      where: 'beside',
      face: 'place',
      mark: standing,
    }),
  );
  const seas = seaNames.map(
    (sea): MapName => ({
      at: spot(sea),
      text: sea.name[language],
      size: 14,
      where: sea.where ?? 'on',
      face: 'waters',
      mark: null,
    }),
  );
  const onTheSpot = (at: Pixel, text: string): MapName => ({ at, text, size: 12, where: 'on', face: 'state', mark: null });
  const named = stateSpots.flatMap(([id, lat, lon]): MapName[] => {
    const state = findState({ states }, id);
    if (state === undefined || !isWithinPeriod(state, map.date ?? PRESENT)) return [];
    return [onTheSpot(spot({ lat, lon }), language === 'fr' ? state.nameFr : state.name)];
  });
  const parts = partNames.map((part) => onTheSpot(spot(part), part.name[language]));
  const asked = askedAbout(map, spot, language);
  return [...asked, ...seas, ...large, ...marked, ...parts, ...named].filter(({ at }) => isSeen([at], view.frame));
}

function askedAbout(
  map: AreaMap,
  spot: (point: { readonly lat: number; readonly lon: number }) => Pixel,
  language: Language,
): readonly MapName[] {
  const names: MapName[] = [];
  for (const point of map.points) {
    const { id, standing, date } = point;
    const day = date === map.date || date === null ? '' : ` (${date})`;
    const text = `${id}: ${mapWords[language].standing[standing]}${day}`;
    let at = spot(point);
    // the same place on several days is a row of marks
    while (names.some((other) => distance(other.at, at) < CLOSE)) at = [at[0] + CLOSE + 2, at[1]];
    names.push({ at, text, size: 13, isBold: true, where: 'beside', face: 'asked', mark: standing });
  }
  return names;
}

/** Places of a status of their own: names on or beside those that can be seen, marks for the small ones. */
function placesOf(
  map: AreaMap,
  { place, frame }: View,
  isElsewhere: (at: Position) => boolean,
  language: Language,
): { readonly large: MapName[]; readonly small: Marked[] } {
  const large: { readonly name: MapName; readonly area: number }[] = [];
  const small: Marked[] = [];
  for (const piece of map.pieces) {
    const name = placeNames[piece.id];
    if (piece.kind !== 'place' || name === null) continue;
    const text = name?.[language] ?? piece.name;
    const shown = piece.polygons.filter(([shore]) => shore?.[0] === undefined || !isElsewhere(shore[0]));
    const boxes = shown.flatMap((polygon) => boxOfRegion([polygon], place, frame) ?? []);
    const [biggest] = [...boxes].sort((a, b) => b.width * b.height - a.width * a.height);
    if (biggest === undefined) continue;
    if (Math.max(biggest.width, biggest.height) >= SMALL) {
      const where = breadthOf(text, PLACE_SIZE) < biggest.width ? 'within' : 'beside';
      const area = biggest.width * biggest.height;
      large.push({ name: { at: centreOf(biggest), text, size: PLACE_SIZE, where, face: 'place', mark: null }, area });
      continue;
    }
    for (const box of boxes)
      addMark(small, { at: centreOf(box), standing: piece.standing, names: box === boxes[0] ? [text] : [] });
  }
  // the smaller ones first: they have the least room
  return { large: large.sort((a, b) => a.area - b.area).map((one) => one.name), small };
}

/** Joins a mark to one of the same standing close by; moves it off one of another. */
function addMark(marks: Marked[], mark: Marked): void {
  const close = marks.find((other) => distance(other.at, mark.at) < CLOSE);
  if (close === undefined) marks.push(mark);
  else if (close.standing === mark.standing) close.names.push(...mark.names.filter((name) => !close.names.includes(name)));
  else marks.push({ ...mark, at: [close.at[0], close.at[1] + (mark.at[1] < close.at[1] ? -CLOSE : CLOSE)] });
}

function standingNear(pieces: readonly AreaPiece[], point: Position): Standing | undefined {
  let best: { standing: Standing; away: number } | undefined;
  for (const { kind, standing, polygons } of pieces) {
    if (kind === 'sea') continue;
    for (const polygon of polygons) {
      if (polygonHolds(polygon, point)) return standing;
      for (const corner of polygon[0] ?? []) {
        const away = distance(corner, point);
        if (away < (best?.away ?? NEAR)) best = { standing, away };
      }
    }
  }
  return best?.standing;
}

const centreOf = ({ x, y, width, height }: Frame): Pixel => [x + width / 2, y + height / 2];

const distance = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
