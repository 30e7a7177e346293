import type { NetworkArc, NetworkNode } from '../../words/network.ts';
import type { NetworkView } from './network-view.ts';
import { EXERCISE, NOTES, subtitleOf } from './network-words.ts';

type Position = readonly [number, number];

interface NetworkFeature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] };
  /** The row itself: every attribute, what it rests on, its date and confidence. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Beside what RFC 7946 asks for, foreign members (§6.1) say what the map shows and that nothing in it is real. */
export interface NetworkCollection {
  readonly type: 'FeatureCollection';
  readonly exercise: string;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly features: readonly NetworkFeature[];
}

/** The view in the form that `foedus network import` reads: reading it back gives the same rows. */
export function networkToGeojson(view: NetworkView): NetworkCollection {
  const places = new Map(view.nodes.map((node): [string, Position] => [node.id, [node.lon, node.lat]]));
  return {
    type: 'FeatureCollection',
    exercise: EXERCISE,
    title: view.title,
    subtitle: subtitleOf(view),
    notes: NOTES,
    features: [...view.nodes.map(nodeFeature), ...view.arcs.flatMap((arc) => arcFeature(arc, places))],
  };
}

function nodeFeature({ lat, lon, ...properties }: NetworkNode): NetworkFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

function arcFeature(arc: NetworkArc, places: ReadonlyMap<string, Position>): NetworkFeature[] {
  const [from, to] = [places.get(arc.from), places.get(arc.to)];
  if (from === undefined || to === undefined) return [];
  return [{ type: 'Feature', geometry: { type: 'LineString', coordinates: [from, to] }, properties: { ...arc } }];
}

/** One feature a line, so that a change shows as one line. */
export function geojsonText({ features, ...members }: NetworkCollection): string {
  const head = JSON.stringify(members).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
