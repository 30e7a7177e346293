import type { World } from '../../chain/world.ts';
import type { IsoTime } from '../../words/time.ts';
import type { ForceKind } from './force-packages.ts';

export const EXERCISE = 'EXERCISE EXERCISE EXERCISE';

export const FORCE_WORDS: Readonly<Record<ForceKind, string>> = {
  'light-battalion': 'a light battalion, by air',
  battlegroup: 'a battlegroup, by road and rail',
  brigade: 'a brigade, by road and rail',
};

export const titleOf = (kind: ForceKind): string => `Hours until ${FORCE_WORDS[kind]}, can stand`;

export function subtitleOf({ scenario }: World, at: IsoTime, under: boolean): string {
  const presence = under ? ', without foreign presence in the allies that the demand names' : '';
  return `${scenario.title.en}; counted from ${at.replace('T', ' ')}${presence}`;
}

/** What the figures leave out, and what they rest on. */
export const NOTES: readonly string[] = [
  'From the order to move, each force alone on the network, median conditions: preparation, leave to enter, the way, local road. The sea is not chained.',
  'Terrain is not known: from the network on, great circle with the declared detour and speed of local roads. Places of presence are assumed where the data name only a country.',
  'Land of today as the allies see it in law: Natural Earth, 1:50 million, through world-atlas; cells: H3. Forces and factors: data/forces, data/network, data/movement, mostly judgement.',
];

export const NO_WAY = {
  'no-node': 'no place of the network lies on this land, and the sea is not chained',
  'no-way': 'no place of the network near by can be reached by these forces and modes',
} as const;
