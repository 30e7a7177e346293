import type { FeatureCollection } from 'geojson';
import type { MapReach } from '../map-props.ts';

/** Bands of hours, soonest first, in one scale from light to dark that can be told apart in grey. `most` is included. */
export const REACH_BANDS = [
  { most: 24, colour: '#f7f3c8' },
  { most: 72, colour: '#a9d4a6' },
  { most: 168, colour: '#58a8a8' },
  { most: 240, colour: '#2f79b0' },
  { most: 504, colour: '#33549a' },
  { most: Number.POSITIVE_INFINITY, colour: '#2b2560' },
] as const;

/** -1: not reached. */
export function bandOf(hours: unknown): number {
  return typeof hours === 'number' ? REACH_BANDS.findIndex(({ most }) => hours <= most) : -1;
}

/** The cells with the band of each. */
export function reachCells(reach: MapReach | undefined): FeatureCollection {
  const features = (reach?.features ?? []).map((cell) => ({ ...cell, properties: { band: bandOf(cell.properties?.hours) } }));
  return { type: 'FeatureCollection', features };
}

/** The bands that the cells have, soonest first, -1 last. */
export function bandsIn(reach: MapReach): readonly number[] {
  const bands = new Set(reach.features.map(({ properties }) => bandOf(properties?.hours)));
  return [...bands].sort((a, b) => (a === -1 ? 1 : b === -1 ? -1 : a - b));
}
