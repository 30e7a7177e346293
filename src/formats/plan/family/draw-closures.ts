import { isoTime } from '../../../kernel/calendar.ts';
import type { Chance } from '../../../kernel/chance.ts';
import { between, type FileArc, shuffled } from './map/rows.ts';

/** An arc that nothing enters from `from` until `to`. */
export interface FileClosure {
  readonly arc: string;
  readonly from: string;
  readonly to: string;
}

const SHARE = 0.05;
const DAY = 1440;
/** Parts of the run between which closures begin. */
const MIDDLE = { from: 0.2, to: 0.55 };

/** One rail and one road arc in twenty, each for one to three days in the middle of the run. */
export function drawClosures(arcs: readonly FileArc[], start: string, from: number, to: number, chance: Chance): FileClosure[] {
  const chosen = (['rail', 'road'] as const).flatMap((mode) => {
    const ids = arcs.filter((arc) => arc.mode === mode).map((arc) => arc.id);
    return shuffled(chance.stream('family/closures', mode), ids).slice(0, Math.round(ids.length * SHARE));
  });
  return chosen.map((arc) => {
    const stream = chance.stream('family/closure', arc);
    const begin = Math.round(from + (to - from) * between(stream, MIDDLE.from, MIDDLE.to));
    const end = begin + Math.round(DAY * between(stream, 1, 3));
    return { arc, from: isoTime(start, begin), to: isoTime(start, end) };
  });
}
