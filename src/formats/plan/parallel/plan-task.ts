import type { Certificate, MovementPlan } from '../../../movement/index.ts';
import type { PlanInstance } from '../read-instance.ts';

/** What a worker is given: the plan is looked for in one, the bound in another. */
export interface PlanTask {
  readonly phase: 'plan' | 'bound';
  readonly instance: PlanInstance;
  /** After so many seconds of the clock it ends with the best so far. */
  readonly seconds: number;
  /** Not 0: end now with the best so far. */
  readonly stop: Int32Array;
}

export type PlanMessage =
  | { readonly type: 'progress'; readonly phase: PlanTask['phase']; readonly best: number }
  | { readonly type: 'plan'; readonly plan: MovementPlan }
  | { readonly type: 'bound'; readonly certificate: Certificate };
