import type { CompiledNetwork, PlannedLeg, PlannedSerial } from '../../../../movement/index.ts';
import type { Minutes } from '../../../../words/time.ts';
import type { CertifiedPlan } from '../../certified-plan.ts';
import type { Step } from '../ways/step.ts';
import { seaWays } from './sea-ways.ts';

/** One leg of one serial with the course that it takes over the map. */
export interface CourseLeg {
  /** Index in the plan. */
  readonly serial: number;
  readonly leg: number;
  readonly load: PlannedSerial;
  readonly planned: PlannedLeg;
  /** Along arcs; else the great circle by air, and straight where local roads are not in the network. */
  readonly steps: readonly Step[];
  readonly course: 'arcs' | 'great-circle' | 'local-road';
}

interface Hold extends Step {
  readonly held: { readonly from: Minutes; readonly to: Minutes };
}

/**
 * All legs of a plan with their courses: by road and rail the arcs that the serial holds, or the one with which it shares a train;
 * by sea, where nothing is held, the shortest way.
 */
export function listCourses({ plan }: Pick<CertifiedPlan, 'plan'>, network: CompiledNetwork): CourseLeg[] {
  const holds = arcHolds(plan.reservations, network);
  const found = new Map<string, readonly Step[]>();
  const bySea = seaWays(network);
  const legs = plan.serials.flatMap((load, serial) => {
    const left = [...(holds.get(serial) ?? [])];
    return load.legs.map((planned, leg) => {
      const steps = planned.mode === 'sea' ? bySea(planned.from, planned.to) : takeSteps(planned, left, network);
      if (steps.length > 0 && planned.asset !== null) found.set(tripOf(planned), steps);
      return { serial, leg, load, planned, steps };
    });
  });
  return legs.map(({ steps: own, ...row }): CourseLeg => {
    const steps = own.length > 0 ? own : row.planned.asset === null ? [] : (found.get(tripOf(row.planned)) ?? []);
    if (row.planned.mode === 'air') return { ...row, steps: [], course: 'great-circle' };
    return { ...row, steps, course: steps.length > 0 ? 'arcs' : 'local-road' };
  });
}

/** The same for all serials on one carrier; on their own wheels each goes by itself. */
export function tripOf({ mode, from, to, departAt, asset, number }: PlannedLeg): string {
  return `${mode} ${from} ${to} ${departAt} ${asset} ${number}`;
}

/** What each serial holds of arcs, in the order of time. */
function arcHolds(reservations: readonly number[], { arcs }: CompiledNetwork): Map<number, Hold[]> {
  const holds = new Map<number, Hold[]>();
  for (let i = 0; i < reservations.length; i += 4) {
    const [lane, from, to, serial] = reservations.slice(i, i + 4) as [number, number, number, number];
    // arcs come first among the resources, with one lane in each direction
    if (lane >= 2 * arcs.length) continue;
    const hold = { arc: lane >> 1, direction: lane & 1, held: { from, to } };
    const known = holds.get(serial);
    if (known) known.push(hold);
    else holds.set(serial, [hold]);
  }
  for (const list of holds.values()) list.sort((a, b) => a.held.from - b.held.from);
  return holds;
}

/** Takes the arcs of a leg out of what its serial holds, one after the other from its start to its end; none where they do not lead there. */
function takeSteps({ mode, from, to }: PlannedLeg, left: Hold[], { arcs }: CompiledNetwork): Step[] {
  const steps: Step[] = [];
  const rest = [...left];
  for (let at = from; at !== to; ) {
    const next = rest.findIndex(({ arc, direction }) => {
      const row = arcs[arc];
      return row?.mode === mode && (direction === 0 ? row.from : row.to) === at;
    });
    const step = rest[next];
    if (step === undefined) return [];
    rest.splice(next, 1);
    steps.push(step);
    const row = arcs[step.arc];
    at = (step.direction === 0 ? row?.to : row?.from) ?? to;
  }
  left.splice(0, left.length, ...rest);
  return steps;
}
