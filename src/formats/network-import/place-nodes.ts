import type { FoedusData } from '../../facts/index.ts';
import { distanceToLandKm, distanceToOutlineKm, findLand, landsOf } from '../../facts/index.ts';
import type { NetworkNode } from '../../words/network.ts';
import type { Land, Point } from '../../words/place.ts';
import type { Provenance } from '../../words/source.ts';
import type { NodeProperties } from './feature-shapes.ts';
import type { Fault } from './place-faults.ts';
import type { ReadNode } from './read-features.ts';

/** How far outside its country a node may lie on the 1:10 million map, and how far inland a sea waypoint: as in the data's own check. */
const ABROAD_KM = 30;
const INLAND_KM = 10;

export interface PlacedNodes {
  readonly nodes: readonly NetworkNode[];
  readonly slices: readonly ReadNode['slice'][];
  /** Of how many the country was read off the map. */
  readonly countriesFromMap: number;
  readonly faults: readonly Fault[];
}

interface Ground {
  readonly lands: readonly Land[];
  readonly territories: FoedusData['territories'];
  /** What rows rest on that say nothing else. */
  readonly provenance: Provenance;
}

/** Nodes as rows: each once, in its country. Where no country is given it is read off the map. */
export function placeNodes(read: readonly ReadNode[], ground: Ground): PlacedNodes {
  const faults: Fault[] = [];
  const nodes: NetworkNode[] = [];
  const seen = new Set<string>();
  const own = new Map<string, readonly Land[]>();
  let countriesFromMap = 0;
  for (const { slice, row, at } of read) {
    const say = (path: readonly PropertyKey[], message: string, remedy: string) => faults.push({ slice, path, message, remedy });
    if (seen.has(row.id)) say(['properties', 'id'], `the id "${row.id}" stands twice among the nodes`, 'give each its own id');
    seen.add(row.id);
    const isAfloat = row.kind === 'sea-waypoint';
    let country = row.country ?? null;
    const wrong = isAfloat ? afloat(at, ground.lands) : country === null ? null : abroad(at, landsIn(country, ground, own));
    if (wrong !== null) say(['geometry', 'coordinates'], `${row.id} ${wrong.message}`, wrong.remedy);
    if (!isAfloat && country === null) {
      country = nearestState(at, ground.lands);
      if (country === null) {
        const message = `${row.id} has no country and lies on no land of the map`;
        say(['properties'], message, 'give country as two letters; a point at sea is of the kind sea-waypoint');
      } else countriesFromMap++;
    }
    nodes.push(nodeOf(row, at, country, ground.provenance));
  }
  return { nodes, slices: read.map(({ slice }) => slice), countriesFromMap, faults };
}

/** In the order in which rows of `data/network` have their keys. */
function nodeOf(row: NodeProperties, at: Point, country: string | null, provenance: Provenance): NetworkNode {
  const { id, name, country: _, kind, source, asOf, confidence, note, attributeProvenance, ...attributes } = row;
  return {
    id,
    name: name ?? id,
    country,
    kind,
    lat: at.lat,
    lon: at.lon,
    ...attributes,
    ...restOn({ source, asOf, confidence, note }, provenance),
    ...(attributeProvenance === undefined ? {} : { attributeProvenance }),
  };
}

type Partly = { readonly [Key in keyof Provenance]?: Provenance[Key] | undefined };

/** What a row says it rests on, filled up. A row with its own source gets no note of ours. */
export function restOn({ source, asOf, confidence, note }: Partly, fallback: Provenance): Provenance {
  const said = note ?? (source === undefined || source === 'judgement' ? fallback.note : undefined);
  return {
    source: source ?? fallback.source,
    asOf: asOf ?? fallback.asOf,
    confidence: confidence ?? fallback.confidence,
    ...(said === undefined ? {} : { note: said }),
  };
}

interface Misplacement {
  readonly message: string;
  readonly remedy: string;
}

function abroad(at: Point, own: readonly Land[]): Misplacement | null {
  const km = distanceToLandKm(own, at);
  // a country that the map does not have cannot be held against it
  if (km <= ABROAD_KM || own.length === 0) return null;
  const message = `lies ${Math.round(km)} km outside its country`;
  if (Math.abs(at.lon) <= 90 && distanceToLandKm(own, { lat: at.lon, lon: at.lat }) <= ABROAD_KM) {
    return { message: `${message}: latitude and longitude are swapped`, remedy: swapped(at) };
  }
  return { message, remedy: 'check longitude, latitude and country' };
}

function afloat(at: Point, lands: readonly Land[]): Misplacement | null {
  const state = findLand(lands, at);
  if (state === null) return null;
  const km = distanceToOutlineKm(landsOf(lands, state), at);
  if (km <= INLAND_KM) return null;
  const message = `is a sea waypoint ${Math.round(km)} km inland, in ${state}`;
  const isSwapped = Math.abs(at.lon) <= 90 && findLand(lands, { lat: at.lon, lon: at.lat }) === null;
  return { message, remedy: `move it to the water${isSwapped ? `; if latitude and longitude are swapped: ${swapped(at)}` : ''}` };
}

const swapped = ({ lat, lon }: Point): string => `GeoJSON has longitude first: [${lat}, ${lon}]`;

/** The country's land and that of its territories. */
function landsIn(country: string, { lands, territories }: Ground, known: Map<string, readonly Land[]>): readonly Land[] {
  let own = known.get(country);
  if (own === undefined) {
    const states = [country, ...territories.filter((row) => row.sovereign === country).map(({ id }) => id)];
    own = states.flatMap((state) => landsOf(lands, state));
    known.set(country, own);
  }
  return own;
}

/** The state on whose land, or within reach of whose shore, a point lies. */
function nearestState(at: Point, lands: readonly Land[]): string | null {
  const state = findLand(lands, at);
  if (state !== null) return state;
  let best: string | null = null;
  let bestKm = INLAND_KM;
  for (const land of lands) {
    const km = distanceToOutlineKm([land], at);
    if (km <= bestKm) [best, bestKm] = [land.state, km];
  }
  return best;
}
