import type { Chance } from '../kernel/chance.ts';
import type { Moment } from '../kernel/stage.ts';
import type { Contingent } from '../words/forces.ts';
import type { MovementCommand } from './commands.ts';
import type { MovementEvent } from './events.ts';
import { sampleConditions } from './factors/conditions.ts';
import { Run } from './plan/run.ts';
import { byRank, planBatch } from './plan/schedule-movements.ts';
import type { MovementFacts, MovementState } from './state.ts';

/** Plans contingents round those already on their way, and notes departures and arrivals as they fall due. */
export function decideMovement(
  command: MovementCommand,
  state: MovementState,
  facts: MovementFacts,
  moment: Moment,
): readonly MovementEvent[] {
  if (command.type === 'PlanMovement') return planMovement(command.contingents, state, facts, moment);
  const progress = state.progress[command.contingent];
  if (!progress) return [];
  const { contingent } = command;
  if (command.type === 'RecordDeparture') {
    return progress.departedAt === null ? [{ type: 'ContingentDeparted', contingent }] : [];
  }
  if (command.type === 'RecordFirstArrival') {
    return progress.arrivedFirstAt === null ? [{ type: 'ContingentArrivedFirst', contingent }] : [];
  }
  return progress.closedAt === null ? [{ type: 'ContingentClosed', contingent }] : [];
}

function planMovement(
  contingents: readonly Contingent[],
  state: MovementState,
  facts: MovementFacts,
  moment: Moment,
): MovementEvent[] {
  const fresh = contingents.filter((contingent) => !state.progress[contingent.id]);
  const run = runOf(state, facts, moment.chance);
  run.start = moment.at;
  const plan = planBatch(run, [...fresh].sort(byRank));
  const byId = new Map(fresh.map((contingent) => [contingent.id, contingent]));
  const events: MovementEvent[] = [];
  plan.arrivals.forEach((arrival, index) => {
    const ordered = byId.get(arrival.contingent);
    const reason = plan.reasons[index];
    if (ordered && reason) {
      events.push({ type: 'MovementPlanned', contingent: ordered.id, ordered, arrival, reason });
    }
  });
  for (const { contingent, reason } of plan.unreachable) events.push({ type: 'MovementUnreachable', contingent, reason });
  keepAtHand({ state, run, chance: moment.chance, planned: state.orders.length + plan.arrivals.length });
  return events;
}

interface RunAtHand {
  readonly state: MovementState;
  readonly run: Run;
  readonly chance: Chance;
  readonly planned: number;
}

/** As many as may be played in turn (a branch beside its trunk) without working any out again. */
const RUNS_AT_HAND = 4;

/**
 * The runs that go with the states last planned for, kept only to save working them out again. Few and by turns: in a map
 * by state the timetables of replicates that are over would outlive them, since what hangs on a long-lived weak map is
 * not freed before a full collection.
 */
const atHand: (RunAtHand | undefined)[] = new Array<undefined>(RUNS_AT_HAND).fill(undefined);
let nextPlace = 0;

function keepAtHand(made: RunAtHand): void {
  const known = atHand.findIndex((one) => one?.state === made.state);
  if (known >= 0) {
    atHand[known] = made;
    return;
  }
  atHand[nextPlace] = made;
  nextPlace = (nextPlace + 1) % RUNS_AT_HAND;
}

/** The timetable as it stands: at hand, or worked out again from the orders (a fork, a state loaded from a log). */
function runOf(state: MovementState, facts: MovementFacts, chance: Chance): Run {
  const known = atHand.find((one) => one?.state === state);
  if (known && known.run.network === facts.network && known.chance === chance && known.planned === state.orders.length) {
    return known.run;
  }
  const conditions = sampleConditions(facts.sampled ? chance : undefined, facts.network.factors, facts.network);
  const run = new Run(facts.network, { conditions, start: 0 });
  for (const order of state.orders) {
    run.start = order.at;
    planBatch(run, [order.contingent]);
  }
  return run;
}
