import type { RuleId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import type { Measured } from './define.ts';

export interface OutcomeState {
  /** The latest measurement of each indicator. */
  readonly indicators: Record<RuleId, Measured & { readonly at: Minutes }>;
}
