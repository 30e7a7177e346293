import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { StateId } from '../../words/ids.ts';
import { type AtlasProperties, loadAtlas, type Scale } from './atlas.ts';

/** Lines of [lon, lat]. */
export type Lines = readonly (readonly (readonly [number, number])[])[];

export interface Borders {
  /** Between states, undisputed among the allies. */
  readonly settled: Lines;
  /** Disputed or not recognised by all, and lines of control inside a state: draw them broken. */
  readonly disputed: Lines;
}

const disputedPairs: ReadonlySet<string> = new Set(['RS-XK', 'DZ-EH', 'EH-MA', 'EH-MR', 'IL-PS', 'IN-PK', 'CN-IN']);

/**
 * Land borders for drawing, each once, without coasts; no line lies on the antimeridian or at a pole.
 * Borders between parts of one state are left out unless the part is marked. Disputes follow the pair, not the stretch.
 */
export function loadBorders(scale: Scale): Borders {
  const { topology, shapes } = loadAtlas(scale);
  // mesh() follows these shapes' arcs only; the topology keeps its own, unchanged objects.
  const collection = { type: 'GeometryCollection' as const, geometries: [...shapes] };
  const lines = (keep: (a: AtlasProperties, b: AtlasProperties) => boolean): Lines => {
    const both = (a: GeometryObject, b: GeometryObject) => a !== b && keep(propertiesOf(a), propertiesOf(b));
    return mesh(topology, collection, both).coordinates as unknown as Lines;
  };
  return {
    settled: lines((a, b) => a.state !== b.state && !isDisputed(a, b)),
    disputed: lines(isDisputed),
  };
}

function propertiesOf(shape: GeometryObject): AtlasProperties {
  // Every shape of the collection is an AtlasShape; topojson's types forget it.
  return shape.properties as AtlasProperties;
}

function isDisputed(a: AtlasProperties, b: AtlasProperties): boolean {
  if (a.state === null || b.state === null) return true;
  if (a.state === b.state) return a.mark !== b.mark && hasControlLine(a, b);
  return disputedPairs.has(pairOf(a.state, b.state));
}

function hasControlLine(a: AtlasProperties, b: AtlasProperties): boolean {
  return [a.mark, b.mark].some((mark) => mark?.includes('control') === true || mark?.includes('buffer') === true);
}

function pairOf(a: StateId, b: StateId): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}
