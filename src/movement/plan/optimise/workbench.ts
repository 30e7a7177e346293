import type { Arrival, Contingent } from '../../../words/forces.ts';
import type { Reason } from '../../../words/verdict.ts';
import type { GroupWay } from '../choose-way.ts';
import type { MovementPlan, PlannedSerial, Unreachable } from '../movement-plan.ts';
import type { Run } from '../run.ts';
import { placeContingent } from '../schedule-movements.ts';

/** A contingent as it stands in the timetable: its serials, and what they hold (lane, from, to, serial of its own). */
export interface Placement {
  readonly contingent: Contingent;
  readonly ways: readonly GroupWay[];
  readonly serials: readonly PlannedSerial[];
  readonly holds: readonly number[];
  /** The same as the timetable has it: lane, from, to. */
  readonly spans: readonly number[];
  /** What lift carries for it: lane, from, to, pickup, delivery. */
  readonly carried: readonly number[];
  readonly waits: ReadonlyMap<number, number>;
  readonly arrival: Arrival;
  readonly reason: Reason;
}

/** Places contingents in a timetable, takes them out and puts them back, in any order. */
export class Workbench {
  readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  /** Places a contingent in what the timetable has left. */
  place(contingent: Contingent, ways: readonly GroupWay[]): Placement {
    const { run } = this;
    run.waits.clear();
    const { arrival, reason } = placeContingent(run, contingent, ways);
    const holds = run.timetable.takeRecord();
    const serials = run.serials.splice(0);
    const carried = run.carried.splice(0);
    return { contingent, ways, serials, holds, spans: spansOf(holds), carried, waits: new Map(run.waits), arrival, reason };
  }

  takeOut({ spans, carried }: Placement): void {
    const { timetable, diary } = this.run;
    for (let i = 0; i < carried.length; i += 5) diary.remove(carried[i] as number, carried[i + 1] as number);
    for (let i = 0; i < spans.length; i += 3) {
      timetable.release(spans[i] as number, spans[i + 1] as number, spans[i + 2] as number);
    }
  }

  putBack({ spans, carried }: Placement): void {
    const { timetable, diary } = this.run;
    for (let i = 0; i < carried.length; i += 5) {
      const [lane, from, to, pickup, delivery] = carried.slice(i, i + 5) as [number, number, number, number, number];
      diary.carry(lane, from, to, pickup, delivery);
    }
    for (let i = 0; i < spans.length; i += 3)
      timetable.hold(spans[i] as number, spans[i + 1] as number, spans[i + 2] as number, 0);
    timetable.takeRecord();
  }
}

/** Lane, from, to of what holds anything at all. */
export function spansOf(holds: readonly number[]): number[] {
  const spans: number[] = [];
  for (let i = 0; i < holds.length; i += 4) {
    const [lane, from, to] = [holds[i] as number, holds[i + 1] as number, holds[i + 2] as number];
    if (to > from) spans.push(lane, from, to);
  }
  return spans;
}

/** The plan that placements make together, serials and reservations numbered through. */
export function planOf(placements: readonly Placement[], unreachable: readonly Unreachable[]): MovementPlan {
  const serials: PlannedSerial[] = [];
  const reservations: number[] = [];
  const waits = new Map<number, number>();
  for (const { serials: mine, holds, waits: waited } of placements) {
    for (let i = 0; i < holds.length; i += 4) {
      const row = [holds[i] as number, holds[i + 1] as number, holds[i + 2] as number];
      reservations.push(...row, (holds[i + 3] as number) + serials.length);
    }
    serials.push(...mine);
    for (const [resource, minutes] of waited) waits.set(resource, (waits.get(resource) ?? 0) + minutes);
  }
  return {
    serials,
    reservations,
    arrivals: placements.map((placement) => placement.arrival),
    reasons: placements.map((placement) => placement.reason),
    unreachable,
    waits,
    waitsOf: placements.map((placement) => placement.waits),
  };
}
