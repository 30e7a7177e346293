import type { StateId } from '../../../words/ids.ts';
import type { IsoDate } from '../../../words/time.ts';
import type { Reason } from '../../../words/verdict.ts';
import type { CommandArea } from '../../facts.ts';

/** The command that takes over forces arriving in `country` on `date`, with the row it rests on; undefined if none is known. */
export function findReceivingCommand(
  areas: readonly CommandArea[],
  country: StateId | undefined,
  date: IsoDate,
): { readonly command: string; readonly reason: Reason } | undefined {
  if (country === undefined) return undefined;
  const area = areas.find((row) => row.countries.includes(country) && row.from <= date && (row.to === null || date <= row.to));
  if (!area) return undefined;
  return {
    command: area.command,
    reason: { says: `forces in ${country} come under ${area.command} on ${date}`, source: area.source },
  };
}
