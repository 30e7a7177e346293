import type { Reason } from '../../words/verdict.ts';

/** Whether two trees say the same on the same sources, in the same order. */
export function isSameReason(one: Reason, other: Reason): boolean {
  return (
    one === other ||
    (one.says === other.says &&
      one.result === other.result &&
      one.source === other.source &&
      one.wouldChange === other.wouldChange &&
      areSame(one.because ?? [], other.because ?? []))
  );
}

const areSame = (some: readonly Reason[], others: readonly Reason[]): boolean =>
  some.length === others.length && some.every((reason, index) => isSameReason(reason, others[index] as Reason));
