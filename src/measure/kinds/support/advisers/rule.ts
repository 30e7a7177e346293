import { defineSupportRule } from '../../define.ts';

export const advisers = defineSupportRule({
  id: 'advisers',
  readings: {
    'open-hostilities': {
      effect: 'disputed',
      says: 'fighting on the territory: one reading is that advisers stay as before, the other that the Alliance has no mandate to be present in a war',
      source: 'rferl-nato-georgia-2008',
    },
  },
});
