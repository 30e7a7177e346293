import { findUnit } from '../../force/index.ts';
import type { SeatMovement } from '../../formats/live-api/contract.ts';
import { evenTimes, neighboursOf, orientationWay } from '../../formats/view/orientation-way.ts';
import { createChance } from '../../kernel/chance.ts';
import { sampleConditions, scheduleMovements } from '../../movement/index.ts';
import { spreadOf } from '../../play/fan.ts';
import type { LiveExercise } from '../../play/live/exercise.ts';
import type { FeedItem } from '../../play/live/feed.ts';
import type { Arrival, Contingent } from '../../words/forces.ts';
import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';

const REPLICATES = 60;

export interface Planned {
  readonly ordered: Contingent;
  readonly arrival: Arrival;
  readonly at: Minutes;
}

type Interval = SeatMovement['first'];

/** Movements with ways and intervals. Worked out anew when further forces have been ordered. */
export class SeatMovements {
  readonly #exercise: LiveExercise;
  #known = 0;
  #intervals: ReadonlyMap<string, { first: Interval; complete: Interval }> = new Map();

  constructor(exercise: LiveExercise) {
    this.#exercise = exercise;
  }

  /** Those whose planning the seat has seen, and nothing of others. */
  of(seat: SeatId): SeatMovement[] {
    const { world, feed } = this.#exercise;
    const all = plannedIn(feed.since('control', 0));
    if (all.size !== this.#known) {
      this.#known = all.size;
      this.#intervals = intervalsOf([...all.values()], this.#exercise);
    }
    const nodes = new Map(world.data.nodes.map((node) => [node.id, node]));
    const neighbours = neighboursOf(world.data.arcs);
    return [...plannedIn(feed.since(seat, 0)).values()].flatMap(({ ordered, arrival }) => {
      const { departFirstAt, arriveCompleteAt } = arrival;
      const intervals = this.#intervals.get(ordered.id);
      const path = orientationWay(ordered, nodes, neighbours, (arriveCompleteAt - departFirstAt) / 60);
      if (!intervals || path.length === 0) return [];
      const { id: contingent, nation, personnel } = ordered;
      const known = findUnit(world.force, contingent);
      const unit = known?.name ?? ordered.unit;
      const unitType = known?.type ? { unitType: known.type } : {};
      const times = evenTimes(path, departFirstAt, arriveCompleteAt);
      return [{ contingent, nation, unit, personnel, ...unitType, path, times, ...intervals, replicates: REPLICATES }];
    });
  }
}

/** By contingent, as planned last. */
export function plannedIn(items: readonly FeedItem[]): Map<string, Planned> {
  const planned = new Map<string, Planned>();
  for (const item of items) {
    if (item.kind !== 'entry' || item.entry.event.type !== 'MovementPlanned') continue;
    const { contingent, ordered, arrival } = item.entry.event;
    planned.set(contingent, { ordered, arrival, at: item.at });
  }
  return planned;
}

/** Each replicate draws its own conditions and schedules all movements anew; readiness is as it was ordered. */
function intervalsOf(planned: readonly Planned[], { world, simulation }: LiveExercise) {
  const { network } = world.movement;
  const contingents = planned.map(({ ordered }) => ordered);
  const start = Math.min(...planned.map(({ at }) => at));
  const firsts = new Map<string, Minutes[]>(contingents.map(({ id }) => [id, []]));
  const completes = new Map<string, Minutes[]>(contingents.map(({ id }) => [id, []]));
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const conditions = sampleConditions(createChance(simulation.key.seed, replicate), network.factors, network);
    for (const arrival of scheduleMovements(contingents, network, { start, conditions }).arrivals) {
      firsts.get(arrival.contingent)?.push(arrival.arriveFirstAt);
      completes.get(arrival.contingent)?.push(arrival.arriveCompleteAt);
    }
  }
  const intervals = new Map<string, { first: Interval; complete: Interval }>();
  for (const { id } of contingents) {
    const first = spreadOf(id, 'minutes', firsts.get(id) ?? [], REPLICATES).interval;
    const complete = spreadOf(id, 'minutes', completes.get(id) ?? [], REPLICATES).interval;
    if (first && complete) intervals.set(id, { first, complete });
  }
  return intervals;
}
