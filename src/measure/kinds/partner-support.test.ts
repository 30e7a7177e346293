import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleFacts } from '../example/example-facts.ts';
import { listStandings, partnerSupport } from './partner-support.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../data/measures/${path}.json`, import.meta.url), 'utf8'));
const facts = { ...exampleFacts, partnerSupport: read('partner-support'), arrangements: read('partner-arrangements') };
const on = (partner: string, date: string) => new Map(partnerSupport(partner, date, facts).map((each) => [each.kind, each]));

describe('partnerSupport', () => {
  it('keeps joint combat formations from a constitutionally neutral partner, and leaves advisers open', () => {
    const moldova = on('MD', '2022-02-25');
    expect(moldova.get('joint-combat-formations')?.available).toBe('not-engaged');
    expect(moldova.get('exercises')?.available).toBe('contested');
    for (const kind of [
      'advisers',
      'secure-communications',
      'infrastructure-protection',
      'integrity-resilience',
      'capacity-building-package',
    ]) {
      expect(moldova.get(kind)?.available).toBe('engaged');
    }
  });

  it('has no package for Georgia before it was granted', () => {
    expect(on('GE', '2014-09-04').get('capacity-building-package')?.available).toBe('not-engaged');
    expect(on('GE', '2014-09-05').get('capacity-building-package')?.available).toBe('engaged');
  });

  it('reads fighting on the territory for as long as it lasts', () => {
    expect(on('GE', '2008-08-10').get('exercises')?.available).toBe('not-engaged');
    expect(on('GE', '2008-08-10').get('advisers')?.available).toBe('contested');
    expect(on('GE', '2008-08-13').get('advisers')?.available).toBe('engaged');
  });

  it('has article 5 for no partner, and no partner support for an Ally', () => {
    for (const partner of ['GE', 'MD', 'UA'])
      expect(on(partner, '2022-02-25').get('collective-defence')?.available).toBe('not-engaged');
    const ally = on('DE', '2022-02-25');
    expect(ally.get('collective-defence')?.available).toBe('engaged');
    expect([...ally.values()].filter(({ available }) => available !== 'not-engaged').map(({ kind }) => kind)).toEqual([
      'collective-defence',
    ]);
  });

  it('says what would change each answer that is not a plain yes, with leads in order', () => {
    for (const { available, reason, leadDays } of on('MD', '2022-02-25').values()) {
      expect(leadDays.p10 <= leadDays.p50 && leadDays.p50 <= leadDays.p90).toBe(true);
      if (available !== 'engaged') expect(reason.because?.some((leaf) => leaf.wouldChange !== undefined)).toBe(true);
      for (const leaf of reason.because ?? []) expect(leaf.source).toBeDefined();
    }
  });

  it('draws standings from memberships and arrangements, on the day', () => {
    expect(listStandings('GE', '2022-02-25', facts).map(({ standing }) => standing)).toContain('enhanced-opportunities');
    expect(listStandings('GE', '1993-01-01', facts).map(({ standing }) => standing)).toEqual(['unresolved-conflict']);
  });

  it('refuses a row without a rule', () => {
    const row = { ...facts.partnerSupport[0], id: 'parades' };
    expect(() => partnerSupport('GE', '2022-02-25', { ...facts, partnerSupport: [row] })).toThrow(
      'no rule for the kind of support "parades"',
    );
  });
});
