import { type Block, type Holder, isWithin, type Page, readPage } from './page-blocks.ts';
import { plainCharacters, tidyLines } from './plain-characters.ts';
import type { Extracted } from './press-document.ts';
import { findWrittenDay } from './written-day.ts';

/** A text shorter than this is no article: the rules that left so much out were wrong for this page. */
const LEAST_PROSE = 140;
/** A block without the end of a sentence is kept only from this length: shorter ones are labels. */
const LABEL_LENGTH = 40;

/** The headline, day and paragraphs of a page, without navigation, scripts, adverts and captions. */
export function extractHtml(html: string): Extracted {
  const strict = articleOf(readPage(html));
  const { page, title, body } = strict.body.length >= LEAST_PROSE ? strict : articleOf(readPage(html, true));
  const text = title === null || body.startsWith(title) ? body : tidyLines(`${title}\n\n${body}`);
  return { title, date: dayOf(page), text };
}

/** All text of a fragment (a mail, an item of a feed), in which nothing is a page's dressing. */
export function extractFragment(html: string): string {
  return readPage(html, true)
    .blocks.map((block) => block.text)
    .join('\n\n');
}

const isProse = (block: Block): boolean => block.linked * 2 < block.text.length;
const isHeading = (block: Block): boolean => /^h[1-6]$/.test(block.tag);

interface Article {
  readonly page: Page;
  readonly title: string | null;
  readonly body: string;
}

function articleOf(page: Page): Article {
  const holder = holderOfArticle(page.blocks);
  const headline = headlineOf(page, holder);
  const inside = page.blocks.filter((block) => holder === null || isWithin(block.holder, holder));
  const said = inside.filter((block) => isProse(block) && block.text !== headline && (isHeading(block) || isSentence(block)));
  // headings under which nothing stands lead to other pages
  const end = said.findLastIndex((block) => !isHeading(block)) + 1;
  const body = said
    .slice(0, end)
    .map((block) => block.text)
    .join('\n\n');
  return { page, title: headline, body };
}

const isSentence = ({ tag, text }: Block): boolean =>
  tag === 'p' || tag === 'blockquote' || text.length >= LABEL_LENGTH || /[.!?…]["”’»)]?$/.test(text);

/** Where the prose is: what the page marks as the article, or the element whose children hold most of it. */
function holderOfArticle(blocks: readonly Block[]): Holder | null {
  const marked = new Map<Holder, number>();
  const scores = new Map<Holder, number>();
  const add = (map: Map<Holder, number>, holder: Holder | null | undefined, points: number) => {
    if (holder) map.set(holder, (map.get(holder) ?? 0) + points);
  };
  for (const block of blocks) {
    if (!isProse(block) || isHeading(block) || !isSentence(block)) continue;
    const { length } = block.text;
    for (const holder of block.holder.marked) add(marked, holder, length);
    add(scores, block.holder.parent ?? block.holder, length);
    add(scores, block.holder.parent?.parent, length / 2);
  }
  const best = (map: Map<Holder, number>, fits: (holder: Holder) => boolean) =>
    [...map].filter(([holder, score]) => fits(holder) && score >= LEAST_PROSE).sort((a, b) => b[1] - a[1])[0];
  const byPage = best(marked, (one) => one.isBody) ?? best(marked, (one) => one.tag === 'article') ?? best(marked, () => true);
  const byWeight = best(scores, () => true);
  // a page of teasers may mark each as an article and leave the text itself unmarked
  if (byPage && (!byWeight || byPage[1] * 3 >= byWeight[1])) return byPage[0];
  return byWeight?.[0] ?? null;
}

function headlineOf({ blocks, metas, title }: Page, article: Holder | null): string | null {
  const heads = blocks.filter((block) => block.tag === 'h1');
  const inside = heads.find((block) => article !== null && isWithin(block.holder, article));
  const declared = tidyLines(plainCharacters(metas.get('og:title') ?? ''));
  // behind the last bar or dash of a page's title stands the name of the site
  const bare = title.replace(/\s+[|–—·»-]\s+[^|–—·»]{1,40}$/u, '');
  return inside?.text ?? heads[0]?.text ?? (declared || bare || null);
}

const DAY_METAS = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'date',
];

function dayOf({ metas, linkedData, times }: Page): string | null {
  const published = linkedData.map((data) => /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(data)?.[1]);
  const candidates = [...DAY_METAS.map((name) => metas.get(name)), ...published, ...times];
  for (const candidate of candidates) {
    const day = findWrittenDay(candidate);
    if (day) return day;
  }
  return null;
}
