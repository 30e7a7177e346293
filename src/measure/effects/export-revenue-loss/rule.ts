/**
 * Income lost, 0 to 1, when sales to a partner stop and part of them finds other buyers: x · c · (1 − r).
 * @param exportsOfOutput x, sales to the partner as a share of gross domestic product
 * @param stoppedShare c, share of those sales that is stopped, 0 to 1
 * @param redirectedShare r, share of the stopped value that is earned elsewhere, 0 to 1
 */
export function exportRevenueLoss(exportsOfOutput: number, stoppedShare: number, redirectedShare: number): number {
  if (!(exportsOfOutput >= 0)) throw new RangeError(`exportsOfOutput must not be negative, not ${exportsOfOutput}`);
  for (const [name, value] of [
    ['stoppedShare', stoppedShare],
    ['redirectedShare', redirectedShare],
  ] as const) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be 0 to 1, not ${value}`);
  }
  return exportsOfOutput * stoppedShare * (1 - redirectedShare);
}
