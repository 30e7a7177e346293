import { defineBody } from '../../define.ts';

export const cstoCouncil = defineBody({
  id: 'csto-council',
  title: 'Collective Security Council of the CSTO',
  titleFr: "Conseil de sécurité collective de l'OTSC",
  source: 'urdupoint-csto-kazakhstan-2022',
  validity: { from: '2002-10-07', to: null },
  serves: (body) => body === 'csto-council',
  members: (_body, facts) => facts.members.get('CSTO') ?? [],
  chair: () => 'CSTO',
  procedure: 'consensus-at-the-table',
});
