import type { ViewBox } from '../../../network-map/network-view.ts';
import type { Position } from '../ways/great-circle.ts';

/** Round what is shown, share of its extent, and at least so many degrees. */
const MARGIN = 0.06;
const LEAST_DEGREES = 0.3;

/** The box around positions with some room; its longitudes may run past 180 where that is shorter. */
export function boxAround(positions: readonly Position[]): ViewBox {
  const lats = positions.map(([, lat]) => lat);
  const { west, east } = lonSpan(positions.map(([lon]) => lon));
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const tall = (north - south) * MARGIN + LEAST_DEGREES;
  const wide = (east - west) * MARGIN + LEAST_DEGREES;
  return { south: Math.max(-85, south - tall), west: west - wide, north: Math.min(89, north + tall), east: east + wide };
}

/** The shortest span of the globe that holds all longitudes: it begins after the widest gap between them. */
function lonSpan(lons: readonly number[]): { west: number; east: number } {
  const sorted = [...lons].sort((a, b) => a - b);
  let west = sorted[0] ?? 0;
  let widest = west + 360 - (sorted.at(-1) ?? 0);
  let last = sorted.at(-1) ?? 0;
  sorted.forEach((lon, index) => {
    const next = sorted[index + 1];
    if (next === undefined || next - lon <= widest) return;
    widest = next - lon;
    west = next;
    last = lon + 360;
  });
  return { west, east: last };
}
