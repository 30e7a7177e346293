import { isoTime } from '../../../kernel/calendar.ts';
import type { Minutes } from '../../../words/time.ts';
import { breadthOf } from '../../area-map/drawing/place-labels.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import { EXERCISE } from '../../network-map/network-words.ts';
import type { CertifiedPlan } from '../certified-plan.ts';
import { curvesStyle, latePattern } from './curves/curves-style.ts';
import { diamond, drawPanel, type Line } from './curves/draw-panel.ts';
import { arrivedTogether, growthOf, listCurves, type PackageCurve, requiredTogether, weightOf } from './curves/package-curves.ts';
import { type TimeAxis, timeAxis } from './curves/time-axis.ts';

const WIDTH = 1200;
const EDGE = 24;
/** Packages with a panel of their own; all are in the two at the top. */
const MOST_PANELS = 12;
const COLUMNS = 3;
const CELL = { width: 384, height: 184 };
const PLOT = { left: 44, top: 46, width: 312, height: 104 };
const TOGETHER = { y: 154, height: 190, width: 484, left: 66 };
const MARKS = { small: 6, large: 9 };
const MOST_LETTERS = { title: 84, unit: 40 };
const HOUR = 60;

/**
 * What has arrived by when, as one SVG document: tonnes and people of all packages together against what was required, then the
 * packages whose lateness weighs most, each as shares of its whole. People count as they do in `Arrival.curve`: with their
 * equipment. Same plan, same text.
 */
export function planToCurves(certified: CertifiedPlan): string {
  const { instance } = certified;
  const curves = listCurves(certified);
  const shown = curves.slice(0, MOST_PANELS);
  const notes = notesOf(certified, curves, shown.length);
  const gridTop = TOGETHER.y + TOGETHER.height + 58;
  const gridEnd = gridTop + Math.ceil(shown.length / COLUMNS) * CELL.height;
  const height = gridEnd + notes.length * 15 + 40;
  const title = `What arrives when: ${instance.title}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description" xml:lang="en">
<title id="title">${escapeHtml(title)}</title>
<desc id="description">${escapeHtml(`${EXERCISE}. ${describe(certified, curves)} ${notes.join(' ')}`)}</desc>
<style>${curvesStyle}</style>
<defs>${latePattern}</defs>
<rect class="paper" width="${WIDTH}" height="${height}"/>
<text class="exercise" x="${WIDTH / 2}" y="22">${EXERCISE}</text>
<text class="title" x="${EDGE}" y="56">${escapeHtml(shortened(title, MOST_LETTERS.title))}</text>
<text class="subtitle" x="${EDGE}" y="80">${escapeHtml(subtitleOf(certified, curves))}</text>
${legend(106, curves)}
${drawTogether(certified, curves)}
${shown.map((row, index) => drawOne(row, index, gridTop, axisOf(certified, MARKS.small), departsAt(certified, row.id))).join('\n')}
${notes.map((note, index) => `<text class="note" x="${EDGE}" y="${gridEnd + 12 + index * 15}">${escapeHtml(note)}</text>`).join('\n')}
<text class="exercise" x="${WIDTH / 2}" y="${height - 8}">${EXERCISE}</text>
</svg>
`;
}

const departsAt = ({ plan }: CertifiedPlan, id: string): Minutes =>
  plan.arrivals.find((arrival) => arrival.contingent === id)?.departFirstAt ?? 0;

function axisOf({ instance, plan, counted }: CertifiedPlan, most: number): TimeAxis {
  const required = instance.packages.flatMap(({ contingent }) => contingent.requiredBy ?? []);
  const first = Math.min(...plan.arrivals.map((arrival) => arrival.departFirstAt), ...required);
  const last = Math.max(...counted.values(), ...required);
  return timeAxis(instance.start, Number.isFinite(first) ? first : 0, Number.isFinite(last) ? last : 1, most);
}

function drawTogether(certified: CertifiedPlan, curves: readonly PackageCurve[]): string {
  const axis = axisOf(certified, MARKS.large);
  const from = Math.min(axis.to, ...certified.plan.arrivals.map((arrival) => arrival.departFirstAt));
  const last = Math.max(axis.from, ...certified.counted.values());
  const measures = (['tonnes', 'personnel'] as const).flatMap((what) => {
    const arrived = arrivedTogether(curves, what);
    const total = arrived.at(-1)?.amount ?? 0;
    return total > 0 ? [{ what, arrived, total }] : [];
  });
  const width = measures.length > 1 ? TOGETHER.width : TOGETHER.width + WIDTH / 2;
  const panels = measures.map(({ what, arrived, total }, index) => {
    const frame = { x: EDGE + TOGETHER.left + index * (WIDTH / 2), y: TOGETHER.y, width, height: TOGETHER.height };
    const lines: Line[] = [
      { look: what === 'tonnes' ? 'tonnes' : 'people', growth: arrived, full: total },
      { look: 'wanted', growth: requiredTogether(curves, what), full: total },
    ];
    const levels = [0, 0.5, 1].map((share) => ({ share, says: counting(Math.round(total * share)) }));
    const says = `All packages together: ${counting(total)} ${what === 'tonnes' ? 't' : 'people'}`;
    const panel = { frame, axis, lines, levels, requiredBy: null, completeAt: last, countedAt: last, from };
    return `<text class="heading" x="${frame.x - TOGETHER.left}" y="${frame.y - 14}">${says}</text>${drawPanel(panel)}`;
  });
  return panels.join('\n');
}

function drawOne(row: PackageCurve, index: number, top: number, axis: TimeAxis, from: Minutes): string {
  const left = EDGE + (index % COLUMNS) * CELL.width;
  const y = top + Math.floor(index / COLUMNS) * CELL.height;
  const frame = { x: left + PLOT.left, y: y + PLOT.top, width: PLOT.width, height: PLOT.height };
  const lines: Line[] = [
    { look: 'tonnes', growth: growthOf(row, 'tonnes'), full: row.tonnes },
    { look: 'people', growth: growthOf(row, 'personnel'), full: row.people },
  ];
  const levels = [0, 0.5, 1].map((share) => ({ share, says: `${share * 100} %` }));
  const { requiredBy, completeAt, countedAt } = row;
  const amounts = [row.tonnes > 0 ? `${counting(row.tonnes)} t` : '', row.people > 0 ? `${counting(row.people)} people` : ''];
  const figures = [amounts.filter(Boolean).join(', ') || 'nothing to move', latenessOf(row)].join(' · ');
  return `<g><title>${escapeHtml(`${row.id}: ${figures}`)}</title><text class="heading" x="${left}" y="${y + 14}">${escapeHtml(`${index + 1}. ${shortened(row.unit, MOST_LETTERS.unit)} (${row.nation})`)}</text><text class="figures" x="${left}" y="${y + 31}">${escapeHtml(figures)}</text>${drawPanel({ frame, axis, lines, levels, requiredBy, completeAt, countedAt, from })}</g>`;
}

function latenessOf({ requiredBy, lateMinutes, weight, countedAt }: PackageCurve): string {
  if (requiredBy === null) return 'no day required';
  if (lateMinutes === 0) return `in time, ${hours(requiredBy - countedAt)} to spare`;
  return `late ${hours(lateMinutes)} × weight ${weight} = ${hours(lateMinutes * weight)}`;
}

function legend(y: number, curves: readonly PackageCurve[]): string {
  const mark = (path: string) => `<path class="closure" d="${path}"/>`;
  const flag = `<path class="required" d="M13 ${y - 12}v14"/><path class="required-flag" d="M8 ${y - 14}h10l-5 8z"/>`;
  const box = `x="0" y="${y - 11}" width="26" height="13"`;
  const items: (readonly [string, string])[] = [
    [`<path class="line tonnes" d="M0 ${y - 4}h26"/>`, 'tonnes arrived'],
    [`<path class="line people" d="M0 ${y - 4}h26"/>`, 'people arrived, as far as equipped'],
    [`<path class="line wanted" d="M0 ${y - 4}h26"/>`, 'required of all by then'],
    [flag, 'required'],
    [mark(diamond(13, y - 4)), 'complete'],
    [`<rect class="field" ${box}/><rect class="late" ${box}/>`, 'late'],
  ];
  if (curves.some((row) => row.countedAt > row.completeAt)) {
    items.push([`<path class="own-closure" d="${diamond(13, y - 4)}"/>`, 'complete but for its group']);
  }
  let x = EDGE;
  return items
    .map(([sample, says]) => {
      const item = `<g transform="translate(${Math.round(x)} 0)">${sample}<text x="32" y="${y}">${says}</text></g>`;
      x += 32 + breadthOf(says, 12) + 14;
      return item;
    })
    .join('');
}

function subtitleOf({ instance, plan, objective }: CertifiedPlan, curves: readonly PackageCurve[]): string {
  const late = curves.filter((row) => row.lateMinutes > 0).length;
  const ends = plan.arrivals.length === 0 ? '' : `; last closure ${written(isoTime(instance.start, objective.lastArrival))}`;
  return `${counted(curves.length, 'package')}, ${late} late, weighted lateness ${hours(objective.lateness)}${ends}. Times in UTC, from ${written(isoTime(instance.start, 0))}.`;
}

function notesOf({ plan }: CertifiedPlan, curves: readonly PackageCurve[], shown: number): string[] {
  const notes: string[] = [];
  const rest = curves.slice(shown);
  if (rest.length > 0) {
    const late = rest.filter((row) => row.lateMinutes > 0);
    const weighted = late.reduce((sum, row) => sum + weightOf(row), 0);
    notes.push(
      `Shown are the ${shown} of ${curves.length} packages whose lateness weighs most, worst first. Left out are ${rest.length}: ${late.length} late (${hours(weighted)} weighted, together), ${rest.length - late.length} in time or without a day. All are in the curves at the top.`,
    );
  } else if (curves.length > 1) notes.push('Packages stand in the order of their weighted lateness, worst first.');
  const open = curves.filter((row) => row.requiredBy === null).length;
  if (open > 0) notes.push(`${counted(open, 'package')} without a required day: not in the dotted line.`);
  if (plan.unreachable.length > 0) {
    const ids = plan.unreachable.slice(0, 8).map(({ contingent }) => contingent);
    const more = plan.unreachable.length > ids.length ? ' and others' : '';
    notes.push(`${counted(plan.unreachable.length, 'package')} that cannot go, in no curve: ${ids.join(', ')}${more}.`);
  }
  notes.push(
    'People count in the measure in which their equipment is there, after the marry-up where they come by different ways.',
  );
  return notes;
}

/** The worst in words, for those who do not see the picture. */
function describe(certified: CertifiedPlan, curves: readonly PackageCurve[]): string {
  const worst = curves.slice(0, MOST_PANELS).map((row) => {
    return `${row.unit} (${row.nation}) complete ${written(isoTime(certified.instance.start, row.countedAt))}, ${latenessOf(row)}`;
  });
  return `${subtitleOf(certified, curves)} ${worst.join('; ')}.`;
}

/** `2022-03-06 21:55Z` */
const written = (time: string): string => time.replace('T', ' ');
const counting = (amount: number): string => Math.round(amount).toLocaleString('en-US');
const counted = (count: number, what: string): string => `${counting(count)} ${what}${count === 1 ? '' : 's'}`;
const hours = (minutes: number): string => `${(Math.round((minutes * 10) / HOUR) / 10).toLocaleString('en-US')} h`;
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
