import { isoTime, parseIsoTime } from '../../../../kernel/calendar.ts';
import type { IsoTime, Minutes } from '../../../../words/time.ts';

const DAY = 1440;
const STEPS = [60, 120, 180, 360, 720, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 20 * DAY, 50 * DAY, 100 * DAY, 200 * DAY];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The time that a drawing shows, in minutes since the start of the instance, and where it is marked. */
export interface TimeAxis {
  readonly from: Minutes;
  readonly to: Minutes;
  readonly ticks: readonly { readonly at: Minutes; readonly says: string }[];
}

/** From before `first` to after `last`, on whole steps of UTC: days, or hours where it is short. `most`: marks at most. */
export function timeAxis(start: IsoTime, first: Minutes, last: Minutes, most: number): TimeAxis {
  const zero = parseIsoTime(start);
  for (const step of STEPS) {
    // days are counted from the first one; hours begin with the day
    const origin = step > DAY ? Math.floor((zero + first) / DAY) * DAY : 0;
    const from = origin + Math.floor((zero + first - origin) / step) * step;
    const to = origin + Math.ceil((zero + Math.max(last, first + 1) - origin) / step) * step;
    if ((to - from) / step > most && step !== STEPS.at(-1)) continue;
    const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => {
      const at = from + index * step - zero;
      return { at, says: labelOf(isoTime(start, at)) };
    });
    return { from: from - zero, to: to - zero, ticks };
  }
  throw new RangeError('no step is left');
}

/** `3 Mar`; within a day `06:00`. */
function labelOf(time: IsoTime): string {
  const hour = time.slice(11, 16);
  return hour === '00:00' ? dayInWords(time) : hour;
}

/** `3 Mar` of `2022-03-03T06:00Z`. */
export function dayInWords(time: IsoTime): string {
  return `${Number(time.slice(8, 10))} ${MONTHS[Number(time.slice(5, 7)) - 1] ?? ''}`;
}
