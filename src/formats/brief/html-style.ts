/** The page's paper, ink and forms (web/styles), for one document that needs nothing else. */
export const briefStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b2127;--quiet:#5a636b;--rule:#d4d0c6;--focus:#8a4b00;--select:#fff1cf;
--sans:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;--serif:'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif;--mono:'IBM Plex Mono',ui-monospace,Menlo,Consolas,monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1a1e22;--ink:#e8e6e1;--quiet:#a3abb2;--rule:#3a4148;--focus:#ffc56b;--select:#40361d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.4 var(--serif);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
.sheet{display:table;table-layout:fixed;width:100%;max-width:50rem;margin:0 auto;padding:0 1rem}
.sheet>.top{display:table-header-group;break-inside:avoid}
.sheet>.bottom{display:table-footer-group;break-inside:avoid}
.sheet>.text{display:table-row-group}
.marking{font:600 .78rem/1.3 var(--sans);letter-spacing:.06em;text-align:center;padding:.6rem 0}
.marking span{font-weight:400;letter-spacing:0}
h1{font:600 1.5rem/1.2 var(--serif);margin:.6rem 0 .15rem}
h2{font:600 .95rem/1.3 var(--sans);margin:1.1rem 0 .2rem;padding-top:.35rem;border-top:1px solid var(--rule);break-after:avoid}
h2 small{font-weight:400;font-size:1em;color:var(--quiet);margin-right:.5em}
.as-of,.note,.foot{margin:0 0 .5rem;color:var(--quiet);font:.84rem/1.4 var(--sans)}
.lines{list-style:none;margin:0;padding:0}
.lines>li{padding:.06rem 0 .06rem 1.25rem;position:relative;break-inside:avoid}
.summary>li{font-size:1.06em}
.mark{position:absolute;left:.1rem;top:.42em;width:.68em;height:.68em;overflow:visible}
.legend .mark{position:static;vertical-align:-.02em;margin-right:.35em}
.mark *{stroke:currentColor}
a{color:inherit;text-decoration:none}
.lines a:hover,td a:hover,.source:hover,li:target{background:var(--select)}
a:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
.ref{font:.68em/1 var(--sans);color:var(--quiet);vertical-align:.35em;margin-left:.2em;text-decoration:underline;text-decoration-color:var(--rule)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.45rem 0 0;font:.82rem/1.3 var(--sans)}
caption{text-align:left;color:var(--quiet);padding-bottom:.15rem}
th,td{text-align:left;vertical-align:top;padding:.12rem .8rem .12rem 0;overflow-wrap:normal}
th:last-child,td:last-child{padding-right:0}
th{font-weight:600;vertical-align:bottom;border-bottom:1px solid currentColor}
td{border-bottom:1px solid var(--rule)}
.caption{margin:.5rem 0 0;color:var(--quiet);font:.82rem/1.3 var(--sans)}
.draft{margin:.35rem 0 .6rem 1.25rem}
h3{font:600 1em/1.3 var(--serif);margin:0;break-after:avoid}
.state{margin:0;color:var(--quiet);font:.84em/1.4 var(--sans);break-after:avoid}
.clauses{margin:.1rem 0;padding-left:1.5em}
.clauses>li,.positions>div{break-inside:avoid}
ins{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em;text-decoration-skip-ink:none}
del{text-decoration:line-through 1px}
.amended,.why{display:block;color:var(--quiet);font:.84em/1.4 var(--sans)}
.positions{margin:.1rem 0;font:.88em/1.4 var(--sans)}
.positions dt{display:inline;font-weight:600}
.positions dd{display:inline;margin:0}
.positions .why{padding-left:1.5em;font-size:.95em}
.figure{text-align:right;white-space:nowrap}
thead{display:table-header-group}
tr{break-inside:avoid}
tbody tr:nth-child(-n+2){break-before:avoid}
.foot{margin-top:1rem}
.foot p{margin:.15rem 0}
.legend span{white-space:nowrap;margin-right:1.1em}
.annex{font-size:.88rem}
.entries,.sources{padding-left:2.2em;margin:.3rem 0}
.entries>li,.sources>li{margin:0 0 .55rem}
.entries>li::marker,.sources>li::marker{font:.85em var(--sans);color:var(--quiet)}
.sources a,code,.head{overflow-wrap:anywhere}
code,.head{font:.85em var(--mono)}
.annex p{margin:.1rem 0}
.annex ul{list-style:none;margin:.1rem 0;padding-left:.7rem;border-left:1px solid var(--rule)}
.result{font:600 .8em var(--sans);border:1px solid currentColor;border-radius:2px;padding:0 .25em}
.source{font:.85em var(--sans);color:var(--quiet)}
.at,.change{font:.85em/1.4 var(--sans);color:var(--quiet)}
blockquote{margin:.15rem 0;padding-left:.6rem;border-left:3px solid var(--quiet);font-style:italic}
blockquote .at{font-style:normal}
@page{size:A4;margin:9mm 17mm 12mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt 'IBM Plex Sans',Arial,sans-serif}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#333;--rule:#999;--select:transparent}
body{font-size:9.3pt;line-height:1.27}
.sheet{max-width:none;padding:0}
.marking{font-size:8pt;padding:0 0 2.5mm}
.bottom .marking{padding:2.5mm 0 0}
h1{font-size:14pt;margin:0 0 .5mm}
h2{font-size:9pt;margin:2.2mm 0 .4mm;padding-top:1mm}
.as-of,.note,.foot{font-size:7.6pt;line-height:1.3;margin-bottom:1.2mm}
.foot{margin-top:2.5mm}
.lines>li{padding-top:0;padding-bottom:.2mm}
.lines .mark{top:.28em}
.scroll{overflow:visible}
.caption,.amended,.why,.state,.positions{font-size:7.7pt;line-height:1.2}
.caption{margin-top:1mm}
.draft{margin:.2mm 0 .6mm 1.25rem}
.draft h3,.state{display:inline}
.state{margin-left:.5em}
.clauses{font-size:.96em;line-height:1.2}
.clauses,.positions{margin:0}
.amended,.why{display:inline}
.amended{margin-left:.3em}
.positions .why{padding:0}
.why::before{content:'– '}
table{font-size:7.7pt;line-height:1.2;margin-top:1mm}
th,td{padding-top:.25mm;padding-bottom:.25mm}
.ref{text-decoration:none}
p,li{orphans:2;widows:2}
.annex{break-before:page;font-size:8pt}
.annex h2:first-child{margin-top:0}
.entries,.sources{columns:2;column-gap:8mm}
.sources>li{break-inside:avoid}
.entries>li,.sources>li{margin-bottom:1.6mm}}
`;
