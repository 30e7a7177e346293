import type { MovementMode } from '../../../../movement/index.ts';
import { curvesStyle } from '../curves/curves-style.ts';

/** In the order of the key. */
export const MODES: readonly MovementMode[] = ['road', 'rail', 'sea', 'air'];

/** Modes differ by pattern as on the map by line: road plain, rail with sleepers, sea dotted, air hatched; each lane is named too. */
export const ganttStyle = `${curvesStyle}
.halo{stroke:#fff;stroke-width:4}.row{stroke:#8d979f;stroke-width:.5}.lane{font-size:10px;fill:#48525b;text-anchor:end}
.bar{stroke-width:.9}.day{font-size:10px;text-anchor:middle;fill:#48525b}.lateness{font-size:10.5px;font-weight:600}
.by-road{fill:#d8b48d;stroke:#7d4d20}.by-rail{fill:url(#rail);stroke:#22282e}
.by-sea{fill:url(#sea);stroke:#1b5f94}.by-air{fill:url(#air);stroke:#7b1e62}
.closure,.own-closure{paint-order:stroke}.closure{stroke:#fff;stroke-width:2}`;

const pattern = (id: string, size: number, inner: string, turned = ''): string =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turned}><rect width="${size}" height="${size}" fill="#fff"/>${inner}</pattern>`;

export const modePatterns = [
  pattern('rail', 6, '<path d="M1.5 0V6" stroke="#22282e" stroke-width="2.4"/>'),
  pattern('sea', 5, '<circle cx="2.5" cy="2.5" r="1.3" fill="#1b5f94"/>'),
  pattern('air', 5, '<path d="M1 0V5" stroke="#7b1e62" stroke-width="1.7"/>', ' patternTransform="rotate(45)"'),
].join('');
