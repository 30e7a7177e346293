import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../outcome/index.ts';
import { exampleBrief, exampleReasons, exampleSources } from './example-brief.ts';
import { briefToHtml } from './html.ts';
import { anchorOf, escapeHtml } from './html-text.ts';

const options = { reasons: exampleReasons, sources: exampleSources, language: 'en', head: 'ab12', seed: 7 } as const;

describe('briefToHtml', () => {
  const html = briefToHtml(exampleBrief, options);

  it('needs nothing else: no script, nothing fetched', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=/i);
    expect(html).toContain("default-src 'none'");
  });

  it('carries the marking at the top and bottom of each page, and says which run it was', () => {
    expect(html.match(/<div class="marking">EXERCISE EXERCISE EXERCISE <span>· UNCLASSIFIED - OPEN SOURCES/g)).toHaveLength(2);
    expect(html).toMatch(/@page\{size:A4/);
    expect(html).toContain('Seed 7. The log of this run ends in <span class="head">ab12</span>.');
    expect(briefToHtml(exampleBrief, { ...options, language: 'fr' })).toContain(
      '<div class="marking">EXERCICE EXERCICE EXERCICE',
    );
  });

  it('leads every link within the page to something that is there, once', () => {
    const anchors = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('prints the tree with its evidence and its source: title, publisher, address', () => {
    expect(html).toContain(
      'the victim is a Party on the day <b class="result">not met</b> <a class="source" href="#source-1">[1]</a>',
    );
    expect(html).toContain('<blockquote>“Ostland was attacked at dawn”');
    expect(html).toContain(
      '<cite>Register of Parties &amp; dates</cite>, Example Depositary<br><a href="https://example.org/register?a=1&amp;b=2"',
    );
    expect(html).toContain('[our judgement]');
  });

  it('shows what was changed in a text as such, and says it in words', () => {
    const clause = (text: string) => html.split('\n').find((line) => line.startsWith('<li>') && line.includes(text));
    expect(clause('closed to ships')).toBe('<li>Ports are closed to ships of Norden.</li>');
    expect(clause('Seven banks')).toBe(
      '<li><ins>Seven banks lose access after thirty days.</ins> <span class="amended">was: <del>All banks lose access at once.</del> (milder words for Bergland and Hochland)</span></li>',
    );
    expect(clause('the church')).toBe(
      '<li><span class="amended">out: <del>The head of the church is listed.</del> (set aside for Inselreich)</span></li>',
    );
    expect(clause('by pipeline is exempt')).toBe(
      '<li><ins>Oil by pipeline is exempt.</ins> <span class="amended">new (taken in for Sudland)</span></li>',
    );
    expect(briefToHtml(exampleBrief, { ...options, language: 'fr' })).toContain('avant\u00a0: <del>');
  });

  it('shows who holds out and why before who is for, with the way to the reasons', () => {
    const [, third = ''] = html.split('<article class="draft">').slice(1);
    const number = html.match(/<a href="#why-decision_2f_third-package">Third package: [^<]*<span class="ref">(\d+)/)?.[1];
    expect(third).toContain(`<a href="#why-decision_2f_third-package">Third package<span class="ref">${number}</span></a>`);
    expect([...third.matchAll(/data-position="(\w+)"/g)].map((match) => match[1])).toEqual([
      'object',
      'bracket',
      'reserve',
      'accept',
    ]);
    expect(third).toContain(
      '<dt>Holding out (1): </dt><dd>Sudland <span class="why" lang="en">its refinery runs on oil by pipeline (clause 4)</span></dd>',
    );
    expect(html).toContain('<dt>For (30): </dt><dd>all members</dd>');
  });

  it('says so where reasons or a source are missing, and links nothing but the web', () => {
    const missing = briefToHtml(exampleBrief, { ...options, reasons: {} });
    expect(missing).toContain('No reasons were handed over with this brief.');
    expect(briefToHtml(exampleBrief, { ...options, sources: {} })).toContain('[example-register: source not listed]');
    const sources = { 'example-register': { ...exampleSources['example-register'], url: 'javascript:alert(1)' } };
    expect(briefToHtml(exampleBrief, { ...options, sources: sources as never })).not.toContain('href="javascript');
  });

  it('escapes any text: the same elements stand, whatever it says', () => {
    const tags = (text: string) => text.replace(/<style>[\s\S]*?<\/style>/, '').match(/<\/?[a-z!][^>]*>/gi) ?? [];
    const names = (text: string) => tags(text).map((tag) => /^<\/?[a-z!]+/i.exec(tag)?.[0]);
    const made = (text: string): string => {
      const reason = { says: text, result: text, source: text, wouldChange: text, evidence: [{ text, start: 0, end: 1 }] };
      const source = { id: text, title: text, publisher: text, url: text, published: text, seen: false };
      const brief: Brief = {
        title: text,
        marking: text,
        asOf: text,
        summary: [{ text, explain: 'x', evidence: [{ text, start: 0, end: 1 }], status: 'open' }],
        sections: [
          {
            stage: text,
            heading: text,
            lines: [],
            table: { caption: text, columns: [text], rows: [{ cells: [text], explain: 'y' }] },
            texts: [
              {
                title: text,
                explain: 'z',
                status: text,
                clauses: [
                  { text, mark: 'drafted', note: '' },
                  { text, was: text, mark: 'reworded', note: text },
                  { text, mark: 'added', note: text },
                  { text: '', was: text, mark: 'out', note: text },
                ],
                positions: [{ position: 'object', label: text, who: text, why: text }],
              },
            ],
          },
        ],
        caveats: [text],
      };
      return briefToHtml(brief, {
        language: 'en',
        head: text,
        seed: 1,
        reasons: { x: reason, y: reason },
        sources: { [text]: source },
      });
    };
    const expected = names(made('word'));
    const nasty = fc.array(
      fc.constantFrom('<', '>', '"', "'", '&', '</style>', '<script>', '-->', '<!--', 'a', '\u0000', '\ud800', ' onload='),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          nasty.map((parts) => parts.join('')),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        ),
        (text) => {
          fc.pre(text !== 'judgement' && text !== 'unverified' && !/^https?:/i.test(text));
          const html = made(text);
          expect(names(html)).toEqual(expected);
          expect(tags(html).filter((tag) => / on\w+=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
        },
      ),
    );
  });
});

describe('on paper', () => {
  it('takes two A4 pages at most for a brief of typical size, and asks nobody for anything', async () => {
    const strip = <T extends object>(claim: T) => ({ ...claim, explain: undefined, evidence: [] });
    const bare = {
      ...exampleBrief,
      summary: exampleBrief.summary.map(strip),
      sections: exampleBrief.sections.map(({ table, texts, ...section }) => ({
        ...section,
        lines: section.lines.map(strip),
        ...(table ? { table: { ...table, rows: table.rows.map(strip) } } : {}),
        ...(texts ? { texts: texts.map(strip) } : {}),
      })),
    } as unknown as Brief;
    const browser = await chromium.launch({
      executablePath: process.env.FOEDUS_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => asked.push(message.text()));
      const pagesOf = async (html: string) => {
        await page.setContent(html);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
      };
      const brief = await pagesOf(briefToHtml(bare, options));
      expect(brief).toBeGreaterThan(0);
      expect(brief).toBeLessThanOrEqual(2);
      expect(await pagesOf(briefToHtml(exampleBrief, options))).toBeGreaterThan(2);
      expect(asked).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('escapeHtml and anchorOf', () => {
  it('escape what could end a text or an attribute', () => {
    expect(escapeHtml(`<a href="x">'&'\ud800</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;\ufffd&lt;/a&gt;');
  });

  it('give different ids different anchors of plain letters', () => {
    const id = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(anchorOf(one)).toMatch(/^why-[\w-]*$/);
        expect(anchorOf(one) === anchorOf(other)).toBe(one === other);
      }),
    );
    expect(anchorOf('a/b')).not.toBe(anchorOf('a_2f_b'));
  });
});
