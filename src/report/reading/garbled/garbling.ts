import type { ActorId } from '../../../words/ids.ts';
import type { ProposedReading } from '../../../words/reported.ts';
import type { Attributor, Draft } from '../coding/draft.ts';
import type { Discourse } from '../document.ts';

/** A garbled phrase: what it probably says, and what to code from that reading. */
export interface Garbling {
  readonly reading: ProposedReading;
  /** The words as written must not be coded. */
  readonly suppress: boolean;
  /** Index of the verb group after which its events come, or -1. */
  readonly at: number;
  readonly code: (subject: readonly ActorId[], discourse: Discourse, speaker: Attributor) => Draft[];
}
