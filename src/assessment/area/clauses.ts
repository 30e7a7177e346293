import type { StateId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';

/**
 * The words of Article 6, clause by clause, with their days. The protocol of 1951 on Greece and Türkiye replaced the text: it
 * entered into force on 15 February 1952, which we take. By its own Article 2 the new words counted from the day on which
 * Türkiye deposited its accession, the 18th; sources differ by these three days.
 */
export interface AreaClause {
  readonly id: 'territory' | 'turkiye' | 'algeria' | 'islands' | 'occupied-areas' | 'seas';
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly says: string;
  /** What it protects at sea, where that is named. */
  readonly lists?: readonly string[];
  readonly source: string;
}

/** The day on which the treaty entered into force: before it there is no area, and no Party. */
export const ENTRY_INTO_FORCE: IsoDate = '1949-08-24';

/** The state whose whole territory the second version names. */
export const NAMED_STATE: StateId = 'TR';

export const AREA_CLAUSES: readonly AreaClause[] = [
  {
    id: 'territory',
    from: ENTRY_INTO_FORCE,
    to: null,
    says: 'territory of a Party in Europe or North America',
    source: 'uk-parliament-north-atlantic-treaty',
  },
  {
    id: 'algeria',
    from: ENTRY_INTO_FORCE,
    to: '1962-07-02',
    says: 'the Algerian departments of France (without effect from 3 July 1962)',
    source: 'emory-article-6',
  },
  { id: 'turkiye', from: '1952-02-15', to: null, says: 'the territory of Türkiye', source: 'emory-article-6' },
  {
    id: 'islands',
    from: ENTRY_INTO_FORCE,
    to: null,
    says: 'islands under the jurisdiction of a Party in the North Atlantic area north of the Tropic of Cancer',
    source: 'us-statutes-63-article-6-1949',
  },
  {
    id: 'occupied-areas',
    from: ENTRY_INTO_FORCE,
    to: null,
    says: "a Party's forces in areas of Europe where occupation forces stood when the treaty took effect",
    source: 'us-statutes-63-article-6-1949',
  },
  {
    id: 'seas',
    from: ENTRY_INTO_FORCE,
    to: '1952-02-14',
    says: 'vessels and aircraft of a Party in the North Atlantic area north of the Tropic of Cancer',
    lists: ['vessel', 'aircraft'],
    source: 'us-statutes-63-article-6-1949',
  },
  {
    id: 'seas',
    from: '1952-02-15',
    to: null,
    lists: ['forces', 'vessel', 'aircraft'],
    says: "a Party's forces, vessels and aircraft in or over the Mediterranean Sea or the North Atlantic area north of the Tropic of Cancer",
    source: 'uk-parliament-north-atlantic-treaty',
  },
];

/** The clause in force on a day, if any. */
export function findClause(id: AreaClause['id'], date: IsoDate): AreaClause | undefined {
  return AREA_CLAUSES.find((clause) => clause.id === id && clause.from <= date && (clause.to === null || date <= clause.to));
}
