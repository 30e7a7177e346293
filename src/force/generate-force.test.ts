import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForceFactors } from '../formats/forces/load-force-factors.ts';
import { createChance } from '../kernel/chance.ts';
import type { Component, PoolEntry, Unit } from '../words/forces.ts';
import type { Requirement } from '../words/scenario.ts';
import type { ForceFacts, Willing } from './facts.ts';
import { generateForce } from './generate-force.ts';
import { initialForceState } from './state.ts';

const provenance = { source: 'test', asOf: '2022-02-24', confidence: 'high' } as const;
const factors = loadForceFactors();
const NATIONS = ['FR', 'DE', 'BE', 'ES', 'US'] as const;
const TYPES = [
  ['light-battalion', 'land'],
  ['mechanised-brigade', 'land'],
  ['patriot-battery', 'GBAD'],
  ['fighter-detachment', 'air'],
] as const;
const POOLS = ['NRF-VJTF', 'NRF-IFFG', 'national'] as const;

const moment = (seed = 1) => ({ at: 0, chance: createChance(seed, 0) });

function facts(units: readonly Unit[], pools: readonly PoolEntry[]): ForceFacts {
  return {
    start: '2022-02-24T00:00Z',
    units,
    pools,
    ...{ presence: [], commands: [], caveats: [], authorities: [] },
    factors,
    countryOfNode: { 'ro-base': 'RO', 'sk-base': 'SK' },
  };
}

function unit(id: string, nation: string, type: string, component: Component, personnel: number): Unit {
  return { id, nation, name: id, component, type, personnel, origin: `${nation.toLowerCase()}-base`, ...provenance };
}

function entry(of: Unit, pool: string, role: PoolEntry['role'], to: string | null = '2022-12-31'): PoolEntry {
  const notice = { p10: 48, p50: 60, p90: 72 };
  const { id, nation, component, personnel } = of;
  return {
    id: `${id}-in-${pool.toLowerCase()}`,
    pool,
    nation,
    role,
    unit: id,
    component,
    personnel,
    from: '2022-01-01',
    to,
    noticeToMoveHours: notice,
    ...provenance,
  };
}

function line(id: string, personnel: number, more: Partial<Requirement> = {}): Requirement {
  return { id, title: id, component: 'land', personnel, destination: 'ro-base', requiredBy: null, priority: 1, ...more };
}

const agree = (...nations: string[]): Willing[] => nations.map((nation) => ({ nation, caveats: [] }));

const spearhead = unit('fr-spearhead', 'FR', 'light-battalion', 'land', 500);
const brigade = unit('de-brigade', 'DE', 'mechanised-brigade', 'land', 4000);
const company = unit('be-company', 'BE', 'light-company', 'land', 150);

describe('force generation', () => {
  it('given the lead nation’s battalion of the right size, when a line asks for it, then it goes whole', () => {
    const world = facts([spearhead, brigade], [entry(spearhead, 'NRF-VJTF', 'lead'), entry(brigade, 'NRF-VJTF', 'framework')]);
    const result = generateForce([line('battalion', 500)], agree('FR', 'DE'), world, initialForceState(), moment());
    expect(result.assignments.map((one) => [one.unit, one.personnel, one.sent])).toEqual([['fr-spearhead', 500, 500]]);
    expect(result.unfilled).toEqual([]);
  });

  it('given only a brigade, when a battalion is asked for, then part of the brigade goes', () => {
    const world = facts([brigade], [entry(brigade, 'NRF-VJTF', 'lead')]);
    const [only] = generateForce([line('battalion', 500)], agree('DE'), world, initialForceState(), moment()).assignments;
    expect([only?.personnel, only?.sent]).toEqual([500, 500]);
  });

  it('given a battery that cannot be split, when fewer are asked for, then it goes whole and counts in part', () => {
    const battery = unit('nl-patriot', 'NL', 'patriot-battery', 'GBAD', 300);
    const [only] = generateForce(
      [line('air defence', 150, { component: 'GBAD' })],
      agree('NL'),
      facts([battery, unit('nl-stock', 'NL', 'patriot-battery', 'GBAD', 0)], []),
      initialForceState(),
      moment(),
    ).assignments;
    expect([only?.personnel, only?.sent]).toEqual([150, 300]);
  });

  it('given a nation that did not agree, when its unit is the only one, then the line is unfilled and says why', () => {
    const world = facts([spearhead], [entry(spearhead, 'NRF-VJTF', 'lead')]);
    const { assignments, unfilled } = generateForce([line('battalion', 500)], [], world, initialForceState(), moment());
    expect(assignments).toEqual([]);
    expect(unfilled[0]).toMatchObject({ requirement: 'battalion', required: 500, filled: 0, missing: 500 });
    expect(JSON.stringify(unfilled[0]?.reason)).toContain('FR agreed to contribute');
  });

  it('given two lines, when one battalion is there, then the line of higher priority has it', () => {
    const world = facts([spearhead], [entry(spearhead, 'NRF-VJTF', 'lead')]);
    const lines = [line('second', 500, { priority: 2 }), line('first', 500)];
    const { assignments } = generateForce(lines, agree('FR'), world, initialForceState(), moment());
    expect(assignments.map((one) => one.requirement)).toEqual(['first']);
  });

  it('given a date to meet, when the lead nation waits for its parliament, then a contributor in time goes first', () => {
    const other = unit('be-battalion', 'BE', 'light-battalion', 'land', 500);
    const world = facts([spearhead, other], [entry(spearhead, 'NRF-VJTF', 'lead'), entry(other, 'NRF-VJTF', 'contributor')]);
    const willing: Willing[] = [
      { nation: 'FR', caveats: [], gateMinutes: 14400 },
      { nation: 'BE', caveats: [] },
    ];
    const { assignments } = generateForce(
      [line('soon', 500, { requiredBy: 5000 })],
      willing,
      world,
      initialForceState(),
      moment(),
    );
    expect(assignments.map((one) => one.unit)).toEqual(['be-battalion']);
  });

  it('given a unit that stands in a pool at another time only, when asked for, then its nation does not hold it ready', () => {
    const world = facts([spearhead], [entry(spearhead, 'NRF-VJTF', 'lead', '2022-01-31')]);
    const { unfilled } = generateForce(
      [line('pool line', 500, { pool: 'NRF-VJTF' })],
      agree('FR'),
      world,
      initialForceState(),
      moment(),
    );
    expect(unfilled).toHaveLength(1);
  });

  it('given several small units, when a large line is asked for, then they add up and the rest is missing', () => {
    const world = facts([company, spearhead], [entry(company, 'NRF-VJTF', 'contributor'), entry(spearhead, 'NRF-VJTF', 'lead')]);
    const { assignments, unfilled } = generateForce(
      [line('brigade', 1000)],
      agree('FR', 'BE'),
      world,
      initialForceState(),
      moment(),
    );
    expect(assignments.map((one) => [one.unit, one.personnel])).toEqual([
      ['fr-spearhead', 500],
      ['be-company', 150],
    ]);
    expect(unfilled[0]).toMatchObject({ filled: 650, missing: 350 });
  });

  it('given several contributors, when one nation can fill the line alone, then it does', () => {
    const small = ['be-main', 'be-vehicles', 'be-vanguard'].map((id, index) =>
      unit(id, 'BE', 'light-company', 'land', [150, 100, 50][index] ?? 0),
    );
    const other = unit('pt-company', 'PT', 'light-company', 'land', 174);
    const world = facts(
      [...small, other],
      [...small, other].map((one) => entry(one, 'NRF-VJTF', 'contributor')),
    );
    const { assignments, unfilled } = generateForce(
      [line('companies', 300)],
      agree('BE', 'PT'),
      world,
      initialForceState(),
      moment(),
    );
    expect(assignments.map((one) => one.unit)).toEqual(['be-main', 'be-vehicles', 'be-vanguard']);
    expect(unfilled).toEqual([]);
  });

  it('given a gap of six people, when only a brigade is left, then a company of it goes', () => {
    const world = facts([brigade], []);
    const [only] = generateForce([line('gap', 6)], agree('DE'), world, initialForceState(), moment()).assignments;
    expect([only?.personnel, only?.sent]).toEqual([6, 100]);
  });

  it('given the same seed, when held twice, then the same notice is drawn; another seed draws another', () => {
    const world = facts([spearhead], [entry(spearhead, 'NRF-VJTF', 'lead')]);
    const drawn = (seed: number) =>
      generateForce([line('battalion', 500)], agree('FR'), world, initialForceState(), moment(seed)).assignments[0]
        ?.noticeMinutes;
    expect(drawn(1)).toBe(drawn(1));
    expect(drawn(1)).not.toBe(drawn(2));
  });
});

describe('force generation, always', () => {
  const anyUnit = fc.record({
    nation: fc.constantFrom(...NATIONS),
    type: fc.constantFrom(...TYPES),
    personnel: fc.integer({ min: 1, max: 4000 }),
    pool: fc.constantFrom(...POOLS),
    role: fc.constantFrom('lead', 'framework', 'contributor' as const),
  });
  const anyLine = fc.record({
    personnel: fc.integer({ min: 1, max: 6000 }),
    priority: fc.integer({ min: 1, max: 3 }),
    component: fc.constantFrom('land', 'GBAD', 'air', 'multi' as const),
    pool: fc.constantFrom(undefined, 'NRF', 'NRF-VJTF'),
    requiredBy: fc.constantFrom(null, 2000, 20000),
  });
  const world = fc.record({
    units: fc.array(anyUnit, { maxLength: 12 }),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    willing: fc.uniqueArray(fc.constantFrom(...NATIONS)),
    seed: fc.integer({ min: 0, max: 1000 }),
  });

  function play({ units, lines, willing, seed }: typeof world extends fc.Arbitrary<infer W> ? W : never) {
    const rows = units.map((one, index) => unit(`u${index}`, one.nation, one.type[0], one.type[1], one.personnel));
    const pools = units.flatMap((one, index) => {
      const row = rows[index];
      return row && one.pool !== 'national' ? [entry(row, one.pool, one.role)] : [];
    });
    const statement = lines.map(({ pool, ...one }, index) => line(`r${index}`, one.personnel, pool ? { ...one, pool } : one));
    const result = generateForce(statement, agree(...willing), facts(rows, pools), initialForceState(), moment(seed));
    return { rows, statement, result, willing };
  }

  it('uses no unit twice', () => {
    fc.assert(
      fc.property(world, (w) => {
        const used = play(w).result.assignments.map((one) => one.unit);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('takes nothing from a nation that did not agree', () => {
    fc.assert(
      fc.property(world, (w) => {
        for (const one of play(w).result.assignments) expect(w.willing).toContain(one.nation);
      }),
    );
  });

  it('counts no more people than the unit has, and sends no more', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { rows, result } = play(w);
        for (const one of result.assignments) {
          const strength = rows.find((row) => row.id === one.unit)?.personnel ?? 0;
          expect(one.personnel).toBeGreaterThan(0);
          expect(one.personnel).toBeLessThanOrEqual(one.sent);
          expect(one.sent).toBeLessThanOrEqual(strength);
        }
      }),
    );
  });

  it('accounts for every line: filled and missing make what was required', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { statement, result } = play(w);
        for (const requirement of statement) {
          const filled = result.assignments
            .filter((one) => one.requirement === requirement.id)
            .reduce((sum, one) => sum + one.personnel, 0);
          const missing = result.unfilled.find((one) => one.requirement === requirement.id)?.missing ?? 0;
          expect(filled + missing).toBe(requirement.personnel);
        }
      }),
    );
  });

  it('leaves a line unfilled only when no willing nation has a fitting unit left', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { rows, statement, result } = play(w);
        const used = new Set(result.assignments.map((one) => one.unit));
        for (const gap of result.unfilled) {
          const requirement = statement.find((one) => one.id === gap.requirement);
          if (!requirement || requirement.pool) continue;
          const left = rows.filter(
            (row) =>
              !used.has(row.id) &&
              w.willing.includes(row.nation as (typeof NATIONS)[number]) &&
              (requirement.component === 'multi' || row.component === requirement.component),
          );
          expect(left).toEqual([]);
        }
      }),
    );
  });
  it('does not depend on the order in which units are listed', () => {
    fc.assert(
      fc.property(world, (w) => {
        const rows = w.units.map((one, index) => unit(`u${index}`, one.nation, one.type[0], one.type[1], one.personnel));
        const statement = w.lines.map(({ pool: _pool, ...one }, index) => line(`r${index}`, one.personnel, one));
        const run = (units: readonly Unit[]) =>
          generateForce(statement, agree(...w.willing), facts(units, []), initialForceState(), moment(w.seed)).assignments;
        expect(run([...rows].reverse())).toEqual(run(rows));
      }),
    );
  });
});
