import type { MovementMode } from '../cargo/movement-package.ts';

/** Words by which a reporter names a mode. */
const NAMES: readonly (readonly [MovementMode, RegExp])[] = [
  ['air', /\b(air|flights?\b|planes?\b|self-deploy)/],
  ['road', /\b(road|convoys?|march|trucks?|hets?|low.?loaders?|transporters?)\b/],
  ['rail', /\b(rail|railways?|trains?)\b/],
  ['sea', /\b(sea|sealift|ships?|boats?|ferry|ferries|vessels?)\b/],
];

/** Words by which a reporter says that the mode is not known. */
const NONE = /^(|-|\?|none|not (stated|known|given|reported)|unstated|unknown|unspecified|unclear)$/;

/** The modes that words such as `road (HET)` or `air (people)` name; none where they name none. */
export function modesNamed(words: readonly string[]): MovementMode[] {
  const text = words.join(' ').toLowerCase();
  return NAMES.filter(([, name]) => name.test(text)).map(([mode]) => mode);
}

/** Do the words say that the mode is not known? Other words that name none are a fault of whoever wrote them. */
export const saysNoMode = (words: string): boolean => NONE.test(words.trim().toLowerCase());
