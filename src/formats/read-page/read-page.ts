import { createHash } from 'node:crypto';
import { escapeHtml } from '../brief/html-text.ts';
import { type CodedReport, type EventClass, eventClass } from '../coded-report/coded-report.ts';
import type { Explainer } from '../coded-report/explain-event.ts';
import type { Act } from '../merge-reports/act.ts';
import { type Mark, marksOf, paragraphsOf, type Segment, segmentsOf } from './marked-text.ts';
import { differences, eventEntry, quoteEntry, readingEntry, statusSigns } from './page-entries.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { type ReadLanguage, type ReadWords, readWords } from './read-words.ts';

export interface PageOptions {
  readonly language: ReadLanguage;
  readonly explain: Explainer;
}

const CLASSES: readonly EventClass[] = ['cooperation', 'words', 'deeds'];

/**
 * The documents as one HTML page: each text with its events, quotes and garbled phrases marked in place; beside it their entries, which a
 * click or a key opens. Nothing is fetched; the one script stands in the page and is named to the browser by its hash. All text is escaped.
 */
export function readingToHtml(reports: readonly CodedReport[], acts: readonly Act[], { language, explain }: PageOptions): string {
  const words = readWords[language];
  const hash = createHash('sha256').update(pageScript).digest('base64');
  const [first] = reports;
  const title = reports.length === 1 ? (first?.document.title ?? first?.document.name ?? words.title) : words.title;
  const sections = reports.map((report, index) => sectionHtml(report, index, reports.length, acts, words, explain));
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.exercise}: ${escapeHtml(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<div class="marking">${words.exercise}</div>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p class="note">${escapeHtml(words.reported)} <span class="hint">${escapeHtml(words.hint)}</span></p>
${legendHtml(words)}
${sections.join('\n')}
${sharedHtml(acts, words)}
</main>
<div class="marking end">${words.exercise}</div>
<script>${pageScript}</script>
</body>
</html>
`;
}

function legendHtml(words: ReadWords): string {
  const classes = CLASSES.map((one) => `<li><span class="ev ${one}">${words.classes[one]}</span></li>`);
  const statuses = (['threatened', 'planned', 'conditional', 'denied'] as const).map(
    (status) =>
      `<li><span class="ev cooperation ${status}" style="background:none">1${statusSigns[status]}</span> ${words.status[status]}</li>`,
  );
  const others = [
    `<li><span class="qu">${words.parts.quotes}</span></li>`,
    `<li><span class="ga">${words.parts.readings}</span></li>`,
  ];
  return `<ul class="legend" aria-label="${escapeHtml(words.parts.legend)}">${[...classes, ...statuses, ...others].join('')}</ul>`;
}

function sectionHtml(
  report: CodedReport,
  index: number,
  count: number,
  acts: readonly Act[],
  words: ReadWords,
  explain: Explainer,
): string {
  const prefix = count > 1 ? `d${index + 1}-` : '';
  const context = { words, prefix };
  const { document, events, quotes, readings, day, dayFrom } = report;
  const actOf = new Map(
    acts.flatMap((act) => act.tellings.filter((one) => one.report === index).map((one) => [one.event, act] as const)),
  );
  const part = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : `<h3>${escapeHtml(title)} (${entries.length})</h3>\n${entries.join('\n')}`;
  const entries = [
    part(
      words.parts.readings,
      readings.map((one, at) => readingEntry(one, at, context)),
    ),
    part(
      words.parts.events,
      events.map((event, at) => eventEntry(event, at, explain(event, report), actOf.get(event.id), context)),
    ),
    part(
      words.parts.quotes,
      quotes.map((quote, at) => quoteEntry(quote, at, context)),
    ),
  ].filter((one) => one !== '');
  const side = entries.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : entries.join('\n');
  return `<article>
<h2>${escapeHtml(document.title ?? document.name)}</h2>
<p class="note">${document.title === null ? '' : `${escapeHtml(document.name)} · `}${escapeHtml(words.day[dayFrom](day))} · ${escapeHtml(words.counts(events.length, quotes.length, readings.length))}</p>
<div class="pair"><div class="text" lang="en">
${textHtml(report, prefix)}
</div>
<div class="side" tabindex="0" role="region" aria-label="${escapeHtml(`${words.parts.events}${words.colon}${document.title ?? document.name}`)}">
${side}
</div></div>
</article>`;
}

function textHtml(report: CodedReport, prefix: string): string {
  const { text } = report.document;
  const marks = marksOf(report);
  let from = 0;
  return paragraphsOf(text)
    .map(([start, end]) => {
      while (from < marks.length && (marks[from]?.span[1] ?? 0) <= start) from += 1;
      const near: Mark[] = [];
      for (let at = from; at < marks.length && (marks[at]?.span[0] ?? end) < end; at += 1) near.push(marks[at] as Mark);
      return `<p>${segmentsOf(start, end, near)
        .map((segment) => segmentHtml(segment, report, prefix))
        .join('')}</p>`;
    })
    .join('\n');
}

const LETTERS = { event: 'e', quote: 'q', reading: 'g' } as const;
const anchor = ({ kind, index }: Mark): string => `${LETTERS[kind]}${index + 1}`;

/** A piece of text as a link to the innermost thing that it belongs to; where a mark ends, its number, which the keyboard reaches. */
function segmentHtml({ start, end, marks, closes }: Segment, report: CodedReport, prefix: string): string {
  const words = escapeHtml(report.document.text.slice(start, end));
  const target = innermost(marks, 'event') ?? innermost(marks, 'reading') ?? innermost(marks, 'quote');
  if (!target) return words;
  const event = target.kind === 'event' ? report.events[target.index] : undefined;
  const names = [
    ...(event ? ['ev', eventClass(event.type), event.status] : []),
    ...(marks.some((mark) => mark.kind === 'quote') ? ['qu'] : []),
    ...(marks.some((mark) => mark.kind === 'reading') ? ['ga'] : []),
  ];
  const link = `<a class="${names.join(' ')}" href="#${prefix}${anchor(target)}" tabindex="-1">${words}</a>`;
  return link + closes.map((mark) => numberHtml(mark, report, prefix)).join('');
}

function numberHtml(mark: Mark, report: CodedReport, prefix: string): string {
  const id = mark.isMain ? ` id="t-${prefix}${anchor(mark)}"` : '';
  const event = mark.kind === 'event' ? report.events[mark.index] : undefined;
  const name = event ? eventClass(event.type) : mark.kind === 'reading' ? 'g' : '';
  const shown = event ? `${mark.index + 1}${statusSigns[event.status]}` : anchor(mark);
  return `<a class="no ${name}"${id} href="#${prefix}${anchor(mark)}">${shown}</a>`;
}

const innermost = (marks: readonly Mark[], kind: Mark['kind']): Mark | undefined =>
  marks
    .filter((mark) => mark.kind === kind)
    .reduce<Mark | undefined>(
      (best, mark) => (best && best.span[1] - best.span[0] <= mark.span[1] - mark.span[0] ? best : mark),
      undefined,
    );

function sharedHtml(acts: readonly Act[], words: ReadWords): string {
  const shared = acts.filter(({ tellings }) => tellings.length > 1);
  if (shared.length === 0) return '';
  const entries = shared.map((act) => {
    const { type, actor, recipient, date, status } = act.event;
    const who = `${actor.join(', ') || words.nobody} → ${recipient.join(', ') || '–'}${date ? `, ${date}` : ''}`;
    return `<details class="${eventClass(type)}" open><summary><span class="n">${act.tellings.length}</span><span><b>${escapeHtml(words.types[type])}</b> <code>${type}</code> <span class="status">${words.status[status]}</span></span><span class="who">${escapeHtml(who)}</span></summary>
<div class="body">${differences(act, words)}</div></details>`;
  });
  return `<section><h3>${escapeHtml(words.parts.acts)} (${shared.length})</h3>\n${entries.join('\n')}</section>`;
}
