import type { Chance } from '../../../kernel/chance.ts';
import type { CompiledNetwork } from '../../../movement/index.ts';
import type { LiftPool } from '../../../words/network.ts';
import type { Pool } from './draw-lift.ts';
import { type DrawnPackage, MOST_SCALE } from './draw-packages.ts';
import { between } from './map/rows.ts';
import { type Alone, contingentOf, loadsOf, planAlone, windowOf } from './plan-alone.ts';
import type { Shared } from './shared-resources.ts';

/** A map with lift in numbers, ready for planning. */
export interface Ground {
  readonly pools: readonly Pool[];
  readonly shared: readonly Shared[];
  readonly compile: (counts: readonly number[]) => CompiledNetwork;
}

/** Sizes, lift and times alone of the packages of one instance. */
export interface Scaled {
  readonly scales: readonly number[];
  readonly counts: readonly number[];
  readonly alone: readonly Alone[];
  readonly network: CompiledNetwork;
}

const ROUNDS = 12;
/** A company. */
const LEAST_SCALE = 0.2;
/** More than any package has serials. */
const NEVER_SCARCE = 400;
/** Times that one asset goes for one package, at most. */
const MOST_TURNS = 2;
/** Lift that never binds: a carrier for each load that may come, and some more. */
const PLENTY = 1.25;

/**
 * Finds how many items the packages have, so that shared resources are as full as the load says: one of each kind all of it,
 * the others 85 % of it to all of it, or less where none of the packages that use them may grow for another resource's sake.
 * With `scarce`, lift is counted out in the same way; else it never binds.
 */
export function scaleToLoad(
  packages: readonly DrawnPackage[],
  ground: Ground,
  load: number,
  scarce: boolean,
  chance: Chance,
): Scaled {
  const targets = drawTargets(ground.shared, load, chance);
  let scales: number[] = packages.map(() => 1);
  let counts: readonly number[] = ground.pools.map(() => NEVER_SCARCE);
  let network = ground.compile(counts);
  const plan = () =>
    planAlone(
      packages.map((row, i) => contingentOf(row, scales[i] as number, null)),
      ground.shared,
      network,
    );
  let alone = plan();
  for (let round = 0; round < ROUNDS; round++) {
    const { from, to } = windowOf(packages, alone);
    const loads = loadsOf(alone, ground.shared, network, to - from);
    scales = nextScales(packages, scales, alone, loads, targets);
    if (scarce) {
      counts = scarceCounts(packages, ground, alone, load, to - from);
      network = ground.compile(counts);
    }
    alone = plan();
  }
  if (scarce) return { scales, counts, alone, network };
  counts = plentifulCounts(packages, scales, ground, network);
  return { scales, counts, alone, network: ground.compile(counts) };
}

/** One of each kind as full as the load says, the others 85 to 100 % of it; lift follows the packages. */
function drawTargets(shared: readonly Shared[], load: number, chance: Chance): number[] {
  const seen = new Set<string>();
  return shared.map((row) => {
    if (row.kind === 'lift') return Infinity;
    const full = !seen.has(row.kind);
    seen.add(row.kind);
    return full ? load : load * between(chance.stream('family/target', row.name), 0.85, 1);
  });
}

/** Packages grow or shrink with the fullest resource that they use; those that use none follow the mean of those by rail. */
function nextScales(
  packages: readonly DrawnPackage[],
  scales: readonly number[],
  alone: readonly Alone[],
  loads: readonly number[],
  targets: readonly number[],
): number[] {
  const byRail: number[] = [];
  const next = scales.map((scale, index) => {
    const { need, contingent } = alone[index] as Alone;
    let factor = Infinity;
    for (const [i, target] of targets.entries()) {
      if ((need.minutes[i] as number) > 0) factor = Math.min(factor, target / (loads[i] as number));
    }
    if (factor === Infinity) return undefined;
    const grown = Math.min(MOST_SCALE[(packages[index] as DrawnPackage).kind], Math.max(LEAST_SCALE, scale * factor));
    if (contingent.modes[0] === 'rail') byRail.push(grown);
    return grown;
  });
  const mean = byRail.length > 0 ? byRail.reduce((sum, scale) => sum + scale, 0) / byRail.length : 1;
  return next.map((scale) => scale ?? mean);
}

/**
 * As many assets as their minutes away, the empty way home included, make as full as the load says; but so many that no
 * package alone sends them more than twice. Train sets are dealt to the nations as their packages need them.
 */
function scarceCounts(
  packages: readonly DrawnPackage[],
  { pools, shared }: Ground,
  alone: readonly Alone[],
  load: number,
  windowMinutes: number,
): number[] {
  const lift = (name: string) => shared.findIndex((row) => row.name === name);
  const minutes = (index: number, nation?: string) =>
    alone.reduce(
      (sum, { need }, i) => (nation && packages[i]?.nation !== nation ? sum : sum + (need.minutes[index] as number)),
      0,
    );
  const rail = lift('lift by rail');
  return pools.map((pool) => {
    const index = pool.mode === 'rail' ? rail : lift(`lift ${pool.id}`);
    const most = Math.max(...alone.map(({ need }) => need.holds[index] as number));
    const sharing = pools.filter((other) => other.mode === 'rail' && other.nation === pool.nation).length;
    const needed = pool.mode === 'rail' ? minutes(index, pool.nation) / sharing : minutes(index);
    const least = pool.mode === 'rail' ? 1 : Math.ceil(most / MOST_TURNS);
    return Math.max(1, least, Math.round(needed / (windowMinutes * load)));
  });
}

/** For each pool as many carriers as all loads together that it may carry, by any mode that their package admits. */
function plentifulCounts(
  packages: readonly DrawnPackage[],
  scales: readonly number[],
  { pools, shared }: Ground,
  network: CompiledNetwork,
): number[] {
  const serials = new Map<string, number>();
  packages.forEach((drawn, index) => {
    for (const mode of drawn.modes) {
      if (mode === 'road') continue;
      const only = { ...contingentOf(drawn, scales[index] as number, null), modes: [mode] };
      const key = mode === 'rail' ? mode : `${mode} ${drawn.nation}`;
      const count = serialsAlone(only, shared, network);
      serials.set(key, (serials.get(key) ?? 0) + count);
    }
  });
  return pools.map((pool: Pick<LiftPool, 'mode' | 'nation'>) => {
    const key = pool.mode === 'rail' ? pool.mode : `${pool.mode} ${pool.nation}`;
    return Math.max(1, Math.ceil((serials.get(key) ?? 0) * PLENTY));
  });
}

/** 0 where the package cannot go by that mode at all (tracked vehicles without a port near by). */
function serialsAlone(contingent: Parameters<typeof planAlone>[0][number], shared: readonly Shared[], network: CompiledNetwork) {
  try {
    return planAlone([contingent], shared, network)[0]?.serials ?? 0;
  } catch {
    return 0;
  }
}
