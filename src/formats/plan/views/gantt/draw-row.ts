import { isoTime } from '../../../../kernel/calendar.ts';
import type { IsoTime, Minutes } from '../../../../words/time.ts';
import { tenths } from '../../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../../brief/html-text.ts';
import { diamond } from '../curves/draw-panel.ts';
import type { PackageCurve } from '../curves/package-curves.ts';
import type { Lane } from './lanes.ts';

const LANE = 15;
const BAR = 10;
const PAD = 5;
const LEAST_WIDTH = 1.2;
const MOST_LETTERS = 38;
const HOUR = 60;

/** Where a row stands: `x` of a moment, the left of the names and of the field of time, the right of it. */
export interface RowPlace {
  readonly x: (at: Minutes) => number;
  readonly names: number;
  readonly left: number;
  readonly right: number;
}

/** Height of a row with so many lanes, in pixels; one that does not move has the height of one lane. */
export const rowHeight = (lanes: readonly Lane[]): number => Math.max(1, lanes.length) * LANE + 2 * PAD;

/** One package: its name, a lane for each mode, a flag where it is required and a diamond where it counts as complete. */
export function drawRow(row: PackageCurve, lanes: readonly Lane[], y: number, place: RowPlace, start: IsoTime): string {
  const { x, names, left, right } = place;
  const bottom = y + rowHeight(lanes);
  const middle = (y + bottom) / 2;
  const name = `${shortened(row.unit)} (${row.nation})`;
  const parts = [
    `<path class="row" d="M${names} ${bottom}H${right}"/>`,
    `<text x="${names}" y="${tenths(middle + 4)}">${escapeHtml(name)}</text>`,
    ...lanes.map((lane, index) => drawLane(lane, y + PAD + index * LANE, place, start)),
  ];
  const { requiredBy, countedAt, completeAt, lateMinutes } = row;
  if (requiredBy !== null) {
    const at = x(requiredBy);
    parts.push(
      `<path class="halo" d="M${at} ${y + 1}V${bottom - 1}"/><path class="required" d="M${at} ${y + 1}V${bottom - 1}"/><path class="required-flag" d="M${tenths(at - 5)} ${y + 1}h10l-5 8z"/>`,
    );
  }
  if (countedAt > completeAt) parts.push(`<path class="own-closure" d="${diamond(x(completeAt), middle)}"/>`);
  parts.push(`<path class="closure" d="${diamond(x(countedAt), middle)}"/>`);
  if (lateMinutes > 0) {
    parts.push(
      `<text class="lateness" x="${tenths(x(countedAt) + 8)}" y="${tenths(middle + 4)}">+${hours(lateMinutes)} h</text>`,
    );
  }
  return `<g><title>${escapeHtml(titleOf(row, start))}</title><rect x="${left}" y="${y}" width="${right - left}" height="${bottom - y}" fill-opacity="0"/>${parts.join('')}</g>`;
}

function drawLane({ mode, bars }: Lane, y: number, { x, left }: RowPlace, start: IsoTime): string {
  const rects = bars.map(({ from, to, legs }) => {
    const width = tenths(Math.max(LEAST_WIDTH, x(to) - x(from)));
    const says = `${mode}, ${legs === 1 ? '1 leg' : `${legs} legs`}: ${written(isoTime(start, from))} to ${written(isoTime(start, to))}`;
    return `<rect class="bar by-${mode}" x="${x(from)}" y="${y + (LANE - BAR) / 2}" width="${width}" height="${BAR}"><title>${says}</title></rect>`;
  });
  return `<text class="lane" x="${left - 6}" y="${y + LANE - 4}">${mode}</text>${rects.join('')}`;
}

function titleOf({ id, requiredBy, countedAt, lateMinutes }: PackageCurve, start: IsoTime): string {
  const complete = `${id}: complete ${written(isoTime(start, countedAt))}`;
  if (requiredBy === null) return `${complete}, no day required`;
  return `${complete}, required ${written(isoTime(start, requiredBy))}, ${lateMinutes > 0 ? `late ${hours(lateMinutes)} h` : 'in time'}`;
}

const hours = (minutes: Minutes): string => String(Math.round((minutes * 10) / HOUR) / 10);
const written = (time: IsoTime): string => time.replace('T', ' ');
const shortened = (name: string): string => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name);
