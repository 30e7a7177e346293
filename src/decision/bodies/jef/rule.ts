import { defineBody } from '../../define.ts';

/** An arrangement, not an alliance: those who will act, act, around the framework nation. */
export const jef = defineBody({
  id: 'jef',
  title: 'Joint Expeditionary Force',
  titleFr: 'Force expéditionnaire interarmées',
  source: 'icds-jef-baltic',
  validity: { from: '2014-09-05', to: null },
  serves: (body) => body === 'jef',
  members: (_body, facts) => facts.members.get('JEF') ?? [],
  chair: () => 'GB',
  procedure: 'by-the-willing',
});
