import { distanceToLandKm, distanceToOutlineKm, findLand, landsOf } from '../../facts/land.ts';
import { greatCircleKm } from '../../kernel/sphere.ts';
import type { Land, Point } from '../../words/place.ts';
import { nameOf } from './check-rows.ts';
import { type DataFile, type Finding, isRow, type PlacedRow, type Row, rowsOf, textOf } from './finding.ts';

/** How far outside its state a place may lie on the 1:10 million map: quays, causeways, bridges, atolls. */
const COAST_TOLERANCE_KM = 30;
/** The same for places that are on dry land by their nature. */
const INLAND_TOLERANCE_KM = 10;
/** How far inland a sea waypoint may lie: canals and narrow straits are land at this scale. */
const WATERWAY_TOLERANCE_KM = 10;
/** A way may be this much shorter than the great circle between its ends: lengths and places are rounded. */
const WAY_TOLERANCE_KM = 2;

const coastKinds: ReadonlySet<unknown> = new Set(['port', 'border-crossing', 'gauge-change']);

/** Capitals and network nodes outside their country, and sea waypoints on land. */
export function checkPlaces(files: readonly DataFile[], lands: readonly Land[]): readonly Finding[] {
  return [
    ...rowsOf(files, 'states').flatMap((placed) => capitalFindings(placed, lands)),
    ...rowsOf(files, 'nodes').flatMap((placed) => nodeFindings(placed, files, lands)),
  ];
}

function capitalFindings({ file, index, row }: PlacedRow, lands: readonly Land[]): readonly Finding[] {
  const point = pointOf(row.capital);
  if (point === undefined || typeof row.id !== 'string') return [];
  // A state of the past has no land on a map of today: its capital must only lie on some land.
  const own = row.to === null ? landsOf(lands, row.id) : lands;
  return outside(file, [index, 'capital', 'lat'], `${nameOf(row, index)}: the capital`, own, point, COAST_TOLERANCE_KM);
}

function nodeFindings(placed: PlacedRow, files: readonly DataFile[], lands: readonly Land[]): readonly Finding[] {
  const { file, index, row } = placed;
  const point = pointOf(row);
  if (point === undefined) return [];
  if (row.kind === 'sea-waypoint') return afloat(placed, point, lands);
  if (typeof row.country !== 'string') {
    const message = `${nameOf(row, index)} is a ${textOf(row.kind)} without a country`;
    return [{ file, path: [index, 'country'], message, remedy: 'only sea waypoints lie in no country' }];
  }
  const own = ownLands(row.country, files, lands);
  const tolerance = coastKinds.has(row.kind) ? COAST_TOLERANCE_KM : INLAND_TOLERANCE_KM;
  return outside(file, [index, 'lat'], nameOf(row, index), own, point, tolerance);
}

/** A node in Greenland may say DK or GL. */
function ownLands(country: string, files: readonly DataFile[], lands: readonly Land[]): readonly Land[] {
  const territories = rowsOf(files, 'territories')
    .filter(({ row }) => row.sovereign === country)
    .map(({ row }) => textOf(row.id));
  return [country, ...territories].flatMap((id) => landsOf(lands, id));
}

function outside(
  file: string,
  path: Finding['path'],
  name: string,
  own: readonly Land[],
  point: Point,
  tolerance: number,
): Finding[] {
  const km = distanceToLandKm(own, point);
  if (km <= tolerance) return [];
  const far = Number.isFinite(km) ? `${Math.round(km)} km outside its country` : 'in a country that the map does not have';
  return [{ file, path, message: `${name} lies ${far}`, remedy: 'check latitude, longitude and country' }];
}

function afloat({ file, index, row }: PlacedRow, point: Point, lands: readonly Land[]): readonly Finding[] {
  const state = findLand(lands, point);
  if (state === null) return [];
  const km = distanceToOutlineKm(landsOf(lands, state), point);
  if (km <= WATERWAY_TOLERANCE_KM) return [];
  const message = `${nameOf(row, index)} is a sea waypoint ${Math.round(km)} km inland, in ${state}`;
  return [{ file, path: [index, 'lat'], message, remedy: 'move it to the water' }];
}

/** Arcs that are shorter than the straight way, lead from a node to itself, or bear a gauge though they are no railway. */
export function checkArcs(files: readonly DataFile[]): readonly Finding[] {
  const nodes = new Map(rowsOf(files, 'nodes').map(({ row }) => [row.id, row]));
  return rowsOf(files, 'arcs').flatMap(({ file, index, row }) => {
    const [from, to] = [pointOf(nodes.get(row.from)), pointOf(nodes.get(row.to))];
    const say = (field: string, message: string, remedy: string): Finding => ({
      file,
      path: [index, field],
      message: `${nameOf(row, index)} ${message}`,
      remedy,
    });
    const findings: Finding[] = [];
    if (row.from === row.to) findings.push(say('to', 'leads back to where it starts', 'join two nodes'));
    if (row.gaugeMm !== undefined && row.mode !== 'rail')
      findings.push(say('gaugeMm', 'bears a gauge but is no railway', 'take it out'));
    if (from === undefined || to === undefined || typeof row.lengthKm !== 'number') return findings;
    const straightKm = greatCircleKm(from, to);
    if (row.lengthKm < straightKm - WAY_TOLERANCE_KM) {
      const message = `is ${row.lengthKm} km long, but its ends lie ${Math.round(straightKm)} km apart`;
      findings.push(say('lengthKm', message, 'correct the length or the places'));
    }
    return findings;
  });
}

function pointOf(value: unknown): Point | undefined {
  if (!isRow(value)) return undefined;
  const { lat, lon }: Row = value;
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined;
}
