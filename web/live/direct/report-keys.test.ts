import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../src/play/live/feed.ts';
import { listProposed } from './report-keys.tsx';

const told = (event: object, number: number) =>
  ({ kind: 'entry', at: 0, number, entry: { seq: number, at: 0, event } }) as FeedItem;
const proposed = (id: string) => ({ stage: 'report', type: 'IncidentProposed', incident: { id } });

describe('incidents that wait for control', () => {
  it('are those that were proposed, and neither confirmed nor rejected', () => {
    const items = [
      proposed('a'),
      proposed('b'),
      proposed('c'),
      { stage: 'report', type: 'IncidentConfirmed', incident: { id: 'a' }, by: 'EXCON' },
      { stage: 'report', type: 'IncidentRejected', incident: 'b', by: 'EXCON', because: 'read twice' },
      { stage: 'assessment', type: 'IncidentTakenUp', incident: { id: 'c' } },
    ].map(told);
    expect(listProposed(items).map(({ id }) => id)).toEqual(['c']);
    expect(listProposed([])).toEqual([]);
  });
});
