import type { Brief, BriefClause, BriefLine, BriefPosition, BriefSection, BriefTable, BriefText } from '../../outcome/index.ts';
import type { Source } from '../../words/source.ts';
import { type BriefStatus, type Language, type PrintWords, printWords, stageWord, statusesOf } from './brief-words.ts';
import { type Annex, annexHtml, createAnnex, enter } from './html-annex.ts';
import { briefStyle } from './html-style.ts';
import { escapeHtml } from './html-text.ts';
import { isNumericColumn } from './numeric-column.ts';
import type { Claim, Reasons } from './reason-leaves.ts';

export interface HtmlOptions {
  /** By explain id; only those that the brief names are printed. */
  readonly reasons: Reasons;
  readonly sources: Readonly<Record<string, Source>>;
  readonly language: Language;
  /** Hash of the last entry of the log, and the seed: enough to run it again and to know that it is the same. */
  readonly head: string;
  readonly seed: number;
}

/** Drawn, not filled with a background: browsers print no backgrounds. */
const FORMS: Readonly<Record<BriefStatus, string>> = {
  engaged: '<rect x=".75" y=".75" width="8.5" height="8.5" stroke-width="1.5"/>',
  contested:
    '<rect x=".75" y=".75" width="8.5" height="8.5" stroke-width="1.5" fill="none"/><path d="M1 5 5 1M1 9 9 1M5 9 9 5" stroke-width="1.2"/>',
  'not-engaged': '<rect x=".75" y=".75" width="8.5" height="8.5" stroke-width="1.5" fill="none"/>',
  reported: '<circle cx="5" cy="5" r="4" stroke-width="1.5"/>',
  modelled: '<circle cx="5" cy="5" r="4" stroke-width="1.5" fill="none"/>',
  open: '<circle cx="5" cy="5" r="4" stroke-width="1.5" stroke-dasharray="1.6 2" fill="none"/>',
};

/**
 * The brief as one HTML document: inline style, no script, nothing fetched. Prints on A4 in black and white, with the marking at
 * the top and bottom of every page; every claim leads to its reasons in the annex. All text is escaped.
 */
export function briefToHtml(brief: Brief, options: HtmlOptions): string {
  const words = printWords[options.language];
  const annex = createAnnex(words, options.reasons, options.sources);
  const marking = `<div class="marking">${words.exercise} <span>· ${escapeHtml(brief.marking)}</span></div>`;
  const summary = brief.summary.length === 0 ? '' : linesHtml(brief.summary, 'lines summary', annex);
  const sections = brief.sections.map((section) => sectionHtml(section, annex)).join('\n');
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.exercise}: ${escapeHtml(brief.title)}</title>
<style>
${briefStyle}</style>
</head>
<body>
<div class="sheet">
<div class="top">${marking}</div>
<div class="text">
<main>
<h1>${escapeHtml(brief.title)}</h1>
<p class="as-of">${escapeHtml(brief.asOf)}</p>
${summary}
${sections}
${footHtml(brief, options, words)}
</main>
${annexHtml(annex)}
</div>
<div class="bottom">${marking}</div>
</div>
</body>
</html>
`;
}

function markHtml(status: BriefStatus, label: string): string {
  const named = label === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`;
  return `<svg class="mark" viewBox="0 0 10 10" fill="currentColor" ${named}>${FORMS[status]}</svg>`;
}

function linesHtml(lines: readonly BriefLine[], name: string, annex: Annex): string {
  const items = lines.map((line) => {
    const mark = line.status === undefined ? '' : markHtml(line.status, annex.words.status[line.status]);
    return `<li>${mark}${linked(escapeHtml(line.text), line, annex)}</li>`;
  });
  return `<ul class="${name}">\n${items.join('\n')}\n</ul>`;
}

/** The text as a link to its reasons, with the number of the entry behind it for a reader on paper. */
function linked(html: string, claim: Claim, annex: Annex): string {
  const entry = enter(annex, claim);
  return entry ? `<a href="#${entry.anchor}">${html}<span class="ref">${entry.number}</span></a>` : html;
}

function sectionHtml(section: BriefSection, annex: Annex): string {
  const stage = stageWord(annex.words, section.stage);
  const lines = section.lines.length === 0 ? '' : `\n${linesHtml(section.lines, 'lines', annex)}`;
  const table = section.table && section.table.rows.length > 0 ? `\n${tableHtml(section.table, annex)}` : '';
  const texts = section.texts && section.texts.length > 0 ? `\n${textsHtml(section.texts, annex)}` : '';
  return `<section>\n<h2><small>${escapeHtml(stage)}</small>${escapeHtml(section.heading)}</h2>${lines}${table}${texts}\n</section>`;
}

/** Each text with its clauses, numbered as drafted, and where the members stand. */
function textsHtml(texts: readonly BriefText[], annex: Annex): string {
  const drafts = texts.map((text) => {
    const clauses = text.clauses.map((clause) => `<li>${clauseHtml(clause, annex.words)}</li>`);
    const positions = text.positions.map((position) => positionHtml(position, annex.words));
    return `<article class="draft">
<h3>${linked(escapeHtml(text.title), text, annex)}</h3>
<p class="state">${escapeHtml(text.status)}</p>
${clauses.length === 0 ? '' : `<ol class="clauses">\n${clauses.join('\n')}\n</ol>`}
${positions.length === 0 ? '' : `<dl class="positions">\n${positions.join('\n')}\n</dl>`}
</article>`;
  });
  return `<p class="caption">${annex.words.texts}</p>\n${drafts.join('\n')}`;
}

/** A change is marked by its element and said in words: never by the stroke alone. */
function clauseHtml({ text, was, mark, note }: BriefClause, { clause: words, colon }: PrintWords): string {
  const now = escapeHtml(text);
  if (mark === 'drafted') return now;
  const before = `${mark === 'out' ? words.out : words.was}${colon}<del>${escapeHtml(was ?? '')}</del>`;
  const says = [mark === 'added' ? words.added : was === undefined ? '' : before, note === '' ? '' : `(${escapeHtml(note)})`];
  return `${text === '' ? '' : `<ins>${now}</ins> `}<span class="amended">${says.filter((part) => part !== '').join(' ')}</span>`;
}

function positionHtml({ position, label, who, why }: BriefPosition, words: PrintWords): string {
  // what members say is in English, as reasons are
  const reasons = why === '' ? '' : ` <span class="why" lang="en">${escapeHtml(why)}</span>`;
  return `<div data-position="${position}"><dt>${escapeHtml(label)}${words.colon}</dt><dd>${escapeHtml(who)}${reasons}</dd></div>`;
}

function tableHtml(table: BriefTable, annex: Annex): string {
  const count = table.rows.reduce((most, row) => Math.max(most, row.cells.length), table.columns.length);
  const at = Array.from({ length: count }, (_, index) => index);
  const kind = at.map((index) => (isNumericColumn(table.rows.map(({ cells }) => cells[index] ?? '')) ? ' class="figure"' : ''));
  const head = at.map((index) => `<th scope="col"${kind[index]}>${escapeHtml(table.columns[index] ?? '')}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = at.map((index) => {
      const text = escapeHtml(row.cells[index] ?? '');
      return `<td${kind[index]}>${index === 0 ? linked(text, row, annex) : text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = escapeHtml(table.caption);
  return `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function footHtml(brief: Brief, options: HtmlOptions, words: PrintWords): string {
  const legend = statusesOf(brief).map((status) => `<span>${markHtml(status, '')}${words.status[status]}</span>`);
  const caveats = brief.caveats.map((caveat) => `<p>${escapeHtml(caveat)}</p>`);
  const head = `<span class="head">${escapeHtml(options.head)}</span>`;
  return `<footer class="foot">
${legend.length === 0 ? '' : `<p class="legend">${legend.join(' ')}</p>`}
${caveats.join('\n')}
<p>${words.provenance(options.seed, head)}</p>
</footer>`;
}
