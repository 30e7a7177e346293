import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import { contingent, exampleNetwork } from '../../checks/example-network.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import { wayKm } from '../ways.ts';
import { clearancesFor } from './clearances.ts';
import { hoursByAir } from './hours-by-air.ts';
import { findNearPlaces, nearPlacesAfter } from './near-places.ts';
import { reachCells } from './reach-cells.ts';
import type { CellReach, ReachCell, ReachForce } from './reach-types.ts';
import { searchSurface } from './search-surface.ts';
import { addUp, atSpeed, exactly } from './spread.ts';

const factors = loadMovementFactors();
const values = medianValues(factors);
const network = exampleNetwork(factors);
const indexOf = (id: string) => network.nodeIndex.get(id) as number;
const nodeAt = (id: string) => network.nodes[indexOf(id)] as (typeof network.nodes)[number];

const cellAt = (id: string, state: string, lat: number, lon: number, landmass = 1): ReachCell => ({
  id,
  state,
  lat,
  lon,
  landmass,
});
const cellOn = (node: string): ReachCell => {
  const { country, lat, lon } = nodeAt(node);
  return cellAt(node, country ?? '', lat, lon);
};

/** All nodes of the example stand on one land; nobody's land is 2. */
const NEIGHBOURS = new Map([['EE', ['LV']]]);
const groundOf = (cells: readonly ReachCell[]) => ({ cells, landmassOfNode: network.nodes.map(() => 1), neighbours: NEIGHBOURS });
const nearTo = (cells: readonly ReachCell[]) => findNearPlaces(network, groundOf(cells));

const WHEELED = { passengers: 300, wheeledVehicles: 60, tonnes: 600, laneMetres: 500, maxLoadClass: 20, maxAxleTonnes: 9 };
const notice = { p10: 24, p50: 48, p90: 72 };
const force = (id: string, origin: string, modes: ReachForce['modes'] = ['road', 'rail'], hours = notice): ReachForce => ({
  id,
  parts: [{ contingent: contingent(id, WHEELED, { origin }), readyHours: hours }],
  modes,
});

const hoursIn = (reach: CellReach | undefined): number => (reach && 'hours' in reach ? reach.hours.p50 : Infinity);

describe('the spread of a sum', () => {
  it('adds the middles, and the distances of the ends by their squares', () => {
    const sum = addUp([{ p10: 7, p50: 10, p90: 16 }, { p10: 6, p50: 10, p90: 18 }, exactly(5)]);
    expect(sum).toEqual({ p10: 20, p50: 25, p90: 35 });
    expect(addUp([{ p10: 0, p50: 1, p90: 2 }, exactly(-1)]).p10).toBe(0);
  });

  it('turns the slowest speed into the longest time', () => {
    expect(atSpeed(10, { p10: 20, p50: 40, p90: 50 })).toEqual({ p10: 8, p50: 10, p90: 20 });
  });
});

describe('the search', () => {
  const nobodyAsks = { hours: new Float64Array(network.nodes.length), intervalAt: () => exactly(0) };
  const load = {
    kind: 'wheeled',
    count: 1,
    tonnes: 10,
    laneMetres: 8,
    worstItemTonnes: 10,
    axleTonnes: 9,
    loadClass: 20,
  } as const;

  it('finds the shortest ways of the planner where nobody has to be asked', () => {
    for (const mode of ['road', 'rail'] as const) {
      const ways = searchSurface(network, mode, load, [{ node: indexOf('west-camp'), minutes: 0 }], nobodyAsks);
      const gauges = ways.graph.gaugesMm.length;
      const speed = mode === 'road' ? values.roadSpeedKmh : values.railSpeedKmh;
      network.nodes.forEach((_, node) => {
        const soonest = Math.min(...Array.from({ length: gauges }, (_, gauge) => ways.motion[node * gauges + gauge] as number));
        const km = wayKm(network, mode, indexOf('west-camp'), node, load);
        if (Number.isFinite(km)) expect(soonest).toBeCloseTo((km * 60) / speed, 6);
        else expect(soonest).toBe(Infinity);
      });
    }
  });

  it('takes several starts at once, each with what it costs to get there', () => {
    const start = (node: string, minutes: number) => ({ node: indexOf(node), minutes });
    const both = searchSurface(network, 'road', load, [start('west-camp', 0), start('warsaw', 30)], nobodyAsks);
    const east = searchSurface(network, 'road', load, [start('warsaw', 30)], nobodyAsks);
    expect(both.motion[indexOf('east-camp')]).toBe(east.motion[indexOf('east-camp')]);
    expect(both.motion[indexOf('oder')]).toBeLessThan(east.motion[indexOf('oder')] as number);
  });

  it('waits for the slowest nation on the way, and asks neither its own nor that where it stands', () => {
    const clearances = clearancesFor(network, 'road', 'DE', indexOf('west-camp'));
    expect(clearances.hours[indexOf('west-port')]).toBe(0);
    expect(clearances.hours[indexOf('warsaw')]).toBe(30);
    const ways = searchSurface(network, 'road', load, [{ node: indexOf('west-camp'), minutes: 0 }], clearances);
    const slowest = ways.slowestEntry[indexOf('east-camp')] as number;
    const most = Math.max(...['warsaw', 'kaunas', 'east-camp'].map((node) => clearances.hours[indexOf(node)] as number));
    expect(clearances.hours[slowest]).toBe(most);
  });
});

describe('reach', () => {
  it('gives a cell at an airfield the hours of the node', () => {
    const flying = force('f', 'west-camp', ['air']);
    const part = flying.parts[0] as ReachForce['parts'][number];
    const [reach] = reachCells(network, nearTo([cellOn('riga-field')]), [flying]);
    const groups = [
      { kind: 'wheeled', count: 60, tonnes: 600, laneMetres: 500, worstItemTonnes: 10, axleTonnes: 9, loadClass: 20 },
      { kind: 'passengers', count: 300, tonnes: 39, laneMetres: 0, worstItemTonnes: 0.13, axleTonnes: 0, loadClass: 0 },
    ] as const;
    const hours = hoursByAir(network, part, groups);
    expect(reach).toMatchObject({ force: 'f', node: indexOf('riga-field'), mode: 'air' });
    expect(hoursIn(reach)).toBeCloseTo(hours.p50[indexOf('riga-field')] as number, 9);
  });

  it('is sooner beside the force than far away, and later the farther from a node a cell lies', () => {
    const cells = [cellAt('beside', 'DE', 53.05, 10.05), cellAt('off', 'LV', 57.4, 25.6), cellOn('east-camp')];
    const [beside, off, far] = reachCells(network, nearTo(cells), [force('f', 'west-camp')]);
    expect(hoursIn(beside)).toBeLessThan(notice.p50 + 3);
    expect(hoursIn(far)).toBeGreaterThan(hoursIn(beside) + 24);
    expect(hoursIn(off)).toBeGreaterThan(hoursIn(far));
  });

  it('stands once its last part does', () => {
    const [near, far] = [force('near', 'east-camp'), force('far', 'west-camp')];
    const both: ReachForce = { id: 'both', parts: [...near.parts, ...far.parts], modes: ['road', 'rail'] };
    const cells = nearTo([cellOn('east-camp')]);
    const [alone] = reachCells(network, cells, [far]);
    expect(hoursIn(reachCells(network, cells, [both])[0])).toBe(hoursIn(alone));
    expect(hoursIn(reachCells(network, cells, [near])[0])).toBeLessThan(hoursIn(alone));
  });

  it('says why a cell is not reached: no place on its land, or no way there', () => {
    const cells = [cellAt('island', 'LV', 57.2, 24.2, 2), cellOn('east-camp'), cellOn('riga-field')];
    const without = exampleNetwork(factors, { arcs: [] });
    const near = findNearPlaces(without, groundOf(cells));
    const found = reachCells(without, near, [force('f', 'west-camp')]);
    expect(found).toEqual([{ noWay: 'no-node' }, { noWay: 'no-way' }, { noWay: 'no-way' }]);
    expect(reachCells(network, nearTo(cells), [])).toEqual([{ noWay: 'no-node' }, { noWay: 'no-way' }, { noWay: 'no-way' }]);
  });

  it('goes on from a neighbour where the state has no place of the network, once it is let in', () => {
    const over = cellAt('over', 'EE', 57.07, 24.33);
    const [home, abroad] = reachCells(network, nearTo([cellOn('east-camp'), over]), [force('f', 'west-camp')]);
    expect(hoursIn(abroad)).toBeCloseTo(hoursIn(home) + values.unlistedPermissionHours, 6);
  });

  it('never rises when a force is added, never falls when one is taken away, whatever the order', () => {
    const cells = [
      ...network.nodes.filter(({ country }) => country !== null).map(({ id }) => cellOn(id)),
      cellAt('field', 'DE', 52.1, 11.4),
      cellAt('lake', 'LV', 57.7, 26.1),
    ];
    const near = nearTo(cells);
    const origins = network.nodes.filter(({ kind }) => kind === 'assembly-area' || kind === 'junction').map(({ id }) => id);
    const anyForce = fc.record({
      origin: fc.constantFrom(...origins),
      flies: fc.boolean(),
      hours: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(anyForce, { minLength: 2, maxLength: 5 }), fc.nat(), (drawn, which) => {
        const forces = drawn.map(({ origin, flies, hours }, index) =>
          force(`f${index}`, origin, flies ? ['air'] : ['road', 'rail'], exactly(hours)),
        );
        const fewer = forces.filter((_, index) => index !== which % forces.length);
        const all = reachCells(network, near, forces).map(hoursIn);
        const some = reachCells(network, near, fewer).map(hoursIn);
        const turned = reachCells(network, near, [...forces].reverse()).map(hoursIn);
        for (const [cell, hours] of all.entries()) expect(hours).toBeLessThanOrEqual(some[cell] as number);
        expect(turned).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same near places after ways are closed and opened as if it looked anew', () => {
    const cells = [
      ...network.nodes.filter(({ country }) => country !== null).map(({ id }) => cellOn(id)),
      cellAt('in', 'DE', 52, 11),
    ];
    const ground = groundOf(cells);
    const closings = fc.uniqueArray(fc.nat(network.arcs.length - 1), { maxLength: network.arcs.length });
    fc.assert(
      fc.property(closings, closings, (first, second) => {
        const [some, others] = [first, second].map((closed) =>
          exampleNetwork(factors, { arcs: network.arcs.filter((_, index) => !closed.includes(index)) }),
        );
        if (!some || !others) throw new Error('two networks');
        const near = nearPlacesAfter(findNearPlaces(some, ground), others, ground);
        expect(near).toEqual(findNearPlaces(others, ground));
      }),
      { numRuns: 60 },
    );
  });

  it('asks for leave by the permissions of the day, without looking for near places again', () => {
    const over = [cellAt('over', 'EE', 57.07, 24.33)];
    const near = nearTo(over);
    const strict = { nation: 'EE', mode: 'road' as const, hours: { p10: 300, p50: 400, p90: 500 } };
    const provenance = { source: 'judgement', asOf: '2022-02-24', confidence: 'low' as const };
    const after = { ...network, permissions: [...network.permissions, { ...strict, ...provenance }] };
    expect(nearPlacesAfter(near, after, groundOf(over))).toBe(near);
    const [before, later] = [network, after].map((one) => hoursIn(reachCells(one, near, [force('f', 'west-camp')])[0]));
    expect((later ?? 0) - (before ?? 0)).toBeGreaterThanOrEqual(400 - values.unlistedPermissionHours - 1e-6);
  });

  it('says how many of the hours are local road', () => {
    const [at, off] = reachCells(network, nearTo([cellOn('east-camp'), cellAt('off', 'LV', 57.4, 25.6)]), [
      force('f', 'west-camp'),
    ]);
    if (!at || !off || !('hours' in at && 'hours' in off)) throw new Error('not reached');
    expect(off.localHours).toBeGreaterThan(at.localHours);
    expect(off.localHours).toBeLessThan(off.hours.p50);
  });

  it('gives intervals in order, and the same for the same', () => {
    const near = nearTo(network.nodes.filter(({ country }) => country !== null).map(({ id }) => cellOn(id)));
    const forces = [force('a', 'west-camp'), force('b', 'warsaw'), force('c', 'west-camp', ['air'])];
    const found = reachCells(network, near, forces);
    for (const reach of found) {
      if (!('hours' in reach)) continue;
      expect(reach.hours.p10).toBeLessThanOrEqual(reach.hours.p50);
      expect(reach.hours.p50).toBeLessThanOrEqual(reach.hours.p90);
    }
    expect(reachCells(exampleNetwork(factors), near, forces)).toEqual(found);
  });
});
