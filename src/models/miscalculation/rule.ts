import { exp, log, normalQuantile } from '../../kernel/arithmetic.ts';

/** Standard normal 90 % point: between the 10 and the 90 % point lie twice as many standard deviations. */
const Z90 = 1.2815515655446004;

/** What a run depends on besides chance. Scale of the line: 0 no effect, 100 war-scale destruction. */
export interface Circumstances {
  /** 0: the line is named; 1: it lies anywhere in the declared range. */
  readonly ambiguity: number;
  /** Statements, exercises, warnings that say something of where the line is. */
  readonly signals: number;
  /** Share of a declared force that is in place. */
  readonly forces: number;
  /** Declared range of the line: 10 % point, middle, 90 % point. */
  readonly lineLow: number;
  readonly line: number;
  readonly lineHigh: number;
  /** Standard deviation (of the logarithm) of one signal. */
  readonly signalNoise: number;
  /** How much of its own doubt the challenger sees: 1 all of it, 0 none. */
  readonly doubtSeen: number;
  /** Loss by crossing, in gains, without forces in place, and what the whole force adds. */
  readonly lossAlone: number;
  readonly lossByForces: number;
  /** Effect that would serve the challenger: median, and standard deviation of the logarithm. */
  readonly wanted: number;
  readonly wantedSpread: number;
  /** How far an act's effect strays from what was meant (standard deviation of the logarithm). */
  readonly spill: number;
  /** Forces (share of the declared force) that the challenger would take for a threat: median, spread, how the defender misreads it. */
  readonly tolerance: number;
  readonly toleranceSpread: number;
  readonly misreading: number;
}

/** Standard normal numbers of one run; the same in every branch of circumstances. */
export interface Draws {
  readonly line: number;
  readonly signals: number;
  readonly wanted: number;
  readonly spill: number;
  readonly tolerance: number;
  readonly misreading: number;
}

/** What became of one run. */
export interface Encounter {
  /** The challenger acts at all. */
  readonly probes: boolean;
  /** It crossed the line, which it believed to lie above what it did. */
  readonly challengerMissed: boolean;
  /** It crossed because the effect strayed beyond where it believed the line to be. */
  readonly spilled: boolean;
  /** The defender's forces crossed the challenger's line, which it believed to lie above them. */
  readonly defenderMissed: boolean;
  /** Where the line was, where the challenger believed it, and the largest effect that it dared to aim at. */
  readonly line: number;
  readonly believed: number;
  readonly dares: number;
}

/** One encounter: a line is where it is, signals are sent, the challenger forms a belief and dares what it dares. */
export function playEncounter(at: Circumstances, draws: Draws): Encounter {
  const { believed, doubt, line } = formBelief(at, draws);
  const dares = believed * exp(margin(at) * Math.sqrt(square(at.doubtSeen * doubt) + square(at.spill)));
  const aim = at.wanted * exp(at.wantedSpread * draws.wanted);
  const probes = aim <= dares;
  const effect = aim * exp(at.spill * draws.spill);
  const crossed = probes && effect >= line;
  const feared = at.tolerance * exp(at.toleranceSpread * draws.tolerance);
  const thought = feared * exp(at.misreading * draws.misreading);
  return {
    probes,
    challengerMissed: crossed && believed > effect,
    spilled: crossed && believed <= effect,
    defenderMissed: at.forces >= feared && thought > at.forces,
    line,
    believed,
    dares,
  };
}

/** The line is drawn from the declared range, drawn together by clarity; the belief is what reason makes of range and signals. */
function formBelief(
  at: Circumstances,
  draws: Draws,
): { readonly believed: number; readonly doubt: number; readonly line: number } {
  const spread = (at.ambiguity * log(at.lineHigh / at.lineLow)) / (2 * Z90);
  const line = at.line * exp(spread * draws.line);
  if (at.signals === 0 || spread === 0) return { believed: at.line, doubt: spread, line };
  const noise = at.signalNoise / Math.sqrt(at.signals);
  const weight = square(spread) / (square(spread) + square(noise));
  const heard = spread * draws.line + noise * draws.signals;
  return { believed: at.line * exp(weight * heard), doubt: spread * Math.sqrt(1 - weight), line };
}

/** Standard deviations below the believed line at which the risk is worth the gain: deeper where crossing costs more. */
function margin(at: Circumstances): number {
  return normalQuantile(1 / (1 + at.lossAlone + at.lossByForces * at.forces));
}

const square = (value: number): number => value * value;
