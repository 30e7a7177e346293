import { describe, expect, it } from 'vitest';
import { changedHash, parseAddress } from './live-address.ts';

describe('the address of a desk', () => {
  it('keeps language and theme, and closes what was open when the page changes', () => {
    const hash = changedHash('#lang=fr&theme=dark&page=table&open=text%2Fa&sel=decision%2Fa', { page: 'messages' });
    expect(hash).toBe('#lang=fr&theme=dark&page=messages&sel=decision%2Fa');
    expect(changedHash(hash, { page: 'table', open: 'draft/b', at: 12.4 })).toContain('at=12&open=draft%2Fb');
  });

  it('falls back to the first page, live, for what it does not know', () => {
    expect(parseAddress('#page=nonsense&at=soon')).toEqual({ page: 'now', at: null, selected: null, open: null });
  });
});
