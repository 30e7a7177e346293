import type { Contingent } from '../words/forces.ts';
import type { Requirement } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { Assignment, Shortfall } from './offer.ts';

/** Plain data; the fold of the stage's events. */
export interface ForceState {
  warnedAt: Minutes | null;
  generatedAt: Minutes | null;
  activatedAt: Minutes | null;
  /** The statement of requirements as last put to nations. */
  requirements: Requirement[];
  /** Every unit offered so far, activated or not. */
  offers: Assignment[];
  shortfalls: Shortfall[];
  /** Ids of units that are offered or sent: none is used twice. */
  usedUnits: string[];
  contingents: Contingent[];
}

export function initialForceState(): ForceState {
  return {
    warnedAt: null,
    generatedAt: null,
    activatedAt: null,
    requirements: [],
    offers: [],
    shortfalls: [],
    usedUnits: [],
    contingents: [],
  };
}

/** A contingent by id, or undefined. */
export function findContingent(state: ForceState, id: string): Contingent | undefined {
  return state.contingents.find((contingent) => contingent.id === id);
}
