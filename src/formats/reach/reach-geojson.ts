import { cellToBoundary } from 'h3-js';
import type { World } from '../../chain/world.ts';
import type { IsoTime } from '../../words/time.ts';
import { classOf } from './reach-classes.ts';
import type { Reach } from './reach-of.ts';
import { hoursOf, rounded } from './summarise-reach.ts';
import { type Language, reachWords, subtitleOf, titleOf } from './words/languages.ts';

type Position = readonly [number, number];

interface CellFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Position[])[][] };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Beside what RFC 7946 asks for, foreign members (§6.1) say what the map shows and that nothing in it is real. */
export interface ReachCollection {
  readonly type: 'FeatureCollection';
  readonly exercise: string;
  readonly marking: string;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly forces: readonly { readonly id: string; readonly says: string; readonly source: string }[];
  readonly features: readonly CellFeature[];
}

const DIGITS = 10_000;

/**
 * One feature a cell (RFC 7946): WGS 84, longitude first, four digits (ten metres), counter-clockwise, cut at the 180th
 * meridian. Hours are null where a cell is not reached, and `why` says why.
 */
export function reachToGeojson(
  reach: Reach,
  world: World,
  at: IsoTime,
  isUnder: boolean,
  language: Language = 'en',
): ReachCollection {
  const words = reachWords[language];
  const { nodes } = world.movement.network;
  const features = reach.answers.map((answer): CellFeature => {
    const { cell, reach: found } = answer;
    const told =
      'hours' in found
        ? {
            ...prefixed(rounded(found.hours)),
            localHours: Math.round(found.localHours),
            force: found.force,
            node: nodes[found.node]?.id ?? null,
            mode: found.mode,
          }
        : { hours: null, why: words.noWay[found.noWay] };
    return {
      type: 'Feature',
      id: cell.id,
      geometry: { type: 'MultiPolygon', coordinates: outlineOf(cell.id) },
      properties: { state: cell.state, border: cell.isBorder, class: classOf(hoursOf(answer)), ...told },
    };
  });
  return {
    type: 'FeatureCollection',
    exercise: words.exercise,
    marking: world.scenario.marking,
    title: titleOf(reach, language),
    subtitle: subtitleOf(world, at, isUnder, language),
    notes: words.notes,
    forces: reach.forces.map(({ id, says, source }) => ({ id, says: says[language], source })),
    features,
  };
}

const prefixed = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }) => ({ hours: p50, hoursP10: p10, hoursP90: p90 });

/** A cell's outline; one that crosses the 180th meridian in two parts (RFC 7946 §3.1.9). */
function outlineOf(id: string): (readonly Position[])[][] {
  const ring = cellToBoundary(id, true) as unknown as readonly Position[];
  const lons = ring.map(([lon]) => lon);
  if (Math.max(...lons) - Math.min(...lons) <= 180) return [[written(ring)]];
  const east = ring.map(([lon, lat]): Position => [lon < 0 ? lon + 360 : lon, lat]);
  const half = (keep: (lon: number) => boolean, shift: number): (readonly Position[])[][] => {
    const part = clipped(east, keep).map(([lon, lat]): Position => [lon + shift, lat]);
    return part.length > 3 ? [[written(part)]] : [];
  };
  return [...half((lon) => lon <= 180, 0), ...half((lon) => lon >= 180, -360)];
}

/** The part of a convex ring on one side of the 180th meridian. */
function clipped(ring: readonly Position[], keep: (lon: number) => boolean): Position[] {
  const out: Position[] = [];
  ring.slice(0, -1).forEach((from, index) => {
    const to = ring[index + 1] as Position;
    if (keep(from[0])) out.push(from);
    if (keep(from[0]) !== keep(to[0])) out.push([180, from[1] + ((to[1] - from[1]) * (180 - from[0])) / (to[0] - from[0])]);
  });
  const [first] = out;
  return first ? [...out, first] : [];
}

const written = (ring: readonly Position[]): Position[] => ring.map(([lon, lat]) => [rounded4(lon), rounded4(lat)]);

const rounded4 = (degrees: number): number => Math.round(degrees * DIGITS) / DIGITS + 0;
