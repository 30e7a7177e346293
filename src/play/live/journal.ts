import type { CrisisCommand } from '../../crisis.ts';
import type { SeatId, StateId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';
import type { AgreementCommand } from './agreements.ts';
import type { DraftCommand } from './drafts.ts';

/** Somebody who takes part, as the server knows them: nothing here says who it is. */
export type PersonId = string;

/** `rumour`: public, and nobody but control sees who spread it. */
export type Channel = 'letter' | 'telegram' | 'call' | 'press' | 'social' | 'rumour';

/** How far something public goes. */
export type Reach = 'few' | 'many' | 'most';

/** Something that somebody says to somebody: to seats, or in public (press, social, rumour). */
export interface MessageText {
  readonly channel: Channel;
  /** Nobody for what is public. */
  readonly to: readonly SeatId[];
  readonly subject: string;
  readonly body: string;
  /** Of what is public; `few` where absent. */
  readonly reach?: Reach;
  /** Of what is public: which way it moves those who hear it. */
  readonly tone?: 'for-action' | 'for-restraint';
  /** Of what is public: whose public hears it; that of every Ally where absent. */
  readonly audience?: readonly StateId[];
}

/** How exercise time passes while the exercise runs. */
export type ClockSetting =
  /** It flows; at `stopAt` it pauses by itself: the end of a sitting. */
  | { readonly kind: 'flow'; readonly minutesPerSecond: number; readonly stopAt?: Minutes }
  /** It stands, and jumps by `turnMinutes` once every held seat is ready, or `deadlineHours` of real time after the last turn. */
  | { readonly kind: 'turns'; readonly turnMinutes: Minutes; readonly deadlineHours?: number };

/** Shares of continuations in which something happened, as they were counted at `asOf`. */
export interface ShownOdds {
  readonly asOf: Minutes;
  readonly continuations: number;
  readonly rows: readonly {
    readonly id: string;
    readonly share: number;
    readonly shareFrom: number;
    readonly shareTo: number;
    /** Where it happened: of minutes or counts, over continuations. */
    readonly interval: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  }[];
}

/** What people do in a live exercise. */
export type LiveCommand =
  /** `name`: how seat-mates and control see who it is. */
  | { readonly type: 'TakeSeat'; readonly seat: SeatId; readonly name?: string }
  | { readonly type: 'LeaveSeat'; readonly seat: SeatId }
  /** Whoever holds it leaves it; its policy acts again. */
  | { readonly type: 'FreeSeat'; readonly of: SeatId }
  /** Announced to all. The clock stands before the start, in a pause and after the end. */
  | { readonly type: 'StartExercise' }
  | { readonly type: 'PauseExercise' }
  | { readonly type: 'EndExercise' }
  | { readonly type: 'SetClock'; readonly clock: ClockSetting }
  /** Nothing but time has passed, up to the record's minute. */
  | { readonly type: 'LetTimePass' }
  /** This seat's turn is done. */
  | { readonly type: 'SayReady'; readonly seat: SeatId }
  | { readonly type: 'Act'; readonly seat: SeatId; readonly command: CrisisCommand }
  | { readonly type: 'Draft'; readonly seat: SeatId; readonly draft: DraftCommand }
  | { readonly type: 'Agreement'; readonly seat: SeatId; readonly agreement: AgreementCommand }
  | { readonly type: 'SendMessage'; readonly seat: SeatId; readonly message: MessageText }
  /** Control shows seats what continuations came to. */
  | { readonly type: 'ShowOdds'; readonly to: readonly SeatId[]; readonly shown: ShownOdds }
  /** A moment to come back to, for the seat and control. */
  | { readonly type: 'Bookmark'; readonly seat: SeatId; readonly title: string };

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

/** Whoever keeps the clock: may let time pass, pause and end, and nothing else. */
export const CLOCK: PersonId = 'clock';
