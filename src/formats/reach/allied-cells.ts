import { cellArea, cellToLatLng, polygonToCells } from 'h3-js';
import type { World } from '../../chain/world.ts';
import { distanceToLandKm, findState, isMember, sovereignOf } from '../../facts/index.ts';
import type { ReachCell, ReachGround } from '../../movement/index.ts';
import type { StateId } from '../../words/ids.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { landmassOf, type Piece, piecesOf } from './landmasses.ts';

export type ReachArea = 'europe' | 'all';
export type Resolution = 4 | 5;

/** A cell of the H3 grid whose middle lies on an ally's land. */
export interface AlliedCell extends ReachCell {
  readonly areaKm2: number;
  /** Near the border with the adversary or a state allied to it. */
  readonly isBorder: boolean;
}

export interface AlliedGround extends ReachGround {
  readonly cells: readonly AlliedCell[];
  /** States whose borders count. */
  readonly opponents: readonly StateId[];
}

/** Europe with Iceland, the Azores, the Canary Islands and Türkiye, without Svalbard and what lies overseas. */
const EUROPE = { west: -32, east: 45, south: 27, north: 72 };
const BORDER_KM = 30;
/** Five digits, about a metre: engines differ in the last bits of what the grid gives. */
const DIGITS = 100_000;

/** The land of the scenario's allies on its first day, as cells, and what it takes to reach them. Same input, same cells. */
export function alliedGround(world: World, area: ReachArea, resolution: Resolution): AlliedGround {
  const { data, outcome, movement } = world;
  const pieces = piecesOf(loadGeography('50m'));
  const allies = new Set(outcome.allies);
  const opponents = opponentsOf(world);
  const bordering = new Set(
    [...allies].filter((ally) => findState(data, ally)?.landNeighbours.some((state) => opponents.includes(state))),
  );
  const hostile = loadGeography('50m').filter(({ state }) => opponents.includes(state));
  const ids = new Map<string, AlliedCell>();
  for (const piece of pieces) {
    const state = allyOf(piece, world, area);
    if (state === null || !allies.has(state) || (area === 'europe' && !touchesEurope(piece))) continue;
    for (const id of polygonToCells(piece.polygon as unknown as number[][][], resolution, true)) {
      const cell = cellAt(id);
      if (area === 'europe' && !isInEurope(cell)) continue;
      const isBorder = bordering.has(state) && distanceToLandKm(hostile, cell) <= BORDER_KM;
      const areaKm2 = Math.round(cellArea(id, 'km2') * 10) / 10;
      ids.set(id, { id, ...cell, state, landmass: piece.landmass, areaKm2, isBorder });
    }
  }
  return {
    cells: [...ids.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    landmassOfNode: movement.network.nodes.map((node) => landmassOf(pieces, node)),
    neighbours: new Map(data.states.map(({ id, landNeighbours }) => [id, landNeighbours])),
    opponents,
  };
}

/** The adversary, and those of its collective security treaty that border it: for Russia in 2022 Belarus and Kazakhstan. */
function opponentsOf({ data, scenario, outcome }: World): readonly StateId[] {
  const adversary = findState(data, scenario.adversary);
  if (!adversary) return [];
  const allied = (state: StateId) =>
    isMember(data, adversary.id, 'CSTO', outcome.date) && isMember(data, state, 'CSTO', outcome.date);
  return [adversary.id, ...adversary.landNeighbours.filter(allied)];
}

/** Territories with a code of their own (Greenland) count for their sovereign where all of the land is asked for. */
function allyOf({ state }: Piece, { data }: World, area: ReachArea): StateId | null {
  return area === 'europe' ? state : (sovereignOf(data, state) ?? null);
}

function cellAt(id: string): { lat: number; lon: number } {
  const [lat, lon] = cellToLatLng(id);
  return { lat: Math.round(lat * DIGITS) / DIGITS, lon: Math.round(lon * DIGITS) / DIGITS };
}

/** Most of North America's cells need not be made. */
const touchesEurope = ({ polygon }: Piece): boolean => (polygon[0] ?? []).some(([lon, lat]) => isInEurope({ lat, lon }));

const isInEurope = ({ lat, lon }: { lat: number; lon: number }): boolean =>
  lat >= EUROPE.south && lat <= EUROPE.north && lon >= EUROPE.west && lon <= EUROPE.east;
