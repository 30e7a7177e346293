import type { NetworkArc } from '../../words/network.ts';

/** How an arc is drawn: each look differs by form as well as by colour. */
export type ArcLook = 'road' | 'rail-1435' | 'rail-1520' | 'rail-1668' | 'rail-other' | 'sea';

export const ARC_LOOKS: readonly { readonly look: ArcLook; readonly says: string }[] = [
  { look: 'road', says: 'Road' },
  { look: 'rail-1435', says: 'Rail, 1435 mm' },
  { look: 'rail-1520', says: 'Rail, 1520 and 1524 mm' },
  { look: 'rail-1668', says: 'Rail, 1668 mm' },
  { look: 'rail-other', says: 'Rail, another gauge' },
  { look: 'sea', says: 'Sea' },
];

const GAUGES: ReadonlyMap<number, ArcLook> = new Map([
  [1435, 'rail-1435'],
  [1520, 'rail-1520'],
  [1524, 'rail-1520'],
  [1668, 'rail-1668'],
]);

export function lookOf({ mode, gaugeMm }: NetworkArc): ArcLook {
  if (mode !== 'rail') return mode;
  return gaugeMm === undefined ? 'rail-1435' : (GAUGES.get(gaugeMm) ?? 'rail-other');
}

/** Looks of two strokes: the second, thinner one lies on the first. */
export const TWO_STROKES: ReadonlySet<ArcLook> = new Set(['rail-1435', 'rail-1520']);

/** Roads plain, rail black with white sleepers, broad gauge a double line, Iberian gauge dash and dot, sea dotted. */
export const networkStyle = `text{font-family:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;fill:#1b2127}
.paper{fill:#fbfaf7}.frame{fill:none;stroke:#1b2127;stroke-width:1.2}
.exercise{font-size:14px;font-weight:600;letter-spacing:.06em;text-anchor:middle}
.title{font:600 28px 'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif}
.subtitle{font-size:15px}.note{font-size:11.5px;fill:#48525b}
.water{fill:#e9f0f5}.land{fill:#fdfcf9;stroke:#8d979f;stroke-width:.6;stroke-linejoin:round}
.graticule{fill:none;stroke:#1b2127;stroke-opacity:.1;stroke-width:.6}
.border{fill:none;stroke:#8b8f93;stroke-width:.9;stroke-dasharray:6 2 1 2}.disputed{stroke-dasharray:2 3}
.beyond{fill:#d9d7d0;fill-opacity:.55;stroke:#8b8f93;stroke-width:.8}
.arc{fill:none;stroke-linecap:butt}
.road{stroke:#a1662f;stroke-width:1.3}
.rail-1435{stroke:#22282e;stroke-width:2.4}.inner.rail-1435{stroke:#fff;stroke-width:1.2;stroke-dasharray:4 4}
.rail-1520{stroke:#7b1e62;stroke-width:3.6}.inner.rail-1520{stroke:#fff;stroke-width:1.5}
.rail-1668{stroke:#1d6b4f;stroke-width:2.2;stroke-dasharray:9 3 2 3}
.rail-other{stroke:#22282e;stroke-width:2;stroke-dasharray:2 2}
.sea{stroke:#1b5f94;stroke-width:1.3;stroke-dasharray:1.5 3}
.node{stroke:#1b2127;stroke-width:1;stroke-linejoin:round}
.airfield{fill:#fff}.airfield-mark{stroke:#1b2127;stroke-width:1.2;fill:none}.unknown{stroke-dasharray:1.6 1.4}
.port{fill:#1b5f94}.railhead{fill:#22282e}.border-crossing{fill:#f5d96b}.gauge-change{fill:#fff;stroke:#7b1e62;stroke-width:1.6}
.gauge-mark{fill:#7b1e62;stroke:none}.assembly-area{fill:#a9d08c}.junction{fill:#5b3a1b;stroke:none}.sea-waypoint{fill:#fff;stroke:#1b5f94;stroke-width:.8}
.name{font-size:10.5px;paint-order:stroke;stroke:#fbfaf7;stroke-width:2.6px;stroke-linejoin:round;stroke-opacity:.85}
.leader{stroke:#1b2127;stroke-width:.6}
.key{fill:#fbfaf7;stroke:#1b2127;stroke-width:1}.key-title{font-size:13.5px;font-weight:600}.key-row{font-size:13px}.end{text-anchor:end}
.bar{fill:none;stroke:#1b2127;stroke-width:2}`;
