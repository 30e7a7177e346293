import fc from 'fast-check';
import { it } from 'vitest';
import { loadData } from '../../../formats/data/load-data.ts';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import { checkPlan } from '../../checks/check-plan.ts';
import { checkTimes } from '../../checks/check-times.ts';
import { contingent } from '../../checks/example-network.ts';
import { compileNetwork } from '../../network/compile-network.ts';
import { scheduleMovements } from '../../plan/schedule-movements.ts';
import { HeldPlan } from '../held/held-plan.ts';
import { checkUnreachable } from '../roll/check-unreachable.ts';

const factors = loadMovementFactors();
const data = loadData();
const world = compileNetwork(data.nodes, data.arcs, data.lift, data.permissions, factors);
const stays = new Set(['assembly-area', 'port', 'railhead', 'airfield']);
const places = data.nodes.filter((node) => stays.has(node.kind)).map((node) => node.id);
const modeLists = [
  ['road'],
  ['rail'],
  ['sea'],
  ['air'],
  ['road', 'rail'],
  ['air', 'sea', 'rail'],
  ['sea', 'air', 'rail'],
  ['rail', 'air'],
  ['rail', 'sea'],
] as const;
const one = (id: string) =>
  fc
    .record({
      passengers: fc.integer({ min: 0, max: 900 }),
      wheeledVehicles: fc.integer({ min: 0, max: 200 }),
      trackedVehicles: fc.integer({ min: 0, max: 90 }),
      containers: fc.integer({ min: 0, max: 40 }),
      maxAxleTonnes: fc.constantFrom(8, 11, 13),
      readyAt: fc.integer({ min: -500, max: 2 * 1440 }),
      modes: fc.constantFrom(...modeLists),
      ship: fc.nat(9),
      origin: fc.constantFrom(...places),
      destination: fc.constantFrom(...places),
      nation: fc.constantFrom('DE', 'FR', 'GB', 'PL', 'LU', 'US', 'IT', 'DK'),
      tonnes: fc.constantFrom(0, 0, 3000),
      cls: fc.constantFrom(0, 30, 65, 110),
    })
    .map(({ readyAt, modes, ship, origin, destination, nation, cls, ...cargo }) =>
      contingent(
        id,
        { ...cargo, maxLoadClass: cls },
        { readyAt, modes, origin, destination, nation, component: ship === 0 ? 'maritime' : 'land' },
      ),
    );
const seen = new Map<string, string[]>();
it('fuzz', () => {
  let n = 0;
  let un = 0;
  for (const group of fc.sample(
    fc.integer({ min: 1, max: 8 }).chain((c) => fc.tuple(...Array.from({ length: c }, (_, i) => one(`c${i}`)))),
    { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 1) },
  )) {
    const plan = scheduleMovements(group, world, { start: 0 });
    n += plan.serials.length;
    un += plan.unreachable.length;
    for (const b of [
      ...checkPlan(plan, group, world),
      ...checkTimes(plan, group, world, 0),
      ...checkUnreachable(
        new HeldPlan(plan, group, world),
        plan.unreachable.map((r) => r.contingent),
      ).map(
        (b) =>
          b +
          JSON.stringify(group.find((g) => g.id === b.split(' ')[0])) +
          JSON.stringify(plan.unreachable.find((g) => g.contingent === b.split(' ')[0])),
      ),
    ]) {
      const key = b
        .replace(/[\d.]+/g, '#')
        .replace(/\b[a-z]{2}-[a-z-]+/g, 'X')
        .slice(0, 60);
      seen.set(key, [...(seen.get(key) ?? []), b]);
    }
  }
  console.log(n, 'serials', un, 'unreachable');
  for (const [k, v] of [...seen].sort((a, b) => b[1].length - a[1].length).slice(0, 25))
    console.log(v.length, k, '\n     ', v[0]);
}, 600000);
