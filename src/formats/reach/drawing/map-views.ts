import type { Frame } from '../../area-map/drawing/paths.ts';
import { equalArea, type Projection } from '../../geography/equal-area.ts';
import type { Lines } from '../../geography/load-borders.ts';
import type { Box, ReachArea } from '../ground/reach-area.ts';

export const SIZE = { width: 1200, height: 1134 };
export const FRAME: Frame = { x: 24, y: 108, width: 1152, height: 932 };
/** In the upper right corner of the frame; a row is as high as a line of words. `most`: how high it ever is. */
export const LEGEND = { width: 306, row: 23, most: 310 };

/** Steps of a line across a box: where a line leaves the frame it is broken between two of its points. */
const STEPS_ACROSS = 80;
const ROOM_AROUND_A_BOX = 0.94;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** How an area is laid into the frame. A box stands left of the legend. */
export function viewOf(area: ReachArea): Projection {
  if (area === 'europe') return equalArea([12, 53.2], 20.6, [FRAME.x + 555, FRAME.y + 470]);
  if (area === 'all') return equalArea([-45, 55], 9.2, [FRAME.x + 576, FRAME.y + 500]);
  return viewOfBox(area);
}

function viewOfBox({ west, east, south, north }: Box): Projection {
  const room = { width: FRAME.width - LEGEND.width, height: FRAME.height };
  // the parallel nearest to the equator is the longest
  const widest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const across = (east - west) * Math.cos(widest * RADIANS_PER_DEGREE);
  const scale = ROOM_AROUND_A_BOX * Math.min(room.width / across, room.height / (north - south));
  return equalArea([(west + east) / 2, (south + north) / 2], scale, [FRAME.x + room.width / 2, FRAME.y + room.height / 2]);
}

/** A line in steps fine enough for the area's view; the atlas has corners tens of kilometres apart. */
export function finely(area: ReachArea, line: Lines[number]): Lines[number] {
  if (typeof area === 'string') return line;
  const step = Math.max(area.east - area.west, area.north - area.south) / STEPS_ACROSS;
  return line.flatMap(([lon, lat], index): Lines[number] => {
    const [toLon, toLat] = line[index + 1] ?? [lon, lat];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(toLon - lon), Math.abs(toLat - lat)) / step));
    return Array.from(
      { length: steps },
      (_, at) => [lon + ((toLon - lon) * at) / steps, lat + ((toLat - lat) * at) / steps] as const,
    );
  });
}
