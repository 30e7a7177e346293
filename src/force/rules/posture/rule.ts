import type { ForcePresence } from '../../../words/forces.ts';
import type { StateId } from '../../../words/ids.ts';
import type { IsoDate } from '../../../words/time.ts';
import type { Reason } from '../../../words/verdict.ts';

/** Forces on one country's soil on a day. `rows` bear every figure. */
export interface CountryStrength {
  readonly country: StateId;
  /** Forces of others. */
  readonly foreign: number;
  /** The country's own forces, all services. */
  readonly own: number;
  readonly rows: readonly ForcePresence[];
}

/**
 * How far the demand reaches. `all-foreign`: no forces but their own. `old-members`: only forces of states outside
 * `allies` go; a contingent of one of them on another's soil stays.
 */
export type WithdrawalReading = 'all-foreign' | 'old-members';

export interface WithdrawalOutcome {
  readonly reading: WithdrawalReading;
  readonly before: readonly CountryStrength[];
  readonly after: readonly CountryStrength[];
  readonly withdrawn: readonly ForcePresence[];
  readonly remaining: readonly ForcePresence[];
  readonly withdrawnPersonnel: number;
  readonly remainingForeign: number;
  readonly remainingOwn: number;
  /** Countries of `allies` that host no foreign forces on that day: nothing would change there. */
  readonly unaffected: readonly StateId[];
  readonly reason: Reason;
}

/** Strength on each country's soil on a day, in code-unit order of country. Countries without a row are absent. */
export function strengthInPlace(presence: readonly ForcePresence[], date: IsoDate): readonly CountryStrength[] {
  const rows = presence.filter((row) => row.from <= date && (row.to === null || date <= row.to));
  const countries = [...new Set(rows.map((row) => row.country))].sort(compare);
  return countries.map((country) => strengthOf(country, rows));
}

/** What would stand on the soil of `allies` on a day if forces not their own were withdrawn, by either reading. */
export function postureIfWithdrawn(
  presence: readonly ForcePresence[],
  allies: readonly StateId[],
  date: IsoDate,
  reading: WithdrawalReading = 'all-foreign',
): WithdrawalOutcome {
  const concerned = [...new Set(allies)].sort(compare);
  const rows = strengthInPlace(presence, date).flatMap((strength) => (concerned.includes(strength.country) ? strength.rows : []));
  const goes = (row: ForcePresence): boolean =>
    row.sender !== row.country && (reading === 'all-foreign' || !concerned.includes(row.sender));
  const withdrawn = rows.filter(goes);
  const remaining = rows.filter((row) => !goes(row));
  const before = concerned.map((country) => strengthOf(country, rows));
  const after = concerned.map((country) => strengthOf(country, remaining));
  const withdrawnPersonnel = total(withdrawn);
  return {
    reading,
    before,
    after,
    withdrawn,
    remaining,
    withdrawnPersonnel,
    remainingForeign: total(remaining.filter((row) => row.sender !== row.country)),
    remainingOwn: total(remaining.filter((row) => row.sender === row.country)),
    unaffected: before.filter((strength) => strength.foreign === 0).map((strength) => strength.country),
    reason: {
      says: `About ${withdrawnPersonnel} foreign personnel in ${withdrawn.length} deployments would leave the soil of ${concerned.length} allies (${date})`,
      result: reading,
      because: withdrawn.map(reasonOf),
      wouldChange:
        reading === 'all-foreign'
          ? 'read as binding only those who were members before, contingents of these allies on each other’s soil would stay'
          : 'read as emptying these countries of all foreign forces, their contingents on each other’s soil would leave too',
    },
  };
}

function strengthOf(country: StateId, all: readonly ForcePresence[]): CountryStrength {
  const rows = all.filter((row) => row.country === country);
  return {
    country,
    foreign: total(rows.filter((row) => row.sender !== country)),
    own: total(rows.filter((row) => row.sender === country)),
    rows,
  };
}

function reasonOf(row: ForcePresence): Reason {
  return { says: `${row.unit} (${row.sender} in ${row.country}, ${row.framework}): ${row.personnel}`, source: row.source };
}

function total(rows: readonly ForcePresence[]): number {
  return rows.reduce((sum, row) => sum + row.personnel, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
