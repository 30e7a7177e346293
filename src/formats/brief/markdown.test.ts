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

  it('strikes out what a clause said and sets what it says now in bold, then who holds out and why', () => {
    expect(printed).toContain(
      [
        '1. Ports are closed to ships of Norden.',
        '2. ~~All banks lose access at once.~~ **Seven banks lose access after thirty days.** *(milder words for Bergland and Hochland)*',
        '3. ~~The head of the church is listed.~~ *(set aside for Inselreich)*',
        '4. **Oil by pipeline is exempt.** *(taken in for Sudland)*',
        '',
        '- **Holding out (1)**: Sudland',
        '  - its refinery runs on oil by pipeline (clause 4)',
        '- **In brackets (1)**: Inselreich',
      ].join('\n'),
    );
    expect(printed).toContain('\n1. The Council activates the plans.\n\n- **For (30)**: all members\n\n**Third package.**');
  });

  it('calls the same footnote at a text as at the line that says the same of it', () => {
    const calls = [...printed.matchAll(/`decision\/third-package`(\[\^\d+\])/g)].map((match) => match[1]);
    expect(calls).toHaveLength(2);
    expect(new Set(calls).size).toBe(1);
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

  it.each([
    ['# not a heading', '1. \\# not a heading'],
    ['- not a list', '1. \\- not a list'],
    ['~~~ not code', '1. \\~\\~\\~ not code'],
    ['*not* ~~struck~~ **bold** <b>', '1. \\*not\\* \\~\\~struck\\~\\~ \\*\\*bold\\*\\* \\<b\\>'],
    ['one\n\n2. two', '1. one 2. two'],
  ])('writes the clause %j as text, and so where it was changed', (text, expected) => {
    const clauses = [
      { text, mark: 'drafted', note: '' },
      { text, was: text, mark: 'reworded', note: text },
    ] as const;
    const texts = [{ title: 'T', explain: 'x', status: 'S', clauses, positions: [] }];
    const brief = { ...only('x'), sections: [{ stage: 'decision', heading: 'H', lines: [], texts }] };
    const lines = briefToMarkdown(brief, {}, 'en').split('\n');
    const inner = expected.slice(3).replace(/^\\([#-])/, (both, sign) => (sign === '#' || sign === '-' ? sign : both));
    expect(lines.find((line) => line.startsWith('1. '))).toBe(expected);
    expect(lines.find((line) => line.startsWith('2. '))).toBe(`2. ~~${inner}~~ **${inner}** *(${inner})*`);
  });

  it('fences ids that hold backticks', () => {
    expect(claimed(only('x', { explain: 'a`b' }))).toBe('x ``a`b``');
  });

  it('lets no clause, position or title open a block', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .array(fc.constantFrom('~', '~~~', '*', '**', '-', '#', '1.', '>', '\n', '`', '|', ' ', 'a', '\\'), { maxLength: 8 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, anyText, anyText, (one, two, three) => {
        const clauses = [
          { text: one, mark: 'drafted', note: '' },
          { text: one, was: two, mark: 'reworded', note: three },
          { text: '', was: two, mark: 'out', note: three },
        ] as const;
        const positions = [{ position: 'object', label: one, who: two, why: `w${three}` }] as const;
        const texts = [{ title: one, explain: 'x', status: two, clauses, positions }];
        const brief = { ...only('x'), sections: [{ stage: 'decision', heading: 'H', lines: [], texts }] };
        const lines = briefToMarkdown(brief, {}, 'en').split(/[\r\n\u2028\u2029]/);
        // marking, title, as of, claim, heading, caption, title of the text, three clauses, position, why, marking
        expect(lines.filter((line) => line.trim() !== '').length).toBe(13);
        expect(lines.filter((line) => /^ *(?:\d+\.|-)? *(?:~{3}|`{3}|#{1,6} |> )/.test(line)).length).toBe(2);
      }),
    );
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
