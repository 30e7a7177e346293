import type { NetworkView } from './network-view.ts';

export const EXERCISE = 'EXERCISE EXERCISE EXERCISE';

/** `34.5° N 11° W to 71° N 44° E`. */
function cornersOf({ box: { south, west, north, east } }: NetworkView): string {
  const round = (degrees: number) => Math.round(Math.abs(degrees) * 10) / 10;
  const lat = (degrees: number) => `${round(degrees)}° ${degrees < 0 ? 'S' : 'N'}`;
  const lon = (degrees: number) => `${round(degrees)}° ${degrees < 0 ? 'W' : 'E'}`;
  return `${lat(south)} ${lon(west)} to ${lat(north)} ${lon(east)}`;
}

export function subtitleOf(view: NetworkView): string {
  const mode = view.mode === null ? 'road, rail, sea and airfields' : view.mode === 'air' ? 'airfields' : `by ${view.mode}`;
  const counts = `${view.nodes.length.toLocaleString('en-US')} nodes and ${view.arcs.length.toLocaleString('en-US')} arcs`;
  return `${mode[0]?.toUpperCase()}${mode.slice(1)}; ${cornersOf(view)}; ${counts}`;
}

/** What the lines mean, and what they rest on. */
export const NOTES: readonly string[] = [
  'Arcs are drawn straight between their nodes; ways on the ground are longer and wind. Arcs of several modes between the same two nodes lie side by side.',
  'Grey lies beyond the area asked for, and only what leads there is drawn. Any two airfields are joined by the great circle: by air no lines are drawn. Rail changes gauge only at the points marked for it.',
  'Most attributes are judgement or general knowledge that is still to be checked; the GeoJSON of this map says so for each, with its source and date.',
  'Land and borders of today as the allies see them in law: Natural Earth through world-atlas. Equal area: lengths are true at the middle.',
];
