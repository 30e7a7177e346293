/** Paper and ink as in the brief; three tints for the classes of events, and line forms for their status, so that colour is never alone. */
export const pageStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--panel:#fff;--ink:#1b2127;--quiet:#5a636b;--rule:#d4d0c6;--focus:#8a4b00;--select:#fff1cf;
--cooperation:#0b5f50;--cooperation-tint:#e0f1ec;--words:#704400;--words-tint:#fbecce;--deeds:#96191c;--deeds-tint:#fbe4e1;--garbled:#5b3a9e;
--sans:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;--serif:'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif;--mono:'IBM Plex Mono',ui-monospace,Menlo,Consolas,monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1a1e22;--panel:#21262b;--ink:#e8e6e1;--quiet:#a3abb2;--rule:#3a4148;--focus:#ffc56b;--select:#40361d;
--cooperation:#7fd8c3;--cooperation-tint:#17352f;--words:#f4c777;--words-tint:#3a2e14;--deeds:#ffa39b;--deeds-tint:#432322;--garbled:#c3adff}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
.marking{font:600 .78rem/1.3 var(--sans);letter-spacing:.06em;text-align:center;padding:.5rem 1rem;border-bottom:1px solid var(--rule)}
.marking.end{border:0;border-top:1px solid var(--rule)}
main{max-width:76rem;margin:0 auto;padding:0 1rem 2rem}
h1{font:600 1.5rem/1.2 var(--serif);margin:1.2rem 0 .2rem}
h2{font:600 1.15rem/1.3 var(--serif);margin:0 0 .1rem}
h3{font:600 .85rem/1.3 var(--sans);margin:1.4rem 0 .4rem;padding-top:.4rem;border-top:1px solid var(--rule)}
.note{margin:0 0 .3rem;color:var(--quiet);font:.85rem/1.45 var(--sans)}
.legend{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;margin:.3rem 0 0;padding:0;font:.85rem/1.6 var(--sans)}
article{border-top:3px solid var(--ink);margin-top:1.2rem;padding-top:.8rem}
.text p{margin:0 0 .9em;max-width:42rem;white-space:pre-line}
.ev{color:inherit;text-decoration:underline 2px;text-underline-offset:.2em;border-radius:2px;padding:.05em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
a.ev{cursor:pointer}
.cooperation{--tone:var(--cooperation);--tint:var(--cooperation-tint)}.words{--tone:var(--words);--tint:var(--words-tint)}.deeds{--tone:var(--deeds);--tint:var(--deeds-tint)}
.ev{background:var(--tint);text-decoration-color:var(--tone)}
.ev.threatened,.ev.requested{text-decoration-style:dashed}
.ev.planned,.ev.conditional{text-decoration-style:dotted}
.ev.denied{text-decoration-style:double;text-decoration-thickness:1px}
.qu{font-style:italic}
.ga,.ev.ga.ga{text-decoration:underline wavy 1px;text-decoration-color:var(--garbled);text-underline-offset:.25em}
a.qu,a.ga{color:inherit}a.qu:not(.ev):not(.ga){text-decoration:none}
.no{font:600 .7em/1 var(--sans);color:var(--tone,var(--quiet));text-decoration:none;vertical-align:.35em;padding:.15em .12em;border-radius:3px;white-space:nowrap}
.no.g{--tone:var(--garbled)}
.no:hover,.no:target,.ev:hover{background:var(--select)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
details{border:1px solid var(--rule);border-left:4px solid var(--tone,var(--quiet));border-radius:3px;background:var(--panel);margin:0 0 .4rem;font:.875rem/1.45 var(--sans)}
summary{cursor:pointer;padding:.45rem .6rem;list-style:none;display:grid;grid-template-columns:auto 1fr;gap:0 .5rem}
summary::-webkit-details-marker{display:none}
summary .n{font-weight:600;color:var(--tone,var(--quiet));min-width:1.4em}
summary .who{grid-column:2;color:var(--quiet)}
summary b{font-weight:600}
.status{border:1px solid currentColor;border-radius:2px;padding:0 .3em;font-size:.9em;white-space:nowrap}
.body{padding:.1rem .6rem .6rem 2.3rem;scroll-margin-top:4.5rem}
details:has(.body:target){background:var(--select);outline:2px solid var(--focus)}
blockquote{margin:.1rem 0 .4rem;padding-left:.6rem;border-left:3px solid var(--rule);font:italic .95rem/1.45 var(--serif)}
blockquote.main{border-color:var(--tone,var(--quiet))}
dl{margin:.3rem 0;display:grid;grid-template-columns:5.2rem 1fr;gap:.25rem .6rem}
dt{color:var(--quiet)}dd{margin:0}
dd q{font-family:var(--serif);font-style:italic}
code{font:.95em var(--mono)}
.differ{margin:.3rem 0;padding:.3rem .5rem;border:1px dashed var(--quiet)}
.differ ul{margin:.1rem 0;padding-left:1.1rem}
.back{color:var(--quiet)}
@media (min-width:62rem){.pair{display:grid;grid-template-columns:minmax(0,42rem) minmax(20rem,1fr);gap:2.5rem;align-items:start}
.side{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:.2rem .5rem 1rem .2rem;scrollbar-gutter:stable}.side h3:first-child{margin-top:0;border:0}}
@page{size:A4;margin:14mm 17mm}
@media print{:root{--paper:#fff;--panel:#fff;--ink:#000;--quiet:#333;--rule:#999;--select:transparent;--cooperation:#000;--words:#000;--deeds:#000;--garbled:#000;--cooperation-tint:transparent;--words-tint:transparent;--deeds-tint:transparent}
body{font-size:9.5pt;line-height:1.4}main{max-width:none;padding:0}.pair{display:block}.side{position:static;max-height:none;overflow:visible}
details{break-inside:avoid;font-size:8pt}details::details-content{content-visibility:visible!important;block-size:auto}.back,.hint{display:none}.marking{border:0}}
`;
