import type { Option } from './options.ts';

/** What a package needs of a cut. `tail`: from the end of its work there to closure, at least. */
export interface Need {
  readonly package: number;
  readonly release: number;
  readonly minutes: number;
  readonly tail: number;
}

/** A resource, or several together, that every way of some packages uses. */
export interface Cut {
  readonly says: string;
  readonly lanes: number;
  readonly needs: readonly Need[];
}

/** A load of a package that has one mode only. */
export interface Bound {
  readonly package: number;
  readonly option: Option;
}

/** The needs of loads, one a package. */
export function needsOf(loads: readonly Bound[], needOf: (mine: readonly Bound[]) => Omit<Need, 'package'>): Need[] {
  const byPackage = new Map<number, Bound[]>();
  for (const load of loads) byPackage.set(load.package, [...(byPackage.get(load.package) ?? []), load]);
  return [...byPackage].map(([index, mine]) => ({ package: index, ...needOf(mine) }));
}
