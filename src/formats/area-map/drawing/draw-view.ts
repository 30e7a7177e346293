import type { AreaPiece } from '../../../assessment/index.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import type { AreaMap } from '../area-map.ts';
import { intersect } from '../shapes/regions.ts';
import type { Ring } from '../shapes/rings.ts';
import { isOccupied } from './map-legend.ts';
import type { MapName } from './map-marks.ts';
import { markAt } from './map-style.ts';
import { type Frame, type Pixel, pathOfLine, pathOfRegion, tenths } from './paths.ts';
import { MARGIN, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { View } from './views.ts';

interface Drawing {
  readonly view: View;
  readonly names: readonly MapName[];
  /** Boxes that no name may cover. */
  readonly taken: readonly Frame[];
  readonly lines: readonly { readonly look: string; readonly lines: readonly Ring[]; readonly over: 'sea' | 'all' }[];
  /** The tooltip of a piece. */
  readonly tip: (piece: AreaPiece) => string;
  /** Drawn over the pieces and under the marks. */
  readonly more?: string;
}

/** The pieces of a map in a view, with lines, marks and names; not clipped to its frame. */
export function drawView(map: AreaMap, { view, names, taken, lines, tip, more = '' }: Drawing): string {
  const { place, frame } = view;
  const linesOver = (over: 'sea' | 'all') =>
    lines
      .filter((each) => each.over === over)
      .map((each) => `<path class="${each.look}" d="${each.lines.map((line) => pathOfLine(line, place, frame)).join('')}"/>`);
  const pieces = (isSea: boolean) =>
    map.pieces.filter((piece) => (piece.kind === 'sea') === isSea).map((piece) => drawPiece(piece, view, tip));
  return [
    `<rect class="sea outside" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"/>`,
    ...pieces(true),
    ...linesOver('sea'),
    ...pieces(false),
    ...linesOver('all'),
    more,
    drawNames(names, taken, frame),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function drawPiece(piece: AreaPiece, { place, frame, reach }: View, tip: Drawing['tip']): string {
  const region = reach === undefined ? piece.polygons : intersect(piece.polygons, [reach]);
  // land, and the seas that lie in others, are drawn on top of seas
  const path = pathOfRegion(region, place, frame, piece.kind !== 'sea');
  if (path === '') return '';
  const look = piece.kind === 'sea' ? `sea ${piece.standing}` : `land ${isOccupied(piece) ? 'forces' : piece.standing}`;
  return `<path class="${look}" fill-rule="evenodd" d="${path}"><title>${escapeHtml(tip(piece))}</title></path>`;
}

/** Lines to names first, then marks, then names. */
function drawNames(names: readonly MapName[], taken: readonly Frame[], frame: Frame): string {
  const marks = names.flatMap(({ at: [x, y], mark }) => (mark === null ? [] : [{ x: x - 6, y: y - 6, width: 12, height: 12 }]));
  const placed = placeLabels(names, [...taken, ...marks], frame);
  return [
    ...placed.map(({ leader }) => (leader === null ? '' : lineOf(leader))),
    ...names.map(({ at: [x, y], mark, face }) =>
      mark === null ? '' : markAt(tenths(x), tenths(y), mark, face === 'asked' ? 'disc' : 'square'),
    ),
    ...placed.map(drawName),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const lineOf = ([from, to]: readonly [Pixel, Pixel]) =>
  `<path class="leader" d="M${tenths(from[0])} ${tenths(from[1])}L${tenths(to[0])} ${tenths(to[1])}"/>`;

function drawName({ item, box, anchor }: PlacedLabel<MapName>): string {
  const x = { start: box.x + MARGIN, middle: box.x + box.width / 2, end: box.x + box.width - MARGIN }[anchor];
  const lines = item.text.split('\n').map((line, index) => {
    const y = tenths(box.y + 1.5 + item.size * (0.9 + 1.15 * index));
    return `<tspan x="${tenths(x)}" y="${y}">${escapeHtml(line)}</tspan>`;
  });
  return `<text class="name ${item.face}" text-anchor="${anchor}" font-size="${item.size}">${lines.join('')}</text>`;
}
