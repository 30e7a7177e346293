import { defineBody } from '../../define.ts';

/** Group of members without a seat here; `data/decision/groups.json` says who and when. */
const OUTSIDE = 'outside-integrated-structure';

/** Takes the Council's place on the planning of defence, for the members of the integrated military structure. */
export const defencePlanningCommittee = defineBody({
  id: 'defence-planning-committee',
  title: 'Defence Planning Committee',
  titleFr: 'Comité des plans de défense',
  source: 'nato-2003-dpc-19930',
  validity: { from: '1963-12-01', to: '2010-06-10' },
  serves: (body) => body === 'defence-planning-committee',
  members: (_body, { members, groups }) => {
    const outside = groups.filter((group) => group.id.startsWith(OUTSIDE)).flatMap((group) => group.members);
    return (members.get('NATO') ?? []).filter((member) => !outside.includes(member));
  },
  chair: () => 'SG',
  procedure: 'consensus-at-the-table',
  standsInFor: { body: 'north-atlantic-council', matter: 'defence-planning' },
});
