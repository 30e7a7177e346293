import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../report/index.ts';
import { widthOf } from '../brief/terminal-text.ts';
import type { CodedReport } from '../coded-report/coded-report.ts';
import { explainer } from '../coded-report/explain-event.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import { mergeReports } from '../merge-reports/merge-reports.ts';
import { type Mark, marksOf, paragraphsOf, segmentsOf } from './marked-text.ts';
import { readingToHtml } from './read-page.ts';
import { readWords } from './read-words.ts';
import { readingForTerminal } from './terminal-view.ts';

const lexicon = loadLexicon('data/lexicon');
const explain = explainer(lexicon);
const coded = (text: string, name = 'a.txt'): CodedReport => {
  const reading = readReport(text, '2022-02-25', lexicon);
  return {
    document: { name, kind: 'text', title: null, date: null, text },
    day: '2022-02-25',
    dayFrom: 'given',
    ...reading,
    events: reading.events.map((event) => ({ ...event, by: ['rules'] })),
  };
};
const TEXT =
  'Invasion <begins> & goes on\n\nRussia invaded Ukraine on Thursday. “Russia may attack Estonia,” Jens Stoltenberg said.\n\nCybertacks can trigger Article Five.';
const page = (texts: readonly string[], language: 'en' | 'fr' = 'en') => {
  const reports = texts.map((text, index) => coded(text, `${index}.txt`));
  return readingToHtml(reports, mergeReports(reports), { language, explain });
};
const view = (texts: readonly string[], changes: object = {}) => {
  const reports = texts.map((text, index) => coded(text, `${index}.txt`));
  return readingForTerminal(reports, mergeReports(reports), {
    columns: 90,
    colour: false,
    ascii: false,
    language: 'en',
    ...changes,
  });
};

describe('the page', () => {
  const html = page([TEXT]);

  it('links each marked passage to an entry that is there, and back', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids]).toEqual(expect.arrayContaining(['e1', 't-e1', 'q1', 't-q1', 'g1', 't-g1']));
  });

  it('gives the words and the reasons of an event', () => {
    const entry = html.slice(html.indexOf('id="e1"'), html.indexOf('</details>', html.indexOf('id="e1"')));
    expect(entry).toContain('<blockquote class="main" lang="en">Russia invaded Ukraine on Thursday</blockquote>');
    expect(entry).toMatch(/<dt>Type<\/dt><dd><b>ASSAULT\/x-invade<\/b>: <q lang="en">invaded<\/q> – words of the dictionary/);
    expect(entry).toMatch(/<dt>Status<\/dt><dd><b>happened<\/b> – told as a fact/);
    expect(entry).toMatch(/<dt>Who<\/dt><dd><b>RUS<\/b>: <q lang="en">Russia<\/q> – named in the same sentence/);
  });

  it('shows a garbled phrase as written beside what it was meant to say', () => {
    expect(html).toMatch(/<q lang="en">Cybertacks<\/q>[\s\S]*probably meant<\/dt><dd lang="en">[^<]*cyber/i);
  });

  it('holds the whole text, escaped, and nothing that is fetched', () => {
    const shown = html
      .slice(html.indexOf('<div class="text"'), html.indexOf('<div class="side"'))
      .replace(/<a class="no[^>]*>[^<]*<\/a>/g, '')
      .replace(/<[^>]+>/g, '');
    expect(shown).toContain('Invasion &lt;begins&gt; &amp; goes on');
    expect(shown).toContain('Russia invaded Ukraine on Thursday. “Russia may attack Estonia,” Jens Stoltenberg said.');
    expect(html).not.toMatch(/(?:src|href)="(?![#'])|url\(|@import/);
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toMatch(/script-src 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(html.match(/EXERCISE EXERCISE EXERCISE/g)).toHaveLength(3);
  });

  it('cannot be broken out of by a text', () => {
    const nasty =
      'Russia attacked Ukraine"><script>alert(1)</script> on Thursday. Russia invaded <img src=x onerror=alert(1)> Ukraine.';
    const made = page([nasty]);
    expect(made.match(/<script>/g)).toHaveLength(1);
    expect(made).not.toContain('<img');
  });

  it('speaks French, every word of it, and keeps the text as it is', () => {
    const french = page([TEXT], 'fr');
    expect(french).toContain('<html lang="fr">');
    expect(french).toMatch(
      /EXERCICE EXERCICE EXERCICE[\s\S]*Ce que dit le texte[\s\S]*a eu lieu[\s\S]*nommé dans la même phrase/,
    );
    const flat = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [];
    const english = new Set(flat(readWords.en));
    const same = flat(readWords.fr).filter((word) => english.has(word) && /[a-z]{4}/.test(word));
    expect(same).toEqual([]);
  });

  it('tells of several documents apart, and of what they say of one act together', () => {
    const both = page([
      'Russia attacked Kyiv on Thursday, killing 3 people.',
      'Russia attacked Kyiv on Thursday and killed five people.',
    ]);
    expect(both).toContain('id="d1-e1"');
    expect(both).toContain('id="d2-e1"');
    expect(both).toMatch(/The documents differ on: killed: <b>3<\/b> \(0\.txt\); <b>5<\/b> \(1\.txt\)/);
  });

  it('says so where there is nothing', () => {
    expect(page(['The weather was fine.'])).toContain('Nothing that could be coded.');
  });
});

describe('the terminal', () => {
  it('marks events and garbled phrases in place, and lists them', () => {
    const shown = view([TEXT]);
    expect(shown).toContain('[1: Russia invaded Ukraine on Thursday].');
    expect(shown).toMatch(/\{g1: Cybertacks\}/);
    expect(shown).toMatch(
      /No\. +Event +Status +Who +Whom +When +Where\n.*\n +1 +ASSAULT\/x-invade +happened +RUS +UKR +2022-02-24/,
    );
    expect(shown).toContain('Jens Stoltenberg (NATO): “Russia may attack Estonia');
    expect(shown.match(/EXERCISE EXERCISE EXERCISE/g)).toHaveLength(2);
  });

  it('keeps within its width, in ASCII where asked, and in French', () => {
    const long = Array.from({ length: 20 }, () => TEXT).join('\n\n');
    for (const line of view([long, TEXT], { columns: 60 }).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(60);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    expect(view([TEXT, TEXT], { ascii: true, language: 'fr' })).toMatch(/^[\x0a\x20-\x7e]*$/);
    expect(view([TEXT], { language: 'fr' })).toContain('Événements');
  });

  it('passes on no control characters and no marks of its own from a text', () => {
    const shown = view(['Russia \u001b[31minvaded\u202e Ukraine\ue002 on Thursday.']);
    for (const sign of ['\u001b', '\u202e', '\ue001', '\ue002']) expect(shown).not.toContain(sign);
  });
});

describe('segments', () => {
  it('are the text, each under the marks that cover it', () => {
    const edge = fc.integer({ min: 0, max: 60 });
    const spans = fc.array(
      fc.tuple(edge, edge).filter(([a, b]) => a < b),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(spans, (list) => {
        const marks = list.map((span, index): Mark => ({ kind: 'event', index, span, isMain: true }));
        const segments = segmentsOf(10, 50, marks);
        expect(segments[0]?.start).toBe(10);
        expect(segments.at(-1)?.end).toBe(50);
        segments.forEach((segment, index) => {
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
          for (let at = segment.start; at < segment.end; at += 1) {
            const covering = marks.filter(({ span }) => span[0] <= at && at < span[1]).map((mark) => mark.index);
            expect(segment.marks.map((mark) => mark.index)).toEqual(covering);
          }
        });
      }),
    );
  });

  it('of paragraphs leave nothing but blanks out', () => {
    const text = 'a\nb\n\n \nc\n\n\nd';
    expect(paragraphsOf(text).map(([start, end]) => text.slice(start, end))).toEqual(['a\nb', 'c', 'd']);
    expect(marksOf(coded('The weather was fine.'))).toEqual([]);
  });
});
