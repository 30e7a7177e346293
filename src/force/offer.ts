import type { PoolEntry } from '../words/forces.ts';
import type { StateId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';

/** One unit against one line of the statement of requirements. */
export interface Assignment {
  readonly requirement: string;
  readonly unit: string;
  readonly nation: StateId;
  readonly pool: string;
  readonly poolEntry: string | null;
  readonly role: PoolEntry['role'];
  /** People who count towards the line: never more than it still lacked, nor than were offered. */
  readonly personnel: number;
  /** People who go: the whole unit, or the part of it that was asked for. */
  readonly sent: number;
  /** Notice to move as drawn for this run. */
  readonly noticeMinutes: Minutes;
  /** When the nation's own gate opens; null where there is none. */
  readonly gateOpensAt: Minutes | null;
  readonly caveats: readonly string[];
  readonly reason: Reason;
}

/** What a line of the statement still lacks. `filled` + `missing` = what was required. */
export interface Shortfall {
  readonly requirement: string;
  readonly required: number;
  readonly filled: number;
  readonly missing: number;
  readonly reason: Reason;
}

export interface ForceGeneration {
  readonly assignments: readonly Assignment[];
  readonly unfilled: readonly Shortfall[];
}
