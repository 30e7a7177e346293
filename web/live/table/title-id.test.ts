import { expect, it } from 'vitest';
import { idFrom } from './title-id.ts';

it('makes an id of a title in any language, and another one where it is taken', () => {
  expect(idFrom('  Défense aérienne: l’Est!', new Set())).toBe('defense-aerienne-l-est');
  expect(idFrom('A', new Set(['a', 'a-2']))).toBe('a-3');
  expect(idFrom('Ελλάδα', new Set())).toBe('text');
});
