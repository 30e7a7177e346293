import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { MovementFactors } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';

export interface NamedPoint {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** A movement as it is known when it is decided. Nothing else of a record may be read. */
export interface EtaInput {
  readonly id: string;
  readonly sender: string;
  readonly unit: string;
  readonly component: string;
  readonly framework: string;
  readonly personnel: number | null;
  readonly equipment: string | null;
  readonly origin: NamedPoint;
  readonly destination: NamedPoint;
  /** In words: `air`, `road (HET)`, `air (people)` … */
  readonly mode: readonly string[];
  /** Null: the estimate has no dates. */
  readonly decisionDate: IsoDate | null;
}

/** A network with its factors; or factors alone: distances are then great circles with a detour. */
export type EtaFacts =
  | { readonly network: CompiledNetwork; readonly factors?: MovementFactors }
  | { readonly network: null; readonly factors: MovementFactors };

export function factorsOf(facts: EtaFacts): MovementFactors {
  return facts.factors ?? (facts.network as CompiledNetwork).factors;
}

export interface DateInterval {
  readonly p10: IsoDate;
  readonly p50: IsoDate;
  readonly p90: IsoDate;
}

/** One movement in ten is earlier than `p10`, one in ten later than `p90`. */
export interface EtaResult {
  readonly id: string;
  readonly departFirst: DateInterval | null;
  readonly arriveFirst: DateInterval | null;
  readonly arriveComplete: DateInterval | null;
  readonly why: Reason;
}
