import { cellArea, cellToLatLng, gridDisk, polygonToCells, UNITS } from 'h3-js';
import type { World } from '../../../chain/world.ts';
import { findLand, findState, sovereignOf } from '../../../facts/index.ts';
import type { ReachCell, ReachGround } from '../../../movement/index.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Polygon } from '../../../words/place.ts';
import { cutAtAntimeridian } from '../../area-map/shapes/antimeridian.ts';
import { intersect } from '../../area-map/shapes/regions.ts';
import { loadGeography } from '../../geography/load-geography.ts';
import { type BorderLines, borderWith, cellsAlong } from './border-with.ts';
import { landmassOf, type Piece, piecesOf } from './landmasses.ts';
import { type Box, EUROPE, isIn, type ReachArea, type Resolution } from './reach-area.ts';

/** A cell of the H3 grid whose middle lies on an ally's land. */
export interface AlliedCell extends ReachCell {
  readonly areaKm2: number;
  /** The first on the allied side of the land border with the adversary. */
  readonly isBorder: boolean;
}

export interface AlliedGround extends ReachGround {
  readonly cells: readonly AlliedCell[];
  /** The state whose border counts; null where the scenario's adversary is none. */
  readonly adversary: StateId | null;
  readonly border: BorderLines;
}

/** More cells than this are not searched: near places alone would take seconds, and a map of them tens of megabytes. */
export const MOST_CELLS = 150_000;
/** Five digits, about a metre: engines differ in the last bits of what the grid gives. */
const DIGITS = 100_000;
/** All allied land of any year has about 105,000 cells at this resolution. */
const ALWAYS_SEARCHED: Resolution = 5;
/** Finer cells are counted at this resolution before they are made. */
const COUNTED_AT: Resolution = 4;
/** Each cell has so many of the next finer resolution. */
const CELLS_IN_A_CELL = 7;

/** The land of the scenario's allies on its first day, as cells, and what it takes to reach them. Same input, same cells. */
export function alliedGround(world: World, area: ReachArea, resolution: Resolution): AlliedGround {
  const { data, movement } = world;
  const pieces = piecesOf(loadGeography('50m'));
  const adversary = findState(data, world.scenario.adversary)?.id ?? null;
  const border = adversary === null ? [] : borderWith(pieces, new Set(world.outcome.allies), adversary);
  const onBorder = firstCells(border, world, pieces, resolution);
  const cells = new Map<string, AlliedCell>();
  for (const { id, piece, state } of cellsOf(pieces, world, area, resolution)) {
    const areaKm2 = Math.round(cellArea(id, UNITS.km2) * 10) / 10;
    cells.set(id, { id, ...middleOf(id), state, landmass: piece.landmass, areaKm2, isBorder: onBorder.has(id) });
  }
  return {
    cells: [...cells.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    landmassOfNode: movement.network.nodes.map((node) => landmassOf(pieces, node)),
    neighbours: new Map(data.states.map(({ id, landNeighbours }) => [id, landNeighbours])),
    adversary,
    border,
  };
}

/**
 * Cells that a border runs through, and those beside one that it runs through but whose middle lies across: together they hold all
 * of the border's length, which those with their middle on this side alone do not.
 */
function firstCells(border: BorderLines, world: World, pieces: readonly Piece[], resolution: Resolution): ReadonlySet<string> {
  const own = pieces
    .filter(({ state }) => world.outcome.allies.includes(state))
    .map(({ state, polygon }) => ({ state, polygons: [polygon] }));
  const along = [...cellsAlong(border, resolution)];
  return new Set(along.flatMap((id) => (findLand(own, middleOf(id)) === null ? gridDisk(id, 1) : [id])));
}

/**
 * About how many cells an area has where they are more than are searched, else null. They are not made: those of a coarser grid
 * are counted, and seven taken for each step finer.
 */
export function tooManyCells(world: World, area: ReachArea, resolution: Resolution): number | null {
  if (resolution <= ALWAYS_SEARCHED) return null;
  const found = new Set<string>();
  for (const { id } of cellsOf(piecesOf(loadGeography('50m')), world, area, COUNTED_AT)) found.add(id);
  const expected = found.size * CELLS_IN_A_CELL ** (resolution - COUNTED_AT);
  return expected > MOST_CELLS ? expected : null;
}

interface PlacedCell {
  readonly id: string;
  readonly piece: Piece;
  readonly state: StateId;
}

function* cellsOf(pieces: readonly Piece[], world: World, area: ReachArea, resolution: Resolution): Generator<PlacedCell> {
  for (const piece of pieces) {
    const state = allyOf(piece, world, area);
    if (state === null || !world.outcome.allies.includes(state)) continue;
    for (const polygon of partsIn(area, piece.polygon)) {
      for (const id of polygonToCells(polygon as unknown as number[][][], resolution, true)) {
        if (area === 'europe' && !isIn(EUROPE, middleOf(id))) continue;
        yield { id, piece, state };
      }
    }
  }
}

/** Territories with a code of their own (Greenland) count for their sovereign where more than Europe is asked for. */
function allyOf({ state }: Piece, { data }: World, area: ReachArea): StateId | null {
  return area === 'europe' ? state : (sovereignOf(data, state) ?? null);
}

/** Cells of a fine grid are made only where they are asked for: most of North America's need not be. */
function partsIn(area: ReachArea, polygon: Polygon): readonly Polygon[] {
  if (area === 'all') return [polygon];
  if (area === 'europe') return touches(EUROPE, polygon) ? [polygon] : [];
  return intersect(cutAtAntimeridian(polygon), [outlineOf(area)]);
}

const touches = (box: Box, polygon: Polygon): boolean => (polygon[0] ?? []).some(([lon, lat]) => isIn(box, { lat, lon }));

const outlineOf = ({ west, east, south, north }: Box): Polygon => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

function middleOf(id: string): { lat: number; lon: number } {
  const [lat, lon] = cellToLatLng(id);
  return { lat: Math.round(lat * DIGITS) / DIGITS, lon: Math.round(lon * DIGITS) / DIGITS };
}
