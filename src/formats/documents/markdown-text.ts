import { plainCharacters, tidyLines } from './plain-characters.ts';
import type { Extracted } from './press-document.ts';
import { findWrittenDay } from './written-day.ts';

/** What a Markdown text says, without its signs. Line by line, so that no sign that is never closed can reach far. */
export function extractMarkdown(source: string): Extracted {
  const { front, rest } = splitFront(source);
  const lines: string[] = [];
  let heading: string | null = null;
  let isCode = false;
  for (const raw of withoutComments(rest).split('\n')) {
    if (/^\s{0,3}(```|~~~)/.test(raw)) {
      isCode = !isCode;
      continue;
    }
    // code is no report; rules, reference definitions and rows of dashes say nothing
    if (isCode || /^\s{0,3}([-*_=]\s*){3,}$/.test(raw) || /^\s{0,3}\[[^\]]{1,200}\]:\s/.test(raw)) continue;
    const isHeading = /^\s{0,3}#{1,6}\s/.test(raw);
    const line = plainLine(raw);
    if (isHeading && heading === null) heading = line;
    lines.push(...(isHeading ? ['', line, ''] : [line]));
  }
  const title = front.title ?? heading;
  const body = tidyLines(plainCharacters(lines.join('\n')));
  return { title, date: front.date, text: title === null || body.startsWith(title) ? body : `${title}\n\n${body}` };
}

function plainLine(raw: string): string {
  return raw
    .replace(/^(\s{0,3}>\s?)+/, '')
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, '')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/<(?:https?:|mailto:)[^<>\s]*>/g, '')
    .replace(/<\/?[A-Za-z][^<>]*>/g, '')
    .replace(/(\*\*|__)(?=\S)([^*_]*)\1/g, '$2')
    .replace(/(?<![\p{L}\d*_])([*_])(?=\S)([^*_]*)\1(?![\p{L}\d])/gu, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1');
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open);
    if (close < 0) return [...parts, text.slice(at)].join('');
    parts.push(text.slice(at, open));
    at = close + 3;
  }
}

/** `title:` and `date:` of the lines between `---` at the head of a file, as many generators of sites write them. */
function splitFront(source: string): { front: { title: string | null; date: string | null }; rest: string } {
  const text = source.replace(/\r\n?/g, '\n');
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  if (end < 0) return { front: { title: null, date: null }, rest: text };
  const head = text.slice(4, end + 1);
  const of = (key: string) =>
    new RegExp(`^${key}:[ \\t]*(.+)$`, 'm')
      .exec(head)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2');
  const line = text.indexOf('\n', end + 1);
  return { front: { title: of('title') ?? null, date: findWrittenDay(of('date')) }, rest: line < 0 ? '' : text.slice(line + 1) };
}
