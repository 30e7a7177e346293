import type { CrisisCommand } from '../../crisis.ts';
import type { Timed } from '../../kernel/stage.ts';
import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';

/** What a branch does otherwise: commands given at its start, and seats that no policy holds from there on. */
export interface Change {
  readonly says: string;
  readonly commands: (at: Minutes) => readonly Timed<CrisisCommand>[];
  readonly holds?: (seat: SeatId) => boolean;
}

/** A kind of change, and how it is written on a command line. */
export interface ChangeKind {
  readonly id: string;
  readonly usage: string;
  /** The change that `words` describe, or null where they are of another kind. */
  readonly parse: (words: readonly string[]) => Change | null;
}
