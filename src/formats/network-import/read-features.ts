import type { z } from 'zod';
import { greatCircleKm } from '../../kernel/sphere.ts';
import type { Point } from '../../words/place.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { findJsonFault } from '../placed/json-fault.ts';
import { ARC_KEYS, type ArcProperties, arcShape, NODE_KEYS, type NodeProperties, nodeShape } from './feature-shapes.ts';
import type { Fault } from './place-faults.ts';
import { type Slice, textOf } from './scan-features.ts';

/** A node that is not sound, kept so that the arcs to it are not told as wrong too. */
export interface BrokenNode {
  readonly id: string | undefined;
  readonly at: Point | undefined;
}

/** A Point of the file, its properties sound and its place on the globe. */
export interface ReadNode {
  readonly slice: Slice;
  readonly row: NodeProperties;
  readonly at: Point;
}

/** A LineString of the file. `line` is absent where the feature has no geometry. */
export interface ReadArc {
  readonly slice: Slice;
  readonly row: ArcProperties;
  /** Properties that were wrong, have been told, and are left out of the row. */
  readonly wrong: readonly string[];
  readonly line?: { readonly start: Point; readonly end: Point; readonly km: number };
}

/** What is filled while features are read one by one. */
export interface Features {
  readonly nodes: ReadNode[];
  readonly arcs: ReadArc[];
  readonly brokenNodes: BrokenNode[];
  readonly faults: Fault[];
  /** Properties that no row has, with how many features bear them. */
  readonly ignored: Map<string, number>;
  count: number;
}

const GUIDE = 'docs/user-guide.md, "network"';
const SHAPES = 'a Point for a node, a LineString for an arc';

type Json = Readonly<Record<string, unknown>>;

/** Reads one feature and puts it, or what is wrong with it, with the others. */
export function readFeature(bytes: Uint8Array, slice: Slice, into: Features): void {
  into.count++;
  const text = textOf(bytes, slice);
  const feature = parse(text, slice, into.faults);
  if (feature === undefined) return;
  const say = (path: readonly PropertyKey[], message: string, remedy: string) => {
    into.faults.push({ slice, path, message, remedy });
  };
  if (!isObject(feature) || feature.type !== 'Feature') {
    say(['type'], 'a Feature must stand here', 'write {"type": "Feature", "properties": {...}, "geometry": {...}}');
    return;
  }
  const { geometry } = feature;
  const kind = isObject(geometry) ? geometry.type : geometry === null ? null : undefined;
  if (kind === 'Point') readNode(feature, geometry as Json, slice, into);
  else if (kind === 'LineString' || kind === null) readArc(feature, geometry as Json | null, slice, into);
  else if (kind === 'MultiLineString' || kind === 'MultiPoint') {
    say(['geometry', 'type'], `a ${kind} has several parts`, `export single parts: ${SHAPES}`);
  } else {
    const found = typeof kind === 'string' ? `a ${kind} is neither a node nor an arc` : 'geometry is missing';
    say(['geometry'], found, `write ${SHAPES}`);
  }
}

function parse(text: string, { from }: Slice, faults: Fault[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, message } = findJsonFault(text);
    const before = text.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    const at = from + new TextEncoder().encode(text.slice(0, start)).length;
    faults.push({ slice: { from: at, to: at }, path: [], message, remedy: 'mend it here; nothing of this file was used' });
    return undefined;
  }
}

function readNode(feature: Json, geometry: Json, slice: Slice, into: Features): void {
  const { row, wrong } = readRow(feature, slice, nodeShape, NODE_KEYS, 'the node', into);
  const at = positionAt(geometry.coordinates, slice, ['geometry', 'coordinates'], into.faults);
  if (row !== undefined && at !== undefined && wrong.length === 0) into.nodes.push({ slice, row, at });
  else into.brokenNodes.push({ id: row?.id ?? idIn(feature), at });
}

function readArc(feature: Json, geometry: Json | null, slice: Slice, into: Features): void {
  const { row, wrong } = readRow(feature, slice, arcShape, ARC_KEYS, 'the arc', into);
  const line = geometry === null ? undefined : lineOf(geometry.coordinates, slice, into.faults);
  if (row === undefined || (geometry !== null && line === undefined)) return;
  into.arcs.push({ slice, row, wrong, ...(line === undefined ? {} : { line }) });
}

function idIn({ properties }: Json): string | undefined {
  return isObject(properties) && typeof properties.id === 'string' ? properties.id : undefined;
}

interface RowReading<Row> {
  /** Undefined where it cannot be a row even without what is wrong. */
  readonly row: Row | undefined;
  readonly wrong: readonly string[];
}

/** The properties that rows have; null counts as absent, since many programs write every column. */
function readRow<Row>(
  feature: Json,
  slice: Slice,
  shape: z.ZodType<Row>,
  keys: readonly string[],
  whole: string,
  { faults, ignored }: Features,
): RowReading<Row> {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const value: Record<string, unknown> = {};
  for (const key of Object.keys(properties)) {
    const found = properties[key];
    if (!keys.includes(key)) ignored.set(key, (ignored.get(key) ?? 0) + 1);
    else if (found !== null) value[key] = found;
  }
  // programs that keep the id beside the properties write numbers too
  if (value.id === undefined && feature.id !== undefined && feature.id !== null) value.id = String(feature.id);
  const parsed = shape.safeParse(value);
  if (parsed.success) return { row: parsed.data, wrong: [] };
  for (const issue of parsed.error.issues) {
    for (const { path, message, remedy } of describeIssue(issue, { value, schema: shape, whole, guide: GUIDE })) {
      const near =
        path.length === 1 && value[String(path[0])] === undefined ? ignoredNear(String(path[0]), properties, keys) : '';
      faults.push({ slice, path: ['properties', ...path], message, remedy: `${remedy}${near}` });
    }
  }
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  for (const key of wrong) delete value[key];
  return { row: shape.safeParse(value).data, wrong };
}

/** A property that is spelled otherwise only by its capitals or signs: `length_km`. */
function ignoredNear(key: string, properties: Json, keys: readonly string[]): string {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const near = Object.keys(properties).find((name) => !keys.includes(name) && plain(name) === plain(key));
  return near === undefined ? '' : ` ("${near}" is not read: call it "${key}")`;
}

function lineOf(coordinates: unknown, slice: Slice, faults: Fault[]): ReadArc['line'] | undefined {
  const path = ['geometry', 'coordinates'];
  if (!Array.isArray(coordinates) || coordinates.length < 2) {
    faults.push({ slice, path, message: 'a line has two positions at least', remedy: 'write [[lon, lat], [lon, lat], ...]' });
    return undefined;
  }
  let km = 0;
  let start: Point | undefined;
  let previous: Point | undefined;
  for (let index = 0; index < coordinates.length; index++) {
    const point = positionAt(coordinates[index], slice, [...path, index], faults);
    // one wrong position is told; the rest of such a line is mostly wrong in the same way
    if (point === undefined) return undefined;
    if (previous === undefined) start = point;
    else km += greatCircleKm(previous, point);
    previous = point;
  }
  return start && previous ? { start, end: previous, km } : undefined;
}

function positionAt(value: unknown, slice: Slice, path: readonly PropertyKey[], faults: Fault[]): Point | undefined {
  const [lon, lat] = Array.isArray(value) ? value : [];
  const say = (message: string, remedy: string) => {
    faults.push({ slice, path, message, remedy });
    return undefined;
  };
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return say('a position is two numbers', 'write [lon, lat] in degrees');
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
  if (Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
    return say(`latitude ${lat} cannot be: latitude and longitude are swapped`, `GeoJSON has longitude first: [${lat}, ${lon}]`);
  }
  return say(`[${lon}, ${lat}] are no degrees`, 'export the file in degrees, WGS 84 (EPSG:4326)');
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
