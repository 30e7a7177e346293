import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { PlannedSerial } from '../plan/movement-plan.ts';
import { ExampleClaim } from './example-claim.ts';

const example = new ExampleClaim(loadMovementFactors());
const { claim } = example;

describe('checkCertificate', () => {
  it('finds nothing in a plan as it was made', () => {
    expect(example.check({})).toBe('');
  });

  it('finds a serial that was dropped, one that nobody ordered, and a package that is told of twice or not at all', () => {
    expect(example.check({ serials: claim.serials.slice(0, -1) })).toMatch(/\d+ of \d+/);
    expect(example.check(example.withSerial('tanks', (serial) => ({ ...serial, contingent: 'stranger' })))).toContain(
      'no package of the instance',
    );
    expect(example.check({ closures: claim.closures.slice(1) })).toContain('is told 0 times');
    expect(example.check({ unreachable: ['lost', 'tanks'] })).toContain('tanks is told 2 times');
  });

  it('finds an objective and a bound that are not what they are said to be', () => {
    expect(example.check({ objective: { ...claim.objective, lateness: 0 } })).toContain('objective lateness is said to be 0');
    expect(example.check({ bound: { ...claim.bound, cost: claim.bound.cost + 1 } })).toContain('the bound on cost is said to be');
  });

  it('finds an arrival that was made earlier', () => {
    expect(example.check(example.withSerial('tanks', (serial) => ({ ...serial, arriveAt: serial.arriveAt - 60 })))).toMatch(
      /tanks, serial \d+: is said to be there/,
    );
    const quicker = example.withSerial('column', (serial) => {
      const legs = serial.legs.map((leg) => ({ ...leg, arriveAt: leg.arriveAt - 300 }));
      return { ...serial, legs, arriveAt: serial.arriveAt - 300 };
    });
    expect(example.check(quicker)).toContain('cannot take less than');
    const closures = claim.closures.map((row) => ({ ...row, completeAt: row.completeAt - 1 }));
    expect(example.check({ closures })).toMatch(/tanks is said to be complete at \d+; it is at \d+/);
  });
});

describe('what is held', () => {
  it('is held once, by serials and on lanes that there are', () => {
    const twice = { reservations: [...claim.reservations, ...claim.reservations.slice(0, 4)] };
    expect(example.check(twice)).toContain('held twice in minute');
    const stranger = { reservations: [...claim.reservations, 0, 0, 10, claim.serials.length] };
    expect(example.check(stranger)).toContain('which is not there');
    expect(example.check({ reservations: [...claim.reservations, 99999, 0, 10, 0] })).toContain('is not in the network');
    expect(example.check({ reservations: [...claim.reservations, 0, 0, 1e9, 0] })).toContain('ten years apart');
    expect(example.check({ reservations: [...claim.reservations, 0, 10, 0, 0] })).toContain('is held from 10 to 0');
  });

  it('is not held while it is closed', () => {
    const resource = example.network.resources.findIndex((row) => row.name === 'road-oder-warsaw ahead');
    expect(example.check({}, { closures: [{ resource, from: 0, to: 100_000 }] })).toMatch(
      /road-oder-warsaw ahead is held by serial \d+ from \d+ to \d+, while it is closed/,
    );
    expect(example.check({}, { closures: [{ resource, from: 90_000, to: 100_000 }] })).toBe('');
  });

  it('is held where and while it is used: ramps, the asset, every arc', () => {
    const moved = example.withReservation('west-camp ramp', ([lane = 0, from = 0, to = 0, serial = 0]) => [
      lane,
      from + 9000,
      to + 9000,
      serial,
    ]);
    expect(example.check(moved)).toMatch(/no place is reserved for (un)?loading it/);
    expect(example.check(example.withReservation('ferry', () => []))).toContain('ferry 1 is not reserved for it');
    expect(example.check(example.withReservation('road-oder-warsaw ahead', () => []))).toContain('no slots from');
  });

  it('is no more than there is room for, whatever is reserved', () => {
    const crowded = example.check({}, { nodes: { 'west-field': { aircraftParking: 1 } } });
    expect(crowded).toMatch(/west-field: \d by air in 1 places in minute \d+/);
  });
});

describe('loads', () => {
  it('are within what a ship takes by length and by weight, and weigh what they do', () => {
    const all = claim.serials.filter((serial) => serial.contingent === 'ship');
    const [first] = all as [PlannedSerial];
    expect(all.length).toBeGreaterThan(1);
    const onOne = claim.serials.map((serial) =>
      serial.contingent === 'ship' ? { ...serial, legs: first.legs, departAt: first.departAt, arriveAt: first.arriveAt } : serial,
    );
    expect(example.check({ serials: onOne })).toContain('lane-metres on 1500');
    expect(example.check({}, { lift: { ferry: { payloadTonnes: 900 } } })).toMatch(/[\d.]+ t on 900 t/);
    expect(example.check(example.withSerial('ship', (serial) => ({ ...serial, tonnes: 1 })))).toMatch(/weigh [\d.]+ t, not 1 t/);
  });

  it('are of one package to a carrier', () => {
    const [aboard] = claim.serials.filter((serial) => serial.contingent === 'ship') as [PlannedSerial];
    const stowaway = example.withSerial('column', (serial) => ({ ...serial, mode: 'sea', legs: aboard.legs }));
    expect(example.check(stowaway)).toMatch(/has the load of more than one package: (column, ship|ship, column)/);
  });

  it('are people or equipment, not both on one carrier', () => {
    const [aboard] = claim.serials.filter((serial) => serial.contingent === 'ship') as [PlannedSerial];
    const guests = example.withSerial('light', (serial) => ({ ...serial, contingent: 'ship', mode: 'sea', legs: aboard.legs }));
    expect(example.check(guests)).toMatch(/has (wheeled and passengers|passengers and wheeled) on it; people go by themselves/);
  });

  it('are what the carrier may carry, and no more than it has seats and places for', () => {
    expect(example.check({}, { lift: { tactical: { passengers: 0 } } })).toContain(
      'cannot be carried: the aircraft has no seats',
    );
    expect(example.check({}, { lift: { tactical: { passengers: 80 } } })).toContain('people on 80 seats');
    expect(example.check({}, { lift: { transporters: { payloadTonnes: 30 } } })).toContain('that the transporter bears');
    expect(example.check({}, { factors: { transporterTroopVehicles: 8 } })).toContain('items on 8 places');
    expect(example.check({}, { factors: { convoyVehicles: 15 } })).toContain('20 wheeled march as one column; 15 at most may');
  });

  it('go on a carrier of their mode where they need one', () => {
    expect(example.check(example.withLeg('tanks', 0, { asset: null, number: 0 }))).toContain('without wagons');
    expect(example.check(example.withLeg('tanks', 0, { asset: 'ferry' }))).toContain('does not go by rail');
    expect(example.check(example.withLeg('tanks', 0, { asset: 'ghost' }))).toContain('the network has no lift ghost');
    expect(example.check(example.withLeg('haul', 0, { asset: null, number: 0 }))).toContain('on their own tracks');
  });

  it('are not people on freighters, nor people who are not there', () => {
    const riders = example.withSerial('ship', (serial) => ({ ...serial, personnel: 5 }));
    expect(example.check(riders)).toContain('5 people ride with wheeled by sea');
    expect(example.check(riders)).toContain('ship: 5 of 0 people');
    expect(example.check(example.withSerial('light', (serial) => ({ ...serial, personnel: 1 })))).toContain('1 people in it');
    expect(example.check(example.withSerial('light', (serial) => ({ ...serial, count: 0.5 })))).toContain('has 0.5 passengers');
  });
});
