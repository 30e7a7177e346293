import type { Picture } from './picture.ts';

/** Measures every indicator from the picture as it stands. */
export interface TakeStock {
  readonly type: 'TakeStock';
  readonly picture: Picture;
}

export type OutcomeCommand = TakeStock;
