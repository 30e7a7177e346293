import type { Polygon } from '../../words/place.ts';
import { pathOfLine, pathOfRegion } from '../area-map/drawing/paths.ts';
import { cutAtAntimeridian } from '../area-map/shapes/antimeridian.ts';
import { graticule } from '../geography/equal-area.ts';
import { type Lines, loadBorders } from '../geography/load-borders.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { FRAME, type MapFrame } from './map-frame.ts';
import type { ViewBox } from './network-view.ts';

/** Up to this breadth the shores of 1:10 million are drawn, degrees. */
const FINE = 16;

/** Land and borders in the frame, or for a network that is made up (not real) the grid of degrees alone. */
export function drawGround(box: ViewBox, { place }: MapFrame, isReal: boolean): string {
  const span = Math.max(box.east - box.west, box.north - box.south);
  const middle = (box.west + box.east) / 2;
  // what lies on the other side of the globe has no sound place on the map
  const isNear = (lon: number) => Math.abs(((lon - middle + 540) % 360) - 180) < 120;
  const pathOf = (lines: Lines) =>
    lines
      .filter((line) => line.every(([lon]) => isNear(lon)))
      .map((line) => pathOfLine(line, place, FRAME))
      .join('');
  const step = span > 30 ? 10 : span > 8 ? 2 : 1;
  const size = `x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"`;
  const grid = `<path class="graticule" d="${pathOf(graticule([step, step]))}"/>`;
  if (!isReal) return `<rect class="nowhere" ${size}/>\n${grid}`;
  const scale = span <= FINE ? '10m' : '50m';
  const land = loadGeography(scale).flatMap(({ polygons }) => polygons.filter(isNorth).flatMap(cutAtAntimeridian));
  const { settled, disputed } = loadBorders(scale);
  return `<rect class="water" ${size}/>
<path class="land" fill-rule="evenodd" d="${pathOfRegion(land, place, FRAME)}"/>
${grid}
<path class="border" d="${pathOf(settled)}"/>
<path class="border disputed" d="${pathOf(disputed)}"/>`;
}

const isNorth = (polygon: Polygon): boolean => (polygon[0] ?? []).some(([, lat]) => lat > -40);
