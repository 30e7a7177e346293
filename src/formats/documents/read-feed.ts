import { Parser } from 'htmlparser2';
import { extractFragment } from './extract-html.ts';
import { plainCharacters, tidyLines } from './plain-characters.ts';
import { DocumentFault, type Extracted } from './press-document.ts';
import { findWrittenDay } from './written-day.ts';

const REMEDY = 'give an RSS 2.0 or Atom feed, or say what it is with --format';
const MOST_NESTED = 512;
const DATES = ['published', 'pubdate', 'dc:date', 'date', 'updated'];
const BODIES = ['content:encoded', 'content', 'description', 'summary'];

/** The items of an RSS 2.0, RSS 1.0 or Atom feed, in order. Items without a text are empty texts. */
export function readFeed(xml: string): Extracted[] {
  const reader = new FeedReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name.toLowerCase(), attributes),
      onclosetag: (name) => reader.close(name.toLowerCase()),
      ontext: (text) => reader.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  if (!reader.isFeed) throw new DocumentFault('is no feed: neither <rss> nor <feed> stands in it', REMEDY);
  if (reader.items.length === 0) throw new DocumentFault('is a feed without items', 'nothing to read; give another');
  return reader.items.map(toDocument);
}

type Fields = Map<string, string>;

class FeedReader {
  readonly items: Fields[] = [];
  isFeed = false;
  #depth = 0;
  #item: Fields | null = null;
  #itemDepth = 0;
  #field = '';
  #fieldDepth = 0;
  #parts: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > MOST_NESTED) throw new DocumentFault(`nests more than ${MOST_NESTED} elements into each other`, REMEDY);
    if (name === 'rss' || name === 'feed' || name === 'rdf:rdf') this.isFeed = true;
    if (this.#field !== '') {
      // an Atom text of type xhtml holds elements; they are read as HTML afterwards
      this.#parts.push(`<${name}>`);
    } else if (this.#item === null && (name === 'item' || name === 'entry')) {
      this.#item = new Map();
      this.#itemDepth = this.#depth;
    } else if (this.#item && this.#depth === this.#itemDepth + 1) {
      this.#field = name;
      this.#fieldDepth = this.#depth;
      this.#parts = [];
      if (attributes.type === 'text') this.#item.set(`${name} is text`, 'yes');
    }
  }

  close(name: string): void {
    if (this.#field !== '' && this.#depth === this.#fieldDepth) {
      // the first of a name counts
      if (this.#item && !this.#item.has(this.#field)) this.#item.set(this.#field, this.#parts.join(''));
      this.#field = '';
    } else if (this.#field !== '') this.#parts.push(`</${name}>`);
    else if (this.#item && this.#depth === this.#itemDepth) {
      this.items.push(this.#item);
      this.#item = null;
    }
    this.#depth -= 1;
  }

  text(text: string): void {
    if (this.#field !== '') this.#parts.push(text);
  }
}

function toDocument(fields: Fields): Extracted {
  const title = extractFragment(fields.get('title') ?? '').replaceAll('\n', ' ') || null;
  const bodies = BODIES.map((name) => bodyOf(fields, name));
  const body = bodies.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  const date = DATES.map((name) => findWrittenDay(fields.get(name))).find((day) => day !== null) ?? null;
  return { title, date, text: title === null || body.startsWith(title) ? body : `${title}\n\n${body}`.trim() };
}

function bodyOf(fields: Fields, name: string): string {
  const content = fields.get(name) ?? '';
  const isText = fields.has(`${name} is text`) || !/[<&]/.test(content);
  return isText ? tidyLines(plainCharacters(content)) : extractFragment(content);
}
