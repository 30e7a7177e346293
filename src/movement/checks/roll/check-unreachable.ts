import type { CargoKind } from '../../cargo/movement-package.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { type FoundWay, findWay } from './find-way.ts';

const WORDS: Readonly<Record<CargoKind, string>> = {
  passengers: 'its people',
  wheeled: 'its wheeled vehicles',
  'wheeled-heavy': 'its heavy wheeled vehicles',
  tracked: 'its tracked vehicles',
  containers: 'its containers',
  warship: 'the ship itself',
};

/**
 * Who is told to be unreachable is so: some of its load can go by none of its modes. People may also fly, or ride with
 * vehicles that go by land.
 */
export function checkUnreachable(held: HeldPlan, unreachable: readonly string[]): string[] {
  return unreachable.flatMap((id) => {
    const ways = waysOf(held, id);
    if (!ways) return [];
    const how = ways.length === 0 ? 'nothing of it has to go by itself' : ways.join(', ');
    return [`${id} is told to be unreachable, but ${how}`];
  });
}

/** How each kind of its load could go; undefined where one cannot, or where the network has not both its ends. */
function waysOf(held: HeldPlan, id: string): string[] | undefined {
  const owner = held.owners.get(id);
  if (!owner || held.nodeOf(owner.origin) < 0 || held.nodeOf(owner.destination) < 0) return undefined;
  const groups = held.groupsOf(id);
  let rides = groups.some((group) => group.kind === 'warship');
  const says: string[] = [];
  for (const group of groups) {
    const people = group.kind === 'passengers';
    const modes = people && !owner.modes.includes('air') ? [...owner.modes, 'air' as const] : owner.modes;
    let found: FoundWay | undefined;
    for (const mode of modes) {
      const way = findWay(held, owner, group, mode);
      found ??= way;
      if (way && !people && (mode === 'road' || mode === 'rail')) rides = true;
    }
    if (found) says.push(`${WORDS[group.kind]} could go by ${found.mode} from ${found.from} to ${found.to}`);
    else if (people && rides) says.push('its people could ride along');
    else return undefined;
  }
  return says;
}
