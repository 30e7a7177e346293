import type { Polygon } from '../../../words/place.ts';
import { intersect, type Region } from './regions.ts';
import type { Position, Ring } from './rings.ts';

/**
 * A polygon cut at the 180th meridian (RFC 7946 §3.1.9). A ring that jumps there is first run on past it; one that goes
 * round a pole is closed over it. A polygon that does not cross is given back as it is.
 */
export function cutAtAntimeridian(polygon: Polygon): Region {
  if (!polygon.some(jumps)) return [polygon];
  const whole = polygon.map(runOn);
  const turns = [-360, 0, 360];
  return turns.flatMap((turn) => {
    const moved = whole.map((ring) => ring.map(([lon, lat]): Position => [lon + turn, lat]));
    return intersect([moved], [WORLD]);
  });
}

const WORLD: Polygon = [
  [
    [-180, -90],
    [180, -90],
    [180, 90],
    [-180, 90],
    [-180, -90],
  ],
];

const jumps = (ring: Ring) => ring.some(([lon], index) => Math.abs(lon - (ring[index + 1]?.[0] ?? lon)) > 180);

function runOn(ring: Ring): Position[] {
  const line: Position[] = [];
  let turn = 0;
  for (const [lon, lat] of ring) {
    const before = line.at(-1);
    if (before !== undefined && lon + turn - before[0] > 180) turn -= 360;
    else if (before !== undefined && lon + turn - before[0] < -180) turn += 360;
    line.push([lon + turn, lat]);
  }
  const [start, end] = [line[0], line.at(-1)];
  if (turn === 0 || start === undefined || end === undefined) return line;
  const pole = start[1] < 0 ? -90 : 90;
  return [...line, [end[0], pole], [start[0], pole], start];
}
