import { describe, expect, it } from 'vitest';
import { remember } from '../remember.ts';

describe('remember', () => {
  it('asks once for each owner and key', () => {
    let asked = 0;
    const double = remember(
      (owner: { readonly by: number }, value: number) => {
        asked++;
        return owner.by * value;
      },
      (value) => String(value),
    );
    const [two, three] = [{ by: 2 }, { by: 3 }];
    expect([double(two, 5), double(two, 5), double(three, 5), double(two, 7)]).toEqual([10, 10, 15, 14]);
    expect(asked).toBe(3);
  });

  it('keeps an empty answer too', () => {
    let asked = 0;
    const nothing = remember(
      (_owner: object) => {
        asked++;
        return [];
      },
      () => '',
    );
    const owner = {};
    expect(nothing(owner)).toBe(nothing(owner));
    expect(asked).toBe(1);
  });
});
