import PostalMime from 'postal-mime';
import { extractFragment } from './extract-html.ts';
import { plainCharacters, tidyLines } from './plain-characters.ts';
import { DocumentFault, type Extracted } from './press-document.ts';
import { findWrittenDay } from './written-day.ts';

const LEAST_HEADERS = 1;

/** Subject, day and words of a mail; attachments, what it quotes of earlier mails and the signature are left out. */
export async function readMail(bytes: Uint8Array): Promise<Extracted> {
  const mail = await parse(bytes);
  const names = new Set(mail.headers.map((header) => header.key));
  const known = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version'].filter((name) => names.has(name));
  if (known.length < LEAST_HEADERS) {
    throw new DocumentFault('is no mail: no line From, To, Subject or Date stands at its head', 'give the mail as saved (.eml)');
  }
  const plain = mail.text === undefined ? '' : tidyLines(plainCharacters(ownWords(mail.text)));
  const body = plain || (mail.html === undefined ? '' : extractFragment(mail.html));
  if (body === '') {
    const kept = mail.attachments.length;
    const held = kept === 0 ? '' : `, and ${kept} attachment${kept === 1 ? '' : 's'}, which are not read`;
    throw new DocumentFault(`holds no text${held}`, 'save the text, or the attachment, as a file of its own and give that');
  }
  const title = tidyLines(plainCharacters(mail.subject ?? '')).replaceAll('\n', ' ') || null;
  const text = title === null ? body : `${title}\n\n${body}`;
  if (text.includes('\ufffd')) {
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    throw new DocumentFault(
      `holds characters that its declared encoding does not have (line ${line} of its text)`,
      'save the mail anew, or save its text as UTF-8 and give that',
    );
  }
  const written = mail.headers.find((header) => header.key === 'date')?.value;
  return { title, date: findWrittenDay(written), text };
}

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32 });
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw new DocumentFault(`cannot be read as a mail: ${says}`, 'save its text as UTF-8 and give that');
  }
}

/** Without lines quoted with ">" and what follows the mark of a signature; a mail that quotes everything keeps its words. */
function ownWords(text: string): string {
  const lines = text.split(/\r?\n/);
  const signature = lines.indexOf('-- ');
  const kept = signature < 0 ? lines : lines.slice(0, signature);
  const own = kept.filter((line) => !line.startsWith('>'));
  return (own.some((line) => line.trim() !== '') ? own : kept.map((line) => line.replace(/^[> ]+/, ''))).join('\n');
}
