import { describe, expect, it } from 'vitest';
import { worldOfExample } from '../../../../test/fixtures/picture.ts';
import { getTypeFactors } from '../../../force/index.ts';
import { hoursToBrigade } from '../../../outcome/indicators/hours-to-brigade/rule.ts';
import { loadReachRows } from '../../data/load-data.ts';
import { loadWorld } from '../../world/load-world.ts';
import { alliesUnderDemand, forcesOf, withoutPresence } from './force-packages.ts';
import type { Moved } from './moved-forces.ts';
import { readinessInPlace } from './readiness-in-place.ts';

const world = worldOfExample();
const rows = loadReachRows();
const KINDS = rows.forcePackages.map(({ id }) => id);

function forcesFor(kind: string, moved: readonly Moved[] = []) {
  const wanted = rows.forcePackages.find(({ id }) => id === kind);
  if (!wanted) throw new Error(`no ${kind}`);
  return forcesOf({ world, rows, wanted }, moved);
}

describe('the forces', () => {
  it('are for a brigade those of the indicator', () => {
    const [row] = hoursToBrigade.measure({} as never, world.outcome).rows;
    const [readiest] = forcesFor('brigade');
    const units = readiest?.parts.map(({ contingent }) => contingent.unit) ?? [];
    expect(units.length).toBeGreaterThan(1);
    for (const unit of units) expect(JSON.stringify(row?.reason)).toContain(unit);
  });

  it('stand where their row says, or are assumed; aggregates and aircraft are none', () => {
    const says = KINDS.flatMap((kind) => forcesFor(kind)).map((force) => force.says.en);
    expect(says.filter((line) => /F-16|Eurofighter|stationed in Europe|armed forces/.test(line))).toEqual([]);
    const groups = forcesFor('battlegroup').filter(({ id }) => id.endsWith('/eFP'));
    expect(groups.map(({ presentIn }) => presentIn)).toEqual(['EE', 'LV', 'LT', 'PL']);
    for (const force of groups) {
      for (const { contingent } of force.parts) expect(world.force.countryOfNode[contingent.origin]).toBe(force.presentIn);
    }
  });

  it('go from where the run has brought them, and no longer from home', () => {
    const moved = [{ unit: 'fr-vjtf-romania', node: 'ro-mihail-kogalniceanu-airfield', personnel: 500, inHours: 10 }];
    const forces = forcesFor('light-battalion', moved);
    const own = forces.filter(({ parts }) => parts.some(({ contingent }) => contingent.unit === 'fr-vjtf-romania'));
    expect(own.map(({ id, presentIn }) => [id, presentIn])).toEqual([['run/fr-vjtf-romania', 'RO']]);
    expect(own[0]?.parts[0]?.readyHours.p50).toBeGreaterThan(10);
    expect(withoutPresence(forces, ['RO']).some(({ id }) => id === 'run/fr-vjtf-romania')).toBe(false);
  });

  it('are ready where they stand by the first row that fits, and without one as from home', () => {
    const groups = forcesFor('battlegroup');
    const readyOf = (id: string) => groups.find((force) => force.id === id)?.parts[0]?.readyHours;
    const rowOf = (id: string) => rows.presenceReadiness.find((row) => row.id === id)?.readinessHours;
    expect(readyOf('presence/EE/eFP')).toEqual(rowOf('forward-battlegroups'));
    expect(readyOf('presence/us-pl-rotation-2017')).toEqual(rowOf('heavy-in-place'));
    const home = getTypeFactors(world.force.factors, 'armoured-battlegroup').readinessHours;
    expect(readinessInPlace([], world.force, 'eFP', 'armoured-battlegroup').hours).toEqual(home);
    for (const { type, readinessHours } of world.force.factors.types) {
      const { hours: there, says } = readinessInPlace(rows.presenceReadiness, world.force, 'national (US)', type);
      expect(says).toMatch(/^row \S+ of data\/forces\/readiness\.json$/);
      if (rows.forcePackages.some(({ unitTypes }) => unitTypes.includes(type))) {
        expect(there.p50, type).toBeLessThanOrEqual(readinessHours.p50);
      }
    }
  });

  it('are of declared types, by the rows of packages and of readiness', () => {
    const declared = new Set(world.force.factors.types.map(({ type }) => type));
    const named = [...rows.forcePackages, ...rows.presenceReadiness].flatMap(({ unitTypes }) => unitTypes ?? []);
    expect(named.filter((type) => !declared.has(type))).toEqual([]);
  });

  it('are said in both languages', () => {
    const moved = [{ unit: 'fr-vjtf-romania', node: 'ro-mihail-kogalniceanu-airfield', personnel: 500, inHours: 0 }];
    for (const { says } of KINDS.flatMap((kind) => forcesFor(kind, moved))) expect(says.fr).not.toBe(says.en);
  });
});

describe('the demand', () => {
  it('names nobody where none is made', () => {
    const reading = loadWorld('scenarios/2020-idlib');
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(alliesUnderDemand(reading.world)).toEqual([]);
  });
});
