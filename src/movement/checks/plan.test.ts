import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { NetworkArc } from '../../words/network.ts';
import type { Reason } from '../../words/verdict.ts';
import { packageOf } from '../cargo/package-of.ts';
import { compileNetwork } from '../network/compile-network.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { checkPlan } from './check-plan.ts';
import { arcs, contingent, exampleNetwork, lift, nodes, permissions } from './example-network.ts';

const factors = loadMovementFactors();

const network = exampleNetwork(factors);
const start = { start: 0 };

function textOf(reason: Reason | undefined): string {
  return reason ? [reason.says, ...(reason.because ?? []).map(textOf)].join('\n') : '';
}

describe('compatibility', () => {
  it('sends heavy wheeled armour by rail when the road does not bear its axles', () => {
    const heavy = contingent('heavy', { wheeledVehicles: 20, maxAxleTonnes: 13, maxLoadClass: 30 });
    const plan = scheduleMovements([heavy], network, start);
    const modes = new Set(plan.serials.filter((serial) => serial.kind === 'wheeled-heavy').map((serial) => serial.mode));
    expect([...modes]).toEqual(['rail']);
    const limited = new Set(arcs.filter((arc) => arc.maxAxleTonnes === 11.5).map((arc) => arc.id));
    for (const [index, serial] of plan.serials.entries()) {
      if (serial.kind !== 'wheeled-heavy') continue;
      for (let i = 0; i < plan.reservations.length; i += 4) {
        if (plan.reservations[i + 3] !== index) continue;
        const resource = network.resources.find((row) => row.firstLane === plan.reservations[i]);
        expect(limited.has(resource?.name.split(' ')[0] ?? '')).toBe(false);
      }
    }
  });

  it('says which limit cut heavy wheeled armour off when rail is not allowed', () => {
    const heavy = contingent('heavy', { wheeledVehicles: 20, maxAxleTonnes: 13, maxLoadClass: 30 }, { modes: ['road'] });
    const plan = scheduleMovements([heavy], network, start);
    expect(plan.arrivals).toEqual([]);
    expect(plan.serials).toEqual([]);
    expect(plan.reservations).toEqual([]);
    expect(textOf(plan.unreachable[0]?.reason)).toContain('axle load 13 t is above');
  });

  it('lets a standard-gauge train reach Riga only by changing trains', () => {
    const tanks = contingent('tanks', { trackedVehicles: 14, maxLoadClass: 65 }, { modes: ['rail'] });
    const plan = scheduleMovements([tanks], network, start);
    const rail = plan.serials[0]?.legs.filter((leg) => leg.mode === 'rail') ?? [];
    expect(rail.map((leg) => [leg.from, leg.to, leg.asset])).toEqual([
      ['west-camp', 'gauge', 'wagons'],
      ['gauge', 'riga-rail', 'broad-wagons'],
    ]);
    expect((rail[1]?.departAt ?? 0) - (rail[0]?.arriveAt ?? 0)).toBeGreaterThanOrEqual(600);
    expect(textOf(plan.reasons[0])).toContain('change of track gauge: 10 h');
  });

  it('finds no way by rail where the gauge changes and loads cannot change trains', () => {
    const plain = nodes.map((node) => (node.id === 'gauge' ? { ...node, kind: 'junction' as const, railRamps: 0 } : node));
    const tanks = contingent('tanks', { trackedVehicles: 14, maxLoadClass: 65 }, { modes: ['rail'] });
    const plan = scheduleMovements([tanks], exampleNetwork(factors, { nodes: plain }), start);
    expect(textOf(plan.unreachable[0]?.reason)).toContain('gauge changes on the way');
  });

  it('does not fly a battle tank in a tactical aircraft, nor its unit without it', () => {
    const tanks = contingent('tanks', { passengers: 60, trackedVehicles: 2, maxLoadClass: 70 }, { modes: ['air'] });
    const plan = scheduleMovements([tanks], network, start);
    expect(plan.arrivals).toEqual([]);
    expect(textOf(plan.unreachable[0]?.reason)).toContain('the aircraft lifts 21 t at most');
  });

  it('tells loads of one kind apart by the weight of their items', () => {
    const flying = { modes: ['air'] as const };
    const light = contingent('light', { containers: 2 }, flying);
    const heavy = contingent('heavy', { containers: 1, tonnes: 30 }, flying);
    const both = scheduleMovements([light, heavy], exampleNetwork(factors), start);
    expect(both.arrivals.map((row) => row.contingent)).toEqual(['light']);
    expect(textOf(both.unreachable[0]?.reason)).toContain('the heaviest item weighs 30 t');
  });

  it('puts no item on an aircraft with room for its average weight that it cannot lift', () => {
    const mixed = contingent(
      'mixed',
      { wheeledVehicles: 1, trackedVehicles: 1, tonnes: 13, maxLoadClass: 40 },
      { modes: ['air'] },
    );
    const c17 = { ...(lift[0] as (typeof lift)[number]), id: 'large', count: 1, payloadTonnes: 59 };
    const flown = scheduleMovements([mixed], compileNetwork(nodes, arcs, [...lift, c17], permissions, factors), start);
    const aboard = flown.serials.map((serial) => [serial.kind, serial.legs.find((leg) => leg.mode === 'air')?.asset]);
    expect(aboard.find(([kind]) => kind === 'tracked')).toEqual(['tracked', 'large']);
    expect(checkPlan(flown, [mixed], compileNetwork(nodes, arcs, [...lift, c17], permissions, factors))).toEqual([]);
  });

  it('goes between other terminals where the quickest have no lift', () => {
    // tracks of a gauge whose only sets stand beyond a gap, beside the tracks that serve
    const near = { ...(nodes[0] as (typeof nodes)[number]), id: 'near', kind: 'railhead' as const, lat: 52.95 };
    const far = { ...near, id: 'far', lat: 52.9 };
    const camp = { ...near, id: 'camp', kind: 'assembly-area' as const, lat: 52.94, railRamps: 0 };
    const stop = { ...near, id: 'stop', lat: 51.5 };
    const stop2 = { ...near, id: 'stop-2', lat: 51.51 };
    const place = { ...camp, id: 'place', lat: 51.505 };
    const track = (from: string, to: string, gaugeMm: number) =>
      ({ ...(arcs[9] as NetworkArc), id: `${from}-${to}`, from, to, lengthKm: 170, gaugeMm }) satisfies NetworkArc;
    const sets = { ...(lift[2] as (typeof lift)[number]), home: 'far' };
    const elsewhere = { ...(lift[3] as (typeof lift)[number]), home: 'riga-rail' };
    const network = compileNetwork(
      [...nodes, near, far, camp, stop, stop2, place],
      [...arcs, track('near', 'stop', 1520), track('far', 'stop-2', 1435)],
      [sets, elsewhere],
      permissions,
      factors,
    );
    const ends = { origin: 'camp', destination: 'place', modes: ['rail'] as const };
    const plan = scheduleMovements([contingent('tanks', { trackedVehicles: 4, maxLoadClass: 65 }, ends)], network, start);
    expect(plan.serials[0]?.legs.map((leg) => [leg.from, leg.to])).toContainEqual(['far', 'stop-2']);
  });

  it('sends tanks by rail where the transporters of their nation have too few axles for the road, others by road', () => {
    const wider = arcs.map((arc) => (arc.maxAxleTonnes === 11.5 ? { ...arc, maxAxleTonnes: 12 } : arc));
    const roads = exampleNetwork(factors, { arcs: wider });
    const modesOf = (nation: string) => {
      const tanks = contingent('tanks', { trackedVehicles: 12, maxAxleTonnes: 13, maxLoadClass: 62 }, { nation });
      return new Set(scheduleMovements([tanks], roads, start).serials.map((serial) => serial.mode));
    };
    expect([...modesOf('FR')]).toEqual(['rail']);
    expect([...modesOf('GB')]).toEqual(['road']);
    expect([...modesOf('XX')]).toEqual(['rail']);
  });

  it('puts tanks on transporters when they must go by road', () => {
    const tanks = contingent('tanks', { trackedVehicles: 25, maxAxleTonnes: 11, maxLoadClass: 65 }, { modes: ['road'] });
    const plan = scheduleMovements([tanks], network, start);
    expect(plan.serials.map((serial) => serial.count)).toEqual([10, 10, 5]);
    const departures = plan.serials.map((serial) => serial.departAt);
    const [first, second, third] = departures as [number, number, number];
    expect(second).toBeLessThan(first + 1440);
    expect(third).toBeGreaterThan((plan.serials[0]?.arriveAt ?? 0) + 1440);
    expect(textOf(plan.reasons[0])).toContain('waiting for lift');
  });
});

describe('capability', () => {
  const mixed = contingent('mixed', { passengers: 180, wheeledVehicles: 40, maxAxleTonnes: 9 }, { modes: ['rail', 'air'] });

  it('does not count people before their equipment is there', () => {
    const plan = scheduleMovements([mixed], network, start);
    const [arrival] = plan.arrivals;
    const equipmentAt = Math.min(...plan.serials.filter((s) => s.kind === 'wheeled').map((s) => s.arriveAt));
    const peopleAt = Math.max(...plan.serials.filter((s) => s.kind === 'passengers').map((s) => s.arriveAt));
    expect(peopleAt).toBeLessThan(equipmentAt);
    expect(arrival?.arriveFirstAt).toBeLessThan(equipmentAt);
    const early = arrival?.curve.filter((point) => point.at < equipmentAt) ?? [];
    expect(early.length).toBeGreaterThan(0);
    expect(early.every((point) => point.personnel === 0)).toBe(true);
    expect(arrival?.curve.at(-1)).toMatchObject({ at: arrival?.arriveCompleteAt, personnel: 180 });
    expect(textOf(plan.reasons[0])).toContain('marry-up of people and equipment: 8 h');
  });

  it('counts people without equipment of their own as they land', () => {
    const light = contingent('light', { passengers: 250 }, { modes: ['air'] });
    const [arrival] = scheduleMovements([light], network, start).arrivals;
    expect(arrival?.curve.map((point) => point.personnel)).toEqual([92, 184, 250]);
  });
});

describe('time', () => {
  it('waits for permission before it crosses a border', () => {
    const plan = scheduleMovements([contingent('one', { wheeledVehicles: 10 }, { modes: ['road'] })], network, start);
    const first = plan.serials[0];
    // Lithuania and Latvia are not listed: the declared 48 hours bind, not Poland's 30.
    expect(first?.departAt).toBe(48 * 60);
    expect(textOf(plan.reasons[0])).toContain('permission of LT: 48 h');
  });

  it('rests between march days', () => {
    const plan = scheduleMovements([contingent('one', { wheeledVehicles: 10 }, { modes: ['road'] })], network, start);
    const leg = plan.serials[0]?.legs[0];
    const driving = (1560 * 60) / 42;
    const nights = Math.ceil(driving / (9.5 * 60)) - 1;
    expect(nights).toBe(3);
    expect((leg?.arriveAt ?? 0) - (leg?.departAt ?? 0)).toBe(Math.ceil(driving + nights * 14.5 * 60));
  });

  it('sends aircraft back for more rather than home', () => {
    const many = contingent('many', { passengers: 92 * 7 }, { modes: ['air'] });
    const plan = scheduleMovements([many], network, start);
    expect(plan.serials.length).toBe(7);
    expect(checkPlan(plan, [many], network)).toEqual([]);
    const fourth = plan.serials[3]?.legs.find((leg) => leg.mode === 'air');
    const first = plan.serials[0]?.legs.find((leg) => leg.mode === 'air');
    expect(fourth?.departAt).toBeGreaterThan(first?.arriveAt ?? 0);
  });

  it('puts what is left of a unit on the ship that has room', () => {
    const unit = contingent('unit', { wheeledVehicles: 60, containers: 10 }, { modes: ['sea'] });
    const plan = scheduleMovements([unit], network, start);
    const sea = plan.serials.map((serial) => serial.legs.find((leg) => leg.mode === 'sea'));
    expect(plan.serials.map((serial) => serial.kind)).toEqual(['wheeled', 'containers']);
    expect(sea[1]).toEqual(sea[0]);
  });

  it('lets a warship sail by itself to the nearest port', () => {
    const frigate = contingent('frigate', { passengers: 180 }, { component: 'maritime', modes: ['sea'] });
    const plan = scheduleMovements([frigate], network, start);
    expect(plan.serials.map((serial) => [serial.kind, serial.personnel])).toEqual([['warship', 180]]);
    expect(plan.arrivals[0]?.arriveCompleteAt).toBe(Math.ceil((850 * 60) / 28));
    expect(plan.reservations).toEqual([]);
  });

  it('keeps a warship to the sea', () => {
    const inland = contingent('frigate', { passengers: 180 }, { component: 'maritime', modes: ['road'] });
    expect(scheduleMovements([inland], network, start).arrivals).toEqual([]);
    const either = { ...inland, modes: ['road', 'sea'] as const };
    expect(scheduleMovements([either], network, start).serials.map((serial) => serial.mode)).toEqual(['sea']);
  });

  it('reports what it cannot reach and plans the rest', () => {
    const lost = contingent('lost', { passengers: 10 }, { destination: 'nowhere' });
    const fine = contingent('fine', { wheeledVehicles: 5 });
    const plan = scheduleMovements([lost, fine], network, start);
    expect(plan.unreachable.map((row) => row.contingent)).toEqual(['lost']);
    expect(plan.unreachable[0]?.reason.says).toContain('no node nowhere');
    expect(plan.arrivals.map((row) => row.contingent)).toEqual(['fine']);
  });
});

describe('the way round', () => {
  it('goes round a nation that ordinarily takes more than five days to let it in', () => {
    const slow = permissions.map((row) => ({ ...row, hours: { p10: 200, p50: 400, p90: 600 } }));
    const byNorth = [...arcs, { ...(arcs[2] as NetworkArc), id: 'road-north', to: 'kaunas', lengthKm: 2000 }];
    const polish = compileNetwork(nodes, byNorth, lift, slow, factors);
    const [serial] = scheduleMovements([contingent('one', { wheeledVehicles: 5 }, { modes: ['road'] })], polish, start).serials;
    expect(serial?.departAt).toBe(48 * 60);
    const only = compileNetwork(nodes, arcs, lift, slow, factors);
    const [late] = scheduleMovements([contingent('one', { wheeledVehicles: 5 }, { modes: ['road'] })], only, start).serials;
    expect(late?.departAt).toBe(400 * 60);
  });
});

describe('packageOf', () => {
  it('splits a contingent into serials by kind and mode, losing nothing', () => {
    const mixed = contingent('mixed', {
      passengers: 250,
      wheeledVehicles: 50,
      trackedVehicles: 14,
      containers: 6,
      tonnes: 1400,
      maxLoadClass: 65,
      maxAxleTonnes: 13,
    });
    const { groups, serials } = packageOf(mixed, factors);
    expect(groups.map((group) => [group.kind, group.count])).toEqual([
      ['wheeled', 50],
      ['tracked', 14],
      ['containers', 6],
      ['passengers', 250],
    ]);
    const freight = groups.filter((group) => group.kind !== 'passengers');
    expect(freight.reduce((sum, group) => sum + group.tonnes, 0)).toBeCloseTo(1400);
    for (const mode of ['road', 'rail', 'sea', 'air'] as const) {
      for (const group of groups) {
        const mine = serials[mode].filter((serial) => serial.kind === group.kind);
        expect(mine.reduce((sum, serial) => sum + serial.count, 0)).toBe(group.count);
      }
    }
    expect(serials.road.filter((serial) => serial.kind === 'wheeled').map((serial) => serial.count)).toEqual([20, 20, 10]);
  });
});
