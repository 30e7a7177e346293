import { FRAME, type MapFrame, SIZE, scaleBarKm } from './map-frame.ts';
import { ARC_LOOKS, type ArcLook, lookOf, TWO_STROKES } from './network-style.ts';
import type { NetworkView } from './network-view.ts';
import { NODE_KINDS, symbolOf } from './node-symbols.ts';

const LEFT = FRAME.x + FRAME.width + 14;
const WIDTH = SIZE.width - LEFT - 24;
const ROW = 24;
const TEXT = LEFT + 62;
const RUNWAYS = ['larger: runway of 3,000 m and more', 'smaller: below 2,000 m', 'dashed: runway not known'];

/** The key beside the map: what it shows, how often, and the scale. Only what this map has. */
export function legendOf(view: NetworkView, map: MapFrame): string {
  const looks = ARC_LOOKS.flatMap(({ look, says }) => {
    const count = view.arcs.filter((arc) => lookOf(arc) === look).length;
    return count === 0 ? [] : [{ look, says, count }];
  });
  const kinds = NODE_KINDS.flatMap(({ kind, says }) => {
    const count = view.nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [{ kind, says, count }];
  });
  const parts: string[] = [];
  let y = FRAME.y + 26;
  const heading = (text: string) => {
    parts.push(`<text class="key-title" x="${LEFT + 12}" y="${y}">${text}</text>`);
    y += ROW;
  };
  const row = (sample: string, says: string, count: number) => {
    const number = `<text class="key-row end" x="${LEFT + WIDTH - 10}" y="${y + 4}">${count.toLocaleString('en-US')}</text>`;
    parts.push(`${sample}<text class="key-row" x="${TEXT}" y="${y + 4}">${says}</text>${number}`);
    y += ROW;
  };
  if (looks.length > 0) heading('Arcs');
  for (const { look, says, count } of looks) row(sampleOf(look, y), says, count);
  if (looks.length > 0) y += 10;
  heading('Nodes');
  for (const { kind, says, count } of kinds) {
    row(symbolOf({ kind, runwayMetres: 2500 }, LEFT + 32, y, 1.2), says, count);
    if (kind !== 'airfield') continue;
    for (const says of RUNWAYS) {
      parts.push(`<text class="note" x="${TEXT}" y="${y - 3}">${says}</text>`);
      y += 15;
    }
    y += 5;
  }
  y += 10;
  parts.push(scaleBar(map, y));
  y += 46;
  return `<g class="legend"><rect class="key" x="${LEFT}" y="${FRAME.y}" width="${WIDTH}" height="${y - FRAME.y}"/>
${parts.join('\n')}</g>`;
}

function sampleOf(look: ArcLook, y: number): string {
  const path = (inner: string) => `<path class="arc ${inner}${look}" d="M${LEFT + 12} ${y}h38"/>`;
  return TWO_STROKES.has(look) ? `${path('')}${path('inner ')}` : path('');
}

function scaleBar(map: MapFrame, y: number): string {
  const km = scaleBarKm(map);
  const width = Math.round(km * map.pixelsPerKm * 10) / 10;
  const x = LEFT + 12;
  return `<path class="bar" d="M${x} ${y}v8h${width}v-8"/><text class="key-row" x="${x}" y="${y + 26}">${km.toLocaleString('en-US')} km at the middle of the map</text>`;
}
