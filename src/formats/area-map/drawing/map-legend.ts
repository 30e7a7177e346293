import { escapeHtml } from '../../brief/html-text.ts';
import type { AreaMap } from '../area-map.ts';
import type { LegendRow, MapWords } from '../map-words.ts';
import { markAt } from './map-style.ts';
import type { Frame } from './paths.ts';
import { breadthOf } from './place-labels.ts';

const ROW = 20;
const PADDING = 12;
const TEXT = { indent: 64, size: 13.5 };
const SWATCH = { width: 34, height: 14 };

const SWATCHES: Readonly<Record<Exclude<LegendRow, 'marks' | 'points'>, string>> = {
  'land-inside': 'land inside',
  'sea-inside': 'sea inside',
  'forces-inside': 'land forces',
  'land-contested': 'land contested',
  'sea-contested': 'sea contested',
  'land-outside': 'land outside',
  'sea-outside': 'sea outside',
};

/** The key in the lower right of the frame: only the forms that this map has. */
export function legendOf(map: AreaMap, words: MapWords, frame: Frame): { readonly svg: string; readonly box: Frame } {
  const rows = rowsOf(map);
  const height = ROW * (rows.length + 1) + 2 * PADDING - 6;
  const widest = Math.max(...rows.map((row) => breadthOf(words.rows[row], TEXT.size)), breadthOf(words.legend, TEXT.size, true));
  const width = Math.ceil(TEXT.indent + widest + PADDING);
  const box = { x: frame.x + frame.width - width, y: frame.y + frame.height - height, width, height };
  const lines = rows.map((row, index) => rowOf(row, words, box.x + PADDING, box.y + PADDING + ROW * (index + 1)));
  const svg = `<g class="legend"><rect class="key" x="${box.x}" y="${box.y}" width="${width}" height="${height}"/>
<text class="key-title" x="${box.x + PADDING}" y="${box.y + PADDING + 12}">${escapeHtml(words.legend)}</text>
${lines.join('\n')}</g>`;
  return { svg, box };
}

function rowsOf({ pieces, points }: AreaMap): readonly LegendRow[] {
  const has = (kind: 'land' | 'sea', standing: string) =>
    pieces.some((piece) => (piece.kind === 'sea') === (kind === 'sea') && piece.standing === standing && !isOccupied(piece));
  const standings = ['inside', 'contested', 'outside'] as const;
  const rows = standings.flatMap((standing): LegendRow[] => [
    ...(has('land', standing) ? [`land-${standing}` as const] : []),
    ...(standing === 'inside' && pieces.some(isOccupied) ? ['forces-inside' as const] : []),
    ...(standing === 'outside' || has('sea', standing) ? [`sea-${standing}` as const] : []),
  ]);
  return [...rows, 'marks', ...(points.length > 0 ? ['points' as const] : [])];
}

/** Ground where a Party's forces are covered and the ground is not. */
export const isOccupied = ({ kind, forcesOnly }: AreaMap['pieces'][number]): boolean => kind === 'place' && forcesOnly;

function rowOf(row: LegendRow, words: MapWords, x: number, y: number): string {
  const text = `<text class="key-row" x="${x + TEXT.indent}" y="${y + 12}">${escapeHtml(words.rows[row])}</text>`;
  if (row === 'marks' || row === 'points') {
    const form = row === 'marks' ? 'square' : 'disc';
    const marks = (['inside', 'contested', 'outside'] as const).map((standing, index) =>
      markAt(x + 8 + index * 19, y + 7.5, standing, form),
    );
    return `${marks.join('')}${text}`;
  }
  const { width, height } = SWATCH;
  return `<rect class="${SWATCHES[row]}" x="${x + 6}" y="${y}" width="${width}" height="${height}" style="stroke:#33404c;stroke-width:.6"/>${text}`;
}
