import { defineBody } from '../../define.ts';

export const northAtlanticCouncil = defineBody({
  id: 'north-atlantic-council',
  title: 'North Atlantic Council',
  titleFr: "Conseil de l'Atlantique Nord",
  source: 'nato-crisis-management-75565',
  validity: { from: '1949-09-17', to: null },
  serves: (body) => body === 'north-atlantic-council',
  members: (_body, facts) => facts.members.get('NATO') ?? [],
  chair: () => 'SG',
  procedure: 'consensus-at-the-table',
});
