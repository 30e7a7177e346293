import type { MapShading } from './map-props.ts';

export type Side = 'ally' | 'adversary' | 'partner' | 'other';

/** Territories with a code of their own that stand with an ally. */
const WITH: Readonly<Record<string, string>> = { GL: 'DK', FO: 'DK', AX: 'FI', IM: 'GB', JE: 'GB', GG: 'GB', GI: 'GB', PM: 'FR' };

/** The side of each state that has one. */
export function sidesOf({ allies, partners, adversary }: MapShading): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const state of allies) sides.set(state, 'ally');
  for (const [territory, state] of Object.entries(WITH)) if (sides.get(state) === 'ally') sides.set(territory, 'ally');
  for (const state of partners) sides.set(state, 'partner');
  sides.set(adversary, 'adversary');
  return sides;
}
