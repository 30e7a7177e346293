import type { RuleId, SourceId, StateId } from '../../words/ids.ts';
import type { Verdict } from '../../words/verdict.ts';
import type { TradeRole } from '../facts.ts';

/**
 * What an instrument stops, seen from the sender: goods sold to the target (`exports`), energy and other goods bought
 * from it (`energy`, `imports`), the price it gets for energy wherever sold (`revenue`), money (`finance`). `persons`
 * and `legal` have no channel of their own into output.
 */
export type Channel = 'exports' | 'energy' | 'imports' | 'revenue' | 'finance' | 'persons' | 'legal';

/** Who uses an instrument together, and which of them did the trade that it stops. */
export interface Coalition {
  readonly instrument: string;
  /** Every state that uses this instrument, once. */
  readonly senders: readonly StateId[];
  /** Those of them that, by the trade rows, bought from the target before. */
  readonly buyers: readonly StateId[];
  /** Those of the senders that by the data have a role in trade or finance. */
  readonly among: (role: TradeRole) => readonly StateId[];
}

export interface Bite {
  /** `engaged`: it can work as meant. `not-engaged`: with these senders it is a gesture. `contested`: opinions differ. */
  readonly verdict: Verdict;
  readonly says: string;
  readonly source: SourceId;
  readonly wouldChange?: string;
}

/** One family of sanctions: what it stops, and whether this coalition can make it bite. */
export interface SanctionKind {
  readonly id: RuleId;
  readonly title: string;
  /** Instruments of the closed list that belong to this kind, with what each stops. */
  readonly instruments: Readonly<Record<string, Channel>>;
  bites(coalition: Coalition): Bite;
}

/** How a standing of the partner bears on one kind of support. */
export interface Reading {
  /** `bars` rules it out; `disputed` leaves it open, and `says` names both readings. */
  readonly effect: 'bars' | 'disputed';
  readonly says: string;
  readonly source: SourceId;
}

/** One kind of support to a partner. Which standings count is a matter of the data row; how each is read, of the rule. */
export interface SupportRule {
  readonly id: RuleId;
  /** By standing named under `excludes`; a standing without a reading bars. */
  readonly readings: Readonly<Record<string, Reading>>;
}

export const defineSanctionKind = (kind: SanctionKind): SanctionKind => kind;
export const defineSupportRule = (rule: SupportRule): SupportRule => rule;
