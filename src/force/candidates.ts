import type { Component, PoolEntry, Unit } from '../words/forces.ts';
import type { StateId } from '../words/ids.ts';
import type { Interval, IsoDate } from '../words/time.ts';
import { type ForceFactors, type ForceFacts, getTypeFactors } from './facts.ts';
import { minutesInterval } from './rules/notice/rule.ts';

/** A unit that force generation may take: from a pool, or from a nation's own book. */
export interface Candidate {
  readonly unit: Unit;
  /** `national` where the unit stands in no pool. */
  readonly pool: string;
  readonly poolEntry: string | null;
  readonly role: PoolEntry['role'];
  readonly personnel: number;
  readonly noticeMinutes: Interval;
  /** Source of the entry or unit. */
  readonly source: string;
}

const ROLE_RANK: Readonly<Record<PoolEntry['role'], number>> = { lead: 0, framework: 1, contributor: 2 };

/**
 * All candidates on a day, pool entries first, in code-unit order of id. A unit may appear more than once, by pool. An
 * entry whose unit is not in the book of units leaves from its nation's hub; entries of nations without a hub are left out. A
 * unit that stands in a pool at another time only is not offered now: its nation does not hold it ready.
 */
export function listCandidates(facts: ForceFacts, date: IsoDate): readonly Candidate[] {
  const units = new Map(facts.units.map((unit) => [unit.id, unit]));
  const candidates: Candidate[] = [];
  const pooled = new Set<string>();
  for (const entry of facts.pools) {
    if (entry.from > date || (entry.to !== null && entry.to < date)) continue;
    const unit = units.get(entry.unit) ?? unitOfEntry(entry, facts.factors);
    if (!unit) continue;
    pooled.add(unit.id);
    candidates.push({
      unit,
      pool: entry.pool,
      poolEntry: entry.id,
      role: entry.role,
      personnel: entry.personnel,
      noticeMinutes: minutesInterval(entry.noticeToMoveHours),
      source: entry.source,
    });
  }
  const ofOtherTimes = new Set(facts.pools.map((entry) => entry.unit));
  for (const unit of facts.units) {
    if (!pooled.has(unit.id) && !ofOtherTimes.has(unit.id)) candidates.push(nationalCandidate(unit, facts.factors));
  }
  return candidates;
}

/** A unit from a nation's own book, with the readiness of its type. Throws RangeError for an undeclared type. */
export function nationalCandidate(unit: Unit, factors: ForceFactors): Candidate {
  return {
    unit,
    pool: 'national',
    poolEntry: null,
    role: 'contributor',
    personnel: unit.personnel,
    noticeMinutes: minutesInterval(getTypeFactors(factors, unit.type).readinessHours),
    source: unit.source,
  };
}

export function roleRank(candidate: Candidate): number {
  return candidate.poolEntry === null ? 3 : ROLE_RANK[candidate.role];
}

/** A unit by id, from the book of units or, by the id of its entry, from a pool of any date. */
export function findUnit(facts: Pick<ForceFacts, 'units' | 'pools' | 'factors'>, id: string): Unit | undefined {
  const booked = facts.units.find((unit) => unit.id === id);
  if (booked) return booked;
  const entry = facts.pools.find((one) => one.id === id);
  return entry ? unitOfEntry(entry, facts.factors) : undefined;
}

/** Node that a nation's forces leave from when nothing nearer is known. */
export function findHub(factors: ForceFactors, nation: StateId): string | undefined {
  return factors.hubs.find((hub) => hub.nation === nation)?.node;
}

function unitOfEntry(entry: PoolEntry, factors: ForceFactors): Unit | undefined {
  const origin = findHub(factors, entry.nation);
  if (origin === undefined) return undefined;
  return {
    id: entry.id,
    nation: entry.nation,
    name: entry.unit,
    component: entry.component,
    type: defaultType(factors, entry.component),
    personnel: entry.personnel,
    origin,
    source: entry.source,
    asOf: entry.asOf,
    confidence: entry.confidence,
  };
}

function defaultType(factors: ForceFactors, component: Component): string {
  return factors.defaultTypes[component];
}
