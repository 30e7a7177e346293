import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Component } from '../../src/words/forces.ts';
import type { Interval, IsoTime, Minutes } from '../../src/words/time.ts';
import type { Language } from '../messages/languages.ts';
import type { MapWords } from '../messages/map-english.ts';

/** [lon, lat] in degrees. */
export type Position = readonly [number, number];

/** A force with the way it takes: `times` is the minute at each point of `path`. */
export interface MapForce {
  readonly id: string;
  readonly nation: string;
  readonly unit: string;
  readonly personnel: number;
  /** Land, air, sea …; a force without it gets no frame of APP-6, which would say what nobody told. */
  readonly component?: Component;
  /** `armoured-brigade`, `patriot-battery` …, as in the data. */
  readonly unitType?: string;
  readonly path: readonly Position[];
  readonly times: readonly Minutes[];
  readonly first: Interval<Minutes>;
  readonly complete: Interval<Minutes>;
}

export type ThingStatus = 'engaged' | 'contested' | 'not-engaged' | 'unknown';

/** What stands on the map without moving. A two-letter name is a state. */
export interface MapThing {
  readonly id: string;
  readonly kind: 'incident' | 'partner' | 'presence';
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** How far it engages a commitment, by the strongest determination. */
  readonly status: ThingStatus;
  /** Commitments of which that holds, as the reader calls them. */
  readonly commitments?: readonly string[];
}

/** Sides by ISO code. */
export interface MapShading {
  readonly allies: readonly string[];
  readonly adversary: string;
  readonly partners: readonly string[];
  /** States that impose sanctions at the minute shown. */
  readonly sanctioning?: readonly string[];
}

export type LandCollection = FeatureCollection<Geometry, { readonly state: string; readonly border?: 'settled' | 'disputed' }>;

/** Cells with hours as `foedus reach --format geojson` writes them; null where a cell is not reached. */
export type MapReach = FeatureCollection<Polygon | MultiPolygon, { readonly hours?: unknown } | null> & {
  readonly title?: string;
};

/** A place that may be named where there is room. */
export interface MapPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** What a map of either desk is given; the page decides nothing. */
export interface MapProps {
  /** Null until it is here. */
  readonly land: LandCollection | null;
  readonly forces: readonly MapForce[];
  readonly things: readonly MapThing[];
  readonly shading: MapShading;
  readonly reach?: MapReach;
  readonly places?: readonly MapPlace[];
  /** Minute 0, from which all minutes count. */
  readonly start: IsoTime;
  readonly at: Minutes;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly words: MapWords;
  readonly language: Language;
  /** `auto`: as the device has it. */
  readonly theme: string;
}
