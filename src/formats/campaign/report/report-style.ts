/** Paper, ink and marks of the report page: the brief's, with what charts need. */
export const reportStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b2127;--quiet:#5a636b;--rule:#d4d0c6;--a:#1f5f99;--b:#b3540b;--c:#5b7a1e;--d:#8a3a83;
--sans:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;--serif:'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif;--mono:'IBM Plex Mono',ui-monospace,Menlo,Consolas,monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1a1e22;--ink:#e8e6e1;--quiet:#a3abb2;--rule:#3a4148;--a:#7db7ea;--b:#f0a565;--c:#b0cf6c;--d:#dc9bd5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 var(--serif);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
main{max-width:54rem;margin:0 auto;padding:0 1rem}
.marking{font:600 .78rem/1.3 var(--sans);letter-spacing:.06em;text-align:center;padding:.6rem 1rem}
.marking span{font-weight:400;letter-spacing:0}
h1{font:600 1.6rem/1.2 var(--serif);margin:.6rem 0 .2rem}
h2{font:600 1.02rem/1.3 var(--sans);margin:1.8rem 0 .3rem;padding-top:.45rem;border-top:1px solid var(--rule);break-after:avoid}
h3{font:600 .92rem/1.3 var(--sans);margin:1rem 0 .1rem;break-after:avoid}
p{margin:.3rem 0}
.note,figcaption,caption,.key{color:var(--quiet);font:.84rem/1.4 var(--sans)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.45rem 0;font:.82rem/1.35 var(--sans)}
caption{text-align:left;padding-bottom:.2rem}
th,td{text-align:left;vertical-align:top;padding:.16rem .8rem .16rem 0;overflow-wrap:normal}
th{font-weight:600}
thead th{vertical-align:bottom;border-bottom:1px solid currentColor}
tbody th{border-bottom:1px solid var(--rule);white-space:nowrap}
td{border-bottom:1px solid var(--rule)}
.n{text-align:right;white-space:nowrap}
tr,figure{break-inside:avoid}
figure{margin:.3rem 0 1rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 1.5rem}
svg{display:block;width:100%;height:auto;font:12px var(--sans)}
svg.wide{min-width:38rem}
svg text{fill:var(--ink)}
svg .quiet{fill:var(--quiet)}
.axis{stroke:var(--quiet);stroke-width:1}
.zero{stroke:var(--ink);stroke-width:1}
.s0{--hue:var(--a)}.s1{--hue:var(--b)}.s2{--hue:var(--c)}.s3{--hue:var(--d)}
.area{fill:var(--hue);fill-opacity:.18;stroke:var(--hue);stroke-width:1.6}
.line{fill:none;stroke:var(--hue);stroke-width:1.8}
.s1.area,.s1.line{stroke-dasharray:5 2.5}.s2.area,.s2.line{stroke-dasharray:2 2}.s3.area,.s3.line{stroke-dasharray:8 2 2 2}
.range{stroke:var(--hue);stroke-width:1.6}.half{stroke:var(--hue);stroke-width:6}
.dot{fill:var(--paper);stroke:var(--hue);stroke-width:2}
.point{fill:var(--hue);fill-opacity:.55}
.bar{fill:var(--hue)}
.band{fill:var(--a);fill-opacity:.16}.band.inner{fill-opacity:.3}
.key span{white-space:nowrap;margin-right:1.2em}
.key i{display:inline-block;width:1.6em;border-top:2px solid var(--hue);vertical-align:.25em;margin-right:.4em}
.key .s1 i{border-top-style:dashed}.key .s2 i{border-top-style:dotted}
code{font:.85em var(--mono);overflow-wrap:anywhere}
@page{size:A4;margin:12mm 16mm}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#333;--rule:#999}body{font-size:9.5pt}main{max-width:none;padding:0}.scroll{overflow:visible}svg.wide{min-width:0}}
`;
