import { cellsToMultiPolygon } from 'h3-js';
import type { World } from '../../chain/world.ts';
import { sovereignOf } from '../../facts/index.ts';
import type { Polygon } from '../../words/place.ts';
import type { IsoTime } from '../../words/time.ts';
import { type Frame, pathOfLine, pathOfRegion, tenths } from '../area-map/drawing/paths.ts';
import { cutAtAntimeridian } from '../area-map/shapes/antimeridian.ts';
import { escapeHtml } from '../brief/html-text.ts';
import { equalArea, type Projection } from '../geography/equal-area.ts';
import { loadBorders } from '../geography/load-borders.ts';
import { loadGeography } from '../geography/load-geography.ts';
import type { ReachArea } from './allied-cells.ts';
import { classOf, REACH_CLASSES, type ReachClass } from './reach-classes.ts';
import type { Reach } from './reach-of.ts';
import { reachPatterns, reachStyle } from './reach-style.ts';
import { EXERCISE, NOTES, subtitleOf, titleOf } from './reach-words.ts';
import { hoursOf, type ReachSummary } from './summarise-reach.ts';

const SIZE = { width: 1200, height: 1120 };
const FRAME: Frame = { x: 24, y: 108, width: 1152, height: 932 };
const LEGEND = { width: 292, row: 23 };

const VIEWS: Readonly<Record<ReachArea, Projection>> = {
  europe: equalArea([12, 53.2], 20.6, [FRAME.x + 555, FRAME.y + 470]),
  all: equalArea([-45, 55], 9.2, [FRAME.x + 576, FRAME.y + 500]),
};

export interface ReachDrawing {
  readonly reach: Reach;
  readonly summary: ReachSummary;
  readonly area: ReachArea;
  readonly at: IsoTime;
  readonly under: boolean;
}

/**
 * The map as one SVG document that needs nothing else, readable in grey: the later, the darker; what is not reached is hatched.
 * Cells of one class are one shape, cut at the shore. Same answers, same text.
 */
export function drawReach(drawing: ReachDrawing, world: World): string {
  const { reach, at, under } = drawing;
  const title = titleOf(reach.kind);
  const subtitle = subtitleOf(world, at, under);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title description" xml:lang="en">
<title id="title">${escapeHtml(title)}</title>
<desc id="description">${escapeHtml(describe(drawing, subtitle))}</desc>
<style>${reachStyle}</style>
<defs>${reachPatterns}<clipPath id="frame"><rect x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/></clipPath></defs>
<rect class="paper" width="${SIZE.width}" height="${SIZE.height}"/>
<text class="exercise" x="${SIZE.width / 2}" y="24">${EXERCISE} · ${escapeHtml(world.scenario.marking)}</text>
<text class="title" x="${FRAME.x}" y="64">${escapeHtml(title)}</text>
<text class="subtitle" x="${FRAME.x}" y="92">${escapeHtml(subtitle)}</text>
<g clip-path="url(#frame)">
${drawMap(drawing, world)}
</g>
<rect class="frame" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
${legendOf(drawing)}
${NOTES.map((note, index) => `<text class="note" x="${FRAME.x}" y="${FRAME.y + FRAME.height + 18 + index * 15}">${escapeHtml(note)}</text>`).join('\n')}
<text class="exercise" x="${SIZE.width / 2}" y="${SIZE.height - 8}">${EXERCISE}</text>
</svg>
`;
}

function drawMap({ reach, area }: ReachDrawing, world: World): string {
  const place = VIEWS[area];
  const isAlly = (state: string) => world.outcome.allies.includes(sovereignOf(world.data, state) ?? '');
  const lands = loadGeography('50m').map(({ state, polygons }) => ({
    state,
    polygons: polygons.flatMap(cutAtAntimeridian).filter(isOnThisSide),
  }));
  const pathOf = (isOurs: boolean) =>
    lands
      .filter(({ state }) => (area === 'all' ? isAlly(state) : world.outcome.allies.includes(state)) === isOurs)
      .map(({ polygons }) => pathOfRegion(polygons, place, FRAME))
      .join('');
  const allied = pathOf(true);
  const classes = REACH_CLASSES.map(({ id }) => [id, classPath(reach, id, place)] as const).filter(([, path]) => path !== '');
  const { settled, disputed } = loadBorders('50m');
  const lines = (which: typeof settled) =>
    which
      .filter((line) => line.every(([lon]) => area === 'all' || Math.abs(lon) < 90))
      .map((line) => pathOfLine(line, place, FRAME))
      .join('');
  const between = lines(settled);
  return `<rect class="sea" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
<path class="other" fill-rule="evenodd" d="${pathOf(false)}"/>
<clipPath id="allied"><path clip-rule="evenodd" d="${allied}"/></clipPath>
<g clip-path="url(#allied)">
<path class="bare" d="${allied}"/>
${classes.map(([id, path]) => `<path class="spread ${id}" d="${path}"/>`).join('\n')}
${classes.map(([id, path]) => `<path class="cell ${id}" fill-rule="evenodd" d="${path}"/>`).join('\n')}
</g>
<path class="shore" d="${allied}"/>
<path class="halo" d="${between}"/>
<path class="border" d="${between}"/>
<path class="border disputed" d="${lines(disputed)}"/>
${placesOf(reach, world)
  .map((at) => markAt(...place(at)))
  .join('')}`;
}

/** Where the forces set out from, each place once. */
function placesOf({ forces }: Reach, { movement }: World): (readonly [number, number])[] {
  const { nodes, nodeIndex } = movement.network;
  const origins = new Set(forces.flatMap(({ parts }) => parts.map(({ contingent }) => contingent.origin)));
  return [...origins].flatMap((id) => {
    const node = nodes[nodeIndex.get(id) ?? -1];
    return node ? [[node.lon, node.lat] as const] : [];
  });
}

const markAt = (x: number, y: number): string => `<path class="mark" d="M${tenths(x)} ${tenths(y - 6)}l6 10.5h-12z"/>`;

/** What lies about the point opposite the centre has no place on an azimuthal map. */
const isOnThisSide = (polygon: Polygon): boolean => (polygon[0] ?? []).every(([, lat]) => lat > -30);

/** Cells of a class as one region: what is inside it is not drawn. */
function classPath({ answers }: Reach, id: ReachClass, place: Projection): string {
  const cells = answers.filter((answer) => classOf(hoursOf(answer)) === id).map(({ cell }) => cell.id);
  if (cells.length === 0) return '';
  return pathOfRegion(cellsToMultiPolygon(cells, true) as unknown as readonly Polygon[], place, FRAME);
}

function legendOf({ reach, summary }: ReachDrawing): string {
  const height = LEGEND.row * (REACH_CLASSES.length + 3) + 18;
  const x = FRAME.x + FRAME.width - LEGEND.width;
  const y = FRAME.y;
  const total = reach.answers.reduce((sum, { cell }) => sum + cell.areaKm2, 0);
  const rows = REACH_CLASSES.map(({ id, says }, index) => {
    const own = reach.answers.filter((answer) => classOf(hoursOf(answer)) === id);
    const share = total === 0 ? 0 : own.reduce((sum, { cell }) => sum + cell.areaKm2, 0) / total;
    const top = y + 36 + index * LEGEND.row;
    return `<rect class="swatch ${id}" x="${x + 12}" y="${top}" width="34" height="15"/><text class="key-row" x="${x + 56}" y="${top + 12.5}">${says}</text><text class="key-row end" x="${x + LEGEND.width - 12}" y="${top + 12.5}">${percent(share)}</text>`;
  });
  const last = y + 36 + REACH_CLASSES.length * LEGEND.row;
  const other = `<rect class="swatch other" x="${x + 12}" y="${last}" width="34" height="15"/><text class="key-row" x="${x + 56}" y="${last + 12.5}">not an ally, or not counted</text>`;
  const next = last + LEGEND.row;
  const stands = `${markAt(x + 29, next + 7.5)}<text class="key-row" x="${x + 56}" y="${next + 12.5}">where a force stands</text>`;
  return `<g class="legend"><rect class="key" x="${x}" y="${y}" width="${LEGEND.width}" height="${height}"/>
<text class="key-title" x="${x + 12}" y="${y + 24}">Share of allied land (${summary.all.cells} cells)</text>
${rows.join('\n')}
${other}
${stands}</g>`;
}

function describe({ summary }: ReachDrawing, subtitle: string): string {
  const { all, border } = summary;
  const shares = (what: string, of: typeof all) =>
    `${what}: ${percent(of.within24)} within 24 hours, ${percent(of.within72)} within 72 hours, ${percent(of.within240)} within 10 days, ${percent(1 - of.reached)} not reached`;
  return `${EXERCISE}. ${subtitle}. ${shares('Allied land', all)}. ${shares('Cells near the border', border)}.`;
}

/** Whole per cent; what is there but less than one is not nought. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  return `${Math.round(share * 100)} %`;
}
