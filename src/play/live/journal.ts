import type { CrisisCommand } from '../../crisis.ts';
import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';
import type { DraftCommand } from './drafts.ts';

/** Somebody who takes part, as the server knows them: nothing here says who it is. */
export type PersonId = string;

export type Channel = 'letter' | 'telegram' | 'call' | 'press' | 'social';

/** Something that somebody says to somebody: to seats, or in public (press, social). */
export interface MessageText {
  readonly channel: Channel;
  /** Nobody for what is public. */
  readonly to: readonly SeatId[];
  readonly subject: string;
  readonly body: string;
}

/** What people do in a live exercise. */
export type LiveCommand =
  | { readonly type: 'TakeSeat'; readonly seat: SeatId }
  | { readonly type: 'LeaveSeat'; readonly seat: SeatId }
  /** Announced to all. The clock stands before the start, in a pause and after the end. */
  | { readonly type: 'StartExercise' }
  | { readonly type: 'PauseExercise' }
  | { readonly type: 'EndExercise' }
  /** Nothing but time has passed, up to the record's minute. */
  | { readonly type: 'LetTimePass' }
  | { readonly type: 'Act'; readonly seat: SeatId; readonly command: CrisisCommand }
  | { readonly type: 'Draft'; readonly seat: SeatId; readonly draft: DraftCommand }
  | { readonly type: 'SendMessage'; readonly seat: SeatId; readonly message: MessageText };

/**
 * One line of the journal, from which everything else follows: who did what, at which minute of the exercise. Same world, seed and
 * journal: same exercise.
 */
export interface LiveRecord {
  readonly v: 1;
  readonly at: Minutes;
  readonly person: PersonId;
  readonly command: LiveCommand;
}
