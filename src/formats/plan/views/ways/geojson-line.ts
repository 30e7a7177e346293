import type { Geometry } from '../../../map/geojson.ts';
import type { Position } from '../ways/great-circle.ts';

/** A line, or several where it crosses the 180th meridian (RFC 7946 §3.1.9); a point twice is still a line. */
export function cutLine(line: readonly Position[]): Geometry {
  const lines: Position[][] = [[]];
  let before: Position | undefined;
  for (const [lon, lat] of line) {
    if (before && Math.abs(lon - before[0]) > 180) {
      const edge = before[0] > 0 ? 180 : -180;
      const toEdge = Math.abs(edge - before[0]);
      const across = toEdge + Math.abs(edge + lon);
      const edgeLat = across === 0 ? lat : Math.round((before[1] + ((lat - before[1]) * toEdge) / across) * 1e5) / 1e5;
      lines.at(-1)?.push([edge, edgeLat]);
      lines.push([[-edge, edgeLat]]);
    }
    lines.at(-1)?.push([lon, lat]);
    before = [lon, lat];
  }
  const drawn = lines.filter((part) => part.length > 1);
  if (drawn.length > 1) return { type: 'MultiLineString', coordinates: drawn };
  const [only = lines[0] ?? []] = drawn;
  return { type: 'LineString', coordinates: only.length === 1 ? [...only, ...only] : only };
}
