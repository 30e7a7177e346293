import { beforeAll, describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import { checkPlan } from '../../checks/check-plan.ts';
import { contingent, exampleNetwork } from '../../checks/example-network.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { scheduleMovements } from '../schedule-movements.ts';
import { PlanRepair } from './repair-plan.ts';

const WITHOUT_PRICES = { horizon: 6000, prices: [], spans: {} };
const weighted = [
  contingent('tanks', { trackedVehicles: 30, maxLoadClass: 65 }, { modes: ['rail'], requiredBy: 9000, readyAt: 8000 }),
  contingent('early', { trackedVehicles: 12, maxLoadClass: 65 }, { modes: ['rail'], requiredBy: 3000, readyAt: 0 }),
  contingent('column', { wheeledVehicles: 45 }, { modes: ['road'], requiredBy: null, readyAt: 600 }),
].map((row) => ({ contingent: row, weight: 1 }));

describe('PlanRepair', () => {
  let network: CompiledNetwork;
  let desk: PlanRepair;
  const contingents = weighted.map((row) => row.contingent);
  const plan = () => scheduleMovements(contingents, network, { start: 0 });

  beforeAll(() => {
    network = exampleNetwork(loadMovementFactors());
    desk = new PlanRepair(weighted, network, plan(), WITHOUT_PRICES, { start: 0, closures: [] });
  });

  const railArc = () => network.resources.findIndex(({ name }) => name === 'rail-oder-warsaw ahead');

  it('leaves a plan alone that does not meet what is closed', () => {
    const { plan: repaired, moved, caught } = desk.repair(100, [{ resource: railArc(), from: 90_000, to: 90_100 }]);
    expect([moved, caught]).toEqual([[], []]);
    expect(repaired.serials).toEqual(plan().serials);
    expect(repaired.reservations.length).toBe(plan().reservations.length);
  });

  it('places anew what has not set out and would meet it, and tells what is caught on its way', () => {
    const at = (plan().serials.find((serial) => serial.contingent === 'early')?.departAt ?? 0) + 1;
    const closed = [{ resource: railArc(), from: at, to: 30_000 }];
    const { plan: repaired, moved, caught } = desk.repair(at, closed);
    expect(moved).toEqual(['tanks']);
    expect(caught).toEqual(['early']);
    const before = plan().arrivals.find((row) => row.contingent === 'tanks');
    const after = repaired.arrivals.find((row) => row.contingent === 'tanks');
    expect(after?.arriveCompleteAt).toBeGreaterThanOrEqual(before?.arriveCompleteAt ?? Infinity);
    const breaches = checkPlan(repaired, contingents, network, closed);
    expect(breaches.filter((breach) => !/closed/.test(breach))).toEqual([]);
    const held = repaired.serials.flatMap((serial, index) => (serial.contingent === 'tanks' ? [index] : []));
    for (let i = 0; i < repaired.reservations.length; i += 4) {
      if (!held.includes(repaired.reservations[i + 3] as number)) continue;
      if (repaired.reservations[i] !== network.resources[railArc()]?.firstLane) continue;
      expect(repaired.reservations[i + 1]).toBeGreaterThanOrEqual(30_000);
    }
  });
});
