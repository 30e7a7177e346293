import { cellToLatLng, getResolution, isValidCell } from 'h3-js';
import { isoTime, minutesBetween } from '../../../kernel/calendar.ts';
import type { IsoTime, Minutes } from '../../../words/time.ts';
import { CASES, type Case } from '../brief/run-reach.ts';
import { type Box, RESOLUTIONS, type Resolution } from '../ground/reach-area.ts';

/**
 * What `foedus explain` is asked about reach: `reach/brigade/before`, the shares of a brief; `reach/battlegroup/demand/CELL`, one
 * cell; `reach/brigade/after@2022-03-20T00:00Z/CELL`, one counted from a moment of the run; or `CELL`, a brigade before the crisis.
 */
export interface ReachId {
  readonly force: string;
  readonly which: Case;
  /** Minutes since the start; undefined: that of the case. */
  readonly at: Minutes | undefined;
  readonly cell: CellPlace | undefined;
}

export interface CellPlace {
  readonly id: string;
  readonly resolution: Resolution;
  /** Round its middle, and too small for that of another. */
  readonly box: Box;
}

const ROOT = 'reach';
const DEFAULT = { force: 'brigade', which: 'before' } as const;
const HALF_DEGREES = 0.001;

/** The id of one cell, as `foedus reach` prints it. */
export function cellReasonId(force: string, isUnder: boolean, at: IsoTime | null, cell: string): string {
  const which = isUnder ? 'demand' : at === null ? 'before' : 'after';
  return [ROOT, force, at === null ? which : `${which}@${at}`, cell].join('/');
}

/** The parts of an id; a text where it is wrong, which says how. */
export function readReachId(id: string, start: IsoTime): ReachId | string {
  if (isValidCell(id)) return withCell({ ...DEFAULT, at: undefined }, id);
  const [, force = '', moment = '', cell, ...more] = id.split('/');
  const [word = '', time] = moment.split('@');
  const which = CASES.find((known) => known === word);
  if (which === undefined || more.length > 0)
    return `write ${ROOT}/FORCE/CASE or ${ROOT}/FORCE/CASE/CELL; CASE: ${CASES.join(', ')}`;
  let at: Minutes | undefined;
  try {
    if (time !== undefined) at = minutesBetween(start, time);
  } catch {
    return `"${time}" is not a time; write ${isoTime(start, 0)}`;
  }
  if (cell === undefined) return at === undefined ? { force, which, at, cell } : 'a moment goes with one cell only: add it';
  return withCell({ force, which, at }, cell);
}

function withCell(asked: Omit<ReachId, 'cell'>, id: string): ReachId | string {
  const resolution = isValidCell(id) ? RESOLUTIONS.find((one) => one === getResolution(id)) : undefined;
  if (resolution === undefined) return `"${id}" is no H3 cell of resolution ${RESOLUTIONS.join(', ')}; foedus reach names some`;
  const [lat, lon] = cellToLatLng(id);
  const box = {
    west: lon - HALF_DEGREES,
    east: lon + HALF_DEGREES,
    south: lat - HALF_DEGREES,
    north: lat + HALF_DEGREES,
  };
  return { ...asked, cell: { id, resolution, box } };
}
