import type { StateId } from '../../words/ids.ts';
import type { SanctionsPackage, TradeShare } from '../../words/measures.ts';
import type { Reason } from '../../words/verdict.ts';
import type { Openness } from '../facts.ts';
import { findOpenness, getParameter, sourceOf } from '../facts.ts';
import { explainMethod, explainOpenness, explainRange, percent } from './explain.ts';
import { exportRevenueLoss } from './export-revenue-loss/rule.ts';
import { gravityLoss } from './gravity-loss/rule.ts';
import type { InForce } from './in-force.ts';
import { takeTogether } from './in-force.ts';
import { productionLoss } from './production-loss/rule.ts';
import { point, roundRange, showRange, spread, sumTogether } from './spread.ts';
import type { EffectEstimate, EffectFacts, Part } from './target-effect.ts';
import { targetOf } from './target-effect.ts';

/**
 * What all packages together cost each sender, as ranges in percent of its gross domestic product, in code-unit order
 * of the senders. A sender without a trade row gets no figure (`interval` is null), never a zero.
 * @param only reckon these senders only (all packages still count)
 */
export function costToSenders(
  packages: readonly SanctionsPackage[],
  facts: EffectFacts,
  only?: readonly StateId[],
): readonly EffectEstimate[] {
  const target = targetOf(packages);
  if (target === undefined) return [];
  const together = takeTogether(packages, facts);
  const wanted = only === undefined ? together.senders : together.senders.filter((state) => only.includes(state));
  return wanted.map((state) => costToOne(state, target, together, facts));
}

function costToOne(state: StateId, target: StateId, together: InForce, facts: EffectFacts): EffectEstimate {
  const row = facts.trade.find((each) => each.state === state && each.partner === target);
  const openness = findOpenness(facts.effects, state);
  if (row === undefined || openness === undefined) {
    const says = `no row says ${row === undefined ? `what ${state} trades with ${target}` : `how much of ${state}'s output is traded`}`;
    return {
      who: state,
      interval: null,
      reason: { says, result: 'unknown', source: 'unverified', wouldChange: 'with a row for it' },
    };
  }
  const goods = goodsForgone(state, row, openness, together, facts);
  const energy = energyForgone(state, row, together, facts);
  const sales = salesForgone(state, row, openness, together, facts);
  const interval = roundRange(sumTogether([goods.range, energy.range, sales.range]));
  const trade: Reason = {
    says: `${target}: ${percent(row.exportsShare)} of ${state}'s exports, ${percent(row.importsShare)} of its imports (${row.year})`,
    source: sourceOf(row),
  };
  const because = [goods.reason, energy.reason, sales.reason, trade, explainOpenness(openness)];
  return {
    who: state,
    interval,
    reason: { says: `${state} loses ${showRange(interval)} of output in a year`, result: showRange(interval), because },
  };
}

/** Goods no longer bought. Energy is among them only where no share of energy is known, so that nothing counts twice. */
function goodsForgone(state: StateId, row: TradeShare, openness: Openness, together: InForce, facts: EffectFacts): Part {
  const elasticity = getParameter(facts.effects, 'trade-elasticity');
  const part = getParameter(facts.effects, 'energy-in-target-exports');
  const other = together.coverage(state, 'imports');
  const energy = row.energyShare === undefined ? together.coverage(state, 'energy') : point(0);
  const spending = openness.importsShare * row.importsShare;
  const range = spread(
    [other, energy, part.range, elasticity.range],
    ([o = 0, e = 0, share = 0, size = 1]) =>
      100 * gravityLoss(1 - Math.min(0.999, spending * ((1 - share) * o + share * e)), size),
  );
  const what = row.energyShare === undefined ? 'goods, energy included' : 'goods other than energy';
  return {
    range,
    reason: {
      says: `${what} no longer bought: ${showRange(range)}`,
      because: [explainRange(elasticity), explainRange(part), ...explainMethod('gravity-loss', facts)],
    },
  };
}

function energyForgone(state: StateId, row: TradeShare, together: InForce, facts: EffectFacts): Part {
  const bought = row.energyShare;
  if (bought === undefined) {
    return {
      range: point(0),
      reason: {
        says: 'share of its energy bought there not known: energy reckoned as goods',
        result: 'unknown',
        source: sourceOf(row),
      },
    };
  }
  const inputShare = getParameter(facts.effects, 'energy-input-share');
  const substitution = getParameter(facts.effects, 'energy-substitution');
  const replaced = getParameter(facts.effects, 'energy-replaced');
  const range = spread(
    [together.coverage(state, 'energy'), replaced.range, inputShare.range, substitution.range],
    ([cut = 0, back = 0, share = 0, ease = 1]) =>
      100 * productionLoss(share, ease, Math.max(0.001, 1 - bought * cut * (1 - back))),
  );
  const leaves = [
    explainRange(replaced),
    explainRange(inputShare),
    explainRange(substitution),
    ...explainMethod('production-loss', facts),
  ];
  const known = { says: `bought there: ${percent(bought)} of gross available energy`, source: sourceOf(row) };
  return { range, reason: { says: `energy no longer bought: ${showRange(range)}`, because: [known, ...leaves] } };
}

function salesForgone(state: StateId, row: TradeShare, openness: Openness, together: InForce, facts: EffectFacts): Part {
  const redirected = getParameter(facts.effects, 'redirected-sender-exports');
  const sold = openness.exportsShare * row.exportsShare;
  const range = spread(
    [together.coverage(state, 'exports'), redirected.range],
    ([cut = 0, back = 0]) => 100 * exportRevenueLoss(sold, cut, back),
  );
  return {
    range,
    reason: {
      says: `sales lost: ${showRange(range)}`,
      because: [explainRange(redirected), ...explainMethod('export-revenue-loss', facts)],
    },
  };
}
