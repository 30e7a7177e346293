import type { Contingent } from '../../../words/forces.ts';
import type { Minutes } from '../../../words/time.ts';
import { groupsOf } from '../../cargo/package-of.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { findCuts } from './capacity-cuts.ts';
import type { Bound, Cut } from './cut.ts';
import { type Option, optionsOf } from './options.ts';
import { leastLateness } from './sequence.ts';

/** A contingent with what a minute of its lateness weighs. */
export interface WeightedContingent {
  readonly contingent: Contingent;
  readonly weight: number;
}

export interface PackageBound {
  readonly contingent: string;
  /** No plan has it complete before, whatever the others do. */
  readonly closeAt: Minutes;
  readonly lateness: Minutes;
}

/** A cut that the bound rests on: what it adds, weighted, to what its packages are late each by itself. */
export interface CutBound {
  readonly says: string;
  readonly lanes: number;
  readonly packages: readonly string[];
  readonly adds: number;
}

export interface LowerBound {
  /** No plan has less weighted lateness, in minutes. */
  readonly lateness: number;
  readonly packages: readonly PackageBound[];
  readonly cuts: readonly CutBound[];
}

/**
 * A proven lower bound on the weighted lateness of every plan for these contingents, at the medians of the declared
 * intervals. The proof is in README.md beside this file. What it holds for: ways with one main mode a serial, road at both
 * ends; any route, terminal, carrier and serial size that the rules admit. Contingents that cannot go are not to be given.
 */
export function boundLateness(weighted: readonly WeightedContingent[], network: CompiledNetwork, start: Minutes): LowerBound {
  const outlooks = weighted.map(({ contingent }) => lookOut(network, contingent, start));
  const packages = weighted.map(({ contingent }, index): PackageBound => {
    const closeAt = (outlooks[index] as PackageOutlook).closeAt;
    const lateness = contingent.requiredBy === null ? 0 : Math.max(0, closeAt - contingent.requiredBy);
    return { contingent: contingent.id, closeAt, lateness };
  });
  const dated = weighted.flatMap(({ contingent, weight }, index) =>
    contingent.requiredBy === null || weight <= 0 ? [] : [{ index, due: contingent.requiredBy, weight }],
  );
  const bound = dated.flatMap(({ index }) =>
    (outlooks[index] as PackageOutlook).fixed.map((option): Bound => ({ package: index, option })),
  );
  const cuts = findCuts(network, bound);
  const used = new Map<string, { lanes: number; packages: Set<string>; adds: number }>();
  let lateness = 0;
  let below = 0;
  for (const weight of [...new Set(dated.map((row) => row.weight))].sort((a, b) => a - b)) {
    const layer = new Map(dated.filter((row) => row.weight >= weight).map(({ index, due }) => [index, due]));
    let late = 0;
    for (const index of layer.keys()) late += (packages[index] as PackageBound).lateness;
    for (const chosen of chooseCuts(cuts, layer, packages)) {
      late += chosen.gain;
      const row = used.get(chosen.says) ?? { lanes: chosen.lanes, packages: new Set(), adds: 0 };
      for (const index of chosen.packages) row.packages.add((packages[index] as PackageBound).contingent);
      used.set(chosen.says, { ...row, adds: row.adds + chosen.gain * (weight - below) });
    }
    lateness += late * (weight - below);
    below = weight;
  }
  const rests = [...used].map(([says, row]): CutBound => ({ says, ...row, packages: [...row.packages] }));
  return { lateness, packages, cuts: rests.sort((a, b) => b.adds - a.adds) };
}

interface ChosenCut {
  readonly says: string;
  readonly lanes: number;
  readonly packages: readonly number[];
  readonly gain: number;
}

/**
 * Cuts with disjoint packages, each time the one that adds most to what its packages are late by themselves. Which are
 * chosen decides how good the bound is, not whether it holds.
 */
function chooseCuts(
  cuts: readonly Cut[],
  layer: ReadonlyMap<number, number>,
  packages: readonly PackageBound[],
): readonly ChosenCut[] {
  const chosen: ChosenCut[] = [];
  const free = new Set(layer.keys());
  for (;;) {
    let best: ChosenCut | undefined;
    for (const cut of cuts) {
      const needs = cut.needs.filter((need) => free.has(need.package));
      if (needs.length === 0) continue;
      const jobs = needs.map((need) => ({
        release: Math.floor(need.release),
        minutes: Math.floor(need.minutes),
        due: (layer.get(need.package) as number) - Math.floor(need.tail),
      }));
      let gain = leastLateness(jobs, cut.lanes);
      for (const need of needs) gain -= (packages[need.package] as PackageBound).lateness;
      if (gain > (best?.gain ?? 0)) {
        best = { says: cut.says, lanes: cut.lanes, packages: needs.map((need) => need.package), gain };
      }
    }
    if (!best) return chosen;
    chosen.push(best);
    for (const index of best.packages) free.delete(index);
  }
}

interface PackageOutlook {
  readonly closeAt: Minutes;
  /** The only mode of a load, for loads that have but one. */
  readonly fixed: readonly Option[];
}

/** When a contingent could be complete with nothing in its way, and which of its loads have no choice of mode. */
function lookOut(network: CompiledNetwork, contingent: Contingent, start: Minutes): PackageOutlook {
  const begin = Math.max(contingent.readyAt, start);
  // where it stands already nothing holds it up
  if (contingent.origin === contingent.destination) return { closeAt: Math.min(begin, contingent.readyAt), fixed: [] };
  const groups = groupsOf(contingent, network.factors);
  const shares = groups.filter((group) => group.kind !== 'passengers').length > 1;
  const all = groups.map((group) => ({ group, options: optionsOf(network, contingent, group, start, shares) }));
  const equipment = all.filter(({ group }) => group.kind !== 'passengers');
  const people = all.filter(({ group }) => group.kind === 'passengers');
  const counts = equipment.length > 0 ? equipment : people;
  const fixed = counts.flatMap(({ options }) => (options.length === 1 ? options : []));
  const soonest = (options: readonly Option[]) => Math.min(Infinity, ...options.map((option) => option.closeAt));
  const alone = Math.max(begin, ...counts.map(({ options }) => soonest(options)).filter(Number.isFinite));
  const married = people.length > 0 && equipment.length > 0 && !equipment.some(({ group }) => group.kind === 'warship');
  // nothing has to move: it stands ready, even before the order
  if (groups.length === 0) return { closeAt: Math.min(begin, contingent.readyAt), fixed };
  if (!married) return { closeAt: Math.floor(alone), fixed };
  const together = Math.min(
    ...equipment.map(({ options }) => Math.max(alone, soonest(options.filter(({ mode }) => mode === 'road' || mode === 'rail')))),
  );
  const reception = medianValues(network.factors).receptionHours * 60;
  const apart = Math.max(alone, ...people.map(({ options }) => soonest(options)).filter(Number.isFinite)) + reception;
  return { closeAt: Math.floor(Math.min(together, apart)), fixed };
}
