import type { Interval } from '../../../words/time.ts';
import type { NodeHours, NodeWay, ReachDelay, ReachMode } from './reach-types.ts';

/** No spread: a figure that is taken as known. */
export const exactly = (hours: number): Interval => ({ p10: hours, p50: hours, p90: hours });

/**
 * The sum of delays that follow each other. Their declared spreads are taken as independent: the distances of p10 and p90 from
 * the middle add up by their squares. An approximation; adding the percentiles themselves would overstate it.
 */
export function addUp(delays: readonly Interval[]): Interval {
  let [middle, below, above] = [0, 0, 0];
  for (const { p10, p50, p90 } of delays) {
    middle += p50;
    below += (p50 - p10) * (p50 - p10);
    above += (p90 - p50) * (p90 - p50);
  }
  return { p10: Math.max(0, middle - Math.sqrt(below)), p50: middle, p90: middle + Math.sqrt(above) };
}

/** Time at a speed from an interval: the slowest speed gives the longest time. */
export function atSpeed(medianHours: number, speed: Interval): Interval {
  return { p10: (medianHours * speed.p50) / speed.p90, p50: medianHours, p90: (medianHours * speed.p50) / speed.p10 };
}

export function emptyHours(
  mode: ReachMode,
  nodes: number,
  withinKm = Infinity,
  wayTo: NodeHours['wayTo'] = unreachedWay,
): NodeHours {
  const unreached = () => new Float64Array(nodes).fill(Infinity);
  return { mode, p10: unreached(), p50: unreached(), p90: unreached(), withinKm, wayTo };
}

function unreachedWay(): never {
  throw new RangeError('no node is reached');
}

/** Delays with what each is, as `names` has them. */
export function named(names: readonly ReachDelay[], delays: readonly Interval[]): NodeWay['delays'] {
  return names.flatMap((on, index) => {
    const hours = delays[index];
    return hours === undefined ? [] : [{ on, hours }];
  });
}

/** Notes a way to a node if it is the soonest so far. */
export function note(hours: NodeHours, node: number, { p10, p50, p90 }: Interval): void {
  if (p50 >= (hours.p50[node] as number)) return;
  hours.p10[node] = p10;
  hours.p50[node] = p50;
  hours.p90[node] = p90;
}
