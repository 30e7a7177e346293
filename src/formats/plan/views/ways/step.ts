import type { Minutes } from '../../../../words/time.ts';

/** An arc on the way of a leg, by index, and when its start is held; null by sea, where nothing is. */
export interface Step {
  readonly arc: number;
  /** 0 from its `from` to its `to`, 1 back. */
  readonly direction: number;
  readonly held: { readonly from: Minutes; readonly to: Minutes } | null;
}
