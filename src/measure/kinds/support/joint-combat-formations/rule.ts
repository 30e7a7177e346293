import { defineSupportRule } from '../../define.ts';

export const jointCombatFormations = defineSupportRule({
  id: 'joint-combat-formations',
  readings: {
    'constitutional-neutrality': {
      effect: 'bars',
      says: 'constitutional neutrality bars joining military blocs and foreign forces on the territory',
      source: 'odessa-journal-moldova-neutrality',
    },
    'unresolved-conflict': {
      effect: 'disputed',
      says: 'part of the territory is held by others: one reading is that a formation of an enhanced partner is like any other, the other that it commits Allies to that conflict without article 5',
      source: 'judgement',
    },
    'open-hostilities': {
      effect: 'bars',
      says: 'a joint formation on a territory with open fighting would be taking part in it, for which the Alliance has no mandate',
      source: 'rferl-nato-georgia-2008',
    },
  },
});
