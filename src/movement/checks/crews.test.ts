import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { compileNetwork } from '../network/compile-network.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { checkPlan } from './check-plan.ts';
import { checkTimes } from './check-times.ts';
import { arcs, contingent, lift, nodes, permissions } from './example-network.ts';

const factors = loadMovementFactors();
const crewed = (count: number, restHours: number) =>
  compileNetwork(
    nodes,
    arcs,
    lift.map((pool) => (pool.id === 'tactical' ? { ...pool, crews: { count, restHours } } : pool)),
    permissions,
    factors,
  );
const free = compileNetwork(nodes, arcs, lift, permissions, factors);

// 270 people: three flights of 92 at most, for which there are three aircraft
const company = contingent('company', { passengers: 270 }, { modes: ['air'] });
const planIn = (network: typeof free) => scheduleMovements([company], network, { start: 0 });
const departures = (network: typeof free) => planIn(network).serials.map(({ legs }) => legs.find((leg) => leg.mode === 'air'));

describe('crews', () => {
  it('let aircraft fly together as long as each has one', () => {
    expect(departures(crewed(3, 12))).toEqual(departures(free));
  });

  it('rest before they fly again, though an aircraft stands ready', () => {
    const network = crewed(1, 12);
    const [first, second] = departures(network);
    const plan = planIn(network);
    const { reasons, waitsOf } = plan;
    const unloadMinutes = 60;
    const loadMinutes = 120;
    expect((second?.departAt ?? 0) - loadMinutes).toBe((first?.arriveAt ?? 0) + unloadMinutes + 12 * 60);
    const name = network.resources[[...(waitsOf[0]?.keys() ?? [])][0] as number]?.name;
    expect(name).toBe('tactical crews');
    expect(JSON.stringify(reasons)).toContain('waiting for lift');
    expect([...checkPlan(plan, [company], network), ...checkTimes(plan, [company], network, 0)]).toEqual([]);
  });

  it('are missed by the checker where a plan has more of them away than there are', () => {
    const { serials, reservations } = planIn(free);
    const lane = free.laneCount;
    // the lanes of crews come before those of lift, so that the same plan has other numbers there
    const network = crewed(2, 12);
    const firstAsset = free.resources[free.assetsOf[0] as number]?.firstLane ?? lane;
    const moved = reservations.map((value, i) => (i % 4 === 0 && value >= firstAsset ? value + 2 : value));
    expect(checkTimes({ serials, reservations: moved }, [company], network, 0).join()).toContain(
      'tactical: 3 crews are with a load or at rest',
    );
  });
});
