import { Parser } from 'htmlparser2';
import { isNoise } from './page-noise.ts';
import { plainCharacters, tidyLines } from './plain-characters.ts';
import { DocumentFault } from './press-document.ts';

/** An element that holds blocks; `parent` is the one around it. */
export interface Holder {
  readonly tag: string;
  readonly parent: Holder | null;
  /** Said by the page itself to be the article's text. */
  readonly isBody: boolean;
  /** Counted as elements open; those inside it have numbers from `order` to `last`. */
  readonly order: number;
  last: number;
  /** It and those around it that the page marks as its text: article, main, articleBody. */
  readonly marked: readonly Holder[];
}

/** Whether one element is the other or lies inside it. */
export const isWithin = (inner: Holder, outer: Holder): boolean => outer.order <= inner.order && inner.order <= outer.last;

/** A paragraph, heading, list item or cell. */
export interface Block {
  readonly tag: string;
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  readonly holder: Holder;
}

export interface Page {
  readonly blocks: readonly Block[];
  /** Content of `<title>`. */
  readonly title: string;
  /** Content of `<meta>` by name or property, in lower case. */
  readonly metas: ReadonlyMap<string, string>;
  /** `datetime` of the `<time>` elements, in order. */
  readonly times: readonly string[];
  /** Scripts of type `application/ld+json`. */
  readonly linkedData: readonly string[];
}

/** Pages nest some 60; the parser's time grows with the depth. */
const MOST_NESTED = 512;
/** Articles in articles in articles: beyond this nobody means it. */
const MOST_MARKED = 8;
const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p ' +
    'pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The blocks of an HTML text in order, without what is dressing. Reads broken HTML as browsers do. @throws DocumentFault if nested too deeply */
export function readPage(html: string, lenient = false): Page {
  const reader = new PageReader(lenient);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return reader.page();
}

class PageReader {
  readonly #lenient: boolean;
  readonly #blocks: Block[] = [];
  readonly #metas = new Map<string, string>();
  readonly #times: string[] = [];
  readonly #linkedData: string[] = [];
  readonly #title: string[] = [];
  #holders = 0;
  #holder: Holder = this.#newHolder('html', null, false);
  #parts: string[] = [];
  #linked = 0;
  #depth = 0;
  /** Depth at which what is left out began; 0: nothing is. */
  #leftOut = 0;
  #links = 0;
  #articles = 0;
  #inTitle = false;
  #inData = false;

  constructor(lenient: boolean) {
    this.#lenient = lenient;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > MOST_NESTED) {
      throw new DocumentFault(
        `nests more than ${MOST_NESTED} elements into each other`,
        'this is no page of text; save its text and give that',
      );
    }
    if (tag === 'meta') this.#meta(attributes);
    if (tag === 'time' && attributes.datetime) this.#times.push(attributes.datetime);
    if (tag === 'title' && this.#leftOut === 0) this.#inTitle = true;
    if (tag === 'script' && attributes.type === 'application/ld+json') {
      this.#inData = true;
      this.#linkedData.push('');
    }
    if (this.#leftOut > 0) return;
    if (isNoise(tag, attributes, this.#articles > 0, this.#lenient)) {
      this.#leftOut = this.#depth;
      return;
    }
    if (tag === 'br') this.#parts.push('\n');
    if (tag === 'a') this.#links += 1;
    if (tag === 'article') this.#articles += 1;
    if (BLOCKS.has(tag)) {
      this.#flush();
      const isBody = /articlebody/i.test(attributes.itemprop ?? '');
      this.#holder = this.#newHolder(tag, this.#holder, isBody);
    }
  }

  close(tag: string): void {
    if (tag === 'title') this.#inTitle = false;
    if (tag === 'script') this.#inData = false;
    if (this.#leftOut === 0) {
      if (tag === 'a') this.#links = Math.max(0, this.#links - 1);
      if (tag === 'article') this.#articles = Math.max(0, this.#articles - 1);
      if (BLOCKS.has(tag)) {
        this.#flush();
        this.#holder.last = this.#holders;
        this.#holder = this.#holder.parent ?? this.#holder;
      }
    } else if (this.#leftOut === this.#depth) this.#leftOut = 0;
    this.#depth -= 1;
  }

  text(text: string): void {
    if (this.#inData) {
      const last = this.#linkedData.length - 1;
      this.#linkedData[last] = `${this.#linkedData[last]}${text}`;
    } else if (this.#inTitle) this.#title.push(text);
    else if (this.#leftOut === 0) {
      this.#parts.push(this.#holder.tag === 'pre' ? text : text.replaceAll('\n', ' '));
      if (this.#links > 0) this.#linked += text.length;
    }
  }

  page(): Page {
    this.#flush();
    for (let open: Holder | null = this.#holder; open; open = open.parent) open.last = this.#holders;
    return {
      blocks: this.#blocks,
      title: tidyLines(plainCharacters(this.#title.join(''))),
      metas: this.#metas,
      times: this.#times,
      linkedData: this.#linkedData,
    };
  }

  #newHolder(tag: string, parent: Holder | null, isBody: boolean): Holder {
    this.#holders += 1;
    const around = parent?.marked ?? [];
    const marked: Holder[] = [...around];
    const holder: Holder = { tag, parent, isBody, order: this.#holders, last: this.#holders, marked };
    if (marked.length < MOST_MARKED && (isBody || tag === 'article' || tag === 'main')) marked.push(holder);
    return holder;
  }

  #meta(attributes: Readonly<Record<string, string>>): void {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (name !== '' && attributes.content && !this.#metas.has(name)) this.#metas.set(name, attributes.content);
  }

  #flush(): void {
    const text = tidyLines(plainCharacters(this.#parts.join('')));
    if (text !== '') this.#blocks.push({ tag: this.#holder.tag, text, linked: this.#linked, holder: this.#holder });
    this.#parts = [];
    this.#linked = 0;
  }
}
