import { describe, expect, it } from 'vitest';
import { worldOfExample } from '../../../../test/fixtures/picture.ts';
import { openCrisis } from '../../../play/once.ts';
import { briefToMarkdown } from '../../brief/markdown.ts';
import { buildRunView } from '../../view/build-run-view.ts';
import { reachAddition } from './reach-addition.ts';

const world = worldOfExample();
const run = openCrisis(world, { seed: 2022, replicate: 0 });
run.advance(Infinity);
const addition = reachAddition(world, run.state.movement, run.now);
const view = buildRunView(world, run, new Map(), 0, addition);
const plain = buildRunView(world, run, new Map(), 0);
const sectionIn = (language: 'en' | 'fr') => {
  const [section] = addition.sections[language];
  if (!section?.table) throw new Error('no section');
  return { ...section, table: section.table };
};

describe('reach in the brief', () => {
  it('stands after the movement of the run, and changes nothing else', () => {
    const stages = view.brief.en.sections.map(({ stage }) => stage);
    expect(stages).toEqual(['report', 'assessment', 'decision', 'force', 'movement', 'movement', 'measure', 'outcome']);
    const others = view.brief.en.sections.filter(({ heading }) => heading !== sectionIn('en').heading);
    expect(others).toEqual(plain.brief.en.sections);
    expect(view.head).toBe(plain.head);
  });

  it('tells shares of land and of border cells within a day, three days and ten, before, reinforced, with the demand met', () => {
    const { columns, rows } = sectionIn('en').table;
    expect(columns).toEqual(['Force', 'Where', 'Within', 'Before', 'Reinforced', 'Demand met']);
    const told = rows.map(({ cells }) => cells.slice(0, 3).join(' / '));
    for (const force of ['A light battalion, by air', 'A brigade, by road and rail']) {
      for (const where of ['allied land', 'border with Russia']) {
        for (const within of ['24 h', '72 h', '10 days']) expect(told).toContain(`${force} / ${where} / ${within}`);
      }
    }
    for (const { cells } of rows) for (const share of cells.slice(3)) expect(share).toMatch(/^(<1|\d+) %$/);
    const number = (share = '') => (share.startsWith('<') ? 0.5 : Number.parseInt(share, 10));
    for (const { cells } of rows) expect(number(cells[5]), cells.join()).toBeLessThanOrEqual(number(cells[3]));
  });

  it('names the last places, and what is not reached', () => {
    const texts = sectionIn('en').lines.map(({ text }) => text);
    for (const said of [
      /^Reached last by a light battalion, by air, .*before the crisis.*: \d+ km from .+ \(.+\), \d+-\d+ /,
      /^Reached last by a brigade, by road and rail, .*if the demand were met: /,
      /after the reinforcement of this run/,
      /^Not reached by a brigade, by road and rail: \d+ % .*Iceland.*sea/,
      /judgement/,
    ]) {
      expect(
        texts.some((text) => said.test(text)),
        `${said}\n${texts.join('\n')}`,
      ).toBe(true);
    }
  });

  it('leads to reasons with the forces and their sources', () => {
    const { lines, table } = sectionIn('en');
    const asked = [...lines, ...table.rows].flatMap(({ explain }) => (explain === undefined ? [] : [explain]));
    expect(asked.length).toBeGreaterThan(15);
    for (const id of asked) expect(view.reasons[id]?.because?.length, id).toBeGreaterThan(3);
    const sources = view.reasons['reach/brigade/before']?.because?.flatMap(({ source }) => source ?? []) ?? [];
    expect(sources).toContain('judgement');
    for (const source of sources)
      if (source !== 'judgement' && source !== 'unverified') expect(view.sources[source]).toBeDefined();
  });

  it('says the same in French', () => {
    const [english, french] = [sectionIn('en'), sectionIn('fr')];
    expect(french.lines.map(({ explain }) => explain)).toEqual(english.lines.map(({ explain }) => explain));
    expect(french.table.rows.length).toBe(english.table.rows.length);
    const text = briefToMarkdown({ ...view.brief.fr, summary: [], sections: [french] }, {}, 'fr');
    expect(text).toContain('frontière terrestre (Russie)');
    expect(text).toContain('Une brigade, par route et par rail');
    expect(text).not.toMatch(/\b(the|within|border|reached|brigade, by)\b/);
  });
});
