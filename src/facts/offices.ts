import type { OrganisationId, StateId } from '../words/ids.ts';
import type { Office } from '../words/states.ts';
import type { IsoDate } from '../words/time.ts';
import type { FoedusData } from './foedus-data.ts';
import { isWithinPeriod } from './period.ts';

type Offices = Pick<FoedusData, 'offices'>;

/** Who held an office (`secretary-general` of `NATO`) on a day. On a day of handover: the one who came in. */
export function findHolder(data: Offices, office: string, of: OrganisationId | StateId, date: IsoDate): Office | undefined {
  let holder: Office | undefined;
  for (const row of data.offices) {
    if (row.office !== office || row.of !== of || !isWithinPeriod(row, date)) continue;
    if (holder === undefined || row.from > holder.from) holder = row;
  }
  return holder;
}

/** Every office that a person of this exact name held on a day. */
export function listOfficesHeldBy(data: Offices, holder: string, date: IsoDate): readonly Office[] {
  return data.offices.filter((row) => row.holder === holder && isWithinPeriod(row, date));
}
