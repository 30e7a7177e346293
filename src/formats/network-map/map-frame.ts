import { type Frame, type Pixel, tenths } from '../area-map/drawing/paths.ts';
import { equalArea, type Projection } from '../geography/equal-area.ts';
import type { ViewBox } from './network-view.ts';

export const SIZE = { width: 1460, height: 1100 };
export const FRAME: Frame = { x: 24, y: 108, width: 1136, height: 902 };

const KM_PER_DEGREE = 111.195;
/** Points looked at on each side of the box: parallels are bent. */
const STEPS = 24;

export interface MapFrame {
  readonly place: Projection;
  /** True at the middle; elsewhere areas are kept and lengths bent by a few per cent. */
  readonly pixelsPerKm: number;
  /** 1 for a map of a country; smaller for a continent. */
  readonly symbolScale: number;
}

/** Places the box as large as the frame admits, with the map's centre at the box's. */
export function frameFor(box: ViewBox): MapFrame {
  const centre: readonly [number, number] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const rough = equalArea(centre, 1, [0, 0]);
  const pixels = outlineOf(box).map(rough);
  const [left, right] = extent(pixels.map(([x]) => x));
  const [top, bottom] = extent(pixels.map(([, y]) => y));
  const scale = Math.min(FRAME.width / (right - left), FRAME.height / (bottom - top));
  const middle: Pixel = [
    FRAME.x + FRAME.width / 2 - ((left + right) / 2) * scale,
    FRAME.y + FRAME.height / 2 - ((top + bottom) / 2) * scale,
  ];
  return {
    place: equalArea(centre, scale, middle),
    pixelsPerKm: scale / KM_PER_DEGREE,
    symbolScale: Math.min(1.3, Math.max(0.7, 0.7 + (scale - 20) / 150)),
  };
}

/** Round the box, as a path: its sides bend with the map. */
export function boxPath({ south, west, north, east }: ViewBox, { place }: MapFrame): string {
  const along = (from: readonly [number, number], to: readonly [number, number]) =>
    Array.from({ length: STEPS }, (_, step) => {
      const share = step / STEPS;
      return place([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    });
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
  const pixels = corners.flatMap((corner, index) => along(corner, corners[(index + 1) % corners.length] ?? corner));
  return `M${pixels.map(([x, y]) => `${tenths(x)} ${tenths(y)}`).join('L')}Z`;
}

function outlineOf({ south, west, north, east }: ViewBox): (readonly [number, number])[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).flatMap((share) => {
    const [lon, lat] = [west + (east - west) * share, south + (north - south) * share];
    return [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ] as const;
  });
}

const extent = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

/** The longest of the usual lengths that is no longer than a sixth of the frame. */
export function scaleBarKm({ pixelsPerKm }: MapFrame): number {
  const most = FRAME.width / 6 / pixelsPerKm;
  return [2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2].find((km) => km <= most) ?? 1;
}
