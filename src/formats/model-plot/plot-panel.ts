import { type Frame, tenths } from '../area-map/drawing/paths.ts';
import { breadthOf } from '../area-map/drawing/place-labels.ts';
import { escapeHtml } from '../brief/html-text.ts';
import { type Language, numberInWords } from './model-report.ts';
import { type PlotScale, plotScale } from './plot-scale.ts';

/** One curve: where it has no solution it is broken. */
export interface Curve {
  readonly says: string;
  readonly points: readonly {
    readonly at: number;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

/** A field with curves in it, its heading above, their names between the two. */
export interface PlotPanel {
  readonly frame: Frame;
  readonly heading: string;
  readonly curves: readonly Curve[];
  /** Shares are marked in percent. */
  readonly isShare: boolean;
  readonly across: PlotScale;
  /** Where the moved parameter stands in the values that were set. */
  readonly mark: number | null;
}

/** Colour and stroke together tell curves apart, so that a print in grey does too. */
const LOOKS = 6;
const MOST_MARKS = 5;
const SAMPLE = 30;
const GAP = 22;
const LINE = 16;

/** The panel as SVG; scales begin at 0 unless a value lies below. */
export function drawPlotPanel(panel: PlotPanel, language: Language): string {
  const { frame, curves, across, mark } = panel;
  const values = curves
    .flatMap(({ points }) => points.flatMap(({ value, low, high }) => [value, low, high]))
    .filter((one) => one !== null);
  const up = plotScale(Math.min(0, ...values), Math.max(0, ...values), MOST_MARKS);
  const x = (at: number) => tenths(frame.x + (frame.width * (at - across.from)) / (across.to - across.from));
  const y = (value: number) => tenths(frame.y + frame.height - (frame.height * (value - up.from)) / (up.to - up.from));
  const bottom = frame.y + frame.height;
  const level = (value: number) => (panel.isShare ? `${numberInWords(100 * value, language)} %` : numberInWords(value, language));
  return [
    `<text class="heading" x="${frame.x - 56}" y="${frame.y - 14 - LINE * nameLines(curves, frame.width).length}">${escapeHtml(panel.heading)}</text>`,
    names(panel),
    `<rect class="field" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"/>`,
    ...up.ticks.map(
      (value) =>
        `<path class="grid" d="M${frame.x} ${y(value)}h${frame.width}"/><text class="mark end" x="${frame.x - 6}" y="${y(value) + 4}">${level(value)}</text>`,
    ),
    ...across.ticks.map(
      (at) =>
        `<path class="grid" d="M${x(at)} ${frame.y}v${frame.height}"/><text class="mark" x="${x(at)}" y="${bottom + 15}">${numberInWords(at, language)}</text>`,
    ),
    ...(mark === null ? [] : [`<path class="set" d="M${x(mark)} ${frame.y}v${frame.height}"/>`]),
    ...curves
      .map(({ points }, index) => `<path class="band look${index % LOOKS}" d="${bandOf(points, x, y)}"/>`)
      .filter((path) => !path.includes('d=""')),
    ...curves.map(({ points }, index) => `<path class="curve look${index % LOOKS}" d="${lineOf(points, x, y)}"/>`),
  ].join('\n');
}

/** Samples of the curves with their names, from left to right, in as many lines as they need; the last stands on the panel. */
function names({ frame, curves }: PlotPanel): string {
  const lines = nameLines(curves, frame.width);
  return lines
    .flatMap((line, row) => {
      const y = frame.y - 10 - (lines.length - 1 - row) * LINE;
      return line.map(({ says, index, x }) => {
        const from = Math.round(frame.x + x);
        const sample = `<path class="curve look${index % LOOKS}" d="M${from} ${y - 4}h${SAMPLE - 6}"/>`;
        return `${sample}<text class="name" x="${from + SAMPLE}" y="${y}">${escapeHtml(says)}</text>`;
      });
    })
    .join('');
}

interface PlacedName {
  readonly says: string;
  readonly index: number;
  readonly x: number;
}

function nameLines(curves: readonly Curve[], width: number): PlacedName[][] {
  const lines: PlacedName[][] = [[]];
  let x = 0;
  for (const [index, { says }] of curves.entries()) {
    const breadth = SAMPLE + breadthOf(says, 12);
    if (x > 0 && x + breadth > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ says, index, x });
    x += breadth + GAP;
  }
  return lines;
}

type Points = Curve['points'];
type Place = (value: number) => number;

function lineOf(points: Points, x: Place, y: Place): string {
  let pen = 'M';
  let path = '';
  for (const { at, value } of points) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${x(at)} ${y(value)}`;
    pen = 'L';
  }
  return path;
}

function bandOf(points: Points, x: Place, y: Place): string {
  const known = points.flatMap(({ at, low, high }) => (low === null || high === null ? [] : [{ at, low, high }]));
  if (known.length < 2) return '';
  const over = known.map(({ at, high }) => `${x(at)} ${y(high)}`);
  const under = known.map(({ at, low }) => `${x(at)} ${y(low)}`).reverse();
  return `M${[...over, ...under].join('L')}Z`;
}
