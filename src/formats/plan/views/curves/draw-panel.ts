import type { Minutes } from '../../../../words/time.ts';
import { type Frame, tenths } from '../../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../../brief/html-text.ts';
import type { Growth } from './package-curves.ts';
import type { TimeAxis } from './time-axis.ts';

/** One line of a panel. */
export interface Line {
  readonly look: 'tonnes' | 'people' | 'wanted';
  readonly growth: Growth;
  /** What stands at the top of the panel for this line. */
  readonly full: number;
}

/** A field of time against a quantity, with what is marked in it. */
export interface Panel {
  readonly frame: Frame;
  readonly axis: TimeAxis;
  readonly lines: readonly Line[];
  /** Marks of the upright axis, as shares of its height. */
  readonly levels: readonly { readonly share: number; readonly says: string }[];
  readonly requiredBy: Minutes | null;
  readonly completeAt: Minutes;
  /** Later than `completeAt` where a cohesion group has to wait for others. */
  readonly countedAt: Minutes;
  /** The first minute at which anything moves; before it no line is drawn. */
  readonly from: Minutes;
}

/** Lines as staircases: what has come stays. The time between what is required and the closure after it is hatched. */
export function drawPanel(panel: Panel): string {
  const { frame, axis, requiredBy, completeAt, countedAt } = panel;
  const x = (at: Minutes) => tenths(frame.x + (frame.width * (at - axis.from)) / (axis.to - axis.from));
  const bottom = frame.y + frame.height;
  const parts: string[] = [`<rect class="field" ${boxOf(frame)}/>`];
  if (requiredBy !== null && countedAt > requiredBy) {
    const late = { x: x(requiredBy), y: frame.y, width: tenths(x(countedAt) - x(requiredBy)), height: frame.height };
    parts.push(`<rect class="late" ${boxOf(late)}/>`);
  }
  for (const { at, says } of axis.ticks) {
    parts.push(`<path class="grid" d="M${x(at)} ${frame.y}V${bottom + 4}"/>`);
    parts.push(`<text class="mark" x="${x(at)}" y="${bottom + 16}">${says}</text>`);
  }
  for (const { share, says } of panel.levels) {
    const y = tenths(bottom - share * frame.height);
    parts.push(`<path class="grid" d="M${frame.x} ${y}h${frame.width}"/>`);
    parts.push(`<text class="mark end" x="${frame.x - 5}" y="${tenths(y + 3.5)}">${escapeHtml(says)}</text>`);
  }
  for (const line of panel.lines) parts.push(drawLine(line, panel, x));
  if (requiredBy !== null) {
    parts.push(`<path class="required" d="M${x(requiredBy)} ${frame.y}V${bottom}"/>`);
    parts.push(`<path class="required-flag" d="M${tenths(x(requiredBy) - 5)} ${frame.y - 7}h10l-5 8z"/>`);
  }
  if (countedAt > completeAt) parts.push(`<path class="own-closure" d="${diamond(x(completeAt), bottom)}"/>`);
  parts.push(`<path class="closure" d="${diamond(x(countedAt), bottom)}"/>`);
  return parts.join('');
}

function drawLine({ look, growth, full }: Line, { frame, axis, from }: Panel, x: (at: Minutes) => number): string {
  if (growth.length === 0 || full <= 0) return '';
  const bottom = frame.y + frame.height;
  const y = (amount: number) => tenths(bottom - (frame.height * amount) / full);
  const steps = growth.map(({ at, amount }) => `H${x(at)}V${y(amount)}`).join('');
  const path = `M${x(Math.min(from, growth[0]?.at ?? from))} ${bottom}${steps}H${x(axis.to)}`;
  const area = look === 'tonnes' ? `<path class="area" d="${path}V${bottom}z"/>` : '';
  return `${area}<path class="line ${look}" d="${path}"/>`;
}

export const diamond = (x: number, y: number): string => `M${x} ${tenths(y - 6)}l5 6l-5 6l-5 -6z`;

const boxOf = ({ x, y, width, height }: Frame): string => `x="${x}" y="${y}" width="${width}" height="${height}"`;
