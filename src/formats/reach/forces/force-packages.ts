import type { World } from '../../../chain/world.ts';
import { isWithinPeriod } from '../../../facts/index.ts';
import { findUnit } from '../../../force/index.ts';
import type { PoolEntry, Unit } from '../../../words/forces.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Interval } from '../../../words/time.ts';
import { type Moved, movedForce } from './moved-forces.ts';
import { fits, type NamedForce, partOf, placeName, type Search, sentOf } from './named-force.ts';
import { presentForces } from './present-forces.ts';

/** Every force of a kind that could go: from the books of readiness, from presence, and what the run has moved. */
export function forcesOf(search: Search, moved: readonly Moved[]): readonly NamedForce[] {
  const { world, wanted } = search;
  const gone = new Set(moved.map(({ unit }) => unit));
  const entries = world.force.pools.flatMap((entry): Ready[] => {
    if (entry.component !== 'land' || !isWithinPeriod(entry, world.outcome.date) || gone.has(entry.unit)) return [];
    const unit = findUnit(world.force, entry.unit);
    return unit ? [{ entry, unit }] : [];
  });
  const ready = wanted.together ? readiestTogether(search, entries) : entries.flatMap((one) => fromPool(search, one));
  return [...ready, ...presentForces(search), ...moved.flatMap((one) => movedForce(search, one))];
}

/** The same without foreign presence in some allies. What the run has sent there counts as presence too. */
export function withoutPresence(forces: readonly NamedForce[], allies: readonly StateId[]): readonly NamedForce[] {
  return forces.filter(({ presentIn }) => presentIn === undefined || !allies.includes(presentIn));
}

/** An entry of a book of readiness with its unit. */
interface Ready {
  readonly entry: PoolEntry;
  readonly unit: Unit;
}

/** Lead and framework nations' land forces by notice until they are enough: those of the indicator. They close as one. */
function readiestTogether({ world, wanted }: Search, entries: readonly Ready[]): NamedForce[] {
  const ready = entries
    .filter(({ entry }) => entry.role !== 'contributor')
    .sort((a, b) => a.entry.noticeToMoveHours.p50 - b.entry.noticeToMoveHours.p50 || (a.entry.id < b.entry.id ? -1 : 1));
  const taken: Ready[] = [];
  let people = 0;
  for (const one of ready) {
    if (people >= wanted.leastPersonnel) break;
    taken.push(one);
    people += one.entry.personnel;
  }
  const [first] = taken;
  if (!first || people < wanted.leastPersonnel) return [];
  const slowest = (of: keyof Interval) => Math.max(...taken.map(({ entry }) => entry.noticeToMoveHours[of]));
  const notice = { p10: slowest('p10'), p50: slowest('p50'), p90: slowest('p90') };
  const parts = taken.map(({ entry, unit }) => partOf(world, unit, entry.personnel, notice));
  const units = taken.map(({ unit }) => `${unit.nation} ${unit.name}`).join(', ');
  const says = { en: `at highest readiness, together: ${units}`, fr: `les plus disponibles, ensemble\u00a0: ${units}` };
  const { source } = taken.find(({ entry }) => entry.noticeToMoveHours.p50 === notice.p50)?.entry ?? first.entry;
  const readyBy = {
    says: `the slowest of rows ${taken.map(({ entry }) => entry.id).join(', ')} of data/forces/pools.json`,
    source,
  };
  return [{ id: `readiest-${wanted.id}`, parts, modes: wanted.modes, says, source: first.entry.source, readyBy }];
}

function fromPool({ world, wanted }: Search, { entry, unit }: Ready): NamedForce[] {
  if (!fits(wanted, unit.type, entry.personnel)) return [];
  const parts = [partOf(world, unit, sentOf(wanted, entry.personnel), entry.noticeToMoveHours)];
  const [name, place] = [`${entry.nation} ${unit.name} (${entry.pool})`, placeName(world, unit.origin)];
  const says = { en: `${name}, from ${place}`, fr: `${name}, depuis ${place}` };
  const readyBy = { says: `row ${entry.id} of data/forces/pools.json`, source: entry.source };
  return [{ id: `pool/${entry.id}`, parts, modes: wanted.modes, says, source: entry.source, readyBy }];
}

/** The allies that the scenario's demand names: those that joined after its day. Nobody where no demand is made. */
export function alliesUnderDemand({ data, scenario, outcome }: World): readonly StateId[] {
  const after = scenario.demandAfter;
  if (after === undefined) return [];
  return outcome.allies.filter((state) => {
    const rows = data.memberships.filter((row) => row.organisation === scenario.alliance && row.state === state);
    return rows.some((row) => isWithinPeriod(row, outcome.date) && row.from > after);
  });
}
