import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology, Polygon as TopoPolygon } from 'topojson-specification';
import { findLand } from '../../facts/land.ts';
import type { StateId } from '../../words/ids.ts';
import type { Polygon } from '../../words/place.ts';
import { markedAreas } from './marked-areas.ts';
import { alpha2OfNumeric } from './numeric-codes.ts';

/** 1:10 million for questions of place, 1:50 million for maps, 1:110 million for thumbnails. */
export type Scale = '10m' | '50m' | '110m';

/** What each shape of the atlas is to us. `state` null: land that no state owns in the eyes of all. */
export interface AtlasProperties {
  readonly state: StateId | null;
  readonly name: string;
  /** Why this land is a shape of its own although its state has another, e.g. `not under government control`. */
  readonly mark?: string;
}

export type AtlasShape = (TopoPolygon<AtlasProperties> | MultiPolygon<AtlasProperties>) & { properties: AtlasProperties };

export interface Atlas {
  readonly topology: Topology;
  readonly shapes: readonly AtlasShape[];
}

type RawShape = TopoPolygon<{ name: string }> | MultiPolygon<{ name: string }>;

const SIMFEROPOL = { lat: 44.952, lon: 34.102 };
const atlases = new Map<Scale, Atlas>();

/**
 * Natural Earth's boundaries as the allies see them in law: Crimea is moved from Russia to Ukraine, shapes without
 * an ISO code get their state and a mark. Read once a scale and process.
 * @throws Error where the atlas does not hold what this relies on (another release of world-atlas)
 */
export function loadAtlas(scale: Scale): Atlas {
  const known = atlases.get(scale);
  if (known !== undefined) return known;
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const raw = topology.objects.countries.geometries as readonly RawShape[];
  const atlas = { topology, shapes: moveCrimea(topology, raw.map(nameShape)) };
  atlases.set(scale, atlas);
  return atlas;
}

/** Rings of a shape as [lon, lat]. Rings that cross the antimeridian jump there, as the atlas has them. */
export function polygonsOf(topology: Topology, shape: TopoPolygon | MultiPolygon): readonly Polygon[] {
  const { geometry } = shape.type === 'Polygon' ? feature(topology, shape) : feature(topology, shape);
  // GeoJSON positions are typed as number[]; the atlas has two numbers in each.
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as readonly Polygon[];
}

function nameShape(raw: RawShape): AtlasShape {
  const name = raw.properties?.name ?? '';
  return { ...raw, properties: propertiesOf(raw.id, name) };
}

function propertiesOf(id: string | number | undefined, name: string): AtlasProperties {
  const marked = markedAreas.get(name);
  if (marked !== undefined) return { name, ...marked };
  const state = id === undefined ? undefined : alpha2OfNumeric(String(id));
  if (state === undefined) throw new Error(`the atlas has a shape that is not known here: ${name}`);
  return { name, state };
}

function moveCrimea(topology: Topology, shapes: readonly AtlasShape[]): readonly AtlasShape[] {
  const russia = multiOf(shapes, 'RU');
  const crimea = russia.arcs.filter((arcs) => {
    const polygons = polygonsOf(topology, { type: 'Polygon', arcs });
    return findLand([{ state: 'UA', polygons }], SIMFEROPOL) !== null;
  });
  if (crimea.length !== 1) throw new Error(`expected one polygon of the atlas to hold Simferopol, found ${crimea.length}`);
  const ukraine = multiOf(shapes, 'UA');
  const whole = mergeArcs(topology, [ukraine, { type: 'MultiPolygon', arcs: crimea }]);
  const rest = { ...russia, arcs: russia.arcs.filter((arcs) => !crimea.includes(arcs)) };
  return shapes.map((shape) => {
    if (shape.properties.state === 'RU') return rest;
    if (shape.properties.state === 'UA') return { ...whole, properties: shape.properties };
    return shape;
  });
}

function multiOf(shapes: readonly AtlasShape[], state: StateId): MultiPolygon<AtlasProperties> & { properties: AtlasProperties } {
  const shape = shapes.find((candidate) => candidate.properties.state === state);
  if (shape === undefined) throw new Error(`the atlas has no shape of ${state}`);
  if (shape.type === 'MultiPolygon') return shape;
  return { ...shape, type: 'MultiPolygon', arcs: [shape.arcs] };
}
