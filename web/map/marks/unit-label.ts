import type { Interval, Minutes } from '../../../src/words/time.ts';
import type { MapSay } from '../map-say.ts';
import type { ForceMark } from './force-marks.ts';

const MOST_NATIONS = 2;

export interface UnitLabel {
  /** Nations and people. */
  readonly who: string;
  /** When the first of them are there, 10th to 90th percentile; empty for those who are. */
  readonly when: string;
  readonly title: string;
}

/** What stands under a symbol. Names of units are in its title and in the list beside the map. */
export function unitLabel(marks: readonly ForceMark[], say: MapSay, equipment: string): UnitLabel {
  const nations = [...new Set(marks.map(({ force }) => force.nation))];
  const people = marks.reduce((sum, { force }) => sum + force.personnel, 0);
  const more = nations.length > MOST_NATIONS ? ` +${nations.length - MOST_NATIONS}` : '';
  const who = `${nations.slice(0, MOST_NATIONS).join(' ')}${more} · ${people > 0 ? say.count(people) : equipment}`;
  const coming = marks.filter(({ state }) => state !== 'arrived').map(({ force }) => force.first);
  return {
    who,
    when: coming.length > 0 ? say.days(spanning(coming)) : '',
    title: marks.map(({ force }) => `${say.state(force.nation)}: ${force.unit}`).join('\n'),
  };
}

/** From the earliest p10 to the latest p90. */
function spanning(intervals: readonly Interval<Minutes>[]): { p10: Minutes; p90: Minutes } {
  return { p10: Math.min(...intervals.map(({ p10 }) => p10)), p90: Math.max(...intervals.map(({ p90 }) => p90)) };
}
