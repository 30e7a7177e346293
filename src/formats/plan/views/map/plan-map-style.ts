import { networkStyle } from '../../../network-map/network-style.ts';

/** Modes differ by the form of the line: road plain, rail with sleepers, sea dotted, air dash and dot. Widths stand on each line. */
export const planMapStyle = `${networkStyle}
.nowhere{fill:#fdfcf9}
.flow{fill:none;stroke-linejoin:round}
.flow.by-road{stroke:#a1662f;stroke-linecap:round}
.flow.by-rail{stroke:#22282e}.flow.by-rail.inner{stroke:#fff}
.flow.by-sea{stroke:#1b5f94;stroke-linecap:round}
.flow.by-air{stroke:#7b1e62;stroke-opacity:.85}
.flow.by-local{stroke:#a1662f;stroke-dasharray:2 2.5}
.arrow{stroke:#fff;stroke-width:.8;stroke-linejoin:round}
.arrow.by-road,.arrow.by-local{fill:#7d4d20}.arrow.by-rail{fill:#22282e}.arrow.by-sea{fill:#1b5f94}.arrow.by-air{fill:#7b1e62}
.binding{fill:none;stroke:#f0b429;stroke-opacity:.8;stroke-linecap:round;stroke-linejoin:round}
.badge{fill:#fff;stroke:#9c1c1c;stroke-width:2}.badge-number{font-size:11px;font-weight:700;text-anchor:middle}
.passed{fill:#fff;stroke:#48525b;stroke-width:.9}
.origin{fill:none;stroke:#1b2127;stroke-width:1.4}.destination{fill:none;stroke:#1b2127;stroke-width:2.6}
.name.strong{font-weight:600}.key-small{font-size:11.5px;fill:#48525b}`;
