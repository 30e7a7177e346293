import { contingentOf, findUnit, type TransportMode } from '../../../force/index.ts';
import { type MovementPlan, scheduleMovements } from '../../../movement/index.ts';
import type { PoolEntry } from '../../../words/forces.ts';
import type { StateId } from '../../../words/ids.ts';
import type { NodeKind } from '../../../words/network.ts';
import type { Reason } from '../../../words/verdict.ts';
import { defineIndicator, type IndicatorRow } from '../../define.ts';
import type { OutcomeFacts } from '../../facts.ts';

/** People in what is counted as a brigade: the land core of the standing force, about 3,500 in 2022. */
const BRIGADE_PEOPLE = 3000;
/** Where a brigade can assemble, best first. */
const ASSEMBLY: readonly NodeKind[] = ['assembly-area', 'railhead', 'port', 'junction'];

interface Brigade {
  readonly entries: readonly PoolEntry[];
  readonly notice: { p10: number; p50: number; p90: number };
}

/** Hours until the land brigade at highest readiness could stand in each ally, alone on the network, from activation. */
export const hoursToBrigade = defineIndicator({
  id: 'hours-to-brigade',
  title: 'Hours until a brigade can stand',
  measure(_picture, facts) {
    const brigade = readiestBrigade(facts);
    if (brigade === null) return { indicator: 'hours-to-brigade', unit: 'hours', rows: [] };
    const rows = facts.allies.map((ally) => rowFor(ally, brigade, facts));
    return { indicator: 'hours-to-brigade', unit: 'hours', rows };
  },
});

/** The pool entries that make up a brigade soonest: lead and framework nations' land forces by notice to move. */
function readiestBrigade(facts: OutcomeFacts): Brigade | null {
  const ready = facts.force.pools
    .filter((entry) => entry.from <= facts.date && (entry.to === null || entry.to >= facts.date))
    .filter(
      (entry) => entry.component === 'land' && entry.role !== 'contributor' && findUnit(facts.force, entry.unit) !== undefined,
    )
    .sort((a, b) => a.noticeToMoveHours.p50 - b.noticeToMoveHours.p50 || (a.id < b.id ? -1 : 1));
  const entries: PoolEntry[] = [];
  let people = 0;
  for (const entry of ready) {
    if (people >= BRIGADE_PEOPLE) break;
    entries.push(entry);
    people += entry.personnel;
  }
  if (people < BRIGADE_PEOPLE) return null;
  const slowest = (of: 'p10' | 'p50' | 'p90') => Math.max(...entries.map((entry) => entry.noticeToMoveHours[of]));
  return { entries, notice: { p10: slowest('p10'), p50: slowest('p50'), p90: slowest('p90') } };
}

function rowFor(ally: StateId, brigade: Brigade, facts: OutcomeFacts): IndicatorRow {
  const id = `brigade/${ally}`;
  const made: Reason[] = brigade.entries.map((entry) => ({
    says: `${entry.nation} ${entry.unit} (${entry.pool}), ${entry.personnel} people, notice ${entry.noticeToMoveHours.p10}-${entry.noticeToMoveHours.p90} h`,
    source: entry.source,
  }));
  const places = assemblyNodes(ally, facts);
  if (places.length === 0) return without(ally, { id, says: `no place of assembly in ${ally} is in the network`, because: made });
  const refused: Reason[] = [];
  for (const destination of places) {
    const plan = moveTo(destination, brigade, facts);
    if (plan.unreachable.length > 0) {
      refused.push({
        says: `no way for the whole brigade to ${destination}`,
        because: plan.unreachable.map((one) => one.reason),
      });
      continue;
    }
    const moveHours = closureOf(plan) / 60;
    const firstHours = Math.min(...plan.arrivals.map((arrival) => arrival.arriveFirstAt)) / 60;
    const { p10, p50, p90 } = brigade.notice;
    const interval = { p10: p10 + moveHours, p50: p50 + moveHours, p90: p90 + moveHours };
    return {
      key: ally,
      figures: { moveHours, firstHours },
      interval,
      reason: {
        id,
        says: `${ally}: ${Math.round(interval.p10)} to ${Math.round(interval.p90)} hours from activation to a brigade at ${destination}`,
        wouldChange: 'other forces on the same routes, earlier warning, permissions refused: none of them is in this figure',
        because: [
          ...made,
          { says: 'moved alone on the network under median conditions', source: 'judgement', because: plan.reasons },
          ...refused,
        ],
      },
    };
  }
  return without(ally, { id, says: `no way for the whole brigade to any of ${places.join(', ')}`, because: refused });
}

/** Up to this share of tracked vehicles a unit marches; beyond, it goes as its type prefers (by rail). */
const TRACKED_SHARE_TO_MARCH = 0.1;
const MARCH: readonly TransportMode[] = ['road', 'rail', 'sea'];

function moveTo(destination: string, brigade: Brigade, facts: OutcomeFacts): MovementPlan {
  const contingents = brigade.entries.flatMap((entry) => {
    const unit = findUnit(facts.force, entry.unit);
    if (!unit) return [];
    const own = contingentOf(unit, destination, 0, facts.force.factors, { priority: 1 });
    const { wheeledVehicles, trackedVehicles } = own.cargo;
    const marches = trackedVehicles <= TRACKED_SHARE_TO_MARCH * (wheeledVehicles + trackedVehicles);
    return [marches ? { ...own, modes: MARCH } : own];
  });
  return scheduleMovements(contingents, facts.movement.network, { start: 0 });
}

const closureOf = (plan: MovementPlan): number => Math.max(...plan.arrivals.map((arrival) => arrival.arriveCompleteAt));

function without(ally: StateId, reason: Reason): IndicatorRow {
  return { key: ally, figures: { moveHours: null, firstHours: null }, interval: null, reason };
}

/** Where to try, best kind first, one of each kind. */
function assemblyNodes(ally: StateId, facts: OutcomeFacts): string[] {
  return ASSEMBLY.flatMap((kind) => facts.nodes.find((node) => node.country === ally && node.kind === kind)?.id ?? []);
}
