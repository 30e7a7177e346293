import { describe, expect, it } from 'vitest';
import type { CrisisCommand } from '../../crisis.ts';
import type { MessageText } from './journal.ts';
import { PublicMood } from './mood.ts';

const post = (over: Partial<MessageText> = {}): MessageText => ({
  ...{ channel: 'social', to: [], subject: '', body: 'b', reach: 'most', tone: 'for-restraint' },
  ...over,
});

describe('PublicMood', () => {
  it('moves with what is public and has a tone, rumours half as far, and fades by a point an hour', () => {
    const mood = new PublicMood(['FR', 'PL']);
    expect(mood.hear('press', post(), 0)).toEqual(['FR', 'PL']);
    expect(mood.hear('RU', post({ channel: 'rumour', audience: ['FR'] }), 0)).toEqual(['FR']);
    expect(mood.hear('SG', post({ channel: 'letter' }), 0)).toEqual([]);
    expect([mood.of('FR', 0), mood.of('PL', 0), mood.of('DE', 0)]).toEqual([-45, -30, 0]);
    expect([mood.of('FR', 600), mood.of('PL', 6000)]).toEqual([-35, 0]);
  });

  it('hears one seat once a day', () => {
    const mood = new PublicMood(['FR']);
    for (const at of [0, 5, 1439]) mood.hear('press', post({ tone: 'for-action' }), at);
    expect(mood.of('FR', 1439)).toBeCloseTo(30 - 1439 / 60);
    expect(mood.hear('press', post(), 1440)).toEqual(['FR']);
  });

  it('is felt by policies: reservations come and go, nothing is broken by it', () => {
    const stated = (position: 'accept' | 'reserve' | 'object', policyOf?: string): CrisisCommand => ({
      stage: 'decision',
      command: { type: 'StatePosition', proposal: 'p', member: 'FR', position, why: 'w', clauses: [] },
      ...(policyOf === undefined ? {} : { policyOf }),
    });
    const positionAfter = (tone: MessageText['tone'], command: CrisisCommand) => {
      const mood = new PublicMood(['FR']);
      mood.hear('press', post({ tone }), 0);
      const felt = mood.feltBy({ at: 1, command }, 0).command;
      return felt.stage === 'decision' && felt.command.type === 'StatePosition' ? felt.command.position : undefined;
    };
    expect(positionAfter('for-restraint', stated('accept', 'FR'))).toBe('reserve');
    expect(positionAfter('for-action', stated('reserve', 'FR'))).toBe('accept');
    expect(positionAfter('for-action', stated('object', 'FR'))).toBe('object');
    // a person speaks as they please
    expect(positionAfter('for-restraint', stated('accept'))).toBe('accept');
  });
});
