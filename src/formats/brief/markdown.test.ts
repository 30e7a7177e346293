import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../outcome/index.ts';
import { exampleBrief, exampleReasons } from './example-brief.ts';
import { briefToMarkdown } from './markdown.ts';

const only = (text: string, more: object = {}): Brief => ({
  title: 'T',
  marking: 'M',
  asOf: 'A',
  summary: [{ text, evidence: [], ...more }],
  sections: [],
  caveats: [],
});

/** The claim's line without the bullet. */
const claimed = (brief: Brief) => briefToMarkdown(brief, {}, 'en').split('\n')[6]?.slice(2);

describe('briefToMarkdown', () => {
  const printed = briefToMarkdown(exampleBrief, exampleReasons, 'en');

  it('has a heading for each stage, bullets with ids, and a table with figures flush right', () => {
    expect(printed).toContain('\n## Movement: When they arrive\n');
    expect(printed).toContain('- Led by Westmark. *(modelled)* `force/battlegroup`[^');
    expect(printed).toContain(
      '| Ally | Before | Day 3 | Day 7 | Day 14 | Day 30 | End |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n| Ally 1 |',
    );
    expect(printed.startsWith('**EXERCISE EXERCISE EXERCISE** · UNCLASSIFIED - OPEN SOURCES\n')).toBe(true);
  });

  it('notes the words of the report verbatim, each note once, each called note written', () => {
    const called = new Set([...printed.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]));
    const written = [...printed.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1]);
    expect(written).toEqual([...called]);
    expect(written.length).toBe(3);
    expect(printed).toMatch(/^\[\^1\]: .*“attacked at dawn” \(characters 65 to 81\).*`example-register`, our judgement\.$/m);
  });

  it.each([
    ['*bold* _it_ `c` <b> [a](b) a|b ~s~', '\\*bold\\* \\_it\\_ \\`c\\` \\<b\\> \\[a\\](b) a\\|b \\~s\\~'],
    ['# not a heading', '\\# not a heading'],
    ['12. not a list', '12\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['1,200 people', '1,200 people'],
    ['A & B &amp; &#60;', 'A & B \\&amp; \\&#60;'],
    ['two\n\n# lines', 'two # lines'],
    ['see https://example.org', 'see https\\://example.org'],
  ])('writes %j as text', (text, expected) => {
    expect(claimed(only(text))).toBe(expected);
  });

  it('fences ids that hold backticks', () => {
    expect(claimed(only('x', { explain: 'a`b' }))).toBe('x ``a`b``');
  });

  it('lets no text open a block or leave its cell', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anyText, anyText, (text, id) => {
        const table = { caption: 'C', columns: ['One', text], rows: [{ cells: [text, '2'], explain: id }] };
        const brief = { ...only(text), sections: [{ stage: 'force', heading: text, lines: [], table }] };
        const lines = briefToMarkdown(brief, {}, 'en')
          .trimEnd()
          .split(/[\r\n\u2028\u2029]/);
        // marking, title, as of, claim, heading, caption, table of three lines, marking
        expect(lines.filter((line) => line.trim() !== '').length).toBe(10);
        const bars = lines.slice(-5, -2).map((line) => (line.replace(/\\./gu, '').match(/\|/g) ?? []).length);
        expect(bars).toEqual([3, 3, 3]);
      }),
    );
  });
});
