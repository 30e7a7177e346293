import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { PlannedSerial } from '../plan/movement-plan.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { boundLateness } from './bound/lower-bound.ts';
import { type ClaimedPlan, checkCertificate } from './check-certificate.ts';
import { contingent, exampleNetwork } from './example-network.ts';
import { objectiveOf } from './plan-objective.ts';

const network = exampleNetwork(loadMovementFactors());

const weighted = [
  contingent('tanks', { trackedVehicles: 30, maxLoadClass: 65 }, { modes: ['rail'], requiredBy: 3000 }),
  contingent('ship', { wheeledVehicles: 200, containers: 20 }, { modes: ['sea'], requiredBy: 4000 }),
  contingent('light', { passengers: 300 }, { modes: ['air'], requiredBy: 1000 }),
  contingent('column', { wheeledVehicles: 45 }, { modes: ['road'], requiredBy: null }),
  contingent('frigate', { passengers: 180 }, { component: 'maritime', modes: ['sea'], requiredBy: 1000 }),
  contingent('haul', { trackedVehicles: 12, maxAxleTonnes: 11, maxLoadClass: 65 }, { modes: ['road'], requiredBy: 5000 }),
  contingent('lost', { wheeledVehicles: 4 }, { modes: ['road'], destination: 'nowhere' }),
].map((row, index) => ({ contingent: row, weight: index + 1 }));

const plan = scheduleMovements(
  weighted.map((row) => row.contingent),
  network,
  { start: 0 },
);
const planned = weighted.filter((row) => row.contingent.id !== 'lost');
const claim: ClaimedPlan = {
  serials: plan.serials,
  reservations: plan.reservations,
  closures: plan.arrivals.map(({ contingent, arriveCompleteAt }) => ({ contingent, completeAt: arriveCompleteAt })),
  unreachable: ['lost'],
  objective: objectiveOf(plan, planned, network),
  bound: boundLateness(planned, network, 0).lateness,
};
const check = (changed: Partial<ClaimedPlan>) => checkCertificate({ ...claim, ...changed }, weighted, network, 0).join('\n');

/** The plan with the first serial of a contingent changed. */
function withSerial(id: string, change: (serial: PlannedSerial) => PlannedSerial): Partial<ClaimedPlan> {
  const at = claim.serials.findIndex((serial) => serial.contingent === id);
  return { serials: claim.serials.map((serial, index) => (index === at ? change(serial) : serial)) };
}

/** The plan with the first reservation of a resource changed. */
function withReservation(name: string, change: (row: number[]) => number[]): Partial<ClaimedPlan> {
  const resource = network.resources.find((row) => row.name === name);
  const reservations = [...claim.reservations];
  for (let i = 0; i < reservations.length; i += 4) {
    if (reservations[i] !== resource?.firstLane) continue;
    reservations.splice(i, 4, ...change(reservations.slice(i, i + 4)));
    return { reservations };
  }
  throw new Error(`nobody holds ${name}`);
}

describe('checkCertificate', () => {
  it('finds nothing in a plan as it was made', () => {
    expect(check({})).toBe('');
  });

  it('finds an arrival that was made earlier', () => {
    expect(check(withSerial('tanks', (serial) => ({ ...serial, arriveAt: serial.arriveAt - 60 })))).toMatch(
      /tanks, serial \d+: is said to be there/,
    );
    const quicker = check(
      withSerial('column', (serial) => {
        const legs = serial.legs.map((leg) => ({ ...leg, arriveAt: leg.arriveAt - 300 }));
        return { ...serial, legs, arriveAt: serial.arriveAt - 300 };
      }),
    );
    expect(quicker).toContain('cannot take less than');
    expect(check({ closures: claim.closures.map((row) => ({ ...row, completeAt: row.completeAt - 1 })) })).toMatch(
      /tanks is said to be complete at \d+; it is at \d+/,
    );
  });

  it('finds an overloaded ship, by length and by weight, and items that weigh less than they do', () => {
    const all = claim.serials.filter((serial) => serial.contingent === 'ship');
    const [first] = all as [PlannedSerial];
    const onOne = {
      serials: claim.serials.map((serial) =>
        serial.contingent === 'ship'
          ? { ...serial, legs: first.legs, departAt: first.departAt, arriveAt: first.arriveAt }
          : serial,
      ),
    };
    expect(all.length).toBeGreaterThan(1);
    expect(check(onOne)).toContain('lane-metres on 1500');
    expect(check(withSerial('ship', (serial) => ({ ...serial, tonnes: 5000 })))).toContain('5000 t');
    expect(check(withSerial('ship', (serial) => ({ ...serial, tonnes: 1 })))).toMatch(/weigh [\d.]+ t, not 1 t/);
  });

  it('finds a serial that was dropped, one that nobody ordered, and a package that is told of twice or not at all', () => {
    expect(check({ serials: claim.serials.slice(0, -1) })).toMatch(/0 of \d+|\d+ of \d+/);
    expect(check(withSerial('tanks', (serial) => ({ ...serial, contingent: 'stranger' })))).toContain(
      'no package of the instance',
    );
    expect(check({ closures: claim.closures.slice(1) })).toContain('is told 0 times');
    expect(check({ unreachable: ['lost', 'tanks'] })).toContain('tanks is told 2 times');
  });

  it('finds a reservation moved onto another, moved away from its serial, and one that is gone', () => {
    const twice = { reservations: [...claim.reservations, ...claim.reservations.slice(0, 4)] };
    expect(check(twice)).toContain('held twice');
    expect(
      check(
        withReservation('west-camp ramp', ([lane = 0, from = 0, to = 0, serial = 0]) => [lane, from + 9000, to + 9000, serial]),
      ),
    ).toMatch(/no place is reserved for (un)?loading it/);
    expect(check(withReservation('ferry', () => []))).toContain('ferry 1 is not reserved for it');
    expect(check(withReservation('road-oder-warsaw ahead', () => []))).toContain('no slots from');
  });

  it('finds an objective and a bound that are not what they are said to be', () => {
    expect(check({ objective: { ...claim.objective, lateness: 0 } })).toContain('objective lateness is said to be 0');
    expect(check({ bound: claim.bound + 1 })).toContain('the bound is said to be');
  });

  it('finds a departure before loading and a border crossed before it is open', () => {
    const early = withSerial('light', (serial) => {
      const legs = serial.legs.map((leg) => ({ ...leg, departAt: leg.departAt - 200, arriveAt: leg.arriveAt - 200 }));
      return { ...serial, legs, departAt: serial.departAt - 200, arriveAt: serial.arriveAt - 200 };
    });
    expect(check(early)).toMatch(/cannot be loaded before|no place is reserved/);
    const straight = withSerial('column', (serial) => {
      const legs = serial.legs.map((leg) => ({ ...leg, departAt: 0, arriveAt: 60 }));
      return { ...serial, legs, departAt: 0, arriveAt: 60 };
    });
    expect(check(straight)).toContain('before it is let in');
  });
});
