import type { MovementMode, PlannedSerial } from '../../../../movement/index.ts';
import type { Minutes } from '../../../../words/time.ts';

/** A time in which some serial of a package is on the way by one mode. */
export interface Bar {
  readonly from: Minutes;
  readonly to: Minutes;
  readonly legs: number;
}

/** All of a package that moves by one mode. */
export interface Lane {
  readonly mode: MovementMode;
  readonly bars: readonly Bar[];
}

/** The lanes of each package by id, the mode that begins first at the top; legs of one mode that meet are one bar. */
export function lanesByPackage(serials: readonly PlannedSerial[]): ReadonlyMap<string, readonly Lane[]> {
  const legs = new Map<string, Map<MovementMode, Bar[]>>();
  for (const { contingent, legs: own } of serials) {
    const modes = legs.get(contingent) ?? new Map<MovementMode, Bar[]>();
    legs.set(contingent, modes);
    for (const { mode, departAt, arriveAt } of own) {
      const bars = modes.get(mode) ?? [];
      modes.set(mode, bars);
      bars.push({ from: departAt, to: arriveAt, legs: 1 });
    }
  }
  return new Map([...legs].map(([id, modes]) => [id, lanesOf(modes)]));
}

function lanesOf(modes: ReadonlyMap<MovementMode, readonly Bar[]>): Lane[] {
  const lanes = [...modes].map(([mode, bars]): Lane => ({ mode, bars: joined(bars) }));
  return lanes.sort((a, b) => startOf(a) - startOf(b) || (a.mode < b.mode ? -1 : 1));
}

const startOf = ({ bars }: Lane): Minutes => bars[0]?.from ?? 0;

function joined(bars: readonly Bar[]): Bar[] {
  const found: Bar[] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = found.at(-1);
    if (last === undefined || bar.from > last.to) found.push(bar);
    else found[found.length - 1] = { from: last.from, to: Math.max(last.to, bar.to), legs: last.legs + bar.legs };
  }
  return found;
}
