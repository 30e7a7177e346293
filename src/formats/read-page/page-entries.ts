import { escapeHtml } from '../brief/html-text.ts';
import { type CodedEvent, type CodedReport, eventClass } from '../coded-report/coded-report.ts';
import type { EventReason } from '../coded-report/explain-event.ts';
import type { Act } from '../merge-reports/act.ts';
import type { ReadWords } from './read-words.ts';

/** What an entry is written with. `prefix` keeps the ids of several documents apart. */
export interface EntryContext {
  readonly words: ReadWords;
  readonly prefix: string;
}

/** A figure beside a number tells the status without colour. */
export const statusSigns: Readonly<Record<CodedEvent['status'], string>> = {
  happened: '',
  threatened: '!',
  requested: '!',
  planned: '›',
  conditional: '?',
  denied: '×',
};

const quoted = (text: string): string => `<q lang="en">${escapeHtml(text)}</q>`;

/** An event: in short; opened, its words and the reasons for type, status, parties, day and place. */
export function eventEntry(
  event: CodedEvent,
  index: number,
  reasons: readonly EventReason[],
  act: Act | undefined,
  context: EntryContext,
): string {
  const { words, prefix } = context;
  const number = index + 1;
  const who = `${codes(event.actor, words)} → ${codes(event.recipient, words, '–')}`;
  const facts = [who, event.date, event.location?.name].filter(Boolean).map((fact) => escapeHtml(String(fact)));
  const also = event.evidenceAlso.map(({ text }) => `<blockquote lang="en">${escapeHtml(text)}</blockquote>`).join('');
  const told = act && act.tellings.length > 1 ? ` · ${escapeHtml(words.told(act.tellings.length))}` : '';
  return `<details class="${eventClass(event.type)}">
<summary><span class="n">${number}${statusSigns[event.status]}</span><span><b>${escapeHtml(words.types[event.type])}</b> <code>${event.type}${event.mode ? `/${escapeHtml(event.mode)}` : ''}</code> <span class="status">${words.status[event.status]}</span></span><span class="who">${facts.join(', ')}${told}</span></summary>
<div class="body" id="${prefix}e${number}">
<blockquote class="main" lang="en">${escapeHtml(event.evidence)}</blockquote>${also}
<dl>${reasons.map((one) => reasonRow(one, words)).join('')}
<dt>${words.codedBy}</dt><dd>${event.by.map((one) => words.by[one]).join(', ')}</dd></dl>
${doubts(event, words)}${act ? differences(act, words) : ''}
<a class="back" href="#t-${prefix}e${number}">${words.back}</a>
</div></details>`;
}

function reasonRow({ aspect, value, how, words: found }: EventReason, words: ReadWords): string {
  const shown =
    aspect === 'status' ? words.status[value as CodedEvent['status']] : value === 'UNK' ? words.unknown : value || words.nobody;
  const bears = found.map(({ text }) => quoted(text)).join(', ');
  return `<dt>${words.aspects[aspect]}</dt><dd><b>${escapeHtml(shown)}</b>${bears ? `${escapeHtml(words.colon)}${bears}` : ''} – ${escapeHtml(words.how[how])}</dd>`;
}

const codes = (list: readonly string[], words: ReadWords, none = words.nobody): string =>
  list.map((code) => (code === 'UNK' ? words.unknown : code)).join(', ') || none;

function doubts({ disagreements = [], needsReview }: CodedEvent, words: ReadWords): string {
  const lines = [
    ...disagreements.map(({ field, says }) => `${words.model}${words.colon}${field} ${says || '–'}`),
    ...(needsReview ? [`${words.review}${words.colon}${needsReview}`] : []),
  ];
  return lines.length === 0 ? '' : `<div class="differ">${lines.map(escapeHtml).join('<br>')}</div>`;
}

/** What other documents say of the same act, and on what they differ. */
export function differences({ tellings, differences: found }: Act, words: ReadWords): string {
  if (tellings.length < 2) return '';
  const told = tellings.map(
    ({ document, evidence }) => `<li>${escapeHtml(document)}${escapeHtml(words.colon)}${quoted(evidence)}</li>`,
  );
  const differing = found.map(({ of, says }) => {
    const sides = says.map(({ value, documents }) => `<b>${escapeHtml(value)}</b> (${escapeHtml(documents.join(', '))})`);
    return `<li>${escapeHtml(words.differ(of))}${escapeHtml(words.colon)}${sides.join('; ')}</li>`;
  });
  return `<div class="differ"><ul>${[...told, ...differing].join('')}</ul></div>`;
}

/** A quote with its speaker. */
export function quoteEntry(quote: CodedReport['quotes'][number], index: number, { words, prefix }: EntryContext): string {
  const number = `q${index + 1}`;
  const who = `${quote.speaker || words.speaker}${quote.speakerCode ? ` (${quote.speakerCode})` : ''}`;
  return `<details><summary><span class="n">${number}</span><span><b>${escapeHtml(who)}</b></span></summary>
<div class="body" id="${prefix}${number}"><blockquote class="main" lang="en">${escapeHtml(quote.text)}</blockquote>
<a class="back" href="#t-${prefix}${number}">${words.back}</a></div></details>`;
}

/** A garbled phrase as written, and beside it what it was probably meant to say. */
export function readingEntry(one: CodedReport['readings'][number], index: number, { words, prefix }: EntryContext): string {
  const number = `g${index + 1}`;
  return `<details open style="--tone:var(--garbled)"><summary><span class="n">${number}</span><span><q lang="en">${escapeHtml(one.text)}</q></span></summary>
<div class="body" id="${prefix}${number}"><dl><dt>${words.readAs}</dt><dd lang="en">${escapeHtml(one.reading)}</dd>
<dt>${words.basis}</dt><dd>${escapeHtml(one.basis)} (${words.confidence[one.confidence]})</dd></dl>
<a class="back" href="#t-${prefix}${number}">${words.back}</a></div></details>`;
}
