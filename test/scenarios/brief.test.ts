import { describe, expect, it } from 'vitest';
import { buildRunView } from '../../src/formats/view/build-run-view.ts';
import type { BriefLine } from '../../src/outcome/index.ts';
import { finishCrisis } from '../../src/play/finish.ts';
import { worldOfExample } from '../fixtures/picture.ts';

const world = worldOfExample();
const finished = finishCrisis(world, { fan: 40 });
const view = buildRunView(world, finished.simulation, finished.fan, finished.replicates);
const linesIn = (stage: string, language: 'en' | 'fr' = 'en'): readonly BriefLine[] =>
  view.brief[language].sections.find((section) => section.stage === stage)?.lines ?? [];
const find = (stage: string, words: RegExp): BriefLine => {
  const line = linesIn(stage).find((one) => words.test(one.text));
  expect(
    line,
    `${stage}: ${words}\n${linesIn(stage)
      .map((one) => one.text)
      .join('\n')}`,
  ).toBeDefined();
  return line as BriefLine;
};

/** What an ambassador must find in the brief of the worked example, whatever the seed. */
describe('the brief of February 2022 names', () => {
  it('the attack, the demand with its author and addressee, and the threat as a threat', () => {
    expect(find('report', /^Russia (invaded|used force against) Ukraine/).status).toBe('reported');
    find('report', /Russia demands of NATO/);
    find('report', /Russia threatens NATO .* a threat, not an attack/);
  });

  it('the 14 of 30 allies that the demand concerns, and the posture that would remain', () => {
    const { text } = find('assessment', /concerns 14 of 30 allies/);
    for (const ally of [
      'Albania',
      'Bulgaria',
      'Croatia',
      'Czechia',
      'Estonia',
      'Hungary',
      'Latvia',
      'Lithuania',
      'Montenegro',
      'North Macedonia',
      'Poland',
      'Romania',
      'Slovakia',
      'Slovenia',
    ]) {
      expect(text).toContain(ally);
    }
    find('outcome', /If the demand were met/);
  });

  it('Article 4 as available and Article 5 as not engaged, since Ukraine is no Party', () => {
    find('assessment', /Article 4 was available/);
    expect(find('assessment', /Article 5 is not engaged .*Ukraine is no Party/).status).toBe('not-engaged');
  });

  it('the cyber clause with its declared uncertainty', () => {
    expect(find('assessment', /cyber attack .* \d+ % of its declared range/i).status).toBe('contested');
  });

  it('every consultation that was held, with what it was about, the first one first', () => {
    const held = Object.values(finished.simulation.state.decision.concerns).filter((known) => known.heldAt !== null);
    held.sort((one, other) => Number(one.heldAt) - Number(other.heldAt));
    const named = linesIn('decision').flatMap(({ explain }) => (explain?.startsWith('consultation/') ? [explain] : []));
    expect(named).toEqual(held.map(({ concern }) => `consultation/${concern.id}`));
    find('decision', /^Article 4 consultation \(Russia → Ukraine\) requested by .*Poland/);
  });

  it('the Response Force with when it was agreed, who leads and who contributes', () => {
    find('decision', /Response Force: agreed \d+ Feb/);
    find('force', /^Led by .*France/);
    find('force', /The report names .*France/);
  });

  it('senders of sanctions counted once each, and both partners with what can be done', () => {
    find('measure', /each counted once/);
    for (const partner of ['Georgia', 'Moldova']) {
      find('measure', new RegExp(`^${partner} can be given `));
      find('measure', new RegExp(`^${partner} is a partner, no Party: no Article 5`));
    }
    expect(find('measure', /^Not open to Moldova/).text).toContain('joint combat formations');
  });

  it('the words of the report behind every reported claim, verbatim', () => {
    for (const line of linesIn('report')) {
      expect(line.evidence.length, line.text).toBeGreaterThan(0);
      for (const { text, start, end } of line.evidence) expect(world.reportText.slice(start, end)).toBe(text);
    }
  });

  it('a reason that can be asked for behind every line and row that claims something', () => {
    const asked = view.brief.en.sections.flatMap((section) =>
      [...section.lines, ...(section.table?.rows ?? [])].map((one) => one.explain),
    );
    const missing = asked.filter((id) => id !== undefined && id !== '' && !(id in view.reasons));
    expect(missing).toEqual([]);
    expect(asked.filter((id) => id !== undefined).length).toBeGreaterThan(40);
  });

  it('the same things in French', () => {
    for (const section of view.brief.en.sections) {
      expect(linesIn(section.stage, 'fr')).toHaveLength(section.lines.length);
      expect(linesIn(section.stage, 'fr').map((line) => line.explain)).toEqual(section.lines.map((line) => line.explain));
    }
  });
});
