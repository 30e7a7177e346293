import { createContext, useContext } from 'react';
import type { ExerciseView, Place, SeatMovement } from '../../../src/formats/live-api/contract.ts';
import type { SeatView } from '../../../src/formats/seat-view/seat-view.ts';
import type { Reason } from '../../../src/words/verdict.ts';
import type { LiveMessages } from '../../messages/live/live-languages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { LiveExercise } from '../client/use-exercise.ts';
import type { Reader } from '../client/use-reader.ts';
import type { LiveAddress, LiveGo } from './live-address.ts';
import type { LiveWords } from './live-words.ts';
import type { ReadMarks } from './read-marks.ts';

/** What every part of a seat's desk is given. */
export interface Desk {
  readonly live: LiveExercise;
  readonly exercise: ExerciseView;
  readonly seat: string;
  /** What is shown: what the seat knows, or in a replay what it knew then. */
  readonly view: SeatView;
  /** What the seat knows now, in a replay too. */
  readonly latest: SeatView;
  /** Minute that is shown, and the exercise's own. */
  readonly now: number;
  readonly liveMinute: number;
  readonly isReplay: boolean;
  /** This person holds the seat, and looks at the present. */
  readonly mayAct: boolean;
  readonly address: LiveAddress;
  readonly go: LiveGo;
  readonly reader: Reader;
  readonly words: LiveMessages;
  /** The words that the finished run's page has too. */
  readonly common: Messages;
  readonly say: LiveWords;
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly movements: ReadonlyMap<string, SeatMovement>;
  readonly places: Readonly<Record<string, Place>>;
  readonly marks: ReadMarks;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('this part stands on a desk');
  return desk;
}
