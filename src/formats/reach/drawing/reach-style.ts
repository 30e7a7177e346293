/** One scale from light to dark, so that grey tells the classes apart too; hatching for what is not reached. */
export const reachStyle = `text{font-family:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;fill:#1b2127}
.paper{fill:#fbfaf7}.frame{fill:none;stroke:#1b2127;stroke-width:1.2}
.exercise{font-size:14px;font-weight:600;letter-spacing:.06em;text-anchor:middle}
.title{font:600 28px 'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif}
.subtitle{font-size:15px}.note{font-size:11.5px;fill:#48525b}
.sea{fill:#f3f7f9}.other{fill:url(#dots);stroke:#9aa1a6;stroke-width:.5}.bare{fill:#fff}.aside{fill:#e4e2da}
.shore{fill:none;stroke:#33404c;stroke-width:.6;stroke-linejoin:round}
.halo{fill:none;stroke:#fff;stroke-width:2;stroke-opacity:.6}
.border{fill:none;stroke:#1b2127;stroke-width:.8}.disputed{stroke-dasharray:4 3}
.front{fill:none;stroke:#1b2127;stroke-width:3.2;stroke-linecap:round;stroke-linejoin:round}
.cell{stroke:none}.spread{fill:none;stroke-width:7;stroke-linejoin:round}
.day{fill:#f7f3c8}.three-days{fill:#a9d4a6}.week{fill:#58a8a8}.ten-days{fill:#2f79b0}.three-weeks{fill:#33549a}.later{fill:#2b2560}.not-reached{fill:url(#hatch)}
.spread.day{fill:none;stroke:#f7f3c8}.spread.three-days{fill:none;stroke:#a9d4a6}.spread.week{fill:none;stroke:#58a8a8}
.spread.ten-days{fill:none;stroke:#2f79b0}.spread.three-weeks{fill:none;stroke:#33549a}.spread.later{fill:none;stroke:#2b2560}.spread.not-reached{fill:none;stroke:url(#hatch)}
.mark{fill:#fff;stroke:#1b2127;stroke-width:1.4;stroke-linejoin:round}
.place{fill:#1b2127}.name{font-size:12.5px;paint-order:stroke;stroke:#fff;stroke-width:3;stroke-linejoin:round}
.swatch{stroke:#33404c;stroke-width:.7}.key{fill:#fbfaf7;stroke:#1b2127;stroke-width:1}
.key-title{font-size:13.5px;font-weight:600}.key-row{font-size:13.5px}.end{text-anchor:end}`;

export const reachPatterns =
  '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#f6f4ee"/><circle cx="1.5" cy="1.5" r=".55" fill="#8d8a80"/></pattern>' +
  '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#7a1f1f" stroke-width="2.2"/></pattern>';
