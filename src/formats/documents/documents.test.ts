import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectKind } from './detect-kind.ts';
import { extractHtml } from './extract-html.ts';
import { extractMarkdown } from './markdown-text.ts';
import type { DocumentKind } from './press-document.ts';
import { readDocuments } from './read-documents.ts';
import { findWrittenDay } from './written-day.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

async function read(file: string, content: string | Uint8Array, kind?: DocumentKind) {
  const reading = await readDocuments(file, typeof content === 'string' ? bytes(content) : content, kind);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('; '));
  return reading.documents;
}
async function problem(file: string, content: string | Uint8Array, kind?: DocumentKind) {
  const reading = await readDocuments(file, typeof content === 'string' ? bytes(content) : content, kind);
  return reading.ok ? null : reading.problems[0];
}

const FIRST = 'Russia invaded Ukraine on Thursday from the north, the east and the south, officials in Kyiv said.';
const SECOND = 'NATO ambassadors met in Brussels within hours, and eight Allies requested consultations under Article 4.';
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Invasion begins | Daily Example</title>
<meta property="article:published_time" content="2022-02-24T06:10:00Z"><style>p { color: red }</style>
<script>var p = "<p>Sweden attacked Norway on Monday with tanks, a script said.</p>"</script></head>
<body class="has-sidebar"><nav><ul><li><a href="/">Home</a></li><li><a href="/war">France bombed Spain: read our live page</a></li></ul></nav>
<header><h1>Daily Example</h1></header>
<article><header><h1>Invasion&nbsp;begins</h1><p class="byline">By A. Writer</p></header>
<p>${FIRST.replace('invaded', 'in&shy;vaded')}</p>
<div class="advert"><p>Italy seized Malta! Click here to buy a boat today, and save money.</p></div>
<figure><img src="x.png" alt="x"><figcaption>Germany shelled Denmark, says this caption under a picture.</figcaption></figure>
<p>NATO ambassadors met in <a href="/b">Brussels</a> within hours, and eight <b>Allies</b> requested consultations under Article 4.</p>
<p><a href="/more">Read more: Greece attacked Albania in this other article</a></p></article>
<aside><p>Portugal invaded Morocco on Friday, an aside says at some length.</p></aside><footer><p>Copyright. Iran attacked us.</p></footer>
</body></html>`;

describe('HTML', () => {
  it('gives headline, day and paragraphs; navigation, scripts, adverts and captions are left out', async () => {
    const [document] = await read('page.html', PAGE);
    expect(document).toEqual({
      name: 'page.html',
      kind: 'html',
      title: 'Invasion begins',
      date: '2022-02-24',
      text: `Invasion begins\n\n${FIRST}\n\n${SECOND}`,
    });
  });

  it('finds the text of a page that marks nothing', () => {
    const { text, title } = extractHtml(
      `<html><head><title>Invasion begins - Daily Example</title></head><body><div id="top"><div>Menu</div><div><a href="#">War</a></div></div>
      <div><div class="c1">${FIRST}</div><div class="c1">${SECOND}</div></div><div><a href="x">Contact the editors of this page</a></div></body></html>`,
    );
    expect({ text, title }).toEqual({ text: `Invasion begins\n\n${FIRST}\n\n${SECOND}`, title: 'Invasion begins' });
  });

  it('keeps the text where a class name would have thrown all of it away', () => {
    const { text } = extractHtml(`<body><div class="content-with-sidebar"><p>${FIRST}</p><p>${SECOND}</p></div></body>`);
    expect(text).toContain(FIRST);
    expect(text).toContain(SECOND);
  });

  it.each([
    [
      'a declaration in the page',
      `<html><head><meta charset="windows-1252"></head><body><p>\x93The caf\xe9 was hit,\x94 he said.</p></body>`,
      '“The café was hit,” he said.',
    ],
    [
      'Cyrillic',
      '<html><head><meta charset="windows-1251"></head><body><p>\xcc\xee\xf1\xea\xe2\xe0 was told so on the day.</p></body>',
      'Москва was told so on the day.',
    ],
  ])('decodes by %s', async (_, page, says) => {
    expect((await read('page.html', latin1(page)))[0]?.text).toBe(says);
  });

  it('takes the day from linked data or <time> where no meta names it', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-02-25T08:00:00+02:00"}</script>';
    expect(extractHtml(`${data}<p>${FIRST}</p>`).date).toBe('2022-02-25');
    expect(extractHtml(`<article><time datetime="2022-02-23">yesterday</time><p>${FIRST}</p></article>`).date).toBe('2022-02-23');
    expect(extractHtml(`<p>${FIRST}</p>`).date).toBeNull();
  });
});

describe('Markdown', () => {
  it('gives the words without the signs', () => {
    const source = `---\ntitle: "Invasion begins"\ndate: 2022-02-24\n---\n\n<!-- Spain attacked -->\n# Invasion begins #\n\n> **Russia** _invaded_ [Ukraine](http://x.org) on Thursday.\n\n![France bombed](x.png)\n\n- \`NATO\` met; 2 * 3 * 4 stays\n1. snake_case_name stays\n\n---\n\`\`\`\nItaly attacked\n\`\`\`\n[ref]: http://x.org\n`;
    expect(extractMarkdown(source)).toEqual({
      title: 'Invasion begins',
      date: '2022-02-24',
      text: 'Invasion begins\n\nRussia invaded Ukraine on Thursday.\n\nNATO met; 2 * 3 * 4 stays\nsnake_case_name stays',
    });
  });
});

const mail = (headers: string, body: string) =>
  `From: Desk <desk@example.org>\r\nDate: Fri, 25 Feb 2022 00:10:00 +0100\r\n${headers}\r\n\r\n${body}`;

describe('EML', () => {
  it('gives subject, day and text: quoted-printable, Latin-1, encoded words, no signature and no quoted mail', async () => {
    const headers =
      'Subject: =?utf-8?Q?Caf=C3=A9_hit?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable';
    const [document] = await read(
      '-',
      mail(
        headers,
        'Russia attacked the caf=E9 on Thursday, =\r\nofficials said.\r\n> France attacked us\r\n-- \r\nThe desk\r\n',
      ),
    );
    expect(document).toMatchObject({
      kind: 'eml',
      title: 'Café hit',
      // as the sender wrote it, though it was still the 24th in UTC
      date: '2022-02-25',
      text: 'Café hit\n\nRussia attacked the café on Thursday, officials said.',
    });
  });

  it('takes the HTML part in base64 where there is no other', async () => {
    const html = Buffer.from(`<div><p>${FIRST}</p><script>x</script></div>`).toString('base64');
    const part = `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${html}\r\n--b--\r\n`;
    const [document] = await read(
      'a.eml',
      mail('Subject: War\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b', part),
    );
    expect(document?.text).toBe(`War\n\n${FIRST}`);
  });

  it.each([
    ['without a head', 'just words', 'a.eml', /no mail/],
    [
      'without text',
      mail('Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment', 'x'),
      'a.eml',
      /holds no text, and 1 attachment/,
    ],
    [
      'in bytes that its encoding has not',
      latin1(mail('Subject: x\r\nContent-Type: text/plain; charset=utf-8', 'the caf\xe9 was hit')),
      'a.eml',
      /characters that its declared encoding does not have \(line 3/,
    ],
  ])('is told of %s', async (_, content, file, says) => {
    const found = await problem(file, content);
    expect(found?.message).toMatch(says);
    expect(found?.remedy.length).toBeGreaterThan(10);
  });
});

describe('feeds', () => {
  it('RSS: each item a document with its own day, from the fullest of its texts', async () => {
    const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title><pubDate>Sat, 26 Feb 2022 00:00:00 GMT</pubDate>
      <item><title>War &amp; peace</title><pubDate>Thu, 24 Feb 2022 07:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]></content:encoded></item>
      <item><title>Second</title><description>&lt;p&gt;${SECOND}&lt;/p&gt;</description></item><item><guid>empty</guid></item></channel></rss>`;
    const reading = await readDocuments('news.xml', bytes(rss));
    expect(reading).toEqual({
      ok: true,
      documents: [
        {
          name: 'news.xml#1',
          kind: 'feed',
          title: 'War & peace',
          date: '2022-02-24',
          text: `War & peace\n\n${FIRST}\n\n${SECOND}`,
        },
        { name: 'news.xml#2', kind: 'feed', title: 'Second', date: null, text: `Second\n\n${SECOND}` },
      ],
      warnings: [{ file: 'news.xml#3', line: 0, column: 0, message: 'holds no text', remedy: 'it was left out' }],
    });
  });

  it('Atom: text, html and xhtml', async () => {
    const entry = (type: string, content: string) =>
      `<entry><title>T</title><updated>2022-02-25T00:00:00Z</updated><published>2022-02-24T00:00:00Z</published><content type="${type}">${content}</content></entry>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${entry('text', '2 &lt; 3, he said')}${entry('html', '&lt;b&gt;NATO&lt;/b&gt; met')}${entry('xhtml', '<div><p>Kyiv was hit</p></div>')}</feed>`;
    const documents = await read('-', atom);
    expect(documents.map(({ text, date }) => [text, date])).toEqual([
      ['T\n\n2 < 3, he said', '2022-02-24'],
      ['T\n\nNATO met', '2022-02-24'],
      ['T\n\nKyiv was hit', '2022-02-24'],
    ]);
  });

  it('that are none, or empty, are told of', async () => {
    expect((await problem('x.xml', '<kml><a/></kml>'))?.message).toMatch(/no feed/);
    expect((await problem('x.xml', '<rss><channel/></rss>'))?.message).toMatch(/without items/);
  });
});

describe('the kind of a file', () => {
  it.each<[string, string, DocumentKind]>([
    ['a.txt', 'Russia invaded Ukraine.', 'text'],
    ['a.txt', '  <!DOCTYPE html><p>x', 'html'],
    ['-', '\ufeff<html><p>x', 'html'],
    ['a.md', '# Title', 'markdown'],
    ['-', '<?xml version="1.0"?><!-- a > b --><rss version="2.0">', 'feed'],
    ['-', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'html'],
    ['mail', 'Subject: x\nFrom: a@b\n\nwords', 'eml'],
    ['a.txt', 'Subject: the war\nRussia invaded Ukraine.', 'text'],
    ['a.txt', 'NOTE: one\n\nFrom: x', 'text'],
    ['a.XHTML', 'words', 'html'],
  ])('%s: %j is %s', (file, content, kind) => {
    expect(detectKind(file, bytes(content))).toBe(kind);
  });

  it('is overridden', async () => {
    expect((await read('a.html', '<p>x</p>', 'text'))[0]?.text).toBe('<p>x</p>');
  });
});

describe('input that is no text', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['a PDF', '%PDF-1.7 …', /is a PDF/],
    ['an office document', latin1('PK\x03\x04 x'), /ZIP archive or an office document/],
    ['an empty page', '<html><body><script>x</script></body></html>', /no text was found/],
    ['a page in an unknown encoding', '<html><meta charset="klingon"><p>x', /"klingon", which is not known/],
    ['a page whose declaration is wrong', latin1('<html><meta charset="utf-8"><p>caf\xe9'), /not UTF-8/],
    ['a page nested without end', '<div>'.repeat(5000), /nests more than/],
    ['a page of 21 MB', `<p>${'x'.repeat(21 * 1024 * 1024)}`, /21.0 MB/],
  ])('%s: told, with what to do', async (_, content, says) => {
    const found = await problem('x.html', content);
    expect(found?.message).toMatch(says);
    expect(found?.remedy.length).toBeGreaterThan(10);
  });

  it('never ends in an exception, whatever the bytes and whatever they are taken for', async () => {
    const kinds: DocumentKind[] = ['text', 'markdown', 'html', 'eml', 'feed'];
    const scraps = fc.constantFrom(
      '<p>',
      '</div>',
      '<!--',
      '<![CDATA[',
      '<item>',
      '<rss>',
      '&#x',
      '[a](',
      '**',
      'From: a\n',
      '=?utf-8?B?',
      '\n--b\n',
      '"',
      '\u202e',
      '<script>',
    );
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.oneof(scraps, fc.string()), { maxLength: 30 }).map((parts) => bytes(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(input, fc.constantFrom(...kinds), async (content, kind) => {
        const reading = await readDocuments('x', content, kind);
        if (reading.ok) for (const { text } of reading.documents) expect(text.trim()).not.toBe('');
        else expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('days', () => {
  it.each([
    ['2022-02-25T23:10:00-05:00', '2022-02-25'],
    ['20220225', '2022-02-25'],
    ['Fri, 25 Feb 2022 10:00:00 +0100', '2022-02-25'],
    ['5 February 2022', '2022-02-05'],
    ['2022-02-30', null],
    ['yesterday', null],
  ])('%s is %s', (text, day) => {
    expect(findWrittenDay(text)).toBe(day);
  });
});
