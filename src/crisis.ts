import { assessmentStage } from './assessment/index.ts';
import type { CrisisCommand, CrisisEvent, CrisisState } from './chain/crisis-types.ts';
import { join } from './chain/join.ts';
import type { World } from './chain/world.ts';
import { actPolicies, decisionStage } from './decision/index.ts';
import { forceStage } from './force/index.ts';
import type { Model, Moment, Stage, Timed } from './kernel/stage.ts';
import { measureStage } from './measure/index.ts';
import { movementStage } from './movement/index.ts';
import { outcomeStage } from './outcome/index.ts';
import { reportStage } from './report/index.ts';
import type { SeatId } from './words/ids.ts';
import type { Minutes } from './words/time.ts';

/**
 * The chain, top to bottom. Each stage answers one question from what the stages above it have said;
 * `chain/join.ts` holds the sentences that hand one stage's events to the next as commands.
 */
const chain = {
  /** What is said to have happened? */
  report: reportStage,
  /** Which commitments are engaged, and how surely? */
  assessment: assessmentStage,
  /** What do the allies agree, and when? */
  decision: decisionStage,
  /** Who goes? */
  force: forceStage,
  /** When do they arrive? */
  movement: movementStage,
  /** What else is done? */
  measure: measureStage,
  /** What did it come to? */
  outcome: outcomeStage,
};

export type { CrisisCommand, CrisisEvent, CrisisState } from './chain/crisis-types.ts';

export type StageName = keyof typeof chain;

/** One name for any stage: the chain is put together here and nowhere else, so the types meet here. */
type AnyStage = Stage<unknown, unknown, unknown, object>;
const stageOf = (name: StageName) => chain[name] as unknown as AnyStage;

/** The crisis of one world as a model that the kernel can play. `isHeld` says which seats persons hold: no policy acts there. */
export function crisisModel(
  world: World,
  isHeld: (seat: SeatId) => boolean = () => false,
): Model<CrisisState, CrisisCommand, CrisisEvent> {
  return {
    initial: () => mapStages((name) => stageOf(name).initial(world[name])),

    decide: (given, state, moment) => {
      const { stage, command } = given;
      if (stage === 'decision' && given.policyOf !== undefined && isHeld(given.policyOf)) return [];
      return stageOf(stage)
        .decide(command, state[stage], world[stage], moment)
        .map((event) => signed(stage, event));
    },

    evolve: (state, event, at: Minutes) => stageOf(event.stage).evolve(state[event.stage], event, at),

    follow: (event, state, moment) => {
      const due = dueIn(event, state, world, moment);
      const acts = policiesOn(event, state, world, moment, isHeld);
      const joined = join(event, state, world, moment);
      return due.length + acts.length === 0 ? joined : [...due, ...acts, ...joined];
    },
  };
}

/** An event bears its stage from the start; a replicate makes hundreds, so it is written on the event and not on a copy. */
function signed(stage: StageName, event: object): CrisisEvent {
  // what is remembered from an earlier replicate has it already
  return ('stage' in event ? event : Object.assign(event, { stage })) as CrisisEvent;
}

const NOTHING: readonly Timed<CrisisCommand>[] = [];

function dueIn(event: CrisisEvent, state: CrisisState, world: World, moment: Moment): readonly Timed<CrisisCommand>[] {
  const due = stageOf(event.stage).due?.(event, state[event.stage], world[event.stage], moment) ?? NOTHING;
  if (due.length === 0) return NOTHING;
  // what is past already (a force that left before STARTEX) is noted now
  return due.map((timed) => ({
    ...timed,
    at: Math.max(timed.at, moment.at),
    command: { stage: event.stage, command: timed.command } as CrisisCommand,
  }));
}

function policiesOn(
  event: CrisisEvent,
  state: CrisisState,
  world: World,
  moment: Moment,
  isHeld: (seat: SeatId) => boolean,
): readonly Timed<CrisisCommand>[] {
  if (event.stage !== 'decision') return NOTHING;
  const acts = actPolicies(event, state.decision, world.decision, moment);
  if (acts.length === 0) return NOTHING;
  return acts
    .filter(({ seat }) => !isHeld(seat))
    .map(({ seat, at, priority, command }) => ({
      at,
      ...(priority === undefined ? {} : { priority }),
      command: { stage: 'decision', command, policyOf: seat },
    }));
}

function mapStages(initial: (name: StageName) => unknown): CrisisState {
  return Object.fromEntries((Object.keys(chain) as StageName[]).map((name) => [name, initial(name)])) as unknown as CrisisState;
}
