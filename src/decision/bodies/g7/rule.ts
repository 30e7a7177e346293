import { defineBody } from '../../define.ts';

export const g7 = defineBody({
  id: 'g7',
  title: 'Group of Seven',
  titleFr: 'Groupe des Sept',
  source: 'unverified',
  validity: { from: '1976-06-27', to: null },
  serves: (body) => body === 'g7',
  members: (_body, facts) => facts.members.get('G7') ?? [],
  chair: () => 'G7',
  procedure: 'consensus-at-the-table',
});
