import { describe, expect, it } from 'vitest';
import { loadForceFactors } from '../formats/forces/load-force-factors.ts';
import { createChance } from '../kernel/chance.ts';
import type { DelegatedAuthority } from '../words/council.ts';
import type { PoolEntry, Unit } from '../words/forces.ts';
import type { Requirement } from '../words/scenario.ts';
import { type ForceCommand, type ForceEvent, type ForceFacts, type ForceState, forceStage } from './index.ts';

const provenance = { source: 'test', asOf: '2022-02-24', confidence: 'high' } as const;
const DAY = 1440;

const spearhead: Unit = {
  id: 'fr-spearhead',
  nation: 'FR',
  name: 'spearhead battalion',
  component: 'land',
  type: 'light-battalion',
  personnel: 500,
  origin: 'fr-base',
  ...provenance,
};
const paras: Unit = {
  ...spearhead,
  id: 'us-paras',
  nation: 'US',
  name: 'parachute battalion',
  type: 'airborne-battalion',
  personnel: 800,
};
const pool: PoolEntry = {
  id: 'fr-spearhead-22',
  pool: 'NRF-VJTF',
  nation: 'FR',
  role: 'lead',
  unit: 'fr-spearhead',
  component: 'land',
  personnel: 500,
  from: '2022-01-01',
  to: '2022-12-31',
  noticeToMoveHours: { p10: 48, p50: 60, p90: 72 },
  ...provenance,
};
const deploysArf: DelegatedAuthority = {
  id: 'saceur-deploy-arf',
  office: 'SACEUR',
  act: 'deploy',
  given: 'standing',
  pool: 'ARF',
  from: '2024-07-01',
  to: null,
  ...provenance,
};
const requirement: Requirement = {
  id: 'advance-battalion',
  title: 'advance battalion',
  component: 'land',
  personnel: 500,
  destination: 'ro-base',
  requiredBy: 5 * DAY,
  priority: 1,
  pool: 'NRF',
};

function facts(more: Partial<ForceFacts> = {}): ForceFacts {
  return {
    start: '2022-02-24T00:00Z',
    units: [spearhead, paras],
    pools: [pool],
    presence: [],
    commands: [],
    factors: loadForceFactors(),
    countryOfNode: { 'ro-base': 'RO', 'ge-base': 'GE' },
    caveats: [],
    authorities: [],
    ...more,
  };
}

/** Plays commands at their minutes; gives all events and the state after them. */
function play(
  world: ForceFacts,
  ...commands: readonly (readonly [number, ForceCommand])[]
): { events: ForceEvent[]; state: ForceState } {
  const chance = createChance(7, 0);
  const state = forceStage.initial(world);
  const events: ForceEvent[] = [];
  for (const [at, command] of commands) {
    for (const event of forceStage.decide(command, state, world, { at, chance })) {
      events.push(event);
      forceStage.evolve(state, event, at);
    }
  }
  return { events, state };
}

const warn: ForceCommand = { type: 'IssueActivationWarning' };
const generate: ForceCommand = {
  type: 'HoldForceGeneration',
  requirements: [requirement],
  willing: [{ nation: 'FR', caveats: ['by day only'] }],
};
const order: ForceCommand = { type: 'OrderActivation', by: 'NAC', plansActivated: true };
const kinds = (events: readonly ForceEvent[]) => events.map((event) => event.type);

function readyOf(events: readonly ForceEvent[]) {
  const found = events.find((event) => event.type === 'ContingentReady');
  if (found?.type !== 'ContingentReady') throw new Error('no contingent');
  return found.contingent;
}

describe('the force stage', () => {
  it('given a willing lead nation, when the Council orders, then its contingent has a ready time within its notice', () => {
    const { events, state } = play(facts(), [0, generate], [0, order]);
    expect(kinds(events)).toEqual(['ForceGenerationHeld', 'ContributionOffered', 'ForceActivated', 'ContingentReady']);
    const contingent = readyOf(events);
    expect(contingent).toMatchObject({
      id: 'fr-spearhead',
      personnel: 500,
      destination: 'ro-base',
      command: 'national',
      requiredBy: 5 * DAY,
      priority: 1,
      caveats: ['by day only'],
    });
    expect(contingent.readyAt).toBeGreaterThan(DAY);
    expect(contingent.readyAt).toBeLessThan(5 * DAY);
    expect(contingent.cargo.wheeledVehicles).toBeGreaterThan(50);
    expect(state.contingents).toHaveLength(1);
  });

  it('given a warning a week before, when ordered, then the unit is ready sooner by at most half its notice', () => {
    const cold = readyOf(play(facts(), [7 * DAY, generate], [7 * DAY, order]).events).readyAt - 7 * DAY;
    const warned = readyOf(play(facts(), [0, warn], [7 * DAY, generate], [7 * DAY, order]).events).readyAt - 7 * DAY;
    expect(warned).toBe(cold - Math.floor(cold / 2));
  });

  it('given a parliament that votes on day 21, when ordered on day 0, then the unit is not ready before the vote', () => {
    const gated: ForceCommand = { ...generate, willing: [{ nation: 'FR', caveats: [], gateMinutes: 21 * DAY }] } as ForceCommand;
    expect(readyOf(play(facts(), [0, gated], [0, order]).events).readyAt).toBeGreaterThan(21 * DAY);
  });

  it('given no offers, when activation is ordered, then it is refused with the reason and nothing is activated', () => {
    const { events, state } = play(facts(), [0, order]);
    expect(kinds(events)).toEqual(['ForceStepRefused']);
    expect(state.activatedAt).toBeNull();
  });

  it('given SACEUR without the Council, when he orders the Response Force, then it is refused', () => {
    const { events } = play(facts(), [0, generate], [0, { type: 'OrderActivation', by: 'SACEUR', plansActivated: false }]);
    expect(kinds(events).at(-1)).toBe('ForceStepRefused');
  });

  describe('given SACEUR alone in 2025, with a line for the Reaction Force and one for another', () => {
    const arf = { ...pool, id: 'fr-arf', pool: 'ARF', from: '2024-07-01', to: null };
    const lines = [
      { ...requirement, id: 'arf-line', pool: 'ARF' },
      { ...requirement, id: 'other-line', pool: 'national', personnel: 800 },
    ];
    const willing = ['FR', 'US'].map((nation) => ({ nation, caveats: [] }));
    const asked: ForceCommand = { type: 'HoldForceGeneration', requirements: lines, willing };
    const alone: ForceCommand = { type: 'OrderActivation', by: 'SACEUR', plansActivated: false };
    const orderedUnder = (...authorities: DelegatedAuthority[]) =>
      play(facts({ start: '2025-01-15T00:00Z', pools: [arf], authorities }), [0, asked], [0, alone]).events;
    const sent = (events: readonly ForceEvent[]) =>
      events.flatMap((event) => (event.type === 'ContingentReady' ? [event.contingent.id] : []));

    it('when the data let him deploy that force, then only it goes, and the order says on what it rests', () => {
      const events = orderedUnder({ ...deploysArf, source: 'a-page' });
      expect(sent(events)).toEqual(['fr-spearhead']);
      const given = events.find((event) => event.type === 'ForceActivated');
      const [, authority] = given?.reason.because ?? [];
      expect(authority).toMatchObject({ result: 'contested', source: 'a-page' });
      expect(authority?.says).toContain('what stands in ARF');
    });

    it('when the data let him deploy any force, then both go', () => {
      expect(sent(orderedUnder({ ...deploysArf, pool: 'any' }))).toEqual(['fr-spearhead', 'us-paras']);
    });

    it('when no row holds on the day, for the act, for him and without a decision, then it is refused', () => {
      const others: Partial<DelegatedAuthority>[] = [
        { to: '2025-01-14' },
        { from: '2025-01-16' },
        { act: 'move' },
        { office: 'SG' },
        { given: 'council-decision' },
        { given: 'plans-active' },
      ];
      for (const other of others) {
        const events = orderedUnder({ ...deploysArf, ...other });
        expect(kinds(events).at(-1), JSON.stringify(other)).toBe('ForceStepRefused');
        expect(sent(events)).toEqual([]);
      }
    });

    it('when the row is of a force that nobody offered, then it is refused', () => {
      expect(kinds(orderedUnder({ ...deploysArf, pool: 'NRF-VJTF' })).at(-1)).toBe('ForceStepRefused');
    });
  });

  it('given an order for one line, when a second order follows, then each unit is activated once', () => {
    const { events } = play(facts(), [0, generate], [0, order], [60, order]);
    expect(events.filter((event) => event.type === 'ContingentReady')).toHaveLength(1);
    expect(kinds(events).at(-1)).toBe('ForceStepRefused');
  });

  it('given a national decision before the start, when recorded, then readiness counts from that decision, outside NATO command', () => {
    const decidedAt = -2 * DAY;
    const { events } = play(facts(), [
      0,
      { type: 'OrderReinforcement', unit: 'us-paras', destination: 'ro-base', decidedAt, modes: ['air'] },
    ]);
    const contingent = readyOf(events);
    expect(contingent).toMatchObject({ command: 'national', modes: ['air'], requiredBy: null });
    expect(contingent.readyAt).toBeGreaterThanOrEqual(decidedAt);
    expect(contingent.readyAt).toBeLessThan(5 * DAY);
  });

  it('given a unit sent by its nation, when force generation follows, then it is not offered again', () => {
    const { events } = play(
      facts(),
      [0, { type: 'OrderReinforcement', unit: 'fr-spearhead', destination: 'ro-base' }],
      [0, generate],
      [0, { type: 'OrderReinforcement', unit: 'fr-spearhead', destination: 'ro-base' }],
    );
    expect(kinds(events)).toEqual(['ContingentReady', 'ForceGenerationHeld', 'RequirementUnfilled', 'ForceStepRefused']);
  });

  it('given an unknown unit, when its nation sends it, then the step is refused', () => {
    expect(kinds(play(facts(), [0, { type: 'OrderReinforcement', unit: 'nowhere', destination: 'ro-base' }]).events)).toEqual([
      'ForceStepRefused',
    ]);
  });

  it('given a contingent in Romania, when authority is transferred, then once, when ready, and to the command of the area', () => {
    const transfer: ForceCommand = { type: 'TransferAuthority', contingent: 'fr-spearhead' };
    const { events, state } = play(facts(), [0, generate], [0, order], [60, transfer], [6 * DAY, transfer], [6 * DAY, transfer]);
    expect(kinds(events).slice(-3)).toEqual(['ForceStepRefused', 'AuthorityTransferred', 'ForceStepRefused']);
    expect(state.contingents[0]?.command).toBe('jfc-naples');
  });

  it('given no command for a destination, when authority is transferred, then a named command is needed', () => {
    const go: ForceCommand = { type: 'OrderReinforcement', unit: 'us-paras', destination: 'ge-base' };
    const blind = play(facts(), [0, go], [9 * DAY, { type: 'TransferAuthority', contingent: 'us-paras' }]);
    expect(kinds(blind.events).at(-1)).toBe('ForceStepRefused');
    const named = play(facts(), [0, go], [9 * DAY, { type: 'TransferAuthority', contingent: 'us-paras', to: 'jfc-brunssum' }]);
    expect(kinds(named.events).at(-1)).toBe('AuthorityTransferred');
  });

  it('given a shortfall, when a second conference fills it, then the shortfall is gone and the line is not filled twice', () => {
    const nobody = { ...generate, willing: [] } as ForceCommand;
    const { state } = play(facts(), [0, nobody], [60, generate], [120, generate]);
    expect(state.shortfalls).toEqual([]);
    expect(state.offers).toHaveLength(1);
  });

  it('keeps its state as plain data', () => {
    const { state } = play(facts(), [0, warn], [0, generate], [0, order]);
    expect(structuredClone(state)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
