import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../outcome/index.ts';
import { exampleBrief } from './example-brief.ts';
import { briefForTerminal, isUtf8Terminal } from './terminal.ts';
import { widthOf, wrap } from './terminal-text.ts';

const plain = { columns: 80, colour: false, language: 'en' } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the styles that are put on
const STYLES = /\u001b\[\d+m/g;

/** Letters that are wide, joined, combining, reordering, broken or obeyed by terminals, besides plain words. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 40 }),
  fc
    .array(
      fc.constantFrom(
        '中',
        '한국',
        '👩‍👩‍👧',
        '🇪🇪',
        'é',
        'e\u0301',
        '\u202e',
        '\ud800',
        '\t',
        '\n',
        '\u001b[31m',
        ' ',
        'supercalifragilistic',
        '\ufe0f',
        '☁',
        'ｆ',
      ),
      { maxLength: 90 },
    )
    .map((parts) => parts.join('')),
);
const status = fc.constantFrom('engaged', 'contested', 'not-engaged', 'reported', 'modelled', 'open', undefined);
const line = fc.record({
  text: anyText,
  explain: fc.option(anyText, { nil: undefined }),
  status,
  evidence: fc.array(fc.record({ text: anyText, start: fc.nat(), end: fc.nat() }), { maxLength: 2 }),
});
const table = fc.record({
  caption: anyText,
  columns: fc.array(anyText, { maxLength: 25 }),
  rows: fc.array(fc.record({ cells: fc.array(anyText, { maxLength: 25 }), explain: fc.option(anyText, { nil: undefined }) }), {
    maxLength: 4,
  }),
});
const clause = fc.record({
  text: anyText,
  was: fc.option(anyText, { nil: undefined }),
  mark: fc.constantFrom('drafted', 'reworded', 'added', 'out'),
  note: anyText,
});
const position = fc.record({ position: fc.constantFrom('object', 'accept'), label: anyText, who: anyText, why: anyText });
const text = fc.record({
  title: anyText,
  explain: anyText,
  status: anyText,
  clauses: fc.array(clause, { maxLength: 12 }),
  positions: fc.array(position, { maxLength: 2 }),
});
const section = fc.record({
  stage: anyText,
  heading: anyText,
  lines: fc.array(line, { maxLength: 3 }),
  table: fc.option(table, { nil: undefined }),
  texts: fc.option(fc.array(text, { maxLength: 2 }), { nil: undefined }),
});
const anyBrief = fc.record({
  title: anyText,
  marking: anyText,
  asOf: anyText,
  summary: fc.array(line, { maxLength: 2 }),
  sections: fc.array(section, { maxLength: 3 }),
  caveats: fc.array(anyText, { maxLength: 2 }),
}) as fc.Arbitrary<Brief>;

describe('briefForTerminal', () => {
  it('carries the marking at top and bottom, in the language of the reader', () => {
    const english = briefForTerminal(exampleBrief, plain).trimEnd().split('\n');
    expect(english[0]?.trim()).toBe('EXERCISE EXERCISE EXERCISE · UNCLASSIFIED - OPEN SOURCES');
    expect(english.at(-1)).toBe(english[0]);
    expect(briefForTerminal(exampleBrief, { ...plain, language: 'fr' })).toContain('EXERCICE EXERCICE EXERCICE');
  });

  it('says status by form, hangs what is wrapped, and ends in the id', () => {
    const printed = briefForTerminal(exampleBrief, plain);
    expect(printed).toContain('● The demand concerns 14 of 30 allies: Westmark, Sudland, Inselreich and 11\n  others.   ');
    expect(printed).toMatch(/\n {2}others\. +\[report\/demand\]\n/);
    expect(printed).toMatch(/▨ Treaty on the Example Area: contested\. +\[…\/incident-1\/example-treaty\]\n/);
    expect(printed).toContain('\nMOVEMENT  When they arrive\n');
    expect(printed).toContain(
      '■ engaged · ▨ contested · □ not engaged · ● reported · ○ modelled · ◌ open'
        .replace(/([■▨□●○◌]) /g, '$1\u00a0')
        .replace('not engaged', 'not\u00a0engaged'),
    );
  });

  it('sets figures flush right under their heading', () => {
    const lines = briefForTerminal(exampleBrief, plain).split('\n');
    const head = lines.findIndex((text) => /^ {2}Ally +Before/.test(text));
    const end = (text: string | undefined, of: string) => (text?.indexOf(of) ?? -1) + of.length;
    expect(end(lines[head + 2], '1,100')).toBe(end(lines[head], 'Before'));
    expect(end(lines[head + 11], '10,100')).toBe(end(lines[head], 'Before'));
  });

  it('sets a text clause by clause: what it said before, what it says now, and who holds out and why', () => {
    const printed = briefForTerminal(exampleBrief, plain);
    expect(printed).toContain(
      [
        '  Third package                                         [decision/third-package]',
        '  Consensus broken in the Example Council, in round 2.',
        '    1. Ports are closed to ships of Norden.',
        '  - 2. All banks lose access at once.',
        '  + 2. Seven banks lose access after thirty days.',
        '       (milder words for Bergland and Hochland)',
        '  - 3. The head of the church is listed.',
        '       (set aside for Inselreich)',
        '  + 4. Oil by pipeline is exempt.',
        '       (taken in for Sudland)',
        '  Holding out (1): Sudland',
        '    its refinery runs on oil by pipeline (clause 4)',
        '  In brackets (1): Inselreich',
        '',
      ].join('\n'),
    );
    expect(printed).toContain('    1. The Council activates the plans.\n  For (30): all members\n\n  Third package ');
    expect(briefForTerminal(exampleBrief, { ...plain, colour: true }).replace(STYLES, '')).toBe(printed);
  });

  it('shows the words of the report only when asked, and styles only when told', () => {
    expect(briefForTerminal(exampleBrief, plain)).not.toContain('attacked at dawn');
    const shown = briefForTerminal(exampleBrief, { ...plain, evidence: true, colour: true });
    expect(shown).toContain('“attacked at dawn”');
    expect(shown.replace(STYLES, '')).toBe(briefForTerminal(exampleBrief, { ...plain, evidence: true }));
    expect(shown).not.toBe(shown.replace(STYLES, ''));
  });

  it('sets the id below a claim whose last line is full, so that every claim can be traced', () => {
    const text = 'x'.repeat(76);
    const lines = [{ text, explain: 'arrival/us-173abn', evidence: [] }];
    const brief = { ...exampleBrief, sections: [{ stage: 'force', heading: 'Who', lines }] };
    expect(briefForTerminal(brief, plain)).toContain(`  ${text}\n${'[arrival/us-173abn]'.padStart(80)}\n`);
  });

  it('turns a table too wide even when wrapped into records', () => {
    const columns = Array.from({ length: 20 }, (_, index) => `Column ${index}`);
    const wide = { caption: 'Wide', columns, rows: [{ cells: columns.map((name) => `${name} says`) }] };
    const brief = { ...exampleBrief, sections: [{ stage: 'force', heading: 'Who', lines: [], table: wide }] };
    expect(briefForTerminal(brief, { ...plain, columns: 60 })).toContain('    Column 19: Column 19 says\n');
  });

  it('never writes a line wider than the terminal, nor a control character, whatever the text', () => {
    fc.assert(
      fc.property(anyBrief, fc.integer({ min: 60, max: 200 }), fc.boolean(), fc.boolean(), (brief, columns, colour, evidence) => {
        const printed = briefForTerminal(brief, { columns, colour, evidence, language: 'fr' }).replace(STYLES, '');
        const lines = printed.split('\n');
        expect(lines.filter((text) => widthOf(text) > columns)).toEqual([]);
        expect(lines.filter((text) => /[\p{Cc}\p{Cs}\u202e]/u.test(text))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('writes nothing but ASCII where that is all the terminal has', () => {
    fc.assert(
      fc.property(anyBrief, fc.integer({ min: 60, max: 200 }), (brief, columns) => {
        const printed = briefForTerminal(brief, { columns, colour: false, evidence: true, language: 'fr', ascii: true });
        expect(printed).toMatch(/^[\x20-\x7e\n]*$/);
        expect(Math.max(...printed.split('\n').map((text) => text.length))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 100 },
    );
  });

  it('takes 80 columns where the width is not known, and never fewer than 60', () => {
    expect(briefForTerminal(exampleBrief, { ...plain, columns: Number.NaN })).toBe(briefForTerminal(exampleBrief, plain));
    expect(briefForTerminal(exampleBrief, { ...plain, columns: 10 })).toBe(
      briefForTerminal(exampleBrief, { ...plain, columns: 60 }),
    );
  });
});

describe('wrap', () => {
  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const bare = (value: string) => value.replace(/[ \u1680\u2000-\u200a\u205f\u3000]/gu, '');
        expect(bare(wrap(text, width).join(''))).toBe(bare(text));
      }),
    );
  });

  it('counts wide letters two, combining ones none', () => {
    expect(['a', '中', 'e\u0301', '🚢', '한', '…', '■'].map(widthOf)).toEqual([1, 2, 1, 2, 2, 1, 1]);
  });
});

describe('isUtf8Terminal', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'linux', true],
    [{ LANG: 'fr_FR.utf8' }, 'linux', true],
    [{ LANG: 'C' }, 'linux', false],
    [{}, 'linux', false],
    [{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, 'linux', false],
    [{ LANG: 'en_GB.UTF-8', TERM: 'dumb' }, 'linux', false],
    [{}, 'darwin', true],
    [{ WT_SESSION: '1' }, 'win32', true],
    [{}, 'win32', false],
  ])('%o on %s: %s', (environment, platform, speaks) => {
    expect(isUtf8Terminal(environment as Record<string, string>, platform)).toBe(speaks);
  });
});
