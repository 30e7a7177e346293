import { z } from 'zod';
import { modesNamed, saysNoMode } from '../../movement/index.ts';

const WANTED = 'road, rail, sea or air, also in words such as "road (HET)", or "not stated"';

/** What a reporter says of the mode: words that name one or more, or that none is stated. */
export const modeWords = z.string().superRefine((words, context) => {
  if (modesNamed([words]).length > 0 || saysNoMode(words)) return;
  context.addIssue({ code: 'custom', message: 'names no mode of transport', params: { wanted: WANTED } });
});
