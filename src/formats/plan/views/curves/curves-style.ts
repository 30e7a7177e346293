/** Lines differ by stroke as well as by colour; late is hatched, so that a print in grey tells all. */
export const curvesStyle = `text{font-family:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;fill:#1b2127;font-size:12px}
.paper{fill:#fff}.exercise{font-size:14px;font-weight:600;letter-spacing:.06em;text-anchor:middle}
.title{font:600 24px 'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif}.subtitle{font-size:14px}
.heading{font-size:13.5px;font-weight:600}.figures{font-size:12px}.note{font-size:11.5px;fill:#48525b}
.field{fill:#fbfaf7;stroke:#8d979f;stroke-width:.8}.grid{fill:none;stroke:#1b2127;stroke-opacity:.14;stroke-width:.8}
.mark{font-size:10.5px;text-anchor:middle;fill:#48525b}.end{text-anchor:end}
.line{fill:none;stroke-linejoin:round}.area{fill:#0b5394;fill-opacity:.12}
.tonnes{stroke:#0b5394;stroke-width:2}.people{stroke:#b45f06;stroke-width:2;stroke-dasharray:5 3}
.wanted{stroke:#1b2127;stroke-width:1.2;stroke-dasharray:1.5 2.5}
.required{stroke:#1b2127;stroke-width:1.4}.required-flag{fill:#1b2127}
.closure{fill:#1b2127}.own-closure{fill:#fff;stroke:#1b2127;stroke-width:1.2}.late{fill:url(#late)}`;

export const latePattern =
  '<pattern id="late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="#9c1c1c" stroke-width="1.6" stroke-opacity=".55"/></pattern>';
