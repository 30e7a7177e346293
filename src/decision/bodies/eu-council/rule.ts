import { defineBody } from '../../define.ts';

export const euCouncil = defineBody({
  id: 'eu-council',
  title: 'Council of the European Union',
  titleFr: "Conseil de l'Union européenne",
  source: 'unn-eu-unanimity',
  validity: { from: '1993-11-01', to: null },
  serves: (body) => body === 'eu-council',
  members: (_body, facts) => facts.members.get('EU') ?? [],
  chair: () => 'EU',
  procedure: 'consensus-at-the-table',
});
