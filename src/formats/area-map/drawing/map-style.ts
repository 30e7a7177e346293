import type { Standing } from '../../../assessment/index.ts';

/**
 * Form tells the three standings apart before colour does: inside is filled (its seas dotted), contested is hatched, outside is
 * bare. In grey, land inside is the darkest, and land outside is told from sea by its shore.
 */
export const mapStyle = `text{font-family:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;fill:#1b2127}
.paper{fill:#fbfaf7}.frame{fill:none;stroke:#1b2127;stroke-width:1.2}
.exercise{font-size:14px;font-weight:600;letter-spacing:.06em;text-anchor:middle}
.title{font:600 30px 'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif}
.subtitle{font-size:16px}.note{font-size:12.5px;fill:#48525b}
.graticule{fill:none;stroke:#1b2127;stroke-opacity:.13;stroke-width:.6}
.tropic{fill:none;stroke:#1b2127;stroke-width:1.4;stroke-dasharray:9 5}
.sea{stroke:none}.sea.inside{fill:url(#dots-sea)}.sea.contested{fill:url(#hatch-sea)}.sea.outside{fill:#fff}
.land{stroke:#33404c;stroke-width:.55;stroke-linejoin:round}
.land.inside{fill:#5583b1}.land.contested{fill:url(#hatch-land)}.land.outside{fill:#ece8df}.land.forces{fill:url(#lines)}
.mark{stroke:#1b2127;stroke-width:1.3}.mark.inside{fill:#1f4468}.mark.contested{fill:url(#hatch-mark)}.mark.outside{fill:#fff}
.window{fill:none;stroke:#1b2127;stroke-width:1.3}.letter{font-weight:700}
.leader{stroke:#1b2127;stroke-width:.9}
.name{paint-order:stroke;stroke:#fbfaf7;stroke-width:3.2px;stroke-linejoin:round;stroke-opacity:.9}
.name.waters{font-style:italic;fill:#16324d}.name.asked{font-weight:700}.name.state{fill:#3a444d;stroke-opacity:.75}
.key{fill:#fbfaf7;stroke:#1b2127;stroke-width:1}.key-title{font-size:13.5px;font-weight:600}.key-row{font-size:13.5px}`;

/** Patterns of the hatching. */
export const mapPatterns = `<pattern id="dots-sea" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#bfd6ea"/><circle cx="2" cy="2" r=".75" fill="#6c97c1"/><circle cx="6" cy="6" r=".75" fill="#6c97c1"/></pattern>
<pattern id="hatch-sea" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fdf5e4"/><path d="M0 0V7" stroke="#b0671a" stroke-width="1.7"/></pattern>
<pattern id="hatch-land" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#f6d9a6"/><path d="M0 0V5M0 0H5" stroke="#8a4b00" stroke-width="1.5"/></pattern>
<pattern id="hatch-mark" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="3" fill="#fff"/><path d="M0 0V3" stroke="#8a4b00" stroke-width="2.4"/></pattern>
<pattern id="lines" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#dbe7f2"/><path d="M0 2H4" stroke="#2d5a86" stroke-width="1.5"/></pattern>`;

/** A square for places of the map, a disc for those that were asked about. Pixels. */
export function markAt(x: number, y: number, standing: Standing, form: 'square' | 'disc'): string {
  if (form === 'disc') return `<circle class="mark ${standing}" cx="${x}" cy="${y}" r="5.5"/>`;
  return `<rect class="mark ${standing}" x="${Math.round((x - 4) * 10) / 10}" y="${Math.round((y - 4) * 10) / 10}" width="8" height="8"/>`;
}
