import type { Stream } from '../../../../kernel/chance.ts';
import { greatCircleKm } from '../../../../kernel/sphere.ts';
import { TRAIN } from '../lift-kinds.ts';
import { EAST, type Places } from './draw-places.ts';
import { between, type FileArc, type FileNode, lengthBetween, wholeBetween } from './rows.ts';

/** Share of the places where two corridors lie side by side that have a link. */
const LINKED = 0.6;
/** Paths across the middle for each train that the eastern ramps can unload. */
const PATHS_PER_UNLOADED = 1;
const FEWEST = 8;
const DETOUR_NORTH = 0.22;
const MOST = 30;

/** Corridors from west to east, links between neighbours, and a line from every rail head to its two nearest stations. */
export function drawRail(places: Places, stream: Stream): FileArc[] {
  const { byId, corridors } = places;
  const at = (id: string) => byId.get(id) as FileNode;
  const arcs: FileArc[] = [];
  const add = (from: string, to: string, rate: number, detour = 1.12) => {
    if (arcs.some((arc) => (arc.from === from && arc.to === to) || (arc.from === to && arc.to === from))) return;
    // from west to east, so that `ahead` is the way of the deployment
    const [first, last] = at(from).lon <= at(to).lon ? [from, to] : [to, from];
    const lengthKm = lengthBetween(at(first), at(last), stream, detour - 0.04, detour + 0.04);
    const id = `rail-${first}-${last}`;
    arcs.push({ id, from: first, to: last, mode: 'rail', lengthKm, gaugeMm: 1435, rate, maxAxleTonnes: 22.5 });
  };
  const rates = corridorRates(places, stream);
  corridors.forEach((line, index) => {
    // degrees of longitude shrink to the north: windings make up for it, else all trains would go there
    const detour = 1.08 + (DETOUR_NORTH * index) / Math.max(1, corridors.length - 1);
    for (let i = 1; i < line.length; i++) add(line[i - 1] as string, line[i] as string, rates[index] as number, detour);
  });
  for (let index = 1; index < corridors.length; index++) {
    const below = corridors[index - 1] as readonly string[];
    for (const [i, id] of (corridors[index] as readonly string[]).entries()) {
      if (at(id).kind !== 'border-crossing' && stream.happens(LINKED)) add(id, below[i] as string, wholeBetween(stream, 8, 16));
    }
  }
  const stations = corridors.flat().map(at);
  for (const cluster of places.clusters) {
    for (const id of cluster.railheads) {
      const here = at(id);
      // more paths than its ramps can use: the ramps are to bind
      const rate = Math.min(MOST, Math.max(12, 8 * (here.railRamps ?? 1)));
      for (const station of twoOfDifferentLines(here, stations, places)) add(id, station, rate);
    }
  }
  return arcs;
}

/** Trains a day of each corridor: uneven, together what the eastern ramps can unload and a little more. */
function corridorRates({ clusters, byId, corridors }: Places, stream: Stream): number[] {
  let ramps = 0;
  for (const cluster of clusters) {
    for (const id of cluster.end === 'east' ? cluster.railheads : []) ramps += byId.get(id)?.railRamps ?? 0;
  }
  const needed = ((ramps * 24) / TRAIN.unloadHours) * PATHS_PER_UNLOADED;
  const shares = corridors.map(() => between(stream, 0.7, 1.3));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.min(MOST, Math.max(FEWEST, Math.round((needed * share) / sum))));
}

/** The nearest station and the nearest of another corridor, on the rail head's own side of the map. */
function twoOfDifferentLines(here: FileNode, stations: readonly FileNode[], { corridors }: Places): string[] {
  const isWest = here.lon < EAST / 2;
  const sameSide = stations.filter((station) => station.lon < EAST / 2 === isWest);
  const nearest = [...sameSide].sort((a, b) => greatCircleKm(here, a) - greatCircleKm(here, b) || (a.id < b.id ? -1 : 1));
  const lineOf = (node: FileNode) => corridors.findIndex((line) => line.includes(node.id));
  const first = nearest[0];
  if (!first) return [];
  const second = nearest.find((station) => lineOf(station) !== lineOf(first));
  return second ? [first.id, second.id] : [first.id];
}
