import { getHexagonEdgeLengthAvg, latLngToCell, UNITS } from 'h3-js';
import { greatCircleKm } from '../../../kernel/sphere.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Piece } from './landmasses.ts';
import type { Resolution } from './reach-area.ts';

type Position = readonly [lon: number, lat: number];

/** The land border of one state with some others, as lines of [lon, lat]. */
export type BorderLines = readonly (readonly Position[])[];

/** Points along the border, as parts of a cell's edge: near enough that no cell that the border runs through is missed for long. */
const STEPS_AN_EDGE = 8;

/** What pieces of land share with those of another state: the atlas draws a border once for both sides. */
export function borderWith(pieces: readonly Piece[], own: ReadonlySet<StateId>, other: StateId): BorderLines {
  const corners = new Set<string>();
  for (const { state, polygon } of pieces) {
    if (state === other) for (const ring of polygon) for (const corner of ring) corners.add(corner.join());
  }
  return pieces
    .filter(({ state }) => own.has(state))
    .flatMap(({ polygon }) => polygon.flatMap((ring) => sharedRuns(ring, corners)));
}

function sharedRuns(ring: readonly Position[], corners: ReadonlySet<string>): Position[][] {
  const runs: Position[][] = [[]];
  for (const corner of ring) {
    if (corners.has(corner.join())) runs.at(-1)?.push(corner);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Ids of the cells that the lines run through, on whichever side their middle lies. */
export function cellsAlong(lines: BorderLines, resolution: Resolution): ReadonlySet<string> {
  const stepKm = getHexagonEdgeLengthAvg(resolution, UNITS.km) / STEPS_AN_EDGE;
  const cells = new Set<string>();
  for (const line of lines) {
    line.slice(1).forEach(([lon, lat], index) => {
      const [fromLon, fromLat] = line[index] as Position;
      const km = greatCircleKm({ lat: fromLat, lon: fromLon }, { lat, lon });
      const steps = Math.max(1, Math.ceil(km / stepKm));
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        cells.add(latLngToCell(fromLat + (lat - fromLat) * share, fromLon + (lon - fromLon) * share, resolution));
      }
    });
  }
  return cells;
}
