import type { Chance } from '../../../kernel/chance.ts';
import type { BorderPermission } from '../../../words/network.ts';
import { wholeBetween } from './map/rows.ts';

export type FilePermission = Pick<BorderPermission, 'nation' | 'mode' | 'hours'>;

const MODES = ['road', 'rail', 'air'] as const;
const LEAST_HOURS = 12;
const MOST_HOURS = 120;

/** A row for each nation and mode: 12 to 120 hours in the middle, half and half as much again at the ends; or no hours at all. */
export function drawPermissions(nations: readonly string[], on: boolean, chance: Chance): FilePermission[] {
  return nations.flatMap((nation) =>
    MODES.map((mode) => {
      const stream = chance.stream('family/permission', nation, mode);
      const p50 = on ? wholeBetween(stream, LEAST_HOURS, MOST_HOURS) : 0;
      return { nation, mode, hours: { p10: Math.round(p50 * 0.5), p50, p90: Math.round(p50 * 1.5) } };
    }),
  );
}
