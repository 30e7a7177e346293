import type { DocumentKind } from './press-document.ts';

const EXTENSIONS: Readonly<Record<string, DocumentKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  eml: 'eml',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
};

const HEAD_BYTES = 8192;
const MAIL_HEADERS = /^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|reply-to)$/i;

/** The kind of a file: by its first lines where they leave no doubt, else by the ending of its name, else plain text. */
export function detectKind(file: string, bytes: Uint8Array): DocumentKind {
  const byContent = kindOfHead(headOf(bytes));
  if (byContent) return byContent;
  const ending = /\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS[ending] ?? 'text';
}

/** ASCII is all that is looked for, so no encoding need be known; zero bytes of UTF-16 are skipped. */
function headOf(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('');
  return head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\u0000', '');
}

function kindOfHead(head: string): DocumentKind | null {
  const start = head.trimStart();
  if (start.startsWith('<')) {
    const root = rootOf(start);
    if (root === 'rss' || root === 'feed' || root === 'rdf:rdf') return 'feed';
    return root === 'html' || root === 'head' || root === 'body' || /^<!doctype html/i.test(start) ? 'html' : null;
  }
  return looksLikeMail(head) ? 'eml' : null;
}

/** Name of the first element, in lower case, after prolog, comments and document type. */
function rootOf(text: string): string {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) return '';
    const isComment = text.startsWith('<!--', open);
    if (!isComment && text[open + 1] !== '!' && text[open + 1] !== '?') break;
    const end = text.indexOf(isComment ? '-->' : '>', open);
    if (end < 0) return '';
    at = end + 1;
  }
  return /<([A-Za-z][\w:.-]*)/.exec(text.slice(at, at + 100))?.[1]?.toLowerCase() ?? '';
}

/** Header lines up to an empty one, at least two of them such as mails have. */
function looksLikeMail(head: string): boolean {
  const known = new Set<string>();
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) || /^From \S/.test(line)) continue;
    const name = /^([!-9;-~]+):/.exec(line)?.[1];
    if (name === undefined) return false;
    if (MAIL_HEADERS.test(name)) known.add(name.toLowerCase());
  }
  return known.size >= 2;
}
