export interface Signalling {
  /** The value from which the defender signals. */
  readonly from: number;
  /** What the signal costs: if it then yields (tying), or at once (sinking). */
  readonly signal: number;
  readonly war: number;
  /** What the defender expects, before it knows its value. */
  readonly expected: number;
}

/**
 * The reduced game after Fearon (1997): a defender of value v, uniform on [0, 1]; war pays it p·v − c, the challenger wants war
 * anyway with probability q. By tying hands: audience costs that are paid only by one who yields.
 * @param p chance to win, above c
 * @param c cost of war, above 0
 */
export function tieHands(p: number, c: number, q: number): Signalling {
  const from = (q * c) / (1 - q + q * p);
  return { from, signal: c - p * from, war: q * (1 - from), expected: signalled(p, c, q, from) };
}

/** By sinking costs: paid by everybody who signals, whatever comes. */
export function sinkCosts(p: number, c: number, q: number): Signalling {
  const from = c / p;
  const signal = ((1 - q) * c) / p;
  return { from, signal, war: q * (1 - from), expected: signalled(p, c, q, from) - signal * (1 - from) };
}

/** The challenger yields (v) or fights (p·v − c); summed over all values from `from` on. */
function signalled(p: number, c: number, q: number, from: number): number {
  return ((1 - q + q * p) * (1 - from * from)) / 2 - q * c * (1 - from);
}
