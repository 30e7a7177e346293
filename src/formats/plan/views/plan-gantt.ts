import { dateTimeGroup, daysBetween, isoDate, isoTime } from '../../../kernel/calendar.ts';
import type { Minutes } from '../../../words/time.ts';
import { tenths } from '../../area-map/drawing/paths.ts';
import { breadthOf } from '../../area-map/drawing/place-labels.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import { EXERCISE } from '../../network-map/network-words.ts';
import type { CertifiedPlan } from '../certified-plan.ts';
import { diamond } from './curves/draw-panel.ts';
import { listCurves, type PackageCurve } from './curves/package-curves.ts';
import { type TimeAxis, timeAxis } from './curves/time-axis.ts';
import { drawRow, type RowPlace, rowHeight } from './gantt/draw-row.ts';
import { ganttStyle, MODES, modePatterns } from './gantt/gantt-style.ts';
import { lanesByPackage } from './gantt/lanes.ts';

const WIDTH = 1200;
const NAMES = 24;
const LEFT = 330;
/** Room at the right for the hours of a late package. */
const RIGHT = 1120;
const TOP = 164;
const MOST_MARKS = 14;
/** Rows so high have the days below them too, pixels. */
const HIGH = 700;
const MOST_LETTERS = 84;

/**
 * When the parts of each package are on the way, as one SVG document that can be read in grey: a row a package in the order of
 * planning, a lane a mode, days of UTC above. Modes differ by pattern and by name. Same plan, same text.
 */
export function planToGantt(certified: CertifiedPlan): string {
  const { instance, plan } = certified;
  const curves = new Map(listCurves(certified).map((row) => [row.id, row]));
  const shown = plan.arrivals.flatMap((arrival) => curves.get(arrival.contingent) ?? []);
  const lanes = lanesByPackage(plan.serials);
  const axis = axisOf(certified);
  const x = (at: Minutes) => tenths(LEFT + ((RIGHT - LEFT) * (at - axis.from)) / (axis.to - axis.from));
  const place: RowPlace = { x, names: NAMES, left: LEFT, right: RIGHT };
  let y = TOP;
  const rows = shown.map((row) => {
    const own = lanes.get(row.id) ?? [];
    const drawn = drawRow(row, own, y, place, instance.start);
    y += rowHeight(own);
    return drawn;
  });
  const bottom = y;
  if (bottom - TOP > HIGH) y += 18;
  const notes = notesOf(certified);
  const height = y + notes.length * 15 + 46;
  const title = `Who moves when: ${instance.title}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description" xml:lang="en">
<title id="title">${escapeHtml(title)}</title>
<desc id="description">${escapeHtml(`${EXERCISE}. ${subtitleOf(certified, shown)} ${notes.join(' ')}`)}</desc>
<style>${ganttStyle}</style>
<defs>${modePatterns}</defs>
<rect class="paper" width="${WIDTH}" height="${height}"/>
<text class="exercise" x="${WIDTH / 2}" y="22">${EXERCISE}</text>
<text class="title" x="${NAMES}" y="56">${escapeHtml(title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title)}</text>
<text class="subtitle" x="${NAMES}" y="80">${escapeHtml(subtitleOf(certified, shown))}</text>
${keyOf(106, shown)}
${drawAxis(certified, axis, x, bottom)}
${rows.join('\n')}
${notes.map((note, index) => `<text class="note" x="${NAMES}" y="${y + 20 + index * 15}">${escapeHtml(note)}</text>`).join('\n')}
<text class="exercise" x="${WIDTH / 2}" y="${height - 8}">${EXERCISE}</text>
</svg>
`;
}

/** From the start or the first movement to the last closure or the last that is required. */
function axisOf({ instance, plan, counted }: CertifiedPlan): TimeAxis {
  const required = instance.packages.flatMap(({ contingent }) => contingent.requiredBy ?? []);
  const first = Math.min(0, ...plan.arrivals.map((arrival) => arrival.departFirstAt), ...required);
  return timeAxis(instance.start, first, Math.max(1, ...counted.values(), ...required), MOST_MARKS);
}

/** Days of UTC, and below them how many after the day of the start. */
function drawAxis(
  { instance: { start } }: CertifiedPlan,
  { ticks }: TimeAxis,
  x: (at: Minutes) => number,
  bottom: number,
): string {
  const marks = ticks.map(({ at, says }) => {
    const isDay = isoTime(start, at).endsWith('T00:00Z');
    const days = daysBetween(isoDate(start, 0), isoDate(start, at));
    const count = `D${days === 0 ? '' : days < 0 ? `−${-days}` : `+${days}`}`;
    const again = bottom - TOP > HIGH ? `<text class="mark" x="${x(at)}" y="${bottom + 16}">${says}</text>` : '';
    return `${again}<path class="grid" d="M${x(at)} ${TOP - 6}V${bottom}"/><text class="mark" x="${x(at)}" y="${TOP - 23}">${says}</text>${isDay ? `<text class="day" x="${x(at)}" y="${TOP - 10}">${count}</text>` : ''}`;
  });
  return `<text class="lane" x="${LEFT - 26}" y="${TOP - 23}">UTC</text>${marks.join('')}`;
}

function keyOf(y: number, shown: readonly PackageCurve[]): string {
  const flag = `<path class="required" d="M13 ${y - 12}v14"/><path class="required-flag" d="M8 ${y - 12}h10l-5 8z"/>`;
  const items: (readonly [string, string])[] = [
    ...MODES.map((mode) => [`<rect class="bar by-${mode}" x="0" y="${y - 10}" width="26" height="11"/>`, mode] as const),
    [flag, 'required'],
    [`<path class="closure" d="${diamond(13, y - 4)}"/>`, 'complete; hours late beside it'],
  ];
  if (shown.some((row) => row.countedAt > row.completeAt)) {
    items.push([`<path class="own-closure" d="${diamond(13, y - 4)}"/>`, 'complete but for its group']);
  }
  let x = NAMES;
  const drawn = items.map(([sample, says]) => {
    const item = `<g transform="translate(${Math.round(x)} 0)">${sample}<text x="32" y="${y}">${says}</text></g>`;
    x += 32 + breadthOf(says, 12) + 14;
    return item;
  });
  return `<g class="legend">${drawn.join('')}</g>`;
}

function subtitleOf({ instance, plan, objective }: CertifiedPlan, shown: readonly PackageCurve[]): string {
  const late = shown.filter((row) => row.lateMinutes > 0).length;
  const ends = shown.length === 0 ? '' : `, last closure ${dateTimeGroup(instance.start, objective.lastArrival)}`;
  return `${shown.length === 1 ? '1 package' : `${shown.length} packages`} in ${plan.serials.length} serials, ${late} late${ends}. Start ${dateTimeGroup(instance.start, 0)}, on day D. Times in UTC.`;
}

function notesOf({ plan }: CertifiedPlan): string[] {
  const notes = ['Loaded ways only. Legs of one mode that meet in time are one bar; between bars it waits, loads or unloads.'];
  const left = plan.unreachable.map(({ contingent }) => contingent);
  if (left.length === 0) return notes;
  const more = left.length > 8 ? ' and others' : '';
  return [
    ...notes,
    `${left.length === 1 ? '1 package' : `${left.length} packages`} that cannot go, without a row: ${left.slice(0, 8).join(', ')}${more}.`,
  ];
}
