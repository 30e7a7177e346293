import type { Source } from '../../words/source.ts';
import type { Evidence, Reason } from '../../words/verdict.ts';
import { type PrintWords, resultWord } from './brief-words.ts';
import { anchorOf, escapeHtml } from './html-text.ts';
import { type Claim, evidenceOf, findReason, type Reasons } from './reason-leaves.ts';

/** What can be asked why, numbered in the order in which it is read; and the sources met on the way. */
export interface Annex {
  readonly words: PrintWords;
  readonly reasons: Reasons;
  readonly sources: Readonly<Record<string, Source>>;
  readonly entries: Map<string, Entry>;
  readonly cited: Map<string, number>;
}

interface Entry {
  readonly number: number;
  readonly anchor: string;
  readonly explain?: string;
  readonly evidence: Evidence[];
}

export function createAnnex(words: PrintWords, reasons: Reasons, sources: Readonly<Record<string, Source>>): Annex {
  return { words, reasons, sources, entries: new Map(), cited: new Map() };
}

/** The entry that a claim leads to, undefined where there is nothing to say about it; claims with one id share one entry. */
export function enter(annex: Annex, claim: Claim): Entry | undefined {
  const evidence = claim.evidence ?? [];
  if (claim.explain === undefined && evidence.length === 0) return undefined;
  const key = claim.explain === undefined ? `text ${JSON.stringify(evidence)}` : `id ${claim.explain}`;
  let entry = annex.entries.get(key);
  if (!entry) {
    const number = annex.entries.size + 1;
    const anchor = claim.explain === undefined ? `text-${number}` : anchorOf(claim.explain);
    entry = { number, anchor, evidence: [], ...(claim.explain === undefined ? {} : { explain: claim.explain }) };
    annex.entries.set(key, entry);
  }
  const known = entry.evidence;
  known.push(...evidence.filter((one) => !known.some((other) => other.start === one.start && other.text === one.text)));
  return entry;
}

/** The annex as HTML: each entry with its tree, then the sources with title, publisher and address. */
export function annexHtml(annex: Annex): string {
  if (annex.entries.size === 0) return '';
  const { words } = annex;
  const entries = [...annex.entries.values()].map((entry) => entryHtml(entry, annex));
  return `<section class="annex" aria-labelledby="reasons">
<h2 id="reasons">${words.reasons}</h2>
<p class="note">${words.reasonsNote}</p>
<ol class="entries">
${entries.join('\n')}
</ol>
${sourcesHtml(annex)}</section>`;
}

function entryHtml(entry: Entry, annex: Annex): string {
  const reason = findReason(annex.reasons, entry.explain);
  const id = entry.explain === undefined ? '' : `<code>${escapeHtml(entry.explain)}</code>`;
  // what the tree quotes itself is not said twice
  const quoted = evidenceOf({}, reason);
  const own = entry.evidence.filter((one) => !quoted.some((other) => other.start === one.start && other.text === one.text));
  const quotes = quotesHtml(own, annex.words);
  const tree = reason
    ? `<div lang="en">${reasonHtml(reason, annex)}</div>`
    : quotes === ''
      ? `<p>${annex.words.noReason}</p>`
      : '';
  return `<li id="${entry.anchor}" value="${entry.number}">${id}${quotes}${tree}</li>`;
}

function reasonHtml(reason: Reason, annex: Annex): string {
  const { words } = annex;
  const result = reason.result === undefined ? '' : ` <b class="result">${escapeHtml(resultWord(words, reason.result))}</b>`;
  const source = reason.source === undefined ? '' : ` ${citation(reason.source, annex)}`;
  const change =
    reason.wouldChange === undefined
      ? ''
      : `<p class="change">${words.wouldChange}${words.colon}${escapeHtml(reason.wouldChange)}</p>`;
  const because = (reason.because ?? []).map((one) => `<li>${reasonHtml(one, annex)}</li>`).join('');
  const tree = because === '' ? '' : `<ul>${because}</ul>`;
  return `<p>${escapeHtml(reason.says)}${result}${source}</p>${quotesHtml(reason.evidence ?? [], words)}${change}${tree}`;
}

function quotesHtml(evidence: readonly Evidence[], words: PrintWords): string {
  const [open, close] = words.quote;
  return evidence
    .map(
      ({ text, start, end }) =>
        `<blockquote>${open}${escapeHtml(text)}${close} <span class="at">${words.characters(start, end)}</span></blockquote>`,
    )
    .join('');
}

function citation(source: string, annex: Annex): string {
  const { words } = annex;
  if (source === 'judgement') return `<span class="source">[${words.judgement}]</span>`;
  if (source === 'unverified') return `<span class="source">[${words.unverified}]</span>`;
  if (!Object.hasOwn(annex.sources, source)) {
    return `<span class="source">[${escapeHtml(source)}${words.colon}${words.notListed}]</span>`;
  }
  const number = annex.cited.get(source) ?? annex.cited.size + 1;
  annex.cited.set(source, number);
  return `<a class="source" href="#source-${number}">[${number}]</a>`;
}

function sourcesHtml(annex: Annex): string {
  if (annex.cited.size === 0) return '';
  const { words } = annex;
  const rows = [...annex.cited].flatMap(([id, number]) => {
    const source = annex.sources[id];
    if (!source) return [];
    const published = source.published === undefined ? '' : `, ${escapeHtml(source.published)}`;
    const unread = source.seen ? '' : ` (${words.notRead})`;
    return [
      `<li id="source-${number}" value="${number}"><cite>${escapeHtml(source.title)}</cite>, ${escapeHtml(source.publisher)}${published}${unread}<br>${addressHtml(source.url)}</li>`,
    ];
  });
  return `<h2>${words.sources}</h2>\n<ol class="sources">\n${rows.join('\n')}\n</ol>\n`;
}

/** Only the web is linked; any other scheme is printed as text. */
function addressHtml(url: string): string {
  const text = escapeHtml(url);
  return /^https?:\/\//i.test(url) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text;
}
