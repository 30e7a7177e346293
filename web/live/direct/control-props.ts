import type { ExerciseView } from '../../../src/formats/live-api/contract.ts';
import type { SeatView } from '../../../src/formats/seat-view/seat-view.ts';
import type { DirectWords } from '../../messages/doors-direct-english.ts';
import { directLanguages } from '../../messages/doors-direct-languages.ts';
import type { Language } from '../../messages/languages.ts';
import type { LiveExercise } from '../client/use-exercise.ts';
import { useDesk } from '../desk/desk-context.ts';

/** What every part of the director's pages is given. */
export interface ControlProps {
  readonly exercise: LiveExercise;
  readonly info: ExerciseView;
  /** What control knows: everything, now. */
  readonly view: SeatView;
  readonly language: Language;
  readonly words: DirectWords;
  readonly name: (seat: string) => string;
  /** `251200ZFEB22` */
  readonly dtg: (minute: number) => string;
  /** Seats that people hold, control aside. */
  readonly held: readonly string[];
}

/** From the desk that the director's pages stand on. A replay changes nothing here: control directs the present. */
export function useControl(): ControlProps {
  const { live, exercise, latest, reader, say } = useDesk();
  const { language } = reader;
  return {
    ...{ exercise: live, info: exercise, view: latest, language, words: directLanguages[language] },
    ...{ name: say.seat, dtg: say.dtg },
    held: [...latest.seats].filter(([seat, { held }]) => held && seat !== 'control').map(([seat]) => seat),
  };
}
