import type { ActorId } from '../../../words/ids.ts';
import type { EventStatus, EventType } from '../../../words/reported.ts';
import type { PlaceRow } from '../../lexicon.ts';

/** An event while it is being read; offsets are into the report. */
export interface Draft {
  readonly type: EventType;
  readonly mode: string | null;
  readonly actor: readonly ActorId[];
  readonly recipient: readonly ActorId[];
  readonly status: EventStatus;
  readonly date: string | null;
  readonly place: PlaceRow | null;
  readonly start: number;
  readonly end: number;
  readonly attribution: ActorId | null;
  readonly context: readonly string[];
  readonly sentence: number;
  /** A noun ("the attack"): weaker than a verb, folded into one where both tell of the same act. */
  readonly nominal: boolean;
  /** From a headline, which only repeats what follows. */
  readonly headline: boolean;
  /** The actor was inferred, not named beside the act. */
  readonly guessed: boolean;
}

/** Who speaks at a token: the speaker of the quotation, or of the reporting clause. */
export interface Attributor {
  readonly code: ActorId | null;
  readonly quoted: boolean;
}
