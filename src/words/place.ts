import type { StateId } from './ids.ts';

/** Decimal degrees, WGS 84, east and north positive. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface Place extends Point {
  readonly name: string;
  readonly country: StateId | null;
}

/** Rings of [lon, lat]; the first ring of a polygon is its shore, the others are holes. */
export type Polygon = readonly (readonly (readonly [number, number])[])[];

/** The land of one state (or of a territory with its own shape), as the allies see it in law. */
export interface Land {
  readonly state: StateId;
  readonly polygons: readonly Polygon[];
}
