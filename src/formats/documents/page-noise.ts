/** Elements whose content is never part of what a page says. */
const LEFT_OUT = new Set(
  (
    'script style noscript template svg math iframe object embed canvas video audio picture map nav aside footer form button select ' +
    'option textarea dialog figure figcaption menu rp rt'
  ).split(' '),
);
const ROLES = /^(navigation|banner|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|form|note)$/;

/** Words of class names and ids by which pages mark what is not the article. */
const MARKS = new Set(
  (
    'ad ads advert adverts advertisement advertising sponsor sponsored promo promotion banner cookie cookies consent gdpr newsletter ' +
    'subscribe subscription signup paywall related recommended recommendation recommendations trending popular share sharing social ' +
    'comment comments disqus sidebar breadcrumb breadcrumbs menu nav navbar navigation footer masthead toolbar caption credit byline ' +
    'author authors timestamp dateline tags taglist topics popup modal overlay pagination skip hidden reference readmore'
  ).split(' '),
);
/** Elements that carry the whole page: a class such as "has-sidebar" says nothing of them. */
const CARRIERS = new Set(['html', 'body', 'main', 'article']);

/** Whether an element is left out. `lenient`: only what is never prose, whatever its class says. */
export function isNoise(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  inArticle: boolean,
  lenient: boolean,
): boolean {
  if (LEFT_OUT.has(tag)) return true;
  if (CARRIERS.has(tag)) return false;
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (ROLES.test(attributes.role ?? '')) return true;
  if (/display\s*:\s*none/i.test(attributes.style ?? '')) return true;
  if (lenient) return false;
  // the head of a page is dressing, that of an article holds its headline
  if (tag === 'header') return !inArticle;
  if (!attributes.class && !attributes.id) return false;
  return wordsOf(`${attributes.class ?? ''} ${attributes.id ?? ''}`).some((word) => MARKS.has(word));
}

const wordsOf = (names: string): string[] =>
  names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
