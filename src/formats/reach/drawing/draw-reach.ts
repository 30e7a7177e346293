import { cellsToMultiPolygon } from 'h3-js';
import type { World } from '../../../chain/world.ts';
import { sovereignOf } from '../../../facts/index.ts';
import type { Polygon } from '../../../words/place.ts';
import type { IsoTime } from '../../../words/time.ts';
import { pathOfLine, pathOfRegion } from '../../area-map/drawing/paths.ts';
import { cutAtAntimeridian } from '../../area-map/shapes/antimeridian.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import type { Projection } from '../../geography/equal-area.ts';
import { type Lines, loadBorders } from '../../geography/load-borders.ts';
import { loadGeography } from '../../geography/load-geography.ts';
import { classOf, REACH_CLASSES, type ReachClass } from '../reach-classes.ts';
import type { Reach } from '../reach-of.ts';
import { hoursOf, MOMENTS, type ReachSummary, type Shares } from '../summarise-reach.ts';
import { borderOf, type Language, reachWords, subtitleOf, titleOf } from '../words/languages.ts';
import type { ReachWords } from '../words/reach-words.ts';
import { legendOf, markAt } from './map-legend.ts';
import { FRAME, finely, SIZE, viewOf } from './map-views.ts';
import { placeNames } from './place-names.ts';
import { reachPatterns, reachStyle } from './reach-style.ts';

export interface ReachDrawing {
  readonly reach: Reach;
  readonly summary: ReachSummary;
  readonly at: IsoTime;
  /** Without foreign presence in the allies that the demand names. */
  readonly isUnder: boolean;
}

/**
 * The map as one SVG document that needs nothing else, readable in grey: the later, the darker; what is not reached is hatched.
 * Cells of one class are one shape, cut at the shore. Same answers, same text.
 */
export function drawReach(drawing: ReachDrawing, world: World, language: Language = 'en'): string {
  const { reach, at, isUnder } = drawing;
  const words = reachWords[language];
  const title = titleOf(reach, language);
  const subtitle = subtitleOf(world, at, isUnder, language);
  const { ground } = reach.base;
  const border = drawing.summary.border.cells === 0 ? null : borderOf(world, ground.adversary, language);
  const { mostlyLocalRoad } = drawing.summary;
  const notes = [...words.notes, words.mostlyLocalRoad(words.percent(mostlyLocalRoad))].map((note, index) => {
    const y = FRAME.y + FRAME.height + 18 + index * 15;
    return `<text class="note" x="${FRAME.x}" y="${y}">${escapeHtml(note)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title description" xml:lang="${language}">
<title id="title">${escapeHtml(title)}</title>
<desc id="description">${escapeHtml(describe(drawing, `${words.exercise}. ${subtitle}`, border, words))}</desc>
<style>${reachStyle}</style>
<defs>${reachPatterns}<clipPath id="frame"><rect x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/></clipPath></defs>
<rect class="paper" width="${SIZE.width}" height="${SIZE.height}"/>
<text class="exercise" x="${SIZE.width / 2}" y="24">${words.exercise} · ${escapeHtml(world.scenario.marking)}</text>
<text class="title" x="${FRAME.x}" y="64">${escapeHtml(title)}</text>
<text class="subtitle" x="${FRAME.x}" y="92">${escapeHtml(subtitle)}</text>
<g clip-path="url(#frame)">
${drawMap(reach, world)}
</g>
<rect class="frame" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
${legendOf(reach, border, words)}
${notes.join('\n')}
<text class="exercise" x="${SIZE.width / 2}" y="${SIZE.height - 8}">${words.exercise}</text>
</svg>
`;
}

function drawMap(reach: Reach, world: World): string {
  const { area, ground } = reach.base;
  const place = viewOf(area);
  const isBox = typeof area !== 'string';
  const { allies } = world.outcome;
  // in Europe a territory with a code of its own (the Faroes) is not counted
  const isCounted = (state: string) => allies.includes(area === 'europe' ? state : (sovereignOf(world.data, state) ?? ''));
  const lands = loadGeography('50m').map(({ state, polygons }) => ({
    isOurs: isCounted(state),
    polygons: polygons.flatMap(cutAtAntimeridian).filter(isOnThisSide),
  }));
  const pathOf = (whose: boolean) =>
    lands
      .filter(({ isOurs }) => isOurs === whose)
      .map(({ polygons }) => pathOfRegion(polygons, place, FRAME))
      .join('');
  const allied = pathOf(true);
  const classes = REACH_CLASSES.map(({ id }) => [id, classPath(reach, id, place)] as const).filter(([, path]) => path !== '');
  const { settled, disputed } = loadBorders('50m');
  const lines = (which: Lines) =>
    which
      .filter((line) => line.every(([lon]) => area !== 'europe' || Math.abs(lon) < 90))
      .map((line) => pathOfLine(finely(area, line), place, FRAME))
      .join('');
  const between = lines(settled);
  return `<rect class="sea" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
<path class="other" fill-rule="evenodd" d="${pathOf(false)}"/>
<clipPath id="allied"><path clip-rule="evenodd" d="${allied}"/></clipPath>
<g clip-path="url(#allied)">
<path class="bare${isBox ? ' aside' : ''}" d="${allied}"/>
${classes.map(([id, path]) => `<path class="spread ${id}" d="${path}"/>`).join('\n')}
${classes.map(([id, path]) => `<path class="cell ${id}" fill-rule="evenodd" d="${path}"/>`).join('\n')}
</g>
<path class="shore" d="${allied}"/>
<path class="halo" d="${between}"/>
<path class="border" d="${between}"/>
<path class="border disputed" d="${lines(disputed)}"/>
<path class="front" d="${lines(ground.border)}"/>
${isBox ? placeNames(world.outcome.nodes, area, place) : ''}${marksOf(reach, world, place)}`;
}

/** Where the forces set out from, each place once. */
function marksOf({ forces }: Reach, { outcome }: World, place: Projection): string {
  const origins = new Set(forces.flatMap(({ parts }) => parts.map(({ contingent }) => contingent.origin)));
  return outcome.nodes.flatMap(({ id, lon, lat }) => (origins.has(id) ? [markAt(...place([lon, lat]))] : [])).join('');
}

/** What lies about the point opposite the centre has no place on an azimuthal map. */
const isOnThisSide = (polygon: Polygon): boolean => (polygon[0] ?? []).every(([, lat]) => lat > -30);

/** Cells of a class as one region: what is inside it is not drawn. */
function classPath({ answers }: Reach, id: ReachClass, place: Projection): string {
  const cells = answers.filter((answer) => classOf(hoursOf(answer)) === id).map(({ cell }) => cell.id);
  if (cells.length === 0) return '';
  return pathOfRegion(cellsToMultiPolygon(cells, true) as unknown as readonly Polygon[], place, FRAME);
}

function describe({ summary }: ReachDrawing, opening: string, border: string | null, words: ReachWords): string {
  const shares = (what: string, { within24, within72, within240, reached }: Shares) => {
    const told = [within24, within72, within240].map((share, index) => {
      return `${words.moment(MOMENTS[index] ?? 0)} ${words.percent(share)}`;
    });
    return `${what}: ${told.join(', ')}, ${words.notReached} ${words.percent(1 - reached)}`;
  };
  const onBorder = border === null ? '' : ` ${shares(border, summary.border)}.`;
  return `${opening}. ${shares(words.alliedLand, summary.all)}.${onBorder}`;
}
