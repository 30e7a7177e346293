import { defineBody } from '../../define.ts';

export const euCouncil = defineBody({
  id: 'eu-council',
  title: 'Council of the European Union',
  source: 'unn-eu-unanimity',
  serves: (body) => body === 'eu-council',
  members: (_body, facts) => facts.members.get('EU') ?? [],
  chair: () => 'EU',
});
