import { defineBody } from '../../define.ts';

export const northAtlanticCouncil = defineBody({
  id: 'north-atlantic-council',
  title: 'North Atlantic Council',
  source: 'nato-crisis-management-75565',
  serves: (body) => body === 'north-atlantic-council',
  members: (_body, facts) => facts.members.get('NATO') ?? [],
  chair: () => 'SG',
});
