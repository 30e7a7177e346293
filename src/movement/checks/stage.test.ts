import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { type Chance, createChance } from '../../kernel/chance.ts';
import type { MovementCommand } from '../commands.ts';
import type { MovementEvent } from '../events.ts';
import { movementStage } from '../stage.ts';
import type { MovementFacts, MovementState } from '../state.ts';
import { contingent, exampleNetwork } from './example-network.ts';

const factors = loadMovementFactors();

const facts: MovementFacts = { network: exampleNetwork(factors), sampled: true };
const one = contingent('one', { passengers: 200, trackedVehicles: 20, maxLoadClass: 65, maxAxleTonnes: 13 });
const two = contingent('two', { passengers: 150, trackedVehicles: 20, maxLoadClass: 65, maxAxleTonnes: 13 });

function give(state: MovementState, command: MovementCommand, at: number, chance: Chance): MovementEvent[] {
  const moment = { at, chance };
  const events = [...movementStage.decide(command, state, facts, moment)];
  for (const event of events) movementStage.evolve(state, event, at);
  return events;
}

describe('movementStage', () => {
  it('given contingents, when ordered to move, then their arrivals are planned and fall due', () => {
    const state = movementStage.initial(facts);
    const moment = { at: 100, chance: createChance(1, 0) };
    const [event] = give(state, { type: 'PlanMovement', contingents: [one] }, 100, moment.chance);
    expect(event).toMatchObject({ type: 'MovementPlanned', contingent: 'one' });
    if (event?.type !== 'MovementPlanned') throw new Error('nothing was planned');
    const due = movementStage.due?.(event, state, facts, moment) ?? [];
    const { departFirstAt, arriveFirstAt, arriveCompleteAt } = event.arrival;
    expect(due.map((timed) => timed.at)).toEqual([departFirstAt, arriveFirstAt, arriveCompleteAt]);
    expect(departFirstAt).toBeGreaterThanOrEqual(100);
    for (const timed of due) give(state, timed.command, timed.at, moment.chance);
    expect(state.progress.one).toMatchObject({
      departedAt: departFirstAt,
      arrivedFirstAt: arriveFirstAt,
      closedAt: arriveCompleteAt,
    });
    expect(give(state, { type: 'RecordClosure', contingent: 'one' }, arriveCompleteAt, moment.chance)).toEqual([]);
  });

  it('given one on its way, when another is ordered, then it is planned round the first', () => {
    const chance = createChance(1, 0);
    const state = movementStage.initial(facts);
    give(state, { type: 'PlanMovement', contingents: [one] }, 0, chance);
    const [second] = give(state, { type: 'PlanMovement', contingents: [two] }, 0, chance);
    const alone = movementStage.decide({ type: 'PlanMovement', contingents: [two] }, movementStage.initial(facts), facts, {
      at: 0,
      chance,
    });
    const closure = (event: MovementEvent | undefined) =>
      event?.type === 'MovementPlanned' ? event.arrival.arriveCompleteAt : Number.NaN;
    expect(closure(second)).toBeGreaterThan(closure(alone[0]));
  });

  it('given a state from a log or a fork, then it plans the same as the run that lived through it', () => {
    const chance = createChance(3, 5);
    const lived = movementStage.initial(facts);
    give(lived, { type: 'PlanMovement', contingents: [one, contingent('three', { wheeledVehicles: 30 })] }, 50, chance);
    const loaded = structuredClone(lived);
    const command: MovementCommand = { type: 'PlanMovement', contingents: [two] };
    const there = movementStage.decide(command, loaded, facts, { at: 500, chance: createChance(3, 5) });
    const here = movementStage.decide(command, lived, facts, { at: 500, chance });
    expect(there).toEqual(here);
    expect(movementStage.decide(command, lived, facts, { at: 500, chance })).toEqual(here);
  });

  it('says who is unreachable, and plans nobody twice', () => {
    const chance = createChance(1, 0);
    const state = movementStage.initial(facts);
    const lost = contingent('lost', { trackedVehicles: 3, maxLoadClass: 70 }, { modes: ['air'] });
    const events = give(state, { type: 'PlanMovement', contingents: [lost, one] }, 0, chance);
    expect(events.map((event) => event.type)).toEqual(['MovementPlanned', 'MovementUnreachable']);
    expect(Object.keys(state.unreachable)).toEqual(['lost']);
    expect(give(state, { type: 'PlanMovement', contingents: [one] }, 10, chance)).toEqual([]);
  });
});
