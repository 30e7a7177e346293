import type { Brief, BriefClause, BriefLine, BriefPosition, BriefSection, BriefTable, BriefText } from '../../outcome/index.ts';
import { type Language, type PrintWords, printWords, resultWord, stageWord } from './brief-words.ts';
import { isNumericColumn } from './numeric-column.ts';
import { type Claim, evidenceOf, findReason, type Reasons, sourcesOf } from './reason-leaves.ts';

/** Footnotes in the order in which they are first called; the same note is written once. */
interface Notes {
  readonly words: PrintWords;
  readonly reasons: Reasons;
  readonly numbers: Map<string, number>;
}

/**
 * The brief as Markdown (CommonMark with the tables and footnotes of GitHub). Each claim ends in the id that `foedus explain`
 * knows and a footnote: the reason in a sentence, the words of the report verbatim, the ids of the sources.
 */
export function briefToMarkdown(brief: Brief, reasons: Reasons, language: Language): string {
  const words = printWords[language];
  const notes: Notes = { words, reasons, numbers: new Map() };
  const marking = `**${words.exercise}** · ${inline(brief.marking)}`;
  const blocks = [marking, `# ${inline(brief.title)}`, `*${inline(brief.asOf)}*`];
  if (brief.summary.length > 0) blocks.push(bullets(brief.summary, notes));
  for (const section of brief.sections) blocks.push(...sectionBlocks(section, notes));
  if (brief.caveats.length > 0) {
    blocks.push(`## ${words.caveats}`, brief.caveats.map((caveat) => `- ${opening(inline(caveat))}`).join('\n'));
  }
  blocks.push(marking);
  if (notes.numbers.size > 0) blocks.push([...notes.numbers].map(([text, number]) => `[^${number}]: ${text}`).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks(section: BriefSection, notes: Notes): string[] {
  const stage = inline(stageWord(notes.words, section.stage));
  const blocks = [`## ${stage}${notes.words.colon}${inline(section.heading)}`];
  if (section.lines.length > 0) blocks.push(bullets(section.lines, notes));
  if (section.table && section.table.rows.length > 0)
    blocks.push(`*${inline(section.table.caption)}*`, table(section.table, notes));
  if (section.texts && section.texts.length > 0)
    blocks.push(`*${notes.words.texts}*`, ...section.texts.flatMap((text) => textBlocks(text, section.lines, notes)));
  return blocks;
}

/** A text with its clauses, numbered as drafted, and where the members stand. */
function textBlocks(text: BriefText, lines: readonly BriefLine[], notes: Notes): string[] {
  const title = inline(text.title);
  // one footnote with the line that says the same of it
  const claim = lines.find((line) => line.explain === text.explain) ?? text;
  const blocks = [`${title === '' ? '' : `**${title}.** `}${opening(inline(text.status))}${trace(claim, notes, false)}`];
  if (text.clauses.length > 0) blocks.push(text.clauses.map((clause, index) => `${index + 1}. ${changed(clause)}`).join('\n'));
  if (text.positions.length > 0) blocks.push(text.positions.map((position) => stand(position, notes.words)).join('\n'));
  return blocks;
}

/** The words that it had, struck out; those that are new, in bold; for whom. */
function changed({ text, was, mark, note }: BriefClause): string {
  if (mark === 'drafted') return opening(inline(text));
  const styled = (mark: string, words: string) => (inline(words) === '' ? '' : `${mark}${inline(words)}${mark}`);
  const parts = [styled('~~', was ?? ''), styled('**', text), inline(note) === '' ? '' : `*(${inline(note)})*`];
  return parts.filter((part) => part !== '').join(' ');
}

function stand({ label, who, why }: BriefPosition, words: PrintWords): string {
  const line = `- **${inline(label)}**${words.colon}${inline(who)}`;
  return inline(why) === '' ? line : `${line}\n  - ${opening(inline(why))}`;
}

function bullets(lines: readonly BriefLine[], notes: Notes): string {
  return lines
    .map((line) => {
      const status = line.status === undefined ? '' : ` *(${notes.words.status[line.status]})*`;
      return `- ${opening(inline(line.text))}${status}${trace(line, notes, false)}`;
    })
    .join('\n');
}

function table(source: BriefTable, notes: Notes): string {
  const count = source.rows.reduce((most, row) => Math.max(most, row.cells.length), source.columns.length);
  if (count === 0) return '';
  const at = Array.from({ length: count }, (_, index) => index);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const align = at.map((index) => (isNumericColumn(source.rows.map(({ cells }) => cells[index] ?? '')) ? '---:' : '---'));
  return [
    row(at.map((index) => inline(source.columns[index] ?? ''))),
    row(align),
    ...source.rows.map((line) =>
      row(at.map((index) => inline(line.cells[index] ?? '') + (index === count - 1 ? trace(line, notes, true) : ''))),
    ),
  ].join('\n');
}

/** ` `id`[^3]`: what to ask `explain` for, and the footnote. */
function trace(claim: Claim, notes: Notes, inTable: boolean): string {
  const id = claim.explain === undefined ? '' : ` ${code(claim.explain, inTable)}`;
  const text = note(claim, notes);
  if (text === '') return id;
  const number = notes.numbers.get(text) ?? notes.numbers.size + 1;
  notes.numbers.set(text, number);
  return `${id}[^${number}]`;
}

function note(claim: Claim, { words, reasons }: Notes): string {
  const reason = findReason(reasons, claim.explain);
  const parts: string[] = [];
  if (reason) {
    const result = reason.result === undefined ? '' : ` (${inline(resultWord(words, reason.result))})`;
    parts.push(`${inline(reason.says)}${result}.`);
  }
  const evidence = evidenceOf(claim, reason);
  if (evidence.length > 0) {
    const [open, close] = words.quote;
    const quotes = evidence.map(({ text, start, end }) => `${open}${inline(text)}${close} (${words.characters(start, end)})`);
    parts.push(`${words.inTheText}${words.colon}${quotes.join('; ')}.`);
  }
  const sources = reason ? sourcesOf(reason) : [];
  if (sources.length > 0) {
    const names = sources.map((id) =>
      id === 'judgement' ? words.judgement : id === 'unverified' ? words.unverified : code(id, false),
    );
    parts.push(`${sources.length > 1 ? words.sources : words.source}${words.colon}${names.join(', ')}.`);
  }
  return opening(parts.join(' '));
}

/** Text of others as text: one line, nothing in it that Markdown or HTML would obey. */
function inline(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w)/g, '\\&')
    .replace(/(https?|ftp|mailto):|\bwww\./gi, (address) => `${address.slice(0, -1)}\\${address.slice(-1)}`);
}

/** Escapes what means something only where a block begins: a heading, a list, a rule. */
function opening(text: string): string {
  return text
    .replace(/^(?:[#+\-=:]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A code span that may itself hold backticks; in a table a bar must be escaped even there. */
function code(text: string, inTable: boolean): string {
  const line = text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${inTable ? line.replace(/\|/g, '\\|') : line}${pad}${fence}`;
}
