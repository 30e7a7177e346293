import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { Cargo, Contingent } from '../../words/forces.ts';
import { compileNetwork } from '../network/compile-network.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { arcs, contingent, exampleNetwork, lift, nodes, permissions } from './example-network.ts';
import { HeldPlan } from './held/held-plan.ts';
import { checkUnreachable } from './roll/check-unreachable.ts';
import { checkLegs } from './way/check-legs.ts';

const factors = loadMovementFactors();
const example = exampleNetwork(factors);

/** What the checker says when a package is told to be unreachable, and whether the scheduler finds it so. */
function told(cargo: Partial<Cargo>, more: Partial<Contingent>, network = example): { says: string; dropped: boolean } {
  const one = contingent('one', cargo, more);
  const plan = scheduleMovements([one], network, { start: 0 });
  const held = new HeldPlan({ serials: [], reservations: [] }, [one], network);
  return { says: checkUnreachable(held, ['one']).join('\n'), dropped: plan.unreachable.length > 0 };
}

const tanks = { trackedVehicles: 4, maxLoadClass: 65, maxAxleTonnes: 11 };

describe('who is told to be unreachable', () => {
  it('is not if it could go by one of its modes', () => {
    expect(told(tanks, { modes: ['rail'] })).toEqual({
      says: 'one is told to be unreachable, but its tracked vehicles could go by rail from west-camp to riga-rail',
      dropped: false,
    });
    expect(told({ wheeledVehicles: 9, passengers: 9 }, { modes: ['road'] }).says).toContain(
      'its wheeled vehicles could go by road from west-camp to east-camp, its people could go by road',
    );
    expect(told({ containers: 9 }, { modes: ['sea'] }).says).toContain(
      'its containers could go by sea from west-port to riga-port',
    );
    expect(told({ passengers: 9 }, { modes: ['air'] }).says).toContain(
      'its people could go by air from west-field to riga-field',
    );
    expect(told(tanks, { modes: ['road'] }).says).toContain('could go by road');
    expect(told({ passengers: 9 }, { component: 'maritime', modes: ['sea'] }).says).toContain(
      'the ship itself could go by sea from west-port to riga-port',
    );
    expect(told({}, {}).says).toContain('nothing of it has to go by itself');
  });

  it('is if the network has not both its ends, or no terminal, carrier or arc admits some of its load', () => {
    const nowhere = { says: '', dropped: true };
    expect(told(tanks, { modes: ['rail'], destination: 'nowhere' })).toEqual(nowhere);
    expect(told(tanks, { modes: ['air'] })).toEqual(nowhere);
    expect(told({ ...tanks, maxAxleTonnes: 13 }, { modes: ['road'], nation: 'FR' })).toEqual(nowhere);
    expect(told({ wheeledVehicles: 9, ...tanks }, { modes: ['air'] })).toEqual(nowhere);
    expect(told({ passengers: 9 }, { component: 'maritime', modes: ['air'] })).toEqual(nowhere);
    const noShips = compileNetwork(
      nodes,
      arcs,
      lift.filter((pool) => pool.mode !== 'sea'),
      permissions,
      factors,
    );
    expect(told({ containers: 9 }, { modes: ['sea'] }, noShips)).toEqual(nowhere);
    const plain = nodes.map((node) => (node.id === 'gauge' ? { ...node, kind: 'junction' as const, railRamps: 0 } : node));
    expect(told(tanks, { modes: ['rail'] }, compileNetwork(plain, arcs, lift, permissions, factors))).toEqual(nowhere);
  });

  it('is if train sets or transporters that could take it are beyond its tracks and roads', () => {
    const apart = arcs.filter((arc) => arc.id !== 'rail-west-camp-oder');
    const network = compileNetwork(nodes, apart, lift, permissions, factors);
    expect(told(tanks, { modes: ['rail'], origin: 'warsaw' }, network)).toEqual({ says: '', dropped: true });
  });
});

describe('terminals', () => {
  const one = nodes[0] as (typeof nodes)[number];
  const camp = { ...one, id: 'camp', railRamps: 0, kind: 'assembly-area' as const, lat: 53.01 };
  const sidings = [1, 2, 3, 4, 5, 6].map((n) => ({ ...one, id: `siding-${n}`, kind: 'railhead' as const, lat: 53 + n / 1000 }));
  const spurs = sidings.map(({ id }, n) => {
    return { ...(arcs[9] as (typeof arcs)[number]), id: `spur-${id}`, from: id, to: `siding-${((n + 1) % 6) + 1}` };
  });
  const build = (more: typeof nodes) => {
    const laid = spurs.filter((arc) => more.some((node) => node.id === arc.from) && more.some((node) => node.id === arc.to));
    return compileNetwork([...nodes, camp, ...more], [...arcs, ...laid], lift, permissions, factors);
  };
  const ends = { modes: ['rail'] as const, origin: 'camp' };

  it('are used only if they are among the six nearest to the place', () => {
    const unit = contingent('one', tanks, ends);
    const plan = scheduleMovements([unit], build([]), { start: 0 });
    expect(plan.serials[0]?.legs[1]).toMatchObject({ from: 'west-camp' });
    const say = (more: typeof nodes) => checkLegs(new HeldPlan(plan, [unit], build(more))).join('\n');
    expect(say([])).toBe('');
    expect(say(sidings.slice(0, 5))).toBe('');
    expect(say(sidings)).toContain('changes mode at west-camp, which is not among the 6 terminals nearest to camp');
  });

  it('beyond the six nearest make nobody reachable', () => {
    expect(told(tanks, ends, build(sidings.slice(0, 5))).says).toContain('could go by rail from west-camp to riga-rail');
    expect(told(tanks, ends, build(sidings))).toEqual({ says: '', dropped: true });
  });
});
