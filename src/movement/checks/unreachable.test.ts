import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { Cargo, Contingent } from '../../words/forces.ts';
import { compileNetwork } from '../network/compile-network.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { arcs, contingent, exampleNetwork, lift, nodes, permissions } from './example-network.ts';
import { HeldPlan } from './held/held-plan.ts';
import { checkUnreachable } from './roll/check-unreachable.ts';

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

  it('goes by the seventh terminal where the nearest six lead nowhere', () => {
    const sidings = [1, 2, 3, 4, 5, 6].map((n) => ({
      ...(nodes[0] as (typeof nodes)[number]),
      id: `siding-${n}`,
      kind: 'railhead' as const,
      lat: 53 + n / 1000,
    }));
    const spurs = sidings.map((node) => ({
      ...(arcs[9] as (typeof arcs)[number]),
      id: `spur-${node.id}`,
      from: node.id,
      to: 'siding-1',
    }));
    const loop = { ...(arcs[9] as (typeof arcs)[number]), id: 'spur-loop', from: 'siding-1', to: 'siding-2' };
    const camp = {
      ...(nodes[0] as (typeof nodes)[number]),
      id: 'camp',
      railRamps: 0,
      kind: 'assembly-area' as const,
      lat: 53.0005,
    };
    const network = compileNetwork([...nodes, ...sidings, camp], [...arcs, ...spurs.slice(1), loop], lift, permissions, factors);
    const { says } = told(tanks, { modes: ['rail'], origin: 'camp' }, network);
    expect(says).toContain('its tracked vehicles could go by rail from west-camp to riga-rail');
  });
});
