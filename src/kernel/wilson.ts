/** Standard normal 97.5 % point. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a share of which `hits` in `runs` were seen (Wilson's score interval): within 0 to 1, and of some width also
 * where nothing was seen. Throws RangeError unless 0 <= hits <= runs and runs > 0.
 * Source: Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
 */
export function wilsonInterval(hits: number, runs: number): { readonly low: number; readonly high: number } {
  if (!(runs > 0 && hits >= 0 && hits <= runs)) throw new RangeError(`wilsonInterval(${hits}, ${runs}): no share`);
  const seen = hits / runs;
  const spread = (Z * Z) / runs;
  const middle = (seen + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((seen * (1 - seen)) / runs + spread / (4 * runs));
  // at the ends rounding may leave the last bit of nothing
  return { low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === runs ? 1 : Math.min(1, middle + half) };
}
