import type { CrisisEvent } from '../../../src/crisis.ts';
import type { Entry } from '../../../src/kernel/log.ts';
import type { Arrival, Contingent } from '../../../src/words/forces.ts';
import type { Minutes } from '../../../src/words/time.ts';

interface Travel {
  readonly readyAt: Minutes;
  readonly steps: Minutes[];
}

/** Contingents that leave or arrive before they can, and units that go more than once. */
export function checkMovements(log: readonly Entry<CrisisEvent>[]): string[] {
  const travels = new Map<string, Travel>();
  const sent = new Set<string>();
  const wrong: string[] = [];
  for (const { seq, at, event } of log) {
    const say = (what: string) => wrong.push(`entry ${seq}: ${what}`);
    if (event.type === 'ContingentReady') {
      const { id, unit } = event.contingent;
      for (const name of new Set([id, unit])) if (sent.has(name)) say(`${name} goes twice`);
      sent.add(id).add(unit);
    }
    if (event.type === 'MovementPlanned') {
      if (travels.has(event.contingent)) say(`${event.contingent} is planned twice`);
      travels.set(event.contingent, { readyAt: event.ordered.readyAt, steps: [] });
      for (const what of checkPlan(event.ordered, event.arrival)) say(`${event.contingent} ${what}`);
    }
    if (isStep(event)) {
      const travel = travels.get(event.contingent);
      const before = travel?.steps.at(-1) ?? travel?.readyAt;
      if (!travel || before === undefined) say(`${event.contingent}: ${event.type} without a plan`);
      else if (at < before) say(`${event.contingent}: ${event.type} at ${at}, before ${before}`);
      else if (STEPS[travel.steps.length] !== event.type) say(`${event.contingent}: ${event.type} out of turn`);
      travel?.steps.push(at);
    }
  }
  return wrong;
}

const STEPS = ['ContingentDeparted', 'ContingentArrivedFirst', 'ContingentClosed'] as const;

function isStep(event: CrisisEvent): event is Extract<CrisisEvent, { type: (typeof STEPS)[number] }> {
  return STEPS.some((step) => step === event.type);
}

/** A force that was ordered before STARTEX may have left before it, so the plan is held against its readiness, not the clock. */
function checkPlan({ readyAt }: Contingent, arrival: Arrival): string[] {
  const { departFirstAt, arriveFirstAt, arriveCompleteAt, curve } = arrival;
  const times = [
    ['is ready', readyAt],
    ['departs', departFirstAt],
    ['arrives', arriveFirstAt],
    ['is complete', arriveCompleteAt],
  ] as const;
  const wrong = times.flatMap(([what, minutes], index) => {
    const before = times[index - 1];
    return before && minutes < before[1] ? [`${what} at ${minutes}, before it ${before[0]} at ${before[1]}`] : [];
  });
  const falls = curve.some((point, index) => {
    const before = curve[index - 1];
    return before && (point.at < before.at || point.personnel < before.personnel || point.tonnes < before.tonnes);
  });
  return falls ? [...wrong, 'has a curve of arrivals that falls'] : wrong;
}
