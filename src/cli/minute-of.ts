import type { World } from '../chain/world.ts';
import { minutesBetween } from '../kernel/calendar.ts';
import { WrongUsage } from './exit.ts';

/** The minute of the scenario at `time`, as `--at` gives it. @throws WrongUsage unless it lies between STARTEX and ENDEX */
export function minuteOf({ start, end }: World['scenario'], time: string): number {
  let minutes: number;
  try {
    minutes = minutesBetween(start, time);
  } catch {
    throw new WrongUsage(`--at: "${time}" is not a time; write YYYY-MM-DDTHH:MMZ`);
  }
  if (minutes < 0) throw new WrongUsage(`--at: ${time} lies before STARTEX, ${start}`);
  if (minutes > minutesBetween(start, end)) throw new WrongUsage(`--at: ${time} lies after ENDEX, ${end}`);
  return minutes;
}
