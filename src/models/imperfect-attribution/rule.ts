/** One side that may attack: its chance of an opportunity, and how likely each signal is when it does attack. */
export interface Attacker {
  readonly opportunity: number;
  readonly law: readonly number[];
}

export interface AttributionEquilibrium {
  /** By attacker: the benefit above which it attacks. */
  readonly cutoffs: readonly number[];
  /** By attacker: the probability that it attacks. */
  readonly attacks: readonly number[];
  /** By attacker, by signal: the defender's belief that it is guilty. */
  readonly beliefs: readonly (readonly number[])[];
  readonly steps: number;
}

const START = 0.5;
const MOST_STEPS = 5000;
const CLOSE = 1e-15;

/**
 * The equilibrium of deterrence with imperfect attribution, benefits and the defender's type uniform on [0, 1], by damped
 * iteration. With such a type the defender retaliates, seen from outside, with the probability of its belief.
 * @param attackers opportunities sum to at most 1; every law has as many signals as `quiet` and sums to 1
 * @param quiet how likely each signal is when nobody attacks
 * @throws RangeError where that does not hold
 */
export function solveAttribution(attackers: readonly Attacker[], quiet: readonly number[]): AttributionEquilibrium {
  checkLaws(attackers, quiet);
  let cutoffs = attackers.map(() => START);
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const attacks = attacksOf(attackers, cutoffs);
    const beliefs = beliefsOf(attackers, attacks, quiet);
    const next = attackers.map(({ law }, i) => {
      const deterred = law.reduce((sum, likely, s) => sum + (likely - (quiet[s] ?? 0)) * (beliefs[i]?.[s] ?? 0), 0);
      return (within01(deterred) + (cutoffs[i] ?? START)) / 2;
    });
    const moved = Math.max(...next.map((cutoff, i) => Math.abs(cutoff - (cutoffs[i] ?? START))));
    cutoffs = next;
    if (moved < CLOSE) return { cutoffs, attacks, beliefs, steps };
  }
  // the damped map is a contraction for every law tried; the last bits may still swing
  const attacks = attacksOf(attackers, cutoffs);
  return { cutoffs, attacks, beliefs: beliefsOf(attackers, attacks, quiet), steps: MOST_STEPS };
}

const within01 = (value: number): number => Math.max(0, Math.min(1, value));

function attacksOf(attackers: readonly Attacker[], cutoffs: readonly number[]): number[] {
  return attackers.map(({ opportunity }, i) => opportunity * (1 - (cutoffs[i] ?? START)));
}

function beliefsOf(attackers: readonly Attacker[], attacks: readonly number[], quiet: readonly number[]): number[][] {
  const peace = 1 - attacks.reduce((sum, each) => sum + each, 0);
  const seen = quiet.map((likely, s) =>
    attackers.reduce((sum, { law }, i) => sum + (attacks[i] ?? 0) * (law[s] ?? 0), peace * likely),
  );
  return attackers.map(({ law }, i) =>
    // a signal that never comes is believed of nobody
    law.map((likely, s) => ((seen[s] ?? 0) > 0 ? ((attacks[i] ?? 0) * likely) / (seen[s] ?? 1) : 0)),
  );
}

function checkLaws(attackers: readonly Attacker[], quiet: readonly number[]): void {
  if (attackers.length === 0) throw new RangeError('there must be an attacker');
  const sum = (shares: readonly number[]) => shares.reduce((total, each) => total + each, 0);
  for (const law of [quiet, ...attackers.map((one) => one.law)]) {
    if (law.length !== quiet.length) throw new RangeError('every law needs the same signals');
    if (law.some((likely) => !(likely >= -1e-12)) || Math.abs(sum(law) - 1) > 1e-9) throw new RangeError('a law must sum to 1');
  }
  const opportunities = attackers.map((one) => one.opportunity);
  if (opportunities.some((each) => !(each >= 0)) || sum(opportunities) > 1 + 1e-9) {
    throw new RangeError('opportunities must be 0 or more and sum to at most 1');
  }
}
