import { tenths } from '../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import { classOf, REACH_CLASSES } from '../reach-classes.ts';
import type { Reach } from '../reach-of.ts';
import { hoursOf } from '../summarise-reach.ts';
import type { ReachWords } from '../words/reach-words.ts';
import { FRAME, LEGEND } from './map-views.ts';

/** Each class with its share of the land shown; then what else is drawn. `border`: the adversary's, in words, where it is drawn. */
export function legendOf({ answers, base }: Reach, border: string | null, words: ReachWords): string {
  const x = FRAME.x + FRAME.width - LEGEND.width;
  const { y } = FRAME;
  const total = answers.reduce((sum, { cell }) => sum + cell.areaKm2, 0);
  const rows: string[] = REACH_CLASSES.map(({ id }, index) => {
    const own = answers.filter((answer) => classOf(hoursOf(answer)) === id);
    const share = total === 0 ? 0 : own.reduce((sum, { cell }) => sum + cell.areaKm2, 0) / total;
    const figure = `<text class="key-row end" x="${x + LEGEND.width - 12}" y="${baseOf(index)}">${escapeHtml(words.percent(share))}</text>`;
    return swatch(id, index) + label(words.classes[id], index) + figure;
  });
  if (typeof base.area !== 'string') rows.push(swatch('aside', rows.length) + label(words.legend.aside, rows.length));
  rows.push(swatch('other', rows.length) + label(words.legend.other, rows.length));
  rows.push(markAt(x + 29, topOf(rows.length) + 7.5) + label(words.legend.stands, rows.length));
  if (border !== null) {
    const line = `<path class="front" d="M${x + 12} ${topOf(rows.length) + 7.5}h34"/>`;
    rows.push(line + label(border, rows.length));
  }
  const counted = words.number(answers.length);
  const head = typeof base.area === 'string' ? words.legend.share(counted) : words.legend.shareOfBox(counted);
  const height = LEGEND.row * rows.length + 48;
  return `<g class="legend"><rect class="key" x="${x}" y="${y}" width="${LEGEND.width}" height="${height}"/>
<text class="key-title" x="${x + 12}" y="${y + 24}">${escapeHtml(head)}</text>
${rows.join('\n')}</g>`;

  function topOf(row: number): number {
    return y + 36 + row * LEGEND.row;
  }
  function baseOf(row: number): number {
    return topOf(row) + 12.5;
  }
  function swatch(name: string, row: number): string {
    return `<rect class="swatch ${name}" x="${x + 12}" y="${topOf(row)}" width="34" height="15"/>`;
  }
  function label(text: string, row: number): string {
    return `<text class="key-row" x="${x + 56}" y="${baseOf(row)}">${escapeHtml(text)}</text>`;
  }
}

/** Where a force stands: a triangle. */
export const markAt = (x: number, y: number): string => `<path class="mark" d="M${tenths(x)} ${tenths(y - 6)}l6 10.5h-12z"/>`;
