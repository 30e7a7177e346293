import { costAt, groupsOf, type TinyInstance, type TinyPackage } from './tiny-instance.ts';
import type { TripOption } from './trip-options.ts';

/** One serial: when each operation of its option begins. */
export interface TinyTrip {
  readonly option: TripOption;
  readonly starts: readonly number[];
}

export function costOf(tiny: TinyInstance, trips: readonly TinyTrip[]): number {
  const closed = tiny.packages.map((_, index) => Math.max(...trips.filter(({ option }) => option.package === index).map(endOf)));
  let cost = 0;
  for (const indexes of groupsOf(tiny)) {
    const members = indexes.map((index) => tiny.packages[index] as TinyPackage);
    cost += costAt(members, Math.max(...indexes.map((index) => closed[index] as number)));
  }
  return cost;
}

/** When its load is there, and its carrier empty. */
export function endOf({ option, starts }: TinyTrip): number {
  return (starts.at(-1) as number) + (option.operations.at(-1)?.lagSteps as number);
}
