import { defineBody } from '../../define.ts';

export const g7 = defineBody({
  id: 'g7',
  title: 'Group of Seven',
  source: 'unverified',
  serves: (body) => body === 'g7',
  members: (_body, facts) => facts.members.get('G7') ?? [],
  chair: () => 'G7',
});
