import type { ActorId, StateId } from '../../words/ids.ts';
import type { SanctionsPackage } from '../../words/measures.ts';
import type { Interval, IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { MeasureFacts, Openness } from '../facts.ts';
import { findOpenness, getParameter } from '../facts.ts';
import type { Channel } from '../kinds/define.ts';
import { explainBesides, explainMethod, explainOpenness, explainRange } from './explain.ts';
import { exportRevenueLoss } from './export-revenue-loss/rule.ts';
import { gravityLoss } from './gravity-loss/rule.ts';
import type { InForce } from './in-force.ts';
import { explainCoverage, takeTogether } from './in-force.ts';
import { capAt, roundRange, showRange, spread, sumTogether } from './spread.ts';
import type { PartnerShare, TargetShares } from './target-shares.ts';
import { sharesOfSenders } from './target-shares.ts';

/** Real income lost in the first year or so against the same year without sanctions. */
export interface EffectEstimate {
  readonly who: ActorId;
  /** Percent of gross domestic product; `null` where the facts to reckon with are missing (the reason says which). */
  readonly interval: Interval | null;
  readonly reason: Reason;
}

export type EffectFacts = Pick<MeasureFacts, 'trade' | 'effects' | 'memberships'>;

export interface TargetEffectOptions {
  /** Narrows the published rates of success to one goal (`military-adventure`, `regime-change` …). */
  readonly goal?: string;
  /** Leaves out what was observed after this day. */
  readonly until?: IsoDate;
}

/** Throws on packages against several targets: their effects are not one figure. */
export function targetOf(packages: readonly SanctionsPackage[]): StateId | undefined {
  const targets = new Set(packages.map((each) => each.target));
  if (targets.size > 1) {
    throw new RangeError(`packages against several targets: ${[...targets].join(', ')}; estimate each on its own`);
  }
  return packages[0]?.target;
}

/**
 * What all packages together do to the target, as a range, with the published rates of success, the methods' critics
 * and what was observed beside it. A form's parameters vary on their own; the three parts move together.
 */
export function effectOnTarget(
  packages: readonly SanctionsPackage[],
  facts: EffectFacts,
  options: TargetEffectOptions = {},
): EffectEstimate {
  const target = targetOf(packages);
  if (target === undefined) return without('UNK', 'no packages, no effect to estimate');
  const openness = findOpenness(facts.effects, target);
  if (openness === undefined) return without(target, `no row says how much of ${target}'s output is traded`);
  const together = takeTogether(packages, facts);
  const date = packages
    .map((each) => each.adopted)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .at(-1);
  const shares = sharesOfSenders(target, together.senders, facts, date ?? '');
  const parts = [
    goodsForgone(openness, shares, together, facts),
    salesForgone(openness, shares, together, facts),
    priceLowered(openness, together, facts),
  ];
  const interval = roundRange(sumTogether(parts.map((part) => part.range)));
  const because: Reason[] = [
    ...parts.map((part) => part.reason),
    { says: `trade with the senders, and openness of ${target}`, because: [...shares.reasons, explainOpenness(openness)] },
    { says: 'instruments, and whether they bite', because: [...together.reasons, ...explainCoverage(together, facts)] },
    ...explainBesides(target, together, facts, options.goal, options.until),
  ];
  const result = showRange(interval);
  return { who: target, interval, reason: { says: `${target} loses ${result} of output in a year`, result, because } };
}

function without(who: ActorId, says: string): EffectEstimate {
  return { who, interval: null, reason: { says, result: 'unknown', source: 'unverified', wouldChange: 'with a row for it' } };
}

/** A part of an estimate: percent of output, and why. */
export interface Part {
  readonly range: Interval;
  readonly reason: Reason;
}

/** Σ over the senders of share × coverage: the share of the target's trade that is stopped, 0 to 1. */
function stopped(shares: TargetShares, together: InForce, channel: Channel, pick: (share: PartnerShare) => number): Interval {
  const ranges = [...shares.byState].map(([state, share]) => {
    const { p10, p50, p90 } = together.coverage(state, channel);
    const part = pick(share);
    return { p10: p10 * part, p50: p50 * part, p90: p90 * part };
  });
  return capAt(sumTogether(ranges), 1);
}

function goodsForgone(openness: Openness, shares: TargetShares, together: InForce, facts: EffectFacts): Part {
  const elasticity = getParameter(facts.effects, 'trade-elasticity');
  const bought = stopped(shares, together, 'exports', (share) => share.imports);
  const spending = Math.min(openness.importsShare, 0.999);
  const range = spread([bought, elasticity.range], ([cut = 0, size = 1]) => 100 * gravityLoss(1 - spending * cut, size));
  const because = [explainRange(elasticity), ...explainMethod('gravity-loss', facts)];
  return { range, reason: { says: `goods no longer bought from the senders: ${showRange(range)}`, because } };
}

function salesForgone(openness: Openness, shares: TargetShares, together: InForce, facts: EffectFacts): Part {
  const energyPart = getParameter(facts.effects, 'energy-in-target-exports');
  const redirected = getParameter(facts.effects, 'redirected-target-exports');
  const energy = stopped(shares, together, 'energy', (share) => share.exports);
  const other = stopped(shares, together, 'imports', (share) => share.exports);
  const range = spread(
    [energy, other, energyPart.range, redirected.range],
    ([e = 0, o = 0, part = 0, back = 0]) => 100 * exportRevenueLoss(openness.exportsShare, part * e + (1 - part) * o, back),
  );
  const because = [explainRange(energyPart), explainRange(redirected), ...explainMethod('export-revenue-loss', facts)];
  return { range, reason: { says: `sales to the senders lost: ${showRange(range)}`, because } };
}

function priceLowered(openness: Openness, together: InForce, facts: EffectFacts): Part {
  const energyPart = getParameter(facts.effects, 'energy-in-target-exports');
  const range = spread(
    [together.revenueCut, energyPart.range],
    ([cut = 0, part = 0]) => 100 * exportRevenueLoss(openness.exportsShare * part, cut, 0),
  );
  const because = [explainRange(energyPart), ...explainMethod('export-revenue-loss', facts)];
  return { range, reason: { says: `price of energy lowered: ${showRange(range)}`, because } };
}
