import { describe, expect, it } from 'vitest';
import { type ForceFacts, forceStage, generateForce, postureIfWithdrawn, strengthInPlace } from '../../force/index.ts';
import { dayNumber } from '../../kernel/calendar.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Requirement } from '../../words/scenario.ts';
import { loadData } from '../data/load-data.ts';
import { ForceFactorsError, loadForceFactors, parseForceFactors } from './load-force-factors.ts';

const data = loadData();
const factors = loadForceFactors();
const nodes = new Set(data.nodes.map((node) => node.id));
const sources = new Map(data.sources.map((source) => [source.id, source]));
const FOURTEEN = ['AL', 'BG', 'CZ', 'EE', 'HR', 'HU', 'LT', 'LV', 'ME', 'MK', 'PL', 'RO', 'SI', 'SK'];

describe('force data', () => {
  it('is there', () => {
    expect(data.units.length).toBeGreaterThan(60);
    expect(data.pools.length).toBeGreaterThan(100);
    expect(data.presence.length).toBeGreaterThan(80);
    expect(data.commands.length).toBeGreaterThan(25);
  });

  it('names a real source, or says judgement with its reason, or unverified', () => {
    const rows = [...data.units, ...data.pools, ...data.presence, ...data.commands];
    const factorRows = [
      ...factors.types,
      ...factors.pools,
      ...factors.areas,
      ...factors.hubs,
      ...factors.frameworks,
      ...factors.practice,
    ];
    for (const row of [...rows, ...factorRows, factors.lane, factors.warning]) {
      if (row.source === 'judgement') expect(row.note, JSON.stringify(row)).toBeTruthy();
      else if (row.source !== 'unverified') expect(sources.get(row.source)?.seen, row.source).toBe(true);
    }
  });

  it('starts every unit and hub at a node of the network', () => {
    const lost = [...data.units.map((unit) => unit.origin), ...factors.hubs.map((hub) => hub.node)].filter(
      (id) => !nodes.has(id),
    );
    expect(lost).toEqual([]);
  });

  it('declares every unit type', () => {
    const types = new Set(factors.types.map((row) => row.type));
    expect(data.units.filter((unit) => !types.has(unit.type)).map((unit) => unit.id)).toEqual([]);
  });

  it('gives a pool entry the nation and component of its unit, and no more people', () => {
    for (const entry of data.pools) {
      const unit = data.units.find((one) => one.id === entry.unit);
      if (!unit) continue;
      expect([entry.nation, entry.component], entry.id).toEqual([unit.nation, unit.component]);
      expect(entry.personnel, entry.id).toBeLessThanOrEqual(unit.personnel);
    }
  });

  it('puts no unit into two entries of one pool on the same day', () => {
    for (const a of data.pools) {
      for (const b of data.pools) {
        if (a.id >= b.id || a.unit !== b.unit || a.pool !== b.pool) continue;
        expect((a.to ?? '9999-12-31') < b.from || (b.to ?? '9999-12-31') < a.from, `${a.id}, ${b.id}`).toBe(true);
      }
    }
  });

  it('has a lead nation of the spearhead force for every year until it ended', () => {
    for (let year = 2015; year <= 2024; year++) {
      const day = `${year}-03-01`;
      const leads = data.pools.filter(
        (entry) =>
          entry.pool === 'NRF-VJTF' &&
          entry.role === 'lead' &&
          entry.component === 'land' &&
          entry.from <= day &&
          (entry.to ?? day) >= day,
      );
      expect(new Set(leads.map((entry) => entry.nation)).size, String(year)).toBe(1);
    }
    expect(data.pools.filter((entry) => entry.pool.startsWith('NRF') && (entry.to === null || entry.to > '2024-06-30'))).toEqual(
      [],
    );
    expect(data.pools.filter((entry) => entry.pool === 'ARF' && entry.from < '2024-07-01')).toEqual([]);
  });

  it('has real days, in order', () => {
    for (const row of [...data.pools, ...data.presence, ...data.commands]) {
      expect(() => dayNumber(row.from), row.id).not.toThrow();
      if (row.to !== null) expect(dayNumber(row.to), row.id).toBeGreaterThanOrEqual(dayNumber(row.from));
    }
  });

  it('names known commands in the areas, and no country in two areas on one day', () => {
    const commands = new Set(data.commands.map((row) => row.id));
    expect(factors.areas.filter((area) => !commands.has(area.command))).toEqual([]);
    for (const day of ['2022-02-24', '2025-06-01', '2026-06-01']) {
      const open = factors.areas.filter((area) => area.from <= day && (area.to ?? day) >= day).flatMap((area) => area.countries);
      expect(new Set(open).size, day).toBe(open.length);
    }
  });

  it('has a hub for every member of the alliance', () => {
    const hubs = new Set(factors.hubs.map((hub) => hub.nation));
    const members = data.memberships.filter((row) => row.organisation === 'NATO' && row.to === null).map((row) => row.state);
    expect(members.filter((state) => !hubs.has(state))).toEqual([]);
  });
});

describe('presence on the eastern flank', () => {
  const strength = (country: string, date: string) =>
    strengthInPlace(data.presence, date).find((row) => row.country === country)?.foreign ?? 0;
  const battlegroup = (country: string, date: string) =>
    data.presence
      .filter((row) => row.country === country && row.framework === 'eFP' && row.from <= date && (row.to ?? date) >= date)
      .reduce((sum, row) => sum + row.personnel, 0);

  it.each([
    ['EE', 900, 1200],
    ['LV', 1400, 1600],
    ['LT', 1100, 1250],
    ['PL', 950, 1050],
  ])('battlegroup %s before the first reinforcements of 2022 within published totals', (country, least, most) => {
    expect(battlegroup(country, '2022-02-01')).toBeGreaterThanOrEqual(least);
    expect(battlegroup(country, '2022-02-01')).toBeLessThanOrEqual(most);
  });

  it('Slovakia, Czechia, Hungary, Slovenia and the Western Balkans hosted no combat forces of others', () => {
    for (const country of ['SK', 'CZ', 'HU', 'SI', 'HR', 'AL', 'ME', 'MK'])
      expect(strength(country, '2022-02-23'), country).toBe(0);
  });

  it('US forces in Poland: about 4,500 in January 2022, about 10,000 in 2025', () => {
    const us = (date: string) =>
      data.presence
        .filter((row) => row.country === 'PL' && row.sender === 'US' && row.from <= date && (row.to ?? date) >= date)
        .reduce((sum, row) => sum + row.personnel, 0);
    expect(us('2022-01-31')).toBe(4500);
    expect(us('2025-09-01')).toBe(10000);
  });

  it('battlegroups of 28 June 2022 within a fifth of the published totals where all contributors are rows', () => {
    const onDay = (country: string, words: RegExp) =>
      data.presence
        .filter(
          (row) =>
            row.country === country &&
            words.test(row.unit) &&
            row.sender !== country &&
            row.from <= '2022-06-28' &&
            (row.to ?? '9999') >= '2022-06-28',
        )
        .reduce((sum, row) => sum + row.personnel, 0);
    for (const [country, total] of [
      ['LV', 1887],
      ['LT', 1632],
      ['PL', 1033],
      ['RO', 1148],
      ['SK', 643],
    ] as const) {
      expect(Math.abs(onDay(country, /battlegroup/) - total) / total, country).toBeLessThan(0.2);
    }
  });

  it('the demand of 2022: foreign forces would leave eight of the fourteen or fewer; hosts keep their own', () => {
    const outcome = postureIfWithdrawn(data.presence, FOURTEEN, '2022-02-24');
    expect(outcome.remainingForeign).toBe(0);
    expect(outcome.withdrawnPersonnel).toBeGreaterThan(12000);
    expect(outcome.withdrawnPersonnel).toBeLessThan(25000);
    expect(outcome.unaffected).toEqual(['AL', 'CZ', 'HR', 'HU', 'ME', 'MK', 'SI', 'SK']);
    expect(outcome.withdrawn.reduce((sum, row) => sum + row.personnel, 0)).toBe(outcome.withdrawnPersonnel);
    const narrow = postureIfWithdrawn(data.presence, FOURTEEN, '2022-02-24', 'old-members');
    expect(narrow.remainingForeign).toBeGreaterThan(0);
    expect(narrow.withdrawnPersonnel + narrow.remainingForeign).toBe(outcome.withdrawnPersonnel);
  });

  it('nine countries host forward land forces at the end of 2025', () => {
    const hosts = new Set(
      data.presence
        .filter(
          (row) =>
            /eFP|forward land|brigade Lithuania/.test(row.framework) &&
            row.from <= '2025-12-31' &&
            (row.to ?? '9999') >= '2025-12-31',
        )
        .map((row) => row.country),
    );
    expect([...hosts].sort()).toEqual(['BG', 'EE', 'FI', 'HU', 'LT', 'LV', 'PL', 'RO', 'SK']);
  });
});

describe('the book of 2022 against a statement of requirements', () => {
  const destination = 'ro-mihail-kogalniceanu-airfield';
  const facts: ForceFacts = {
    start: '2022-02-25T00:00Z',
    pools: data.pools,
    units: data.units,
    presence: data.presence,
    commands: data.commands,
    factors,
    countryOfNode: Object.fromEntries(data.nodes.flatMap((node) => (node.country ? [[node.id, node.country]] : []))),
    caveats: [],
    authorities: data.authorities,
  };
  const line = (id: string, personnel: number, more: Partial<Requirement>): Requirement => ({
    ...{ id, title: id, component: 'land', personnel, destination, requiredBy: null, priority: 1 },
    ...more,
  });
  const statement = [
    line('battalion', 500, { pool: 'NRF-VJTF', types: ['light-battalion'] }),
    line('companies', 300, { pool: 'NRF-VJTF', types: ['light-company', 'mechanised-battalion'], priority: 2 }),
    line('patriots', 450, { component: 'GBAD', types: ['patriot-battery'], destination: 'sk-sliac-airfield', priority: 3 }),
    line('corps', 60000, { priority: 9 }),
  ];
  const everyone = [...new Set(data.units.map((unit) => unit.nation))].map((nation) => ({ nation, caveats: [] }));
  const generate = (seed: number) =>
    generateForce(statement, everyone, facts, forceStage.initial(facts), { at: 0, chance: createChance(seed, 0) });

  it('finds the lead nation’s battalion, one nation’s companies and the batteries, but no corps', () => {
    const { assignments, unfilled } = generate(1);
    const nations = (id: string) => [...new Set(assignments.filter((one) => one.requirement === id).map((one) => one.nation))];
    expect(nations('battalion')).toEqual(['FR']);
    expect(nations('companies')).toEqual(['BE']);
    expect(nations('patriots')).not.toEqual([]);
    expect(unfilled.map((one) => one.requirement)).toEqual(['corps']);
  });

  it('has the battalion’s notice within its published 48 to 72 hours in four runs of five', () => {
    let within = 0;
    for (let seed = 0; seed < 500; seed++) {
      const hours = (generate(seed).assignments.find((one) => one.requirement === 'battalion')?.noticeMinutes ?? 0) / 60;
      if (hours >= 48 && hours <= 72) within++;
    }
    expect(within / 500).toBeGreaterThan(0.75);
    expect(within / 500).toBeLessThan(0.85);
  });
});

describe('the factors file', () => {
  it('names every problem at once, with its place', () => {
    const broken = structuredClone(factors) as unknown as {
      types: { tonnesPerHead: number }[];
      defaultTypes: Record<string, string>;
    };
    if (broken.types[0]) broken.types[0].tonnesPerHead = -1;
    broken.defaultTypes.land = 'cavalry';
    expect(() => parseForceFactors(JSON.stringify(broken))).toThrow(/types\.0\.tonnesPerHead/);
    const second = structuredClone(factors) as unknown as { defaultTypes: Record<string, string> };
    second.defaultTypes.land = 'cavalry';
    expect(() => parseForceFactors(JSON.stringify(second))).toThrow(/undeclared type "cavalry"/);
  });

  it('misses a practice that no row holds, and one that stands twice', () => {
    const [first, second, ...rest] = factors.practice;
    expect(() => parseForceFactors(JSON.stringify({ ...factors, practice: [second, second, ...rest] }))).toThrow(
      new RegExp(`${first?.id} stands 0 times, not once[\\s\\S]*${second?.id} stands 2 times, not once`),
    );
  });

  it('says that a file is not JSON', () => {
    expect(() => parseForceFactors('{')).toThrow(ForceFactorsError);
  });
});
